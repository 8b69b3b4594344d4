/// Text as sent to a terminal, colours included.
package enum TerminalText {
  /// How many rows the text takes on a terminal.
  package static func rows(of text: String, columns: Int) -> Int {
    guard !text.isEmpty else { return 0 }
    let lines = withoutSequences(text).split(separator: "\n", omittingEmptySubsequences: false)
    // The empty piece after the final line feed isn't a line.
    return lines.dropLast(lines.last?.isEmpty == true ? 1 : 0).reduce(0) { rows, line in
      rows + max(1, (DisplayWidth.columns(line) + columns - 1) / columns)
    }
  }

  private static func withoutSequences(_ text: String) -> String {
    guard text.utf8.contains(0x1B) else { return text }
    var kept = String.UnicodeScalarView()
    var rest = text.unicodeScalars[...]
    while let escape = rest.firstIndex(of: "\u{1B}") {
      kept += rest[..<escape]
      let last = rest[escape...].dropFirst(2).firstIndex { (0x40...0x7E).contains($0.value) }
      rest = rest[(last.map { rest.index(after: $0) } ?? rest.endIndex)...]
    }
    return String(kept + rest)
  }
}
