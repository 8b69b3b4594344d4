/// The part of a terminal's output that a person sees.
enum VisibleText {
  /// The text without control sequences (CSI), operating system commands (OSC), carriage returns and backspaces, which
  /// don't matter for finding texts. No-break spaces, which French puts before its marks, become plain ones, so that
  /// tests are easy to read.
  static func of(_ written: String) -> String {
    var visible = String.UnicodeScalarView()
    var rest = written.unicodeScalars[...]
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\u{1B}": skipSequence(&rest)
      case "\r", "\u{08}", "\u{07}": break
      case "\u{A0}", "\u{202F}": visible.append(" ")
      default: visible.append(scalar)
      }
    }
    return String(visible)
  }

  private static func skipSequence(_ rest: inout Substring.UnicodeScalarView) {
    switch rest.popFirst() {
    case "[":
      while let scalar = rest.popFirst(), !(0x40...0x7E).contains(scalar.value) {}
    case "]":
      while let scalar = rest.popFirst() {
        if scalar == "\u{07}" { return }
        if scalar == "\u{1B}" {
          _ = rest.popFirst()
          return
        }
      }
    case "(", ")": _ = rest.popFirst()
    default: break
    }
  }
}
