/// A text in the normal forms in which French answers are compared.
///
/// Equal texts differ at most in case, in the kinds of apostrophe, hyphen and space, in a leading article, elision or
/// "c'est", in punctuation, and in characters that can't be seen. At most ``TypedAnswer/longest`` symbols are read.
package struct FrenchText: Sendable {
  /// The normal form with its accents and ligatures, canonically decomposed; words are separated by one space.
  package let folded: String
  /// The normal form without accents, ligatures written out.
  package let plain: String

  /// The letters of ``plain`` without spaces: what a slip of the fingers is counted in.
  let plainLetters: [Unicode.Scalar]
  /// All symbols, leading words and joints included.
  let symbols: [Unicode.Scalar]
  /// All symbols without accents.
  let plainSymbols: [Unicode.Scalar]

  package init(_ text: String) {
    symbols = Folding.symbols(of: text)
    plainSymbols = Folding.plainSymbols(of: symbols)
    folded = Self.normalForm(of: symbols)
    plain = plainSymbols == symbols ? folded : Self.normalForm(of: plainSymbols)
    plainLetters = plain.unicodeScalars.filter { $0 != " " }
  }

  private static func normalForm(of symbols: [Unicode.Scalar]) -> String {
    var form = String.UnicodeScalarView()
    for symbol in symbols[(LeadingWords.starts(in: symbols).last ?? 0)...] {
      form.append(symbol.isJoint ? " " : symbol)
    }
    return String(form)
  }
}

extension FrenchText {
  /// Whether this is a letter of the alphabet and nothing else.
  var isOneLetter: Bool { plainLetters.count == 1 && ("a"..."z").contains(plainLetters[0]) }

  /// Whether nothing is left to compare.
  package var isEmpty: Bool { symbols.isEmpty }

  /// The words of ``plain``.
  var plainWords: [String] { plain.split(separator: " ").map(String.init) }

  /// The words of ``plain`` that carry weight, or all of them when none does.
  var tellingWords: [String] {
    let words = plainWords
    let telling = words.filter { !FrenchWords.ofLittleWeight.contains($0) }
    return telling.isEmpty ? words : telling
  }

  /// The letters of ``tellingWords``.
  var tellingLetters: [Unicode.Scalar] { tellingWords.flatMap(\.unicodeScalars) }
}

extension FrenchText: Hashable {
  package static func == (one: FrenchText, other: FrenchText) -> Bool {
    one.folded == other.folded
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(folded)
  }
}
