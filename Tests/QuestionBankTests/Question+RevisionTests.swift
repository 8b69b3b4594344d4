import Grading
import QuestionBank
import TestSupport
import Testing

struct QuestionRevisionTests {
  private static func question(
    _ prompt: String = "Qui ?", _ body: Question.Body = .short(Gap(accepted: ["CM"])), explanation: String = ""
  ) -> Question {
    Question(
      id: QuestionID("p/q")!, topic: "t", prompt: prompt, body: body, explanation: explanation, hints: [explanation])
  }

  @Test func `it is short, and the same in every run`() {
    #expect(Self.question().revision == "9dc3135a")
  }

  @Test func `what is not asked and not expected does not change it`() {
    #expect(Self.question(explanation: "Parce que.").revision == Self.question().revision)
  }

  @Test func `every other change of prompt, options or key does`() {
    func options(_ right: Int, _ texts: String...) -> [Question.Option] {
      texts.enumerated().map { .init(text: $0.element, isRight: $0.offset == right) }
    }
    let questions = [
      Self.question(), Self.question("Quoi ?"), Self.question("Qui ?", .short(Gap(accepted: ["SMM"]))),
      Self.question("Qui ?", .short(Gap(accepted: ["CM", "SMM"]))),
      Self.question("Qui ?", .short(Gap(accepted: ["CM"], refused: ["SMM"]))),
      Self.question("Qui ?", .trueFalse(true)), Self.question("Qui ?", .trueFalse(false)),
      Self.question("Qui ?", .choice(options(0, "a", "b"))), Self.question("Qui ?", .choice(options(1, "a", "b"))),
      Self.question("Qui ?", .choice(options(0, "ab", "c"))), Self.question("Qui ?", .choice(options(0, "a", "bc"))),
      Self.question("Qui ?", .multiple(options(0, "a", "b"))), Self.question("Qui ?", .order(["a", "b"])),
      Self.question("Qui ?", .number(value: 1, tolerance: 0, unit: nil)),
      Self.question("Qui ?", .number(value: 1, tolerance: 0, unit: "%")),
    ]
    #expect(Set(questions.map(\.revision)).count == questions.count)
  }
}
