/// The outcome for a typed line: a judgement, or a request to type again.
package enum Assessment: Hashable, Sendable {
  case judged(Judgement)
  case unusable(Unusable)
}

extension AnswerKey {
  /// Judges an answer, without its mark of sureness (see ``TypedAnswer``).
  ///
  /// "I don't know" is a blank, whatever the key.
  package func assess(_ typed: String) -> Assessment {
    let answer = typed.cleaned(atMost: isFreeText ? FreeText.longest : TypedAnswer.longest)
    if answer.isEmpty, !isFreeText { return .unusable(.nothing) }
    if TypedAnswer.isDontKnow(answer) { return .judged(Judgement(verdict: .blank, credit: 0)) }
    do { return .judged(try judgement(of: answer)) } catch { return .unusable(error) }
  }

  private func judgement(of answer: String) throws(Unusable) -> Judgement {
    switch self {
    case .choice(let options, let names, let right):
      try ChoiceGrader.judgement(of: answer, options: OptionTexts(options, names: names), right: right)
    case .multiple(let options, let names, let right):
      try MultipleGrader.judgement(of: answer, options: OptionTexts(options, names: names), right: right)
    case .trueFalse(let isTrue):
      try TrueFalseGrader.judgement(of: answer, answer: isTrue)
    case .short(let gap, let lures, let elsewhere):
      try ShortGrader.judgement(of: answer, forms: AcceptedForms(gap, lures: lures, elsewhere: elsewhere))
    case .cloze(let gaps, let lures, let elsewhere):
      try ClozeGrader.judgement(of: answer, gaps: gaps, lures: lures, elsewhere: elsewhere)
    case .number(let value, let tolerance, let unit):
      try NumberGrader(value: value, tolerance: tolerance, unit: unit).judgement(of: answer)
    case .match(let left, let right, let key):
      try Pairing(numbers: left, letters: right.count).judgement(of: answer, key: key)
    case .sort(let items, let categories, let key):
      try Pairing(numbers: items, letters: categories.count).judgement(of: answer, key: key)
    case .order(let items, let key):
      try OrderGrader.judgement(of: answer, items: items, key: key)
    case .recall(let points):
      try RecallGrader.judgement(of: answer, points: points)
    }
  }
}
