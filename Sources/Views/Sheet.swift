import Terminal

/// Something to read, or to take away: headings, paragraphs, points and tables.
///
/// It's made once and shown twice: ``SheetBlocks`` puts it on a terminal, ``SheetMarkdown`` in a file.
package struct Sheet: Hashable, Sendable {
  package var parts: [Part]

  package enum Part: Hashable, Sendable {
    case heading(String, Level)
    case paragraph(Statement)
    case points([Point], isNumbered: Bool)
    case table(Table)
  }

  package enum Level: Hashable, Sendable {
    case title, section, detail
  }

  /// Some text, and the places that prove it.
  package struct Statement: Hashable, Sendable {
    package var text: [Span]
    package var sources: [Span] = []
  }

  /// An entry of a list, which may have a list of its own.
  package struct Point: Hashable, Sendable {
    package var statement: Statement
    package var points: [Point] = []
  }

  /// Two columns of statements.
  package struct Table: Hashable, Sendable {
    package var first: String
    package var second: String
    package var groups: [Group]

    /// Rows on one aspect.
    package struct Group: Hashable, Sendable {
      package var name: String?
      package var rows: [Row]
    }

    /// What corresponds in the two columns; nil where one has nothing to set against the other.
    package struct Row: Hashable, Sendable {
      package var first: Statement?
      package var second: Statement?
    }
  }
}

extension Sheet {
  /// All its spans besides headings, in their order.
  var spans: [Span] {
    parts.flatMap { part -> [Span] in
      switch part {
      case .heading: []
      case .paragraph(let statement): statement.spans
      case .points(let points, _): points.flatMap(\.spans)
      case .table(let table):
        table.groups.flatMap(\.rows).flatMap { [$0.first, $0.second].compactMap(\.self).flatMap(\.spans) }
      }
    }
  }
}

extension Sheet.Point {
  var spans: [Span] { statement.spans + points.flatMap(\.spans) }
}

extension Sheet.Statement {
  /// Plain text.
  init(_ text: String, sources: [Span] = []) {
    self.init(text: [Span(text: text, style: .plain)], sources: sources)
  }

  /// A label, then text.
  init(_ label: String, _ text: String, sources: [Span] = []) {
    self.init(
      text: [Span(text: label, style: .strong), Span(text: " " + text, style: .plain)], sources: sources)
  }

  /// The text with its places behind a dash.
  var spans: [Span] {
    // The no-break space keeps the dash off the start of a line.
    sources.isEmpty ? text : text + [Span(text: "\u{A0}— ", style: .plain)] + sources
  }
}

extension Sheet.Table.Group {
  /// Statements side by side, in their order.
  init(_ name: String?, _ first: [Sheet.Statement], _ second: [Sheet.Statement]) {
    self.name = name
    rows = (0..<max(first.count, second.count)).map { index in
      Sheet.Table.Row(
        first: first.indices.contains(index) ? first[index] : nil,
        second: second.indices.contains(index) ? second[index] : nil)
    }
  }
}
