/// Texts as other programs' files can have them.
enum ExportText {
  /// The text without control characters, without blanks at the ends of its lines, and without blank lines at its ends.
  static func tidied(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
    if isPlain { return text }
    let lines = DeckText(text).lines.map { line -> String in
      let line = line.string
      return line.endsInBlank ? String(line.reversed().drop(while: \.isWhitespace).reversed()) : line
    }
    return lines.joined(separator: "\n").trimmed
  }

  /// The text on one line.
  static func line(_ text: String) -> String {
    guard text.utf8.contains(.lineFeed) else { return text }
    return text.split(separator: "\n").map(\.trimmed).filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The text without white space, its formulas made readable: what two texts have in common that differ in their
  /// layout alone.
  static func squeezed(_ text: String) -> String {
    String(String.UnicodeScalarView(readable(text).unicodeScalars.filter { !$0.properties.isWhitespace }))
  }

  /// The text as every reader has it, with its formulas made readable.
  static func readable(_ text: String) -> String {
    var uncounted = ImportLosses()
    return FormulaText.readable(text, losses: &uncounted)
  }
}

// MARK: - Markup

extension ExportText {
  /// The text with the signs of HTML and XML as entities.
  static func escaped(_ text: String) -> String {
    guard text.utf8.contains(where: { "&<>".utf8.contains($0) }) else { return text }
    return text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  /// The text as HTML on one line, every blank of it kept.
  static func htmlLine(_ text: String) -> String {
    var html = ""
    for scalar in escaped(line(text)).unicodeScalars {
      let isKept = scalar == "\t" || scalar == " " && (html.last == " " || html.hasSuffix(";"))
      html += isKept ? "&#\(scalar.value);" : String(Character(scalar))
    }
    return html
  }

  /// A text for a reader that takes HTML in it for what it means: as it stands if that's no different, else escaped.
  static func withoutHTML(_ text: String) -> String {
    var uncounted = ImportLosses()
    return HTMLText.plain(text, .linesCount, losses: &uncounted) == readable(text) ? text : escaped(text)
  }
}

extension String {
  fileprivate var endsInBlank: Bool { unicodeScalars.last?.properties.isWhitespace ?? false }
}
