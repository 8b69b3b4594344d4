/// Judges one option of several, named by its letter or its text.
enum ChoiceGrader {
  static func judgement(of typed: String, options: OptionTexts, right: Int) throws(Unusable) -> Judgement {
    let chosen = try chosen(in: typed, options: options)
    guard chosen.count == 1 else { throw .wrongCount(expected: 1, given: chosen.count) }
    return Judgement(share: chosen == [right] ? 1 : 0, chosen: chosen)
  }

  /// A run of several letters isn't a choice of one option, but it may begin an option's text.
  private static func chosen(in typed: String, options: OptionTexts) throws(Unusable) -> [Int] {
    let named = try OptionReading(options).indexes(in: typed)
    guard named.count > 1, AnswerTokens(typed).tokens.count == 1 else { return named }
    guard case .one(let index) = options.finding(typed) else { return named }
    return [index]
  }
}
