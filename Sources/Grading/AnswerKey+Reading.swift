extension AnswerKey {
  /// The text typed for each gap. Empty if the line has another number of parts, and for other kinds of key.
  package func gapTexts(in typed: String) -> [String] {
    guard case .cloze(let gaps, _, _) = self else { return [] }
    let texts = ClozeGrader.answers(in: typed.cleaned(), count: gaps.count).map { $0.cleaned() }
    return texts.count == gaps.count ? texts : []
  }

  /// The number typed, in the question's unit. nil if the line isn't a number in that unit, and for other kinds of
  /// key.
  package func number(in typed: String) -> Double? {
    guard case .number(let value, let tolerance, let unit) = self else { return nil }
    return NumberGrader(value: value, tolerance: tolerance, unit: unit).number(in: typed.cleaned())
  }

  /// A typed line as an answer to this key. A mark that belongs to an accepted form isn't one of sureness.
  package func reading(_ answer: TypedAnswer) -> TypedAnswer {
    if isFreeText { return answer.asFreeText }
    return answer.sureness == nil ? answer : answer.keeping(marks(closing: answer.text))
  }

  /// The marks at the end of what the text is meant to be.
  private func marks(closing text: String) -> [Sureness] {
    switch self {
    case .choice(let options, _, _), .multiple(let options, _, _):
      return OptionTexts(options).index(equalTo: text).map { TypedAnswer.marks(closing: options[$0]) } ?? []
    case .short(let gap, _, _): return Self.marks(closing: text, in: gap)
    case .cloze(let gaps, _, _):
      guard let last = gaps.last, let typed = ClozeGrader.answers(in: text, count: gaps.count).last else { return [] }
      return Self.marks(closing: typed, in: last)
    case .trueFalse, .number, .match, .sort, .order, .recall: return []
    }
  }

  private static func marks(closing text: String, in gap: Gap) -> [Sureness] {
    let marked = gap.accepted.filter { !TypedAnswer.marks(closing: $0.firstForm).isEmpty }
    let meant = marked.first { AcceptedForms(Gap(accepted: [$0]), lures: []).resemblance(of: text).isAccepted }
    let only = marked.count == gap.accepted.count ? marked.first : nil
    return (meant ?? only).map { TypedAnswer.marks(closing: $0.firstForm) } ?? []
  }
}
