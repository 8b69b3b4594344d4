import QuestionBank
import SafeText
import Yams

extension Unicode.Scalar {
  /// Whether the character can't be told from a plain space, or from nothing, by looking at it.
  var hides: Bool { isOtherSpace || isInvisible }
}

extension PackFault {
  /// The fault of a character that hides where YAML's own signs, names and numbers stand.
  static func hidden(_ scalar: Unicode.Scalar) -> PackFault {
    scalar.isOtherSpace ? .straySpace(scalar: scalar.value) : .invisibleCharacter(scalar: scalar.value)
  }
}

extension Findings {
  /// The first character that hides in a scalar, as a fault with its place.
  func hiddenCharacter(in node: Node) -> Diagnostic? {
    guard let text = node.plainText, !text.utf8.allSatisfy({ $0 < 0x80 }) else { return nil }
    guard let (offset, scalar) = zip(0..., text.unicodeScalars).first(where: { $0.1.hides }) else { return nil }
    return Diagnostic(.hidden(scalar), at: source.place(of: scalar, offset: offset, from: node.position))
  }
}

/// Finds characters that hide between the signs of YAML in a line.
struct HiddenCharacters {
  /// The place of the first one; nil where all of them belong to texts.
  static func first(inLine line: [Unicode.Scalar], number: Int) -> Diagnostic? {
    guard line.contains(where: \.hides) else { return nil }
    var index = 0
    while index < line.count {
      if isQuote(line[index]), !isPartOfText(line, before: index) {
        index = end(ofTextAt: index, in: line)
      } else if line[index].hides, stands(at: index, in: line) {
        return Diagnostic(.hidden(line[index]), at: Position(line: number, column: index + 1))
      }
      index += 1
    }
    return nil
  }

  /// Whether a hidden character stands beside a sign of YAML: where a line, an item or a value begins, around the colon
  /// of a field, or behind a closing sign.
  private static func stands(at index: Int, in line: [Unicode.Scalar]) -> Bool {
    let before = line[..<index].drop { $0 == " " || $0 == "-" || $0.hides }
    guard let last = before.lastIndex(where: { !$0.hides && $0 != " " }) else { return true }
    if ",[{}]\"'".unicodeScalars.contains(line[last]) { return true }
    if line[last] == ":" { return endsWithField(line[..<last]) }
    return line[index...].first { !$0.hides && $0 != " " } == ":" && endsWithField(before)
  }

  /// Whether some text ends with the name of a field that nothing but a sign of YAML stands before.
  private static func endsWithField(_ text: ArraySlice<Unicode.Scalar>) -> Bool {
    let name = text.reversed().drop { $0.hides || $0 == " " }.prefix { $0.properties.isAlphabetic }.reversed()
    return FieldNames.all.contains(String(String.UnicodeScalarView(name)))
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "\"" || scalar == "'" }

  /// Whether letters stand right before a quotation mark, as in `l'été`.
  private static func isPartOfText(_ line: [Unicode.Scalar], before index: Int) -> Bool {
    index > 0 && line[index - 1].properties.isAlphabetic
  }

  /// Where the text in quotation marks that begins at a place ends; the last place of the line where it goes on.
  private static func end(ofTextAt start: Int, in line: [Unicode.Scalar]) -> Int {
    var index = start + 1
    while index < line.count, line[index] != line[start] {
      index += line[start] == "\"" && line[index] == "\\" ? 2 : 1
    }
    return index
  }
}
