import QuestionBank
import Testing

@Suite struct QuestionFilterTests {
  @Test func `an empty filter accepts every question`() {
    #expect(QuestionFilter().accepts(Samples.question("cheese/blue")))
  }

  @Test func `the values of one field are alternatives`() {
    var filter = QuestionFilter()
    filter.topics = ["milk", "rind"]
    #expect(filter.accepts(Samples.question("cheese/a", topic: "milk")))
    #expect(filter.accepts(Samples.question("cheese/b", topic: "rind")))
    #expect(!filter.accepts(Samples.question("cheese/c", topic: "mould")))
  }

  @Test func `every field given must match`() {
    var filter = QuestionFilter()
    filter.topics = ["milk"]
    filter.kinds = [.truefalse]
    #expect(filter.accepts(Samples.question("cheese/a", topic: "milk", body: .trueFalse(true))))
    #expect(!filter.accepts(Samples.question("cheese/a", topic: "milk", body: .order(["a", "b"]))))
    #expect(!filter.accepts(Samples.question("cheese/a", topic: "rind", body: .trueFalse(true))))
  }

  @Test func `a filter can name packs or questions`() throws {
    var ofPack = QuestionFilter()
    ofPack.packs = [try #require(PackID("cheese"))]
    #expect(ofPack.accepts(Samples.question("cheese/a")))
    #expect(!ofPack.accepts(Samples.question("wine/a")))
    var ofQuestion = QuestionFilter()
    ofQuestion.questions = [try #require(QuestionID("cheese/a"))]
    #expect(ofQuestion.accepts(Samples.question("cheese/a")))
    #expect(!ofQuestion.accepts(Samples.question("cheese/b")))
  }

  @Test func `a role matches a question's own role and its options' roles`() throws {
    let affineur = try #require(RoleID("affineur"))
    var filter = QuestionFilter()
    filter.roles = [affineur]
    let options = [Question.Option(text: "Turns", isRight: true), Question.Option(text: "Sells", role: affineur)]
    var ofAnswer = Samples.question("cheese/b")
    ofAnswer.role = affineur
    #expect(filter.accepts(Samples.question("cheese/a", body: .choice(options))))
    #expect(filter.accepts(ofAnswer))
    #expect(!filter.accepts(Samples.question("cheese/c")))
  }

  @Test func `a source matches wherever it's cited`() throws {
    let dairy = try #require(SourceID("dairy-2020"))
    var filter = QuestionFilter()
    filter.sources = [dairy]
    var viewed = Samples.question("cheese/a")
    viewed.views = [View(by: "A. Dairy", says: "Yes.", citations: [Citation(source: dairy)])]
    #expect(filter.accepts(viewed))
    #expect(!filter.accepts(Samples.question("cheese/b")))
  }
}
