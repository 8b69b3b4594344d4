import Grading
import QuestionBank
import TestSupport
import Testing

@testable import PackReading

struct DraftedPackTests {
  private func pack(_ bodies: [Question.Body]) -> Pack {
    let questions = bodies.enumerated().map { index, body in
      Question(
        id: QuestionID("x/q\(index)")!, topic: "t: \"x\"", prompt: "One\n\ttwo \\ # 'é' \u{FFFE}😀?", body: body,
        explanation: "no", hints: ["- a"], tags: ["~"])
    }
    return Pack(id: PackID("x")!, title: "null", language: "en", questions: questions)
  }

  @Test func `a pack is written and read back as it was, with every kind`() throws {
    let gap = Gap(accepted: ["(the) cat*"], refused: ["dog"])
    let draft = pack([
      .choice([.init(text: "a", isRight: true, why: "w"), .init(text: "b")]),
      .multiple([.init(text: "yes", isRight: true), .init(text: "no")]), .trueFalse(false), .short(gap),
      .cloze(text: "A {{1}}.", gaps: [gap]), .number(value: -0.5, tolerance: 1e-3, unit: "%"),
      .match(pairs: [.init(left: "1", right: "a"), .init(left: "2", right: "b")], distractors: ["c"]),
      .sort(categories: ["p", "q"], items: [.init(text: "1", category: 1), .init(text: "2", category: 0)]),
      .order(["x", "y"]), .recall(points: [.init(text: "point")], model: "m\nn"),
    ])
    guard case .pack(let drafted, let refused) = DraftedPack.checking(draft) else {
      Issue.record("\(DraftedPack.checking(draft))")
      return
    }
    #expect(drafted.read.pack == draft)
    #expect(refused.isEmpty)
  }

  @Test func `questions with errors are left out, by their place`() {
    let draft = pack([
      .trueFalse(true), .choice([.init(text: "a"), .init(text: "b")]), .order(["x", "X"]), .trueFalse(true),
    ])
    guard case .pack(let drafted, let refused) = DraftedPack.checking(draft) else {
      Issue.record("\(DraftedPack.checking(draft))")
      return
    }
    #expect(drafted.read.pack.questions.map(\.id.question.text) == ["q0", "q3"])
    #expect(refused == [1: .noRightOption, 2: .repeatedText(field: "items", "X")])
  }

  @Test func `a draft without a sound question comes to nothing`() {
    guard case .nothing(let refused) = DraftedPack.checking(pack([.order(["x", "x"])])) else {
      Issue.record("something came of it")
      return
    }
    #expect(refused == [0: .repeatedText(field: "items", "x")])
  }
}
