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
  /// The letters of ``tellingWords``.
  let tellingLetters: [Unicode.Scalar]
  /// How many words ``plain`` has.
  let wordCount: Int
  /// All symbols, leading words and joints included.
  let symbols: [Unicode.Scalar]
  /// All symbols without accents.
  let plainSymbols: [Unicode.Scalar]

  /// Where the answer may begin among the symbols (see ``LeadingWords``).
  let starts: [Int]
  let plainStarts: [Int]

  package init(_ text: String) {
    symbols = Folding.symbols(of: text)
    starts = LeadingWords.starts(in: symbols)
    folded = Self.normalForm(of: symbols, from: starts)
    plainSymbols = Folding.plainSymbols(of: symbols)
    let isPlain = plainSymbols == symbols
    plainStarts = isPlain ? starts : LeadingWords.starts(in: plainSymbols)
    plain = isPlain ? folded : Self.normalForm(of: plainSymbols, from: plainStarts)
    let content = plainSymbols[(plainStarts.last ?? 0)...]
    plainLetters = content.filter { !$0.isSeparator }
    wordCount = content.isEmpty ? 0 : content.count - plainLetters.count + 1
    tellingLetters = Self.tellingLetters(of: content) ?? plainLetters
  }

  private static func normalForm(of symbols: [Unicode.Scalar], from starts: [Int]) -> String {
    let symbols = symbols[(starts.last ?? 0)...]
    return String(unsafeUninitializedCapacity: 4 * symbols.count) { bytes in
      var count = 0
      for symbol in symbols {
        if symbol.isASCII {
          bytes[count] = symbol.isJoint ? UInt8(ascii: " ") : UInt8(truncatingIfNeeded: symbol.value)
          count += 1
        } else {
          for byte in symbol.utf8 {
            bytes[count] = byte
            count += 1
          }
        }
      }
      return count
    }
  }

  /// The letters of the words that carry meaning; nil if none does.
  private static func tellingLetters(of symbols: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar]? {
    var letters: [Unicode.Scalar] = []
    letters.reserveCapacity(symbols.count)
    var wordStart = 0
    func endWord() {
      if FrenchWords.isOfLittleWeight(letters[wordStart...]) { letters.removeLast(letters.count - wordStart) }
      wordStart = letters.count
    }
    for symbol in symbols {
      if symbol.isSeparator { endWord() } else { letters.append(symbol) }
    }
    endWord()
    return letters.isEmpty ? nil : letters
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
  var plainWords: [String] { Array(eachPlainWord) }

  /// The words of ``plain``, taken out one at a time.
  var eachPlainWord: some Sequence<String> {
    sequence(state: plain.utf8[...]) { rest -> String? in
      rest = rest.drop { $0 == UInt8(ascii: " ") }
      let word = rest.prefix { $0 != UInt8(ascii: " ") }
      rest = rest[word.endIndex...]
      return word.isEmpty ? nil : String(Substring(word))
    }
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
}

extension FrenchText: Hashable {
  package static func == (left: FrenchText, right: FrenchText) -> Bool {
    left.folded == right.folded
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(folded)
  }
}
