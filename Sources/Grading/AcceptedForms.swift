/// The forms accepted in one place, and what a typo must not be taken for.
struct AcceptedForms {
  private let patterns: [AcceptedPattern]
  private let refused: [AcceptedPattern]
  private let allLures: [AcceptedPattern]
  private let elsewhere: Vocabulary

  init(_ gap: Gap, lures: [AcceptedPattern], elsewhere: Vocabulary = Vocabulary()) {
    patterns = gap.accepted
    refused = gap.refused
    allLures = lures
    self.elsewhere = elsewhere
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
    if isRefused(answer) { return .none }
    if let pattern = patterns.first(where: { $0.matchesPlainly(answer) }) {
      let isLured = lures.contains { $0.matches(answer) } || isMeantElsewhere(answer)
      return isLured ? .none : .slip(.accent(expected: pattern.form(plainlyEqualTo: answer)))
    }
    if let names = synonyms(in: typed) { return names }
    let forms = patterns.flatMap(\.forms).map(Form.init)
    return otherNumber(in: answer, than: forms) ?? typo(in: answer, of: forms) ?? missingWords(in: answer, of: forms)
      ?? .none
  }

  /// An accepted form, folded once for all that it's compared in.
  private struct Form {
    let written: String
    let text: FrenchText

    init(_ written: String) {
      self.written = written
      text = FrenchText(written)
    }
  }

  /// Whether a form is this letter with a sign, such as `A-`, so that the letter is an answer, if a wrong one.
  func haveLetterWithSign(_ letter: FrenchText) -> Bool {
    patterns.contains { pattern in
      FrenchText(pattern.firstForm).plainLetters.filter { !$0.isTellingSign } == letter.plainLetters
    }
  }

  /// The resemblance of several names if each of them is accepted; nil otherwise.
  private func synonyms(in typed: String) -> Resemblance? {
    let names = typed.utf8.split(whereSeparator: Self.namesEnd).map { FrenchText(String(Substring($0))) }
      .filter { !$0.isEmpty }
    guard (2...4).contains(names.count) else { return nil }
    var slip: Slip?
    for name in names where !patterns.contains(where: { $0.matches(name) }) {
      guard let pattern = patterns.first(where: { $0.matchesPlainly(name) }), !isRefused(name) else { return nil }
      slip = slip ?? .accent(expected: pattern.form(plainlyEqualTo: name))
    }
    return slip.map(Resemblance.slip) ?? .exact
  }

  /// Whether a byte ends one of several names.
  private static func namesEnd(_ byte: UInt8) -> Bool { "()/=,:".utf8.contains(byte) }

  /// The resemblance of a singular to a plural, or of a plural to a singular; nil when the answer isn't one, or is as
  /// much a form of a lure.
  private func otherNumber(in answer: FrenchText, than forms: [Form]) -> Resemblance? {
    guard !(lures + refused).contains(where: { $0.isVariant(answer) || $0.matchesPlainly(answer) }) else { return nil }
    var slip: Slip?
    for form in forms {
      switch NumberVariant(form.written, form: form.text).difference(from: answer) {
      case nil: continue
      case .number: return .exact
      case .accents: slip = slip ?? .accent(expected: form.written)
      case .agreement: slip = slip ?? .typo(expected: form.written)
      }
    }
    return slip.map(Resemblance.slip)
  }

  private func typo(in answer: FrenchText, of forms: [Form]) -> Resemblance? {
    var nearest: (distance: Int, form: String)?
    for form in forms {
      guard let distance = TypoTolerance(form.written, form: form.text).distance(from: answer) else { continue }
      if distance < nearest?.distance ?? .max { nearest = (distance, form.written) }
    }
    guard let nearest, !isLured(answer, within: nearest.distance), !isNearRefused(answer),
      nearest.distance == 0 || !isMeantElsewhere(answer)
    else { return nil }
    return .slip(.typo(expected: nearest.form))
  }

  /// Whether the answer is exactly that of another question.
  private func isMeantElsewhere(_ answer: FrenchText) -> Bool { elsewhere.holds(answer, apartFrom: patterns) }

  /// Whether the answer is at least as close to a lure.
  private func isLured(_ answer: FrenchText, within distance: Int) -> Bool {
    lures.contains { lure in
      lure.matchesPlainly(answer)
        || lure.forms.contains { TypoTolerance.distance(from: answer, to: FrenchText($0), atMost: distance) != nil }
    }
  }

  /// The resemblance to the form of which the least is left out.
  private func missingWords(in answer: FrenchText, of forms: [Form]) -> Resemblance? {
    guard let typed = MissingWords.weightyWords(of: answer) else { return nil }
    var nearest: (missing: MissingWords, form: String)?
    for form in forms {
      guard let missing = MissingWords(from: typed, form: form.written, form.text), !holdsAnswer(missing.words) else {
        continue
      }
      if nearest.map({ missing.isNearer(than: $0.missing) }) ?? true { nearest = (missing, form.written) }
    }
    guard let nearest, !(lures + refused).contains(where: { $0.mayBeMeant(by: answer) }) else { return nil }
    return .slip(.missing(words: nearest.missing.words, expected: nearest.form))
  }

  /// Whether words left out are an answer by themselves, so that what is there isn't one: `indépendant`, left out of
  /// `CM indépendant`.
  private func holdsAnswer(_ words: [String]) -> Bool {
    (words + [words.joined(separator: " ")]).contains { word in
      patterns.contains { $0.matchesPlainly(FrenchText(word)) }
    }
  }

  /// Whether the answer is a refused form, accents aside.
  private func isRefused(_ answer: FrenchText) -> Bool { refused.contains { $0.matchesPlainly(answer) } }

  /// Whether the answer could be a typo of a refused form. An accepted form without its accents isn't a typo, so it
  /// doesn't come to this.
  private func isNearRefused(_ answer: FrenchText) -> Bool {
    refused.contains { $0.forms.contains { TypoTolerance($0).distance(from: answer) != nil } }
  }
}

extension AcceptedPattern {
  /// Whether the text is one of the forms in the other number.
  fileprivate func isVariant(_ text: FrenchText) -> Bool {
    forms.contains { NumberVariant($0).difference(from: text) != nil }
  }

  /// Whether the text may stand for one of the forms: the form itself, a typo of it, or words of it.
  fileprivate func mayBeMeant(by text: FrenchText) -> Bool {
    matchesPlainly(text) || isVariant(text)
      || forms.contains { form in
        TypoTolerance(form).distance(from: text) != nil
          || Set(text.tellingWords).isSubset(of: FrenchText(form).plainWords)
      }
  }
}
