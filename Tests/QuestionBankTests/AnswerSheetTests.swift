import Grading
import QuestionBank
import TestSupport
import Testing

@Suite struct AnswerSheetTests {
  private static let choice = Question.Body.choice([
    Question.Option(text: "gouda"), Question.Option(text: "brie", isRight: true), Question.Option(text: "feta"),
  ])
  private static let multiple = Question.Body.multiple([
    Question.Option(text: "gouda", isRight: true), Question.Option(text: "brie"),
    Question.Option(text: "edam", isRight: true),
  ])
  private static let match = Question.Body.match(
    pairs: [.init(left: "gouda", right: "Netherlands"), .init(left: "feta", right: "Greece")], distractors: ["Spain"])
  private static let sort = Question.Body.sort(
    categories: ["soft", "hard"],
    items: [
      .init(text: "brie", category: 0), .init(text: "parmesan", category: 1), .init(text: "feta", category: 0),
    ])
  private static let order = Question.Body.order(["milk", "curd", "cheese"])
  private static let cloze = Question.Body.cloze(text: "{{1}} and {{2}}", gaps: [["curd"], ["(the) whey", "serum"]])

  private static let recall = Question.Body.recall(
    points: [.init(text: "It ripens", accepted: ["ripens"]), .init(text: "It is sold")], model: "It ripens, then sells."
  )

  private func sheet(_ body: Question.Body) -> AnswerSheet { Samples.question("cheese/one", body: body).sheet }

  @Test(arguments: [
    (choice, ["brie"]),
    (multiple, ["gouda", "edam"]),
    (.trueFalse(true), ["true"]),
    (.short(["[milk|cream] (of cows)", "milk"]), ["milk of cows"]),
    (.short([]), [""]),
    (cloze, ["curd", "the whey"]),
    (.number(value: 68, tolerance: 1, unit: "%"), ["68 %"]),
    (.number(value: 0.5, tolerance: 0, unit: nil), ["0.5"]),
    (.number(value: 24_000, tolerance: 0, unit: nil), ["24000"]),
    (.number(value: 1e300, tolerance: 0, unit: nil), ["1e+300"]),
    (match, ["gouda → Netherlands", "feta → Greece"]),
    (sort, ["brie → soft", "parmesan → hard", "feta → soft"]),
    (order, ["milk", "curd", "cheese"]),
    (recall, ["It ripens", "It is sold"]),
  ])
  func `the right answer is given in words`(body: Question.Body, texts: [String]) {
    #expect(Samples.question("cheese/one", body: body).expectedTexts == texts)
  }

  @Test func `lettered and numbered texts are found by their role`() {
    #expect(sheet(Self.choice).texts(of: .option) == ["gouda", "brie", "feta"])
    #expect(sheet(Self.match).texts(of: .left) == ["gouda", "feta"])
    #expect(sheet(Self.match).texts(of: .right) == ["Netherlands", "Greece", "Spain"])
    #expect(sheet(Self.sort).texts(of: .item) == ["brie", "parmesan", "feta"])
    #expect(sheet(Self.sort).texts(of: .category) == ["soft", "hard"])
    #expect(sheet(Self.order).texts(of: .item) == ["milk", "curd", "cheese"])
    #expect(sheet(Self.order).texts(of: .option) == nil)
    #expect(sheet(.trueFalse(true)).texts(of: .option) == nil)
  }

  @Test func `a sheet has accepted words, text or a unit only if its kind does`() {
    #expect(sheet(Self.cloze).text == "{{1}} and {{2}}")
    #expect(sheet(Self.cloze).gaps == [["curd"], ["(the) whey", "serum"]])
    #expect(sheet(.short(["curd"])).gaps == [["curd"]])
    #expect(sheet(.short(["curd"])).text == nil)
    #expect(sheet(Self.order).gaps == [])
    #expect(
      sheet(Self.recall).points == [KeyPoint(text: "It ripens", accepted: ["ripens"]), KeyPoint(text: "It is sold")])
    #expect(sheet(Self.order).points == nil)
    #expect(sheet(.number(value: 1, tolerance: 0, unit: "kg")).unit == "kg")
  }

  @Test func `an answer may have several parts where several are asked for`() {
    #expect(
      [Self.multiple, Self.match, Self.sort, Self.order, Self.cloze, Self.recall].allSatisfy {
        sheet($0).takesSeveralParts
      })
    let single: [Question.Body] = [
      Self.choice, .trueFalse(true), .short(["curd"]), .cloze(text: "{{1}}", gaps: [["curd"]]),
      .number(value: 1, tolerance: 0, unit: nil),
    ]
    #expect(!single.contains { sheet($0).takesSeveralParts })
  }

  @Test func `shuffling keeps the right answer right`() {
    #expect(sheet(Self.choice).reordered([2, 0, 1]).lettered == ["feta", "gouda", "brie"])
    #expect(sheet(Self.choice).reordered([2, 0, 1]).expected == .letter(2))
    #expect(sheet(Self.multiple).reordered([2, 1, 0]).expected == .letters([0, 2]))
    #expect(sheet(Self.order).reordered([2, 0, 1]).expected == .order([1, 2, 0]))
    #expect(sheet(Self.match).reordered([2, 0, 1]).expected == .pairing([1, 2]))
    #expect(sheet(Self.match).reordered([2, 0, 1]).numbered == ["gouda", "feta"])
  }

  @Test func `items to sort are shuffled but their categories aren't`() {
    let shuffled = sheet(Self.sort).reordered([1, 2, 0])
    #expect(shuffled.numbered == ["parmesan", "feta", "brie"])
    #expect(shuffled.lettered == ["soft", "hard"])
    #expect(shuffled.expected == .pairing([1, 0, 0]))
  }
}
