/// An accepted form in the other number: `objectifs` for `objectif`, `média social` for `médias sociaux`.
///
/// An answer in the plural is as right as one in the singular, so the difference isn't a slip to name, unless an
/// adjective doesn't agree with its noun.
struct NumberVariant {
  /// How an answer differs from the form.
  enum Difference: Hashable, Sendable {
    /// In number, and in nothing else.
    case number
    /// In accents too.
    case accents
    /// An adjective doesn't agree with its noun: `réseau sociaux`.
    case agreement
  }

  private let written: String
  private let form: FrenchText

  /// Takes an accepted form as the author wrote it. Its capitals show which words are acronyms.
  init(_ written: String) {
    self.init(written, form: FrenchText(written))
  }

  init(_ written: String, form: FrenchText) {
    self.written = written
    self.form = form
  }

  /// The difference of an answer from the form; nil when they have the same number or differ in more.
  func difference(from answer: FrenchText) -> Difference? {
    guard answer.wordCount == form.wordCount, answer.plain != form.plain else { return nil }
    lazy var acronyms = TypoTolerance.acronyms(in: written)
    // Most answers differ in the first word, so that the others needn't be taken apart.
    guard
      zip(answer.eachPlainWord, form.eachPlainWord)
        .allSatisfy({ Self.isSame($0, as: $1, isAcronym: acronyms.contains($1)) })
    else { return nil }
    guard agrees(answer.plainWords, form.plainWords) else { return .agreement }
    let accented = zip(answer.words, form.words).allSatisfy { typed, expected in
      typed == expected || FrenchPlurals.differInEnding(typed, expected) || Self.areArticles(typed, expected)
    }
    return accented ? .number : .accents
  }

  /// An acronym may take an s, and none loses its last letter: `KPIs` is `KPI`, `GM` isn't `GMS`.
  ///
  /// - Parameter isAcronym: Whether the expected word is one. Only words that may be in the other number are asked for.
  private static func isSame(
    _ typed: String, as expected: String, isAcronym: @autoclosure () -> Bool
  ) -> Bool {
    if typed == expected { return true }
    let isInOtherNumber = FrenchPlurals.arePair(typed, expected) || areArticles(typed, expected)
    let hasS = typed == expected + "s"
    guard isInOtherNumber || hasS else { return false }
    return isAcronym() ? expected.count >= 3 && hasS : isInOtherNumber
  }

  private static func areArticles(_ typed: String, _ expected: String) -> Bool {
    articles[typed]?.contains(expected) == true || articles[expected]?.contains(typed) == true
  }

  /// The singulars of each plural.
  private static let articles: [String: Set<String>] = [
    "les": ["le", "la", "l"], "des": ["un", "une", "du"], "aux": ["au"],
  ]
}

// MARK: - Agreement

extension NumberVariant {
  /// Whether every adjective has the number of the word before it. Only adjectives with a telling ending are known to
  /// be adjectives: in `relation clients` and `community managers` the second word is a noun with a number of its own.
  private func agrees(_ typed: [String], _ expected: [String]) -> Bool {
    typed.indices.dropFirst().allSatisfy { index in
      let (noun, adjective) = (typed[index - 1], typed[index])
      guard Self.isAdjective(adjective), !FrenchWords.ofLittleWeight.contains(noun),
        !FrenchPlurals.isInvariable(noun), !FrenchPlurals.isInvariable(adjective)
      else { return true }
      let isUnchanged = noun == expected[index - 1] && adjective == expected[index]
      return isUnchanged || FrenchPlurals.endsAsPlural(noun) == FrenchPlurals.endsAsPlural(adjective)
    }
  }

  private static func isAdjective(_ word: String) -> Bool { adjectiveEndings.contains(where: word.hasSuffix) }

  private static let adjectiveEndings = [
    "ique", "iques", "al", "aux", "ale", "ales", "if", "ifs", "ive", "ives", "el", "els", "elle", "elles", "aire",
    "aires",
  ]
}
