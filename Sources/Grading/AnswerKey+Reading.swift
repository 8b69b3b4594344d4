extension AnswerKey {
  /// What was typed for each gap of a text; empty when the line does not have as many parts, and for other kinds.
  package func gapTexts(in typed: String) -> [String] {
    guard case .cloze(let gaps, _) = self else { return [] }
    let texts = ClozeGrader.answers(in: typed.cleaned(), count: gaps.count).map { $0.cleaned() }
    return texts.count == gaps.count ? texts : []
  }

  /// The number that was typed, in the question's unit; nil when it is none or one of something else, and for other
  /// kinds.
  package func number(in typed: String) -> Double? {
    guard case .number(let value, let tolerance, let unit) = self else { return nil }
    return NumberGrader(value: value, tolerance: tolerance, unit: unit).number(in: typed.cleaned())
  }
}
