import QuestionBank

/// The line with a fault, and where to put a caret under it.
package struct Snippet: Hashable, Sendable {
  /// The line, shortened around the position if it's long, with spaces for tabs.
  package let line: String
  /// How many characters are before the caret.
  package let indent: Int

  /// nil if the text has no such line.
  ///
  /// - Parameter width: The maximum number of characters of the line.
  package init?(of position: Position, in lines: [String], width: Int = 100) {
    guard lines.indices.contains(position.line - 1) else { return nil }
    let scalars = lines[position.line - 1].unicodeScalars
    // A caret goes under a character, but columns count scalars.
    let before = String(scalars.prefix(position.column - 1)).count
    let characters = lines[position.line - 1].map { $0 == "\t" ? " " : $0 }
    let start = before < width ? 0 : before - width / 2
    line = String(characters.dropFirst(start).prefix(width))
    indent = before - start
  }
}
