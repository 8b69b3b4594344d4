/// A free answer in the normal form in which key points are looked for: without case, accents and punctuation.
struct FreeText {
  /// How many Unicode scalars of a typed answer are kept.
  static let longest = 20_000

  let symbols: [Unicode.Scalar]
  /// Everything between separators that has a letter or a digit.
  let words: [String]
  /// For each word, where it stands among the words.
  let places: [String: [Int]]

  init(_ text: String) {
    symbols = Folding.plainSymbols(of: Folding.symbols(of: text, atMost: .max))
    words = symbols.split(whereSeparator: \.isSeparator)
      .filter { $0.contains { $0.properties.isAlphabetic || $0.isASCIIDigit } }
      .map { String(String.UnicodeScalarView($0)) }
    places = Dictionary(grouping: words.indices, by: { [words] in words[$0] })
  }
}
