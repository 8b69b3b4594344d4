import QuestionBank

/// The differences between two roles side by side, each statement with its source.
package struct Contrast: Sendable {
  /// A statement that's true of one role.
  package struct Statement: Hashable, Sendable {
    package var text: String
    package var citation: Citation?
    package var pack: PackID
  }

  /// A statement about each of the two.
  package struct Row: Hashable, Sendable {
    package var first: Statement
    package var second: Statement
  }

  package let first: Role
  package let second: Role
  package let rows: [Row]

  /// The most rows taken from one question, so that several sources get a say.
  static let rowsPerQuestion = 2

  /// Takes the differences from questions that sort statements by role. Rows whose statements come from one paragraph,
  /// which contrasts them, come first.
  package init(between first: Role, and second: Role, in library: Library, limit: Int = 6) {
    self.first = first
    self.second = second
    var near: [Row] = []
    var far: [Row] = []
    var seen: Set<Statement> = []
    for question in library.outlines.lazy.filter({ $0.kind == .sort }).map(\.question) {
      var ofFirst = question.statements(about: first)
      var ofSecond = question.statements(about: second)
      var rows: [Row] = []
      for statement in ofFirst {
        guard let match = ofSecond.firstIndex(where: { $0.isBeside(statement) }) else { continue }
        rows.append(Row(first: statement, second: ofSecond.remove(at: match)))
      }
      let matched = rows
      ofFirst.removeAll { statement in matched.contains { $0.first == statement } }
      let paired = zip(ofFirst, ofSecond).map { Row(first: $0, second: $1) }
      for (row, isNear) in (rows.map { ($0, true) } + paired.map { ($0, false) }).prefix(Self.rowsPerQuestion)
      where seen.insert(row.first).inserted && seen.insert(row.second).inserted {
        if isNear { near.append(row) } else { far.append(row) }
      }
    }
    self.rows = Array((near + far).prefix(limit))
  }
}

extension Contrast.Statement {
  /// Whether both statements come from the same paragraph.
  fileprivate func isBeside(_ other: Self) -> Bool {
    guard let citation, let paragraph = citation.paragraph else { return false }
    return other.citation?.source == citation.source && other.citation?.paragraph == paragraph
  }
}

extension Question {
  /// The statements the question sorts under a role's name.
  fileprivate func statements(about role: Role) -> [Contrast.Statement] {
    guard case .sort(let categories, let items) = body,
      let category = categories.firstIndex(where: { role.isNamed(by: $0) })
    else { return [] }
    return items.filter { $0.category == category }.map {
      Contrast.Statement(text: $0.text, citation: $0.citations.first ?? citations.first, pack: id.pack)
    }
  }
}
