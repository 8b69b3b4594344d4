/// A text with missing words, marked `{{1}}`, `{{2}}`.
package struct ClozeText: Hashable, Sendable {
  /// A stretch of the text, or the number of a gap.
  package enum Piece: Hashable, Sendable {
    case text(String)
    case gap(Int)
  }

  package let pieces: [Piece]

  /// Splits a text into its pieces. Anything that isn't exactly a mark stays text.
  package init(_ text: String) {
    var pieces: [Piece] = []
    var pending = ""
    var rest = text[...]
    while let character = rest.first {
      if let (number, after) = Self.mark(at: rest) {
        if !pending.isEmpty { pieces.append(.text(pending)) }
        pending = ""
        pieces.append(.gap(number))
        rest = after
      } else {
        pending.append(character)
        rest = rest.dropFirst()
      }
    }
    if !pending.isEmpty { pieces.append(.text(pending)) }
    self.pieces = pieces
  }

  /// The numbers of the gaps, in the order of the text.
  package var marks: [Int] {
    pieces.compactMap { if case .gap(let number) = $0 { number } else { nil } }
  }

  /// The text with each gap filled in.
  package func filled(_ filling: (Int) -> String) -> String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .gap(let number): filling(number)
      }
    }.joined()
  }

  private static func mark(at rest: Substring) -> (number: Int, after: Substring)? {
    guard rest.hasPrefix("{{") else { return nil }
    let digits = rest.dropFirst(2).prefix { $0.isASCII && $0.isNumber }
    guard let number = Int(digits), rest[digits.endIndex...].hasPrefix("}}") else { return nil }
    return (number, rest[digits.endIndex...].dropFirst(2))
  }
}
