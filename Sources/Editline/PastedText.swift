/// Makes one line of a text that was pasted.
enum PastedText {
  /// The text with a space for its line ends, be they one or several, and for each tab, without controls, and its
  /// accents composed; line ends at its borders are dropped.
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
