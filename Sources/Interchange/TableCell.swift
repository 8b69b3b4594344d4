/// The cells of tables. Spreadsheets run a cell that begins like a formula (CWE-1236), so such text gets an apostrophe
/// in front, which readers take off again.
enum TableCell {
  /// A row that ends as RFC 4180 has it.
  static func row(_ cells: [String], separator: String) -> String {
    cells.map { quoted(armed($0), separator: separator) }.joined(separator: separator) + "\r\n"
  }

  /// A text that no spreadsheet runs.
  static func armed(_ text: String) -> String { isFormula(text.utf8) ? "'" + text : text }

  /// The text of a cell without the apostrophe that keeps it from being run.
  static func disarmed(_ cell: ByteText) -> ByteText {
    cell.first == UInt8(ascii: "'") && isFormula(cell.dropFirst()) ? cell.dropFirst() : cell
  }

  /// Whether a cell begins like a formula, apostrophes aside.
  private static func isFormula(_ cell: some Collection<UInt8>) -> Bool {
    let start = cell.drop { $0 == UInt8(ascii: "'") }
    guard let first = start.first else { return false }
    if first < 0x80 { return "=+-@\t\r\0".utf8.contains(first) }
    return wideSigns.contains { start.starts(with: $0.utf8) }
  }

  /// The signs as wide as an ideograph, which some spreadsheets take for the others.
  private static let wideSigns = ["\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"]

  private static func quoted(_ cell: String, separator: String) -> String {
    let isPlain =
      !cell.contains(separator) && !cell.utf8.contains { "\"\n\r".utf8.contains($0) }
      && cell.utf8.first != UInt8(ascii: " ") && cell.utf8.last != UInt8(ascii: " ")
    return isPlain ? cell : "\"\(cell.replacing("\"", with: "\"\""))\""
  }
}
