/// Makes untrusted text safe to show: nothing in it can drive the terminal.
///
/// Text from packs, file names and learners passes through here on its way to the screen.
package enum Sanitiser {
  /// Marks and invisible characters beyond this many on one character are shown as code points.
  package static let marksPerCharacter = 8

  /// The text with control characters made visible: C0 as `^[`, DEL as `^?`, C1, bidirectional controls and line ends
  /// other than LF as `<9B>`, `<202E>`, `<2028>`. Line feeds stay and tabs become spaces.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSuspect) else { return text }
    var shown = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = scalar.isDrawnOnOthers ? marks + 1 : 0
      switch scalar.value {
      case 0x0A: shown.append(scalar)
      case 0x09: shown.append(" ")
      case 0x00...0x1F: shown.append(contentsOf: control(scalar))
      case 0x7F: shown.append(contentsOf: "^?".unicodeScalars)
      case 0x80...0x9F: shown.append(contentsOf: codePoint(scalar))
      case _ where scalar.isBidirectionalControl || scalar.isDisputedLineEnd || marks > marksPerCharacter:
        shown.append(contentsOf: codePoint(scalar))
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  /// The same for text that must stay on one line, as a file name in a message: line feeds are shown as `^J`.
  package static func visibleOnOneLine(_ text: String) -> String {
    visible(text).replacing("\n", with: "^J")
  }

  /// A line of a file with the characters that hide in it shown as code points: those that nothing is drawn for, unless
  /// they join signs beyond ASCII, and spaces other than the plain one at one place.
  ///
  /// - Parameter place: How many scalars stand before the spaces to show; nil to leave them all.
  package static func revealed(_ line: String, spacesAt place: Int? = nil) -> String {
    let scalars = Array(line.unicodeScalars)
    var shown = String.UnicodeScalarView()
    var isAtPlace = false
    for (index, scalar) in scalars.enumerated() {
      isAtPlace = (isAtPlace || index == place) && (scalar.isOtherSpace || scalar.isInvisible)
      let neighbours = [scalars[..<index].last, scalars[(index + 1)...].first].compactMap(\.self)
      let joins = !separators.contains(scalar) && neighbours.contains { !$0.isASCII }
      if isAtPlace || (scalar.isInvisible && !joins) {
        shown.append(contentsOf: codePoint(scalar))
      } else {
        shown.append(scalar)
      }
    }
    return visible(String(shown))
  }

  /// What joins nothing, whatever stands beside it: zero-width spaces and the byte order mark.
  private static let separators: Set<Unicode.Scalar> = ["\u{200B}", "\u{2060}", "\u{FEFF}"]

  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    default: scalar.isDrawnOnOthers || scalar.isBidirectionalControl || scalar.isDisputedLineEnd
    }
  }

  private static func control(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "^\(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))".unicodeScalars
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "<\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars
  }
}
