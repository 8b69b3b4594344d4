import QuestionBank
import Testing

@Suite struct RoleProfileTests {
  /// What a pack says of a role, as lines.
  private func said(_ role: Role, questions: [Question] = []) throws -> [String] {
    var pack = try Samples.pack("a")
    pack.questions = questions
    return RoleProfile(of: role, in: pack).aspects.flatMap { aspect in
      aspect.statements.map {
        "\(aspect.name ?? "-"): \([$0.prompt, $0.text].compactMap(\.self).joined(separator: "/"))"
      }
    }
  }

  private func role(definition: String? = nil, facts: [Role.Fact] = []) throws -> Role {
    Role(id: try #require(RoleID("maker")), name: "maker", definition: definition, facts: facts)
  }

  private func question() throws -> Question {
    let maker = try #require(RoleID("maker"))
    let option = Question.Option(text: "x", role: maker, why: "because")
    return Question(
      id: try #require(QuestionID("a/q")), topic: "t", prompt: "Who?",
      body: .choice([
        option, option, Question.Option(text: "y", why: "other"), Question.Option(text: "z", role: maker),
      ]))
  }

  @Test func `facts are gathered by aspect, in the order in which aspects come first`() throws {
    let role = try role(facts: [
      Role.Fact(aspect: "F", text: "1"), Role.Fact(aspect: "G", text: "2"), Role.Fact(aspect: "F", text: "3"),
    ])
    #expect(try said(role, questions: [question()]) == ["F: 1", "F: 3", "G: 2"])
  }

  @Test func `a role that isn't described has the reasons of its options, each once`() throws {
    #expect(try said(role(), questions: [question()]) == ["-: Who?/because"])
    #expect(try said(role(definition: "D"), questions: [question()]) == [])
  }

  @Test func `a pack may say nothing of a role`() throws {
    let pack = try Samples.pack("a")
    #expect(try RoleProfile(of: role(), in: pack).isEmpty)
    #expect(try !RoleProfile(of: role(definition: "D"), in: pack).isEmpty)
  }
}
