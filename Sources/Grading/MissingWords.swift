/// What an answer leaves out of an accepted form of several words: `clés` in `indicateurs de performance` for
/// `indicateurs clés de performance`.
///
/// The answer has at least two content words and more than half of the form's letters, in the form's order, and no word
/// that the form lacks. A negation, a number and an acronym can't be left out.
struct MissingWords {
  /// The words left out, as the author wrote them.
  let words: [String]
  /// How many of the words that are there have the other number.
  private let variants: Int

  /// The words of an answer that carry weight; nil when they are too few to name a form.
  static func weightyWords(of answer: FrenchText) -> [String]? {
    let typed = weighty(answer.plainWords)
    return typed.count { !FrenchWords.prepositions.contains($0) } >= 2 ? typed : nil
  }

  /// Finds what an answer leaves out of a form; nil when it leaves out too much, or says something else.
  ///
  /// - Parameters:
  ///   - typed: The answer's ``weightyWords(of:)``.
  ///   - text: The form, folded.
  init?(from typed: [String], form written: String, _ text: FrenchText) {
    // Most answers have a word that isn't in the form, in either number. Numbers differ in two letters at most.
    guard typed.allSatisfy({ Self.holds(text.plainSymbols, Array($0.unicodeScalars.dropLast(2))) }) else { return nil }
    let expected = Self.weighty(Self.words(of: written))
    guard typed.count < expected.count else { return nil }

    var rest = typed[...]
    var variants = 0
    let missing = expected.filter { word in
      guard let next = rest.first, next == word.plain || FrenchPlurals.arePair(next, word.plain) else { return true }
      if next != word.plain { variants += 1 }
      rest = rest.dropFirst()
      return false
    }
    let acronyms = TypoTolerance.acronyms(in: written)
    guard rest.isEmpty, missing.allSatisfy({ !$0.isNeeded && !acronyms.contains($0.plain) }) else { return nil }

    self.variants = variants
    words = missing.map(\.written)
    guard 2 * Self.letters(of: missing) < Self.letters(of: expected) else { return nil }
  }

  private static func holds(_ symbols: [Unicode.Scalar], _ part: [Unicode.Scalar]) -> Bool {
    guard let first = part.first else { return true }
    guard symbols.count >= part.count else { return false }
    return (0...(symbols.count - part.count)).contains { start in
      symbols[start] == first && part.indices.allSatisfy { symbols[start + $0] == part[$0] }
    }
  }

  /// Whether less is left out than in the other, or fewer words have the other number.
  func isNearer(than other: MissingWords) -> Bool {
    (words.count, variants) < (other.words.count, other.variants)
  }

  /// A word of a form.
  private struct Word {
    let written: String
    let plain: String

    /// Whether the form says something else without it.
    var isNeeded: Bool {
      FrenchWords.negations.contains(plain) || FrenchWords.reversals.contains(plain)
        || FrenchWords.quantities.contains(plain) || NumberWords.isNumber(plain)
        || plain.unicodeScalars.contains(where: \.isASCIIDigit)
    }
  }

  private static func words(of written: String) -> [Word] {
    written.split { !($0.isLetter || $0.isNumber || "+#%".contains($0)) }
      .map { Word(written: String($0), plain: FrenchText(String($0)).plain) }
  }

  private static func letters(of words: [Word]) -> Int { words.reduce(0) { $0 + $1.plain.unicodeScalars.count } }

  private static func weighty(_ words: [Word]) -> [Word] {
    words.indices.filter { carriesWeight(words[$0].plain, isLast: $0 == words.count - 1) }.map { words[$0] }
  }

  private static func weighty(_ words: [String]) -> [String] {
    words.indices.filter { carriesWeight(words[$0], isLast: $0 == words.count - 1) }.map { words[$0] }
  }

  /// Articles carry none, and neither does an elision before another word: `d’` in `plan d’intervention`.
  private static func carriesWeight(_ word: String, isLast: Bool) -> Bool {
    !FrenchWords.ofLittleWeight.contains(word) && (isLast || word != "d" && word != "l")
  }
}
