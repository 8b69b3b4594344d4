import SafeText
import Terminal

/// A sheet on a terminal.
package struct SheetBlocks {
  package let sheet: Sheet
  package let width: Int

  package init(_ sheet: Sheet, width: Int) {
    self.sheet = sheet
    self.width = width
  }

  /// Columns narrower than this would be harder to compare than text set one below the other.
  package static let narrowestColumn = 26
  private static let widestTable = 120
  private static let gutter = 2
  private static let indent = 2

  package var blocks: [Block] {
    sheet.parts.enumerated().flatMap { index, part in blocks(part, after: index == 0 ? nil : sheet.parts[index - 1]) }
  }

  private func blocks(_ part: Sheet.Part, after last: Sheet.Part?) -> [Block] {
    let isAfterTable = if case .table = last { true } else { false }
    let gap = isAfterTable ? [Block.gap] : []
    return switch part {
    case .heading(let text, .detail): gap + [Block(text, .strong, indent: Self.indent, hanging: 4)]
    case .heading(let text, _): (last == nil ? [] : [.gap]) + [Block(text, .strong, hanging: 2)]
    case .paragraph(let statement): gap + [Block(statement.spans, indent: Self.indent)]
    case .points(let list, let isNumbered):
      list.enumerated().flatMap { index, point in
        let mark = isNumbered ? "\(index + 1). " : "• "
        return (isNumbered && index > 0 ? [.gap] : []) + blocks(point, mark: mark, indent: Self.indent)
      }
    case .table(let table): blocks(table)
    }
  }

  private func blocks(_ point: Sheet.Point, mark: String, indent: Int) -> [Block] {
    // The no-break space keeps the text beside its mark.
    let spans = [Span(text: mark.dropLast() + "\u{A0}", style: .plain)] + point.statement.spans
    let hanging = indent + mark.count
    return [Block(spans, indent: indent, hanging: hanging)]
      + point.points.flatMap { blocks($0, mark: "– ", indent: hanging) }
  }
}

// MARK: - Tables

extension SheetBlocks {
  private func blocks(_ table: Sheet.Table) -> [Block] {
    let column = (min(width, Self.widestTable) - Self.indent - Self.gutter) / 2
    return column >= Self.narrowestColumn ? sideBySide(table, column) : oneAboveTheOther(table)
  }

  private func sideBySide(_ table: Sheet.Table, _ column: Int) -> [Block] {
    let heading = row(
      [Span(text: table.first, style: .strong)], [Span(text: table.second, style: .strong)], column: column)
    let groups = table.groups.map { group in
      guard let name = name(of: group) else {
        return Array(
          group.rows.map { row($0.first?.spans ?? [], $0.second?.spans ?? [], column: column) }
            .joined(separator: [.gap]))
      }
      return [name] + group.rows.flatMap { row(marked($0.first), marked($0.second), hanging: 2, column: column) }
    }
    return heading + groups.joined(separator: [.gap])
  }

  /// Where the rows of an aspect follow each other closely, a mark shows where each begins.
  private func marked(_ statement: Sheet.Statement?) -> [Span] {
    statement.map { [Span(text: "•\u{A0}", style: .plain)] + $0.spans } ?? []
  }

  private func oneAboveTheOther(_ table: Sheet.Table) -> [Block] {
    table.groups.flatMap { group in
      [name(of: group)].compactMap(\.self)
        + group.rows.flatMap { row in
          [(table.first, row.first), (table.second, row.second)].compactMap { name, statement in
            statement.map {
              Block([Span(text: "\(name) — ", style: .strong)] + $0.spans, indent: Self.indent, hanging: 4)
            }
          }
        }
    }
  }

  private func name(of group: Sheet.Table.Group) -> Block? {
    group.name.map { Block($0, .source, indent: Self.indent) }
  }

  private func row(_ first: [Span], _ second: [Span], hanging: Int = 0, column: Int) -> [Block] {
    let (first, second) = (cell(first, hanging, column), cell(second, hanging, column))
    return (0..<max(first.count, second.count)).map { index in
      let left = first.indices.contains(index) ? first[index] : []
      let right = second.indices.contains(index) ? second[index] : []
      let used = left.reduce(0) { $0 + DisplayWidth.columns($1.text) }
      let gap = right.isEmpty ? 0 : max(1, column + Self.gutter - used)
      var line = Block(
        [Span(text: String(repeating: " ", count: Self.indent), style: .plain)] + left
          + [Span(text: String(repeating: " ", count: gap), style: .plain)] + right)
      line.folding = .never
      return line
    }
  }

  /// The text wrapped to a column's width; no lines for no text.
  private func cell(_ spans: [Span], _ hanging: Int, _ column: Int) -> [[Span]] {
    guard !spans.isEmpty else { return [] }
    // Sanitise first, so that the text measured is the text shown.
    let safe = spans.map { Span(text: Sanitiser.visible($0.text), style: $0.style) }
    return Wrapping.lines(Block(safe, hanging: hanging), width: column).map { line in
      (line.indent == 0 ? [] : [Span(text: String(repeating: " ", count: line.indent), style: .plain)]) + line.spans
    }
  }
}
