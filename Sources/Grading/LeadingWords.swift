/// The words at the front of an answer that aren't part of it: an article or an elision, and "c'est".
enum LeadingWords {
  /// Articles, contracted articles and elisions, the longest first. An apostrophe may be typed as a space.
  static let articles = phrases([
    "de la ", "a\u{300} la ", "a la ", "de l'", "a\u{300} l'", "a l'", "d'une ", "d'un ", "un e ",
    "les ", "une ", "des ", "aux ", "le ", "la ", "un ", "du ", "au ", "l'", "d'",
  ])

  private static let introductionsByLetter = Dictionary(grouping: phrases(["ce sont ", "c'est "]), by: \.[0])
  private static let articlesByLetter = Dictionary(grouping: articles, by: \.[0])

  /// Where the answer may begin, in ascending order: at the first symbol, after "c'est", after the article, after the
  /// second article of `le/la`.
  static func starts(in symbols: [Unicode.Scalar]) -> [Int] {
    var starts = [0]
    for phrases in [introductionsByLetter, articlesByLetter, articlesByLetter] {
      let start = starts[starts.count - 1]
      guard start < symbols.count, let phrases = phrases[symbols[start]] else { continue }
      if let phrase = phrases.first(where: { isPhrase($0, in: symbols, at: start) }) {
        starts.append(start + phrase.count)
      }
    }
    return starts
  }

  /// Whether a phrase is here with something after it.
  private static func isPhrase(_ phrase: [Unicode.Scalar], in symbols: [Unicode.Scalar], at start: Int) -> Bool {
    guard symbols.count - start > phrase.count else { return false }
    for (offset, expected) in phrase.enumerated() {
      let symbol = symbols[start + offset]
      let isElision = expected == "'" && symbol == " " && vowels.contains(symbols[start + offset + 1])
      guard symbol == expected || isElision else { return false }
    }
    return true
  }

  private static func phrases(_ texts: [String]) -> [[Unicode.Scalar]] {
    texts.map { Array($0.unicodeScalars) }
  }

  /// The letters an elision can precede, including the mute h.
  private static let vowels: Set<Unicode.Scalar> = ["a", "e", "i", "o", "u", "y", "h", "œ", "æ"]
}
