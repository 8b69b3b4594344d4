import SafeText

/// Keeps text from packs and learners from meaning something in Markdown.
enum MarkdownEscaping {
  /// Text on a line of its own.
  static func line(_ text: String) -> String { start(self.text(text)) }

  /// Safe text on one line, with a backslash before whatever is markup wherever it stands.
  static func text(_ text: String) -> String {
    var escaped = ""
    for character in Sanitiser.visible(text) {
      if character.isNewline {
        escaped.append(" ")
      } else {
        if ##"\`*_{}[]<>|~^$&#"##.contains(character) { escaped.append("\\") }
        escaped.append(character)
      }
    }
    return escaped
  }

  /// The text without spaces at its start, and with a backslash before what would begin a list, a rule or a table there.
  static func start(_ text: String) -> String {
    let text = String(text.drop(while: { $0 == " " }))
    guard let first = text.first else { return text }
    if "+-=:".contains(first) { return "\\" + text }
    let digits = text.prefix { $0.isASCII && $0.isNumber }
    guard !digits.isEmpty, let mark = text.dropFirst(digits.count).first, ".)".contains(mark) else { return text }
    return digits + "\\" + text.dropFirst(digits.count)
  }

  /// Escaped text in bold. A mark of bold beside a space would be two asterisks.
  static func strong(_ text: String) -> String {
    let words = text.split(separator: " ", omittingEmptySubsequences: false)
    let first = words.firstIndex { !$0.isEmpty } ?? words.endIndex
    let inner = words[first...].reversed().drop(while: \.isEmpty).reversed().joined(separator: " ")
    return inner.isEmpty ? text : "**\(inner)**"
  }

  /// An address between angle brackets, in a cell of a table, too.
  static func address(_ address: String) -> String {
    address.replacing("<", with: "%3C").replacing(">", with: "%3E").replacing("|", with: "%7C")
      .replacing("\\", with: "%5C")
  }
}
