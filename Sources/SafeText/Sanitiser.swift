/// Makes untrusted text safe to show: nothing in it can drive the terminal.
///
/// Text from packs, file names and learners passes through here on its way to the screen.
package enum Sanitiser {
  /// Combining marks beyond this many on one character are shown as code points.
  package static let marksPerCharacter = 8

  /// The text with control characters made visible: C0 as `^[`, DEL as `^?`, C1 and bidirectional controls as `<9B>`,
  /// `<202E>`. Line feeds stay and tabs become spaces.
  package static func visible(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isSuspect) else { return text }
    var shown = String.UnicodeScalarView()
    var marks = 0
    for scalar in text.unicodeScalars {
      marks = scalar.properties.canonicalCombiningClass == .notReordered ? 0 : marks + 1
      switch scalar.value {
      case 0x0A: shown.append(scalar)
      case 0x09: shown.append(" ")
      case 0x00...0x1F:
        shown.append(contentsOf: "^\(Character(Unicode.Scalar(UInt8(scalar.value) + 0x40)))".unicodeScalars)
      case 0x7F: shown.append(contentsOf: "^?".unicodeScalars)
      case 0x80...0x9F: shown.append(contentsOf: codePoint(scalar))
      case _ where scalar.isBidirectionalControl: shown.append(contentsOf: codePoint(scalar))
      case _ where marks > marksPerCharacter: shown.append(contentsOf: codePoint(scalar))
      default: shown.append(scalar)
      }
    }
    return String(shown)
  }

  private static func isSuspect(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x0A: false
    case 0x00...0x1F, 0x7F...0x9F: true
    case 0x00...0x02FF: false
    default: scalar.isBidirectionalControl || scalar.properties.canonicalCombiningClass != .notReordered
    }
  }

  private static func codePoint(_ scalar: Unicode.Scalar) -> String.UnicodeScalarView {
    "<\(String(scalar.value, radix: 16, uppercase: true))>".unicodeScalars
  }
}
