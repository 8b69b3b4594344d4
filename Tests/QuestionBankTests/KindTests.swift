import QuestionBank
import TestSupport
import Testing

@Suite struct KindTests {
  @Test func `the kinds' raw values are the words authors write`() {
    #expect(
      Kind.allCases.map(\.rawValue) == [
        "choice", "multiple", "truefalse", "short", "cloze", "number", "match", "sort", "order", "recall",
      ])
  }

  @Test func `words and figures are typed, the rest is recognised`() {
    #expect(Kind.allCases.filter(\.isTyped) == [.short, .cloze, .number, .recall])
  }

  @Test(arguments: [
    (Question.Body.choice([]), Kind.choice),
    (.multiple([]), .multiple),
    (.trueFalse(true), .truefalse),
    (.short(["gouda"]), .short),
    (.cloze(text: "{{1}}", gaps: [["gouda"]]), .cloze),
    (.number(value: 68, tolerance: 0, unit: "%"), .number),
    (.match(pairs: [], distractors: []), .match),
    (.sort(categories: [], items: []), .sort),
    (.order([]), .order),
    (.recall(points: [], model: nil), .recall),
  ])
  func `a question's body determines its kind`(body: Question.Body, kind: Kind) {
    #expect(Samples.question("cheese/one", body: body).kind == kind)
  }
}
