/// Judges a typed answer.
enum ShortGrader {
  static func judgement(of typed: String, forms: AcceptedForms) throws(Unusable) -> Judgement {
    let answer = FrenchText(typed)
    guard !answer.isEmpty else { throw .unrecognised }
    switch forms.resemblance(of: typed) {
    case .exact: return Judgement(verdict: .right, credit: 1)
    case .slip(let slip): return Judgement(verdict: .near, credit: 1, slips: [slip])
    // A learner who types a letter has mistaken the question for one with options.
    case .none where answer.isOneLetter && !forms.haveLetterWithSign(answer): throw .wordsExpected
    case .none: return Judgement(verdict: .wrong, credit: 0)
    }
  }
}
