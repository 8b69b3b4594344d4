import QuestionBank
import SafeText

/// The text of a pack as its author sees it, to look at what stands at a place.
final class SourceText {
  private let text: String
  private lazy var lines = text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false)
  /// Whether any line has what looks like a comment after something.
  private lazy var mayHaveComments = text.containsBytes(of: " #") || text.containsBytes(of: "\t#")
  /// The line that was looked at last. A line can be long, and its values are read one after another.
  private var last: (number: Int, scalars: [Unicode.Scalar]) = (0, [])

  init(_ text: String) {
    self.text = text
  }

  /// A line, counted from 1; empty beyond the end.
  func line(_ number: Int) -> [Unicode.Scalar] {
    if last.number != number { last = (number, lines.indices.contains(number - 1) ? Array(lines[number - 1]) : []) }
    return last.scalars
  }

  /// Whether a comment follows an unquoted text, which may go on over several lines, on the line where it ends.
  func hasComment(after written: String, at position: Position) -> Bool {
    guard mayHaveComments else { return false }
    var number = position.line
    var index = position.column - 1
    for scalar in written.unicodeScalars where !Self.isBlank(scalar) && scalar != "\n" {
      while index >= line(number).count || line(number)[index] != scalar {
        if index < line(number).count {
          guard Self.isBlank(line(number)[index]) else { return false }
          index += 1
        } else {
          guard number < lines.count else { return false }
          (number, index) = (number + 1, 0)
        }
      }
      index += 1
    }
    let rest = line(number).dropFirst(index)
    return rest.first.map(Self.isBlank) == true && rest.first { !Self.isBlank($0) } == "#"
  }

  /// The place of a character of a scalar that begins at a place; that one where it's written as an escape.
  ///
  /// - Parameter offset: How many characters of the scalar stand before it.
  func place(of scalar: Unicode.Scalar, offset: Int, from start: Position) -> Position {
    // Within quotation marks, each character before it may be an escape of up to ten letters.
    let rest = line(start.line).dropFirst(start.column - 1)
    guard let index = rest.firstIndex(of: scalar), (offset...(offset * 10 + 1)).contains(index - rest.startIndex) else {
      return start
    }
    return Position(line: start.line, column: index + 1)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
}
