import QuestionBank
import Testing

@Suite struct RoleStatementsTests {
  private let milk: Source
  private let other: SourceID
  private let maker: RoleID
  private let monger: RoleID

  init() throws {
    milk = Source(id: try #require(SourceID("milk")), author: "A", title: "M")
    other = try #require(SourceID("other"))
    maker = try #require(RoleID("maker"))
    monger = try #require(RoleID("monger"))
  }

  private func cite(_ paragraph: Int, _ quote: String? = nil) -> [Citation] {
    [Citation(source: milk.id, paragraph: paragraph, quote: quote)]
  }

  /// What the article says in a pack, as lines.
  private func said(roles: [Role], bodies: [(body: Question.Body, role: RoleID?, citations: [Citation])]) throws
    -> [String]
  {
    var pack = try Samples.pack("a")
    pack.sources = [milk, Source(id: other, author: "B", title: "O")]
    pack.roles = roles
    pack.questions = try bodies.enumerated().map { index, question in
      Question(
        id: try #require(QuestionID("a/q\(index)")), topic: "a", prompt: "b", body: question.body,
        explanation: "E\(index)", citations: question.citations, role: question.role)
    }
    return RoleStatements.all(of: milk, in: Library([pack])).flatMap { said in
      said.statements.map { "\(said.role.id): \([$0.aspect, $0.text].compactMap(\.self).joined(separator: "/"))" }
    }
  }

  @Test func `a role's definition, facts and views count where the article proves them`() throws {
    let role = Role(
      id: maker, name: "maker", definition: "D", citations: cite(1) + [Citation(source: other)],
      facts: [
        Role.Fact(aspect: "F", text: "one", citations: cite(2)),
        Role.Fact(aspect: "F", text: "two", citations: [Citation(source: other)]),
        Role.Fact(
          aspect: "G", text: "three",
          views: [View(by: "A", says: "yes", citations: cite(3)), View(by: "B", says: "no")]),
      ])
    #expect(try said(roles: [role], bodies: []) == ["maker: D", "maker: F/one", "maker: G/yes"])
    let all = RoleStatements.all(of: milk, in: try library(of: role))
    #expect(all.first?.statements.first?.citations == cite(1))
  }

  @Test func `questions add what they teach of a role, in the order of the article, each passage once`() throws {
    let roles = [
      Role(id: maker, name: "The maker", definition: "D", citations: cite(1, "makes it")),
      Role(id: monger, name: "monger"),
    ]
    let choice = Question.Body.choice([
      Question.Option(text: "a", isRight: true, role: monger, why: "right", citations: cite(9)),
      Question.Option(text: "b", role: maker, why: "wrong", citations: cite(4)),
      Question.Option(text: "c", why: "no role", citations: cite(4)),
      Question.Option(text: "d", role: maker, citations: cite(5)),
    ])
    let sort = Question.Body.sort(
      categories: ["the maker", "nobody"],
      items: [
        Question.SortedItem(text: "item", category: 0, citations: cite(3)),
        Question.SortedItem(text: "stray", category: 1, citations: cite(3)),
      ])
    let lines = try said(
      roles: roles,
      bodies: [
        (choice, nil, cite(2)), (sort, nil, cite(8)), (.trueFalse(true), maker, cite(1, "makes it")),
        (.trueFalse(true), maker, cite(1, "makes more")), (.trueFalse(true), maker, [Citation(source: other)]),
      ])
    #expect(
      lines == ["maker: D", "maker: E3", "maker: item", "maker: wrong", "monger: E0", "monger: right"])
  }

  @Test func `another article of the same id says nothing here`() throws {
    let role = Role(id: maker, name: "maker", definition: "D", citations: cite(1))
    var library = try library(of: role)
    #expect(RoleStatements.all(of: milk, in: library).count == 1)
    var pack = library.shelf[0].pack
    pack.sources[0].title = "N"
    library = Library([pack])
    #expect(RoleStatements.all(of: milk, in: library) == [])
  }

  private func library(of role: Role) throws -> Library {
    var pack = try Samples.pack("a")
    pack.sources = [milk]
    pack.roles = [role]
    return Library([pack])
  }
}
