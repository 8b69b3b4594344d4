/// The forms accepted in one place, and the names that mustn't pass for a typo of one.
struct AcceptedForms {
  private let patterns: [AcceptedPattern]
  private let allLures: [AcceptedPattern]

  init(accepted: [AcceptedPattern], lures: [AcceptedPattern]) {
    patterns = accepted
    allLures = lures
  }

  /// The lures that aren't accepted themselves.
  private var lures: [AcceptedPattern] {
    allLures.filter { lure in
      let shown = FrenchText(lure.firstForm)
      return !patterns.contains { $0.matches(shown) }
    }
  }
}

extension AcceptedForms {
  /// Compares an answer, first as a whole, then as several names for one thing: `CM (community manager)`.
  func resemblance(of typed: String) -> Resemblance {
    let answer = FrenchText(typed)
    guard !answer.isEmpty else { return .none }
    if patterns.contains(where: { $0.matches(answer) }) { return .exact }
    if let pattern = patterns.first(where: { $0.matchesPlainly(answer) }) {
      let isLured = lures.contains { $0.matches(answer) }
      return isLured ? .none : .slip(.accent(expected: pattern.form(plainlyEqualTo: answer)))
    }
    return synonyms(in: typed) ?? typo(in: answer)
  }

  /// The resemblance of several names if each of them is accepted; nil otherwise.
  private func synonyms(in typed: String) -> Resemblance? {
    let names = typed.split { "()/=,:".contains($0) }.map { FrenchText(String($0)) }.filter { !$0.isEmpty }
    guard (2...4).contains(names.count) else { return nil }
    var slip: Slip?
    for name in names where !patterns.contains(where: { $0.matches(name) }) {
      guard let pattern = patterns.first(where: { $0.matchesPlainly(name) }) else { return nil }
      slip = slip ?? .accent(expected: pattern.form(plainlyEqualTo: name))
    }
    return slip.map(Resemblance.slip) ?? .exact
  }

  private func typo(in answer: FrenchText) -> Resemblance {
    var nearest: (distance: Int, form: String)?
    for form in patterns.flatMap(\.forms) {
      guard let distance = TypoTolerance(form).distance(from: answer) else { continue }
      if distance < nearest?.distance ?? .max { nearest = (distance, form) }
    }
    guard let nearest, !isLured(answer, within: nearest.distance) else { return .none }
    return .slip(.typo(expected: nearest.form))
  }

  /// Whether the answer is at least as close to a lure.
  private func isLured(_ answer: FrenchText, within distance: Int) -> Bool {
    lures.contains { lure in
      lure.matchesPlainly(answer)
        || lure.forms.contains { TypoTolerance.distance(from: answer, to: FrenchText($0), atMost: distance) != nil }
    }
  }
}
