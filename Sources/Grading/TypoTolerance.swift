/// How far an answer may be from an accepted form and still count as a typo.
///
/// The whole form has an allowance by length, and so has each telling word: `communication externe` isn't a typo
/// for `communication interne`, though only two letters in twenty differ. Differences in negations, figures, signs,
/// acronyms, or prefixes and suffixes that make another word are never typos.
struct TypoTolerance {
  private let written: String
  private let form: FrenchText

  /// The tolerance for an accepted form as the author wrote it. Its capitals show which words are acronyms.
  init(_ written: String) {
    self.init(written, form: FrenchText(written))
  }

  init(_ written: String, form: FrenchText) {
    self.written = written
    self.form = form
  }

  /// How many letters may differ in a form or word of this length.
  static func allowance(letters: Int) -> Int {
    switch letters {
    case ...3: 0
    case 4...7: 1
    default: 2
    }
  }

  /// How many letters of the answer differ from the form; nil if that's more than a typo.
  func distance(from answer: FrenchText) -> Int? {
    guard !form.isEmpty else { return nil }
    let allowance = Self.allowance(letters: form.plainLetters.count)
    guard let distance = Self.distance(from: answer, to: form, atMost: allowance) else { return nil }
    let isSame = distance == 0 && answer.figuresAndSigns == form.figuresAndSigns
    return isSame || isSlip(answer, distance: distance) ? distance : nil
  }

  /// How many letters differ, spaces aside, with or without little words, whichever is less.
  static func distance(from answer: FrenchText, to form: FrenchText, atMost limit: Int) -> Int? {
    let whole = EditDistance.between(answer.plainLetters, form.plainLetters, atMost: limit)
    if whole == 0 { return whole }
    let (typed, expected) = (answer.tellingLetters, form.tellingLetters)
    let telling = EditDistance.between(typed, expected, atMost: min(limit, allowance(letters: expected.count)))
    guard let whole, let telling else { return whole ?? telling }
    return min(whole, telling)
  }
}

// MARK: - What isn't a typo

extension TypoTolerance {
  private func isSlip(_ answer: FrenchText, distance: Int) -> Bool {
    let (typedWords, expectedWords) = (answer.plainWords, form.plainWords)
    guard answer.figuresAndSigns == form.figuresAndSigns,
      FrenchWords.negations.intersection(typedWords) == FrenchWords.negations.intersection(expectedWords),
      Self.acronyms(in: written).allSatisfy(typedWords.contains)
    else { return false }
    let (typed, expected) = (answer.tellingWords, form.tellingWords)
    // Words run together or split can't be compared one by one: then only one more letter may differ.
    return typed.count == expected.count
      ? zip(typed, expected).allSatisfy(isSlip) : distance <= 1 && form.plainLetters.count > 4
  }

  private func isSlip(_ typed: String, for expected: String) -> Bool {
    let allowance = Self.allowance(letters: expected.unicodeScalars.count)
    if typed == expected { return true }
    // Most other changes to four letters make another word: `père` and `mère`.
    if expected.unicodeScalars.count == 4, !EditDistance.isSwapOrDoubling(typed, expected) { return false }
    return EditDistance.between(typed, expected, atMost: allowance) != nil
      && !FrenchWords.areToldApart(typed, expected)
  }

  /// Words of two to four capitals or figures, such as CM or B2B, in their normal form.
  static func acronyms(in written: String) -> [String] {
    written.split { !($0.isLetter || $0.isNumber) }
      .filter { (2...4).contains($0.unicodeScalars.count) && $0.contains(where: \.isUppercase) }
      .filter { !$0.contains(where: \.isLowercase) }
      .map { FrenchText(String($0)).plain }
      .filter { !FrenchWords.ofLittleWeight.contains($0) }
  }
}
