/// Judges one option of several, named by its letter or its text.
enum ChoiceGrader {
  static func judgement(of typed: String, options: [String], right: Int) throws(Unusable) -> Judgement {
    let chosen = try OptionReading(options).indexes(in: typed)
    guard chosen.count == 1 else { throw .wrongCount(expected: 1, given: chosen.count) }
    return Judgement(share: chosen == [right] ? 1 : 0, chosen: chosen)
  }
}
