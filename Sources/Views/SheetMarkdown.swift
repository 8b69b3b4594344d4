import Terminal

/// A sheet as Markdown (CommonMark, with the tables of GitHub's), to print or to keep.
package struct SheetMarkdown {
  package let sheet: Sheet
  /// The addresses of its links, each once. They're listed at the end, so that the text can be read as it is.
  private let addresses: [String]

  package init(_ sheet: Sheet) {
    self.sheet = sheet
    var seen: Set<String> = []
    addresses = sheet.spans.compactMap(Self.address).filter { seen.insert($0).inserted }
  }

  /// The first line of every sheet. No reader of Markdown shows it; it tells a sheet from other people's files.
  package static let mark = "<!-- distinguo sheet 1 -->"

  /// Whether a file that begins with these bytes is a sheet, of whatever version.
  package static func isSheet(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: "<!-- distinguo sheet ".utf8)
  }

  package var text: String {
    let links = addresses.enumerated().map { "[\($0.offset + 1)]: <\($0.element)>" }.joined(separator: "\n")
    return ([Self.mark] + sheet.parts.map(text) + (links.isEmpty ? [] : [links])).joined(separator: "\n\n") + "\n"
  }

  /// The web address that a span links to.
  private static func address(_ span: Span) -> String? {
    guard case .link(let address) = span.style else { return nil }
    return Hyperlink(address).map { MarkdownEscaping.address($0.address) }
  }

  private func text(of part: Sheet.Part) -> String {
    switch part {
    case .heading(let text, let level):
      String(repeating: "#", count: depth(of: level)) + " " + MarkdownEscaping.line(text)
    case .paragraph(let statement): line(statement)
    case .points(let points, let isNumbered): lines(points, isNumbered: isNumbered).joined(separator: "\n")
    case .table(let table): lines(table).joined(separator: "\n")
    }
  }

  /// How deep a heading is: no level is left out.
  private func depth(of level: Sheet.Level) -> Int {
    let hasSections = sheet.parts.contains { if case .heading(_, .section) = $0 { true } else { false } }
    return switch level {
    case .title: 1
    case .section: 2
    case .detail: hasSections ? 3 : 2
    }
  }

  private func lines(_ points: [Sheet.Point], isNumbered: Bool = false) -> [String] {
    points.enumerated().flatMap { index, point in
      let mark = isNumbered ? "\(index + 1). " : "- "
      let indent = String(repeating: " ", count: mark.count)
      // A line between numbered entries, which are long, lets them breathe.
      return (isNumbered && index > 0 ? [""] : []) + [mark + line(point.statement)]
        + lines(point.points).map { indent + $0 }
    }
  }

  private func lines(_ table: Sheet.Table) -> [String] {
    let hasNames = table.groups.contains { $0.name != nil }
    func row(_ name: String?, _ first: String, _ second: String) -> String {
      "| " + ((hasNames ? [name ?? ""] : []) + [first, second]).joined(separator: " | ") + " |"
    }
    let rows = table.groups.flatMap { group in
      group.rows.enumerated().map { index, cells in
        row(
          index == 0 ? group.name.map { MarkdownEscaping.strong(MarkdownEscaping.text($0)) } : nil,
          cells.first.map(line) ?? "",
          cells.second.map(line) ?? "")
      }
    }
    return [
      row(nil, MarkdownEscaping.line(table.first), MarkdownEscaping.line(table.second)), row("---", "---", "---"),
    ] + rows
  }

  private func line(_ statement: Sheet.Statement) -> String {
    let spans = statement.spans.map { span in
      let text = MarkdownEscaping.text(span.text)
      if span.style == .strong { return MarkdownEscaping.strong(text) }
      guard let index = Self.address(span).flatMap(addresses.firstIndex) else { return text }
      return "[\(text)][\(index + 1)]"
    }
    return MarkdownEscaping.start(spans.joined())
  }
}
