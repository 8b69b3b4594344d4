extension AnswerKey {
  /// The text typed for each gap. Empty if the line has another number of parts, and for other kinds of key.
  package func gapTexts(in typed: String) -> [String] {
    guard case .cloze(let gaps, _) = self else { return [] }
    let texts = ClozeGrader.answers(in: typed.cleaned(), count: gaps.count).map { $0.cleaned() }
    return texts.count == gaps.count ? texts : []
  }

  /// The number typed, in the question's unit. nil if the line isn't a number in that unit, and for other kinds of
  /// key.
  package func number(in typed: String) -> Double? {
    guard case .number(let value, let tolerance, let unit) = self else { return nil }
    return NumberGrader(value: value, tolerance: tolerance, unit: unit).number(in: typed.cleaned())
  }
}
