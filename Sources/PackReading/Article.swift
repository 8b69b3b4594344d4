import Foundation
import QuestionBank

/// A source's text, as paragraphs.
package struct Article: Sendable {
  /// The lines that aren't blank, without white space around them. Paragraph n is the n-th of them, counted from 1.
  package let paragraphs: [String]
  private let searchable: [String]

  /// The paragraphs of a text.
  package init(text: String) {
    let text = text.unicodeScalars.first == "\u{FEFF}" ? text.unicodeScalars.dropFirst() : text.unicodeScalars[...]
    paragraphs = text.split(whereSeparator: { $0 == "\n" || $0 == "\r" })
      .map { Self.trimmed(String($0)) }
      .filter { !$0.isEmpty }
    searchable = paragraphs.map(Self.searchable)
  }

  /// The numbers of the paragraphs that contain the words.
  package func paragraphs(quoting quote: String) -> [Int] {
    let wanted = Array(Self.searchable(quote).unicodeScalars)
    return zip(1..., searchable).filter { Self.contains($0.1, wanted) }.map(\.0)
  }

  /// How many words a quotation has. An apostrophe separates words.
  package static func wordCount(_ text: String) -> Int {
    text.precomposedStringWithCanonicalMapping.unicodeScalars.split { !$0.isPartOfWord }.count
  }

  /// The form quotations are looked up in: composed, with single plain spaces and straight apostrophes. Case,
  /// accents and punctuation matter.
  static func searchable(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in text.precomposedStringWithCanonicalMapping.unicodeScalars {
      if scalar.properties.isWhitespace {
        pendingSpace = true
        continue
      }
      if pendingSpace && !folded.isEmpty { folded.append(" ") }
      pendingSpace = false
      folded.append(["\u{2019}", "\u{2BC}", "\u{B4}"].contains(scalar) ? "'" : scalar)
    }
    return String(folded)
  }

  private static func trimmed(_ text: String) -> String {
    let scalars = text.unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[first...last])
  }

  /// Whether a text contains the words as whole words.
  private static func contains(_ text: String, _ wanted: [Unicode.Scalar]) -> Bool {
    guard let first = wanted.first, let last = wanted.last else { return true }
    let scalars = Array(text.unicodeScalars)
    var start = 0
    while let index = scalars[start...].firstIndex(of: first), index + wanted.count <= scalars.count {
      let end = index + wanted.count
      let beginsWord = index == 0 || !(first.isPartOfWord && scalars[index - 1].isPartOfWord)
      let endsWord = end == scalars.count || !(last.isPartOfWord && scalars[end].isPartOfWord)
      if beginsWord, endsWord, scalars[index..<end].elementsEqual(wanted) { return true }
      start = index + 1
    }
    return false
  }
}

extension Unicode.Scalar {
  /// Whether the scalar is a letter or a figure.
  fileprivate var isPartOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
