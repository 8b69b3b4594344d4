import QuestionBank
import Yams

/// Where each character of a scalar's text stands in the source.
struct ScalarPlaces {
  /// A character, or the escape that stands for it.
  struct Place: Hashable {
    var line: Int
    var column: Int
    var length: Int
  }

  /// For each Unicode scalar of the text its place; nil for white space that the source writes in another way, such as a
  /// line end that stands for a space.
  let places: [Place?]

  /// nil if the source can't be followed.
  init?(of scalar: Node.Scalar, from start: Position, in lines: [[Unicode.Scalar]]) {
    let text = Array(SurrogatePairs.text(of: scalar).unicodeScalars)
    var cursor = Cursor(lines: lines, line: start.line - 1, column: start.column - 1, style: scalar.style)
    switch scalar.style {
    case .doubleQuoted, .singleQuoted: cursor.column += 1
    case .literal, .folded: (cursor.line, cursor.column) = (cursor.line + 1, 0)
    case .plain, .any: break
    }
    var places: [Place?] = []
    places.reserveCapacity(text.count)
    var index = 0
    if scalar.style == .literal || scalar.style == .folded { _ = cursor.takeSpaces() }
    while index < text.count {
      if Self.isBlank(text[index]) {
        let end = text[index...].firstIndex { !Self.isBlank($0) } ?? text.count
        let spaces = cursor.takeSpaces()
        let isSame = spaces.map(\.value) == Array(text[index..<end])
        places += (index..<end).map { isSame ? spaces[$0 - index].place : nil }
        index = end
      } else {
        // A line that goes on leaves nothing in the text.
        if scalar.style == .doubleQuoted { cursor.skipContinuations() }
        guard let unit = cursor.take(), unit.value == text[index] else { return nil }
        places.append(unit.place)
        index += 1
      }
    }
    self.places = places
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\n" }
}

extension ScalarPlaces {
  private struct Unit {
    var value: Unicode.Scalar
    var place: Place
  }

  /// A place in the source that moves on.
  private struct Cursor {
    let lines: [[Unicode.Scalar]]
    /// Counted from 0, like the column.
    var line: Int
    var column: Int
    let style: Node.Scalar.Style

    /// What stands at the cursor; a line feed at the end of a line. nil beyond the end.
    private var next: Unit? {
      guard lines.indices.contains(line) else { return nil }
      let row = lines[line]
      guard column < row.count else {
        return column == row.count ? Unit(value: "\n", place: place(length: 1)) : nil
      }
      switch style {
      case .singleQuoted where row[column] == "'":
        return column + 1 < row.count && row[column + 1] == "'" ? Unit(value: "'", place: place(length: 2)) : nil
      case .doubleQuoted where row[column] == "\"": return nil
      case .doubleQuoted where row[column] == "\\": return escape(in: row)
      default: return Unit(value: row[column], place: place(length: 1))
      }
    }

    private func place(length: Int) -> Place { Place(line: line, column: column, length: length) }

    mutating func take() -> Unit? {
      guard let unit = next else { return nil }
      advance(over: unit)
      return unit
    }

    private mutating func advance(over unit: Unit) {
      if column == lines[line].count { (line, column) = (line + 1, 0) } else { column += unit.place.length }
    }

    /// Goes over the white space at the cursor.
    mutating func takeSpaces() -> [Unit] {
      var spaces: [Unit] = []
      while true {
        if style == .doubleQuoted, skipContinuation() { continue }
        guard let unit = next, ScalarPlaces.isBlank(unit.value) else { return spaces }
        spaces.append(unit)
        advance(over: unit)
      }
    }

    mutating func skipContinuations() { while skipContinuation() {} }

    /// Goes over a backslash at the end of a line, and the white space that begins the next one.
    private mutating func skipContinuation() -> Bool {
      guard lines.indices.contains(line), column + 1 == lines[line].count, lines[line][column] == "\\" else {
        return false
      }
      (line, column) = (line + 1, 0)
      while lines.indices.contains(line), column < lines[line].count, ScalarPlaces.isBlank(lines[line][column]) {
        column += 1
      }
      return true
    }

    private func escape(in row: [Unicode.Scalar]) -> Unit? {
      guard column + 1 < row.count else { return nil }
      let letter = row[column + 1]
      if let digits = Self.digits[letter] {
        let code = row.dropFirst(column + 2).prefix(digits)
        guard code.count == digits, let value = UInt32(String(String.UnicodeScalarView(code)), radix: 16) else {
          return nil
        }
        guard let scalar = Unicode.Scalar(value) else { return surrogates(high: value, in: row) }
        return Unit(value: scalar, place: place(length: digits + 2))
      }
      return (Self.escapes[letter]).map { Unit(value: $0, place: place(length: 2)) }
    }

    /// The pair of escapes that JSON writes for a character beyond U+FFFF.
    private func surrogates(high: UInt32, in row: [Unicode.Scalar]) -> Unit? {
      let rest = row.dropFirst(column + 6).prefix(6)
      guard rest.starts(with: "\\u".unicodeScalars),
        let low = UInt32(String(String.UnicodeScalarView(rest.dropFirst(2))), radix: 16),
        (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low),
        let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
      else { return nil }
      return Unit(value: scalar, place: place(length: 12))
    }

    private static let digits: [Unicode.Scalar: Int] = ["x": 2, "u": 4, "U": 8]
    private static let escapes: [Unicode.Scalar: Unicode.Scalar] = [
      "0": "\0", "a": "\u{7}", "b": "\u{8}", "t": "\t", "\t": "\t", "n": "\n", "v": "\u{B}", "f": "\u{C}", "r": "\r",
      "e": "\u{1B}", " ": " ", "\"": "\"", "/": "/", "\\": "\\", "N": "\u{85}", "_": "\u{A0}", "L": "\u{2028}",
      "P": "\u{2029}",
    ]
  }
}
