import QuestionBank
import Testing

@Suite struct QuestionTests {
  @Test func `a question's citations include those of its options and views`() throws {
    var question = Samples.question(
      "cheese/rind",
      body: .choice([
        Question.Option(text: "Washed", isRight: true, citations: [try citation("b")]), Question.Option(text: "Blue"),
      ]))
    question.citations = [try citation("a")]
    question.views = [View(by: "A. Dairy", says: "It depends.", citations: [try citation("c")])]
    #expect(question.allCitations.map(\.source.text) == ["a", "b", "c"])
  }

  @Test func `a question's citations include those of the items to sort`() throws {
    let item = Question.SortedItem(text: "Brie", category: 0, citations: [try citation("b")])
    let question = Samples.question("cheese/texture", body: .sort(categories: ["soft", "hard"], items: [item]))
    #expect(question.allCitations.map(\.source.text) == ["b"])
  }

  @Test func `a question's roles are its own and its options'`() throws {
    let roles = try ["maker", "affineur", "monger"].map { try #require(RoleID($0)) }
    var question = Samples.question(
      "cheese/cellar",
      body: .multiple([
        Question.Option(text: "Turns", isRight: true, role: roles[1]), Question.Option(text: "Sells", role: roles[2]),
        Question.Option(text: "Milks"),
      ]))
    question.role = roles[0]
    #expect(question.roles == Set(roles))
  }

  @Test func `only choice and multiple questions have options`() {
    let options = [Question.Option(text: "Goat", isRight: true), Question.Option(text: "Ewe")]
    #expect(Samples.question("cheese/a", body: .choice(options)).options == options)
    #expect(Samples.question("cheese/b", body: .multiple(options)).options == options)
    #expect(Samples.question("cheese/c", body: .order(["Goat", "Ewe"])).options.isEmpty)
  }

  private func citation(_ source: String) throws -> Citation {
    Citation(source: try #require(SourceID(source)))
  }
}
