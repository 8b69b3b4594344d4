/// What one article says of a role, in the words of the packs, with its own words as proof.
package struct RoleStatements: Hashable, Sendable {
  package struct Statement: Hashable, Sendable {
    /// What the statement is about; nil for a definition, and for what a question teaches.
    package var aspect: String?
    package var text: String
    /// Where the article says so.
    package var citations: [Citation]
  }

  package private(set) var role: Role
  /// Definitions and facts first, then what questions teach, in the order of the article's paragraphs.
  package private(set) var statements: [Statement] = []

  private init(_ role: Role) {
    self.role = role
  }
}

extension RoleStatements {
  /// What an article says of each role, in the order of the packs' roles. Roles of which it says nothing are left out.
  package static func all(of source: Source, in library: Library) -> [RoleStatements] {
    let packs = library.shelf.map(\.pack).filter { pack in pack.sources.contains { $0.isSame(as: source) } }
    var described = Said(source.id)
    var taught = Said(source.id)
    var order: [Role] = []
    for role in packs.flatMap(\.roles) {
      if !order.contains(where: { $0.id == role.id }) { order.append(role) }
      described.add(nil, role.definition, of: role.id, role.citations)
      for fact in role.facts {
        described.add(fact.aspect, fact.text, of: role.id, fact.citations)
        for view in fact.views { described.add(fact.aspect, view.says, of: role.id, view.citations) }
      }
    }
    for pack in packs {
      for question in pack.questions { taught.add(question, roles: pack.roles) }
    }
    return order.compactMap { role in
      var all = RoleStatements(role)
      all.statements = described.statements[role.id] ?? []
      all.add(taught.statements[role.id] ?? [])
      return all.statements.isEmpty ? nil : all
    }
  }

  /// Adds what questions teach, each passage of the article once.
  private mutating func add(_ taught: [Statement]) {
    var shown = Set(statements.flatMap(\.citations).map(Passage.init))
    // Sorting keeps statements on one paragraph in the order of the packs.
    let ordered = taught.enumerated().sorted { first, second in
      let (paragraph, next) = (first.element.paragraph, second.element.paragraph)
      return paragraph == next ? first.offset < second.offset : paragraph < next
    }
    for statement in ordered.map(\.element) {
      let passages = Set(statement.citations.map(Passage.init))
      guard !passages.isSubset(of: shown) else { continue }
      shown.formUnion(passages)
      statements.append(statement)
    }
  }

  /// Some words of the article.
  private struct Passage: Hashable {
    var paragraph: Int?
    var quote: String?

    init(_ citation: Citation) {
      paragraph = citation.paragraph
      quote = citation.quote
    }
  }
}

extension RoleStatements.Statement {
  /// The paragraph that it begins at; those without come last.
  fileprivate var paragraph: Int { citations.compactMap(\.paragraph).first ?? .max }
}

/// Statements that one article proves, by role.
private struct Said {
  private let source: SourceID
  private(set) var statements: [RoleID: [RoleStatements.Statement]] = [:]

  init(_ source: SourceID) {
    self.source = source
  }

  /// Adds a statement if one of the citations is of the article.
  mutating func add(_ aspect: String?, _ text: String?, of role: RoleID, _ citations: [Citation]) {
    let proofs = citations.filter { $0.source == source }
    guard let text, !text.isEmpty, !proofs.isEmpty else { return }
    statements[role, default: []].append(.init(aspect: aspect, text: text, citations: proofs))
  }

  /// Adds what a question teaches: items sorted under a role's name, the reasons of options that stand for a role, and
  /// the explanation of what the asked role is.
  mutating func add(_ question: Question, roles: [Role]) {
    if case .sort(let categories, let items) = question.body {
      let named = categories.map { category in roles.first { $0.isNamed(by: category) } }
      for item in items {
        if let role = named[item.category] { add(nil, item.text, of: role.id, item.citations) }
      }
    }
    for option in question.options {
      if let role = option.role { add(nil, option.why, of: role, option.citations) }
    }
    if let role = question.askedRole { add(nil, question.explanation, of: role, question.citations) }
  }
}
