/// Turns pasted text into one line.
enum PastedText {
  /// The text with each run of line endings, and each tab, replaced by a space. Line endings at either end and control
  /// characters are dropped, and accents composed.
  static func line(_ text: String) -> String {
    var line = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let last = rest.last, isLineEnd(last) { rest.removeLast() }
    rest = rest.drop(while: isLineEnd)
    var wasLineEnd = false
    for scalar in rest {
      switch scalar.value {
      case 0x0A, 0x0D: if !wasLineEnd { line.append(" ") }
      case 0x09, 0x2028, 0x2029: line.append(" ")
      case 0x00...0x1F, 0x7F...0x9F: break
      default: line.append(scalar)
      }
      wasLineEnd = isLineEnd(scalar)
    }
    return Composition.composed(String(line))
  }

  private static func isLineEnd(_ scalar: Unicode.Scalar) -> Bool { scalar == "\n" || scalar == "\r" }
}
