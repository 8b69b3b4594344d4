import QuestionBank
import Testing

@Suite struct CensusTests {
  @Test func `questions are counted by kind, topic, source, role, tag, views and hints`() throws {
    let id = try #require(QuestionID("cheese/one"))
    let source = try #require(SourceID("dairy-2020"))
    let role = try #require(RoleID("affineur"))
    let cited = [Citation(source: source)]
    let question = Question(
      id: id, topic: "rind", prompt: "Who?", body: .choice([Question.Option(text: "a", isRight: true, role: role)]),
      hints: ["b"], citations: cited,
      views: [View(by: "c", says: "d", citations: cited), View(by: "e", says: "f")], tags: ["cas"])
    var census = Census()
    census.add([question, question])
    #expect(census.kinds == ["choice": 2])
    #expect(census.topics == ["rind": 2])
    #expect(census.sources == ["dairy-2020": 2])
    #expect(census.roles == ["affineur": 2])
    #expect(census.tags == ["cas": 2])
    #expect(census.withViews == 2)
    #expect(census.withHints == 2)
  }
}
