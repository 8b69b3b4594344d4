/// A text in the normal forms that French answers are compared by.
///
/// Equal texts differ at most in case, in the kind of apostrophe, hyphen or space, in a leading article, elision or
/// "c'est", in punctuation, and in invisible characters. At most ``TypedAnswer/longest`` symbols are read.
package struct FrenchText: Sendable {
  /// The normal form with its accents and ligatures, canonically decomposed; words are separated by one space.
  package let folded: String
  /// The normal form without accents, ligatures written out.
  package let plain: String

  /// The letters of ``plain`` without spaces. Typos are counted in these.
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
    var form: [UInt8] = []
    form.reserveCapacity(symbols.count)
    for symbol in symbols[(LeadingWords.starts(in: symbols).last ?? 0)...] {
      if symbol.isJoint { form.append(UInt8(ascii: " ")) } else { form += symbol.utf8 }
    }
    return String(decoding: form, as: UTF8.self)
  }
}

extension FrenchText {
  /// Whether this is a single letter of the alphabet.
  var isOneLetter: Bool { plainLetters.count == 1 && ("a"..."z").contains(plainLetters[0]) }

  /// Whether nothing is left to compare.
  package var isEmpty: Bool { symbols.isEmpty }

  /// The words of ``folded``.
  var words: [String] { folded.split(separator: " ").map(String.init) }

  /// The words of ``plain``.
  var plainWords: [String] { plain.split(separator: " ").map(String.init) }

  /// How many words ``plain`` has, without taking them apart.
  var wordCount: Int {
    var (count, isInWord) = (0, false)
    for byte in plain.utf8 {
      if !isInWord, byte != UInt8(ascii: " ") { count += 1 }
      isInWord = byte != UInt8(ascii: " ")
    }
    return count
  }

  /// The words of ``plain`` that carry meaning, or all of them if none do.
  var tellingWords: [String] {
    let words = plainWords
    let telling = words.filter { !FrenchWords.ofLittleWeight.contains($0) }
    return telling.isEmpty ? words : telling
  }

  /// The figures and signs of ``plain``, with a space between two numbers. A space before three figures groups thousands.
  var figuresAndSigns: String {
    var kept = String.UnicodeScalarView()
    let scalars = Array(plain.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      if scalar.isASCIIDigit || scalar.isTellingSign && scalar != "." {
        kept.append(scalar)
      } else if let last = kept.last, last != " " {
        let following = scalars[(index + 1)...].prefix(4).prefix { $0.isASCIIDigit }.count
        if !(scalar == " " && following == 3 && last.isASCIIDigit) { kept.append(" ") }
      }
    }
    return String(kept)
  }

  /// The letters of ``tellingWords``.
  var tellingLetters: [Unicode.Scalar] { tellingWords.flatMap(\.unicodeScalars) }
}

extension FrenchText: Hashable {
  package static func == (left: FrenchText, right: FrenchText) -> Bool {
    left.folded == right.folded
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(folded)
  }
}
