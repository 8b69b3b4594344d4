import Localisation
import QuestionBank
import SafeText
import Terminal
import Training

/// What tells two roles apart, in two columns, or one below the other in a narrow terminal.
package struct ContrastView {
  package let contrast: Contrast
  package let library: Library
  package let wording: Wording
  package let width: Int

  package init(contrast: Contrast, library: Library, wording: Wording, width: Int) {
    self.contrast = contrast
    self.library = library
    self.wording = wording
    self.width = width
  }

  /// Columns narrower than this would be harder to compare than text set one below the other.
  package static let narrowestColumn = 26
  private static let gutter = 2

  package var blocks: [Block] {
    guard !contrast.rows.isEmpty else { return [] }
    let heading = [.gap, Block(wording(.drill(.tableHeading)), .strong)]
    let column = (min(width, 120) - 2 - Self.gutter) / 2
    return heading + (column >= Self.narrowestColumn ? sideBySide(column) : oneAboveTheOther)
  }

  private func sideBySide(_ column: Int) -> [Block] {
    return row(contrast.first.name, contrast.second.name, .strong, column: column)
      + contrast.rows.flatMap { row in
        self.row(text(of: row.first), text(of: row.second), .plain, column: column) + [.gap]
      }.dropLast()
  }

  private func row(_ first: String, _ second: String, _ style: Span.Style, column: Int) -> [Block] {
    let first = cell(first, column)
    let second = cell(second, column)
    return (0..<max(first.count, second.count)).map { index in
      .verbatim(
        "  "
          + line(
            first.indices.contains(index) ? first[index] : "", second.indices.contains(index) ? second[index] : "",
            column: column), style)
    }
  }

  private var oneAboveTheOther: [Block] {
    contrast.rows.flatMap { row in
      [(contrast.first, row.first), (contrast.second, row.second)].map { role, statement in
        Block(
          [Span(text: "\(role.name) — ", style: .strong), Span(text: text(of: statement), style: .plain)], indent: 2,
          hanging: 4)
      }
    }
  }

  /// The text wrapped to a column's width.
  private func cell(_ text: String, _ column: Int) -> [String] {
    // Sanitise first, so that the text measured is the text shown.
    Wrapping.lines(Block(Sanitiser.visible(text)), width: column).map(\.text)
  }

  private func text(of statement: Contrast.Statement) -> String {
    guard let citation = statement.citation else { return statement.text }
    let place = CitationView.shortPlace(of: citation, pack: library.pack(statement.pack), wording: wording)
    // The no-break space keeps the dash off the start of a line.
    return statement.text + "\u{A0}— " + place
  }

  private func line(_ first: String, _ second: String, column: Int) -> String {
    let padding = String(repeating: " ", count: max(1, column + Self.gutter - DisplayWidth.columns(first)))
    return second.isEmpty ? first : first + padding + second
  }
}
