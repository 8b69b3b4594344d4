import QuestionBank
import TestSupport
import Testing
import Training

/// Initials a question uses without saying what they stand for.
@Suite struct InitialsTests {
  private static let roles = Sample.roles.roles
  private static let cm = Initials("CM", name: "community manager")
  private static let smm = Initials("SMM", name: "social media manager")

  private func initials(_ prompt: String, _ body: Question.Body, roles: [Role] = Self.roles) -> [Initials] {
    var generator = SplitMix64(seed: 1)
    let question = Question(id: Sample.id("roles/x"), topic: "t", prompt: prompt, body: body)
    return Presentation(question, lures: [], using: &generator).initials(of: roles)
  }

  @Test func `initials in the prompt or in an option are explained, in the order of the roles`() {
    let body = Question.Body.choice([
      Question.Option(text: "Au CM", isRight: true), Question.Option(text: "À personne"),
    ])
    #expect(initials("Le SMM s’en va : à qui le tour ?", body) == [Self.cm, Self.smm])
    #expect(initials("À qui le tour ?", body) == [Self.cm])
  }

  @Test(arguments: ["Le CMS du site", "le cm", "le community manager", "Le Community Manager (CM)"])
  func `other words aren't explained, nor initials spelled out in the prompt`(prompt: String) {
    #expect(initials(prompt, .trueFalse(true)) == [])
  }

  @Test func `initials aren't explained when the name is the answer`() {
    #expect(initials("Que veut dire CM ?", .short(["community manager"])) == [])
    #expect(initials("Que veut dire CM ?", .cloze(text: "{{1}}", gaps: [["le community manager"]])) == [])
    #expect(initials("Que fait un CM ?", .short(["animer"])) == [Self.cm])
  }

  @Test func `initials in a cloze text are explained too`() {
    #expect(initials("Compléter.", .cloze(text: "Le SMM {{1}}", gaps: [["décide"]])) == [Self.smm])
  }

  @Test func `initials shared by two roles aren't explained`() {
    let third = Role(id: RoleID("content")!, name: "content manager", accept: ["CM"])
    #expect(initials("Le CM, ou le SMM ?", .trueFalse(true), roles: Self.roles + [third]) == [Self.smm])
  }
}
