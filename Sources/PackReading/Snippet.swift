import QuestionBank

/// The line of a text at which a fault stands, with a caret under the place.
package struct Snippet: Hashable, Sendable {
  /// The line, cut around the place when it is long; tabs are spaces.
  package let line: String
  /// How many characters stand before the caret.
  package let indent: Int

  /// The snippet of a place, or nil when the text has no such line.
  ///
  /// - Parameter width: At most this many characters of the line are shown.
  package init?(of position: Position, in lines: [String], width: Int = 100) {
    guard lines.indices.contains(position.line - 1) else { return nil }
    let scalars = lines[position.line - 1].unicodeScalars
    // A caret stands under a character, and a column counts scalars.
    let before = String(scalars.prefix(position.column - 1)).count
    let characters = lines[position.line - 1].map { $0 == "\t" ? " " : $0 }
    let start = before < width ? 0 : before - width / 2
    line = String(characters.dropFirst(start).prefix(width))
    indent = before - start
  }
}
