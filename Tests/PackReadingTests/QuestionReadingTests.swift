import Foundation
import Grading
import PackReading
import QuestionBank
import TestSupport
import Testing

/// What a question says about other questions, and the forms that it refuses.
@Suite struct QuestionReadingTests {
  @Test func `a question names its minimal pair, which may come later, and its former names`() throws {
    let read = try read(
      Samples.pack(
        """
          - {id: one, kind: truefalse, topic: a, prompt: b, answer: true, contrasts: two, \
        formerly: [milk/raw, cheese/uno]}
          - {id: two, kind: truefalse, topic: a, prompt: c, answer: true}
          - {id: three, kind: truefalse, topic: a, prompt: d, answer: true, contrasts: two}
        """))
    let (one, two, three): (LocalQuestionID, LocalQuestionID, LocalQuestionID) = (
      name("one"), name("two"), name("three")
    )
    #expect(read.pack.questions.map(\.contrasts) == [two, nil, two])
    #expect(read.pack.minimalPairs == [one: [two], two: [one, three], three: [two]])
    #expect(read.pack.questions[0].formerly.map(\.description) == ["milk/raw", "cheese/uno"])
  }

  @Test(arguments: [
    ("contrasts: 1️⃣tow", PackFault.unknownContrast("tow", nearest: "two")),
    ("contrasts: 1️⃣milk", .unknownContrast("milk", nearest: nil)),
    ("contrasts: 1️⃣cheese/two", .invalidID("cheese/two")),
    ("contrasts: 1️⃣one", .namesItself(field: "contrasts")),
    ("formerly: 1️⃣milk/raw", .wrongShape(field: "formerly", expected: .list)),
    ("formerly: [1️⃣raw]", .invalidQuestionName("raw")),
    ("formerly: [1️⃣milk/Raw]", .invalidQuestionName("milk/Raw")),
    ("formerly: [1️⃣cheese/one]", .namesItself(field: "formerly")),
    ("formerly: [milk/raw, 1️⃣milk/raw]", .repeatedFormerName("milk/raw", firstLine: 11)),
    ("formerly: [1️⃣milk/old]", .repeatedFormerName("milk/old", firstLine: 10)),
    ("1️⃣not: [a]", .misplacedField("not", kind: .truefalse)),
  ])
  func `a question names others, each by one name`(field: String, fault: PackFault) {
    let sample = Samples.marked(
      """
        - {id: two, kind: truefalse, topic: a, prompt: c, answer: true, formerly: [milk/old]}
        - {id: one, kind: truefalse, topic: a, prompt: b, answer: true, \(field)}
      """)
    #expect(errors(in: sample.text) == [Diagnostic(fault, at: sample["1️⃣"])])
  }

  @Test func `typed questions refuse forms`() throws {
    let read = try read(
      Samples.pack(
        """
          - {id: one, kind: short, topic: a, prompt: b, accept: [curd], not: ["curd (cheese)", card]}
          - id: two
            kind: cloze
            topic: a
            prompt: b
            text: "{{1}} {{2}}"
            gaps: [{accept: [whey], not: [way]}, {accept: [curd]}]
        """))
    #expect(
      read.pack.questions.map(\.body) == [
        .short(Gap(accepted: ["curd"], refused: ["curd (cheese)", "card"])),
        .cloze(
          text: "{{1}} {{2}}", gaps: [Gap(accepted: ["whey"], refused: ["way"]), Gap(accepted: ["curd"])]),
      ])
  }

  @Test func `a free text is judged by key points`() throws {
    let text = Samples.question(
      """
      kind: recall
      points:
        - {text: Curd comes first, accept: [curd * first], cite: [{source: dairy-2020, paragraph: 3}]}
        - {text: Then whey}
      model: First the curd.
      """
    ).text
    let pack = try read(text).pack
    let source: SourceID = name("dairy-2020")
    let points = [
      Question.Point(
        text: "Curd comes first", accepted: ["curd * first"], citations: [Citation(source: source, paragraph: 3)]),
      Question.Point(text: "Then whey"),
    ]
    #expect(pack.questions.map(\.body) == [.recall(points: points, model: "First the curd.")])
    #expect(pack.questions[0].allCitations.map(\.paragraph) == [3])
    let json = try JSONEncoder().encode(PackDocument(pack))
    #expect(try PackReader.pack(from: Array(json)).pack == pack)
  }

  @Test func `after many guesses the names that were meant aren't looked for any more`() {
    let questions = (1...300).map {
      "  - {id: raw-\($0 + 100), kind: truefalse, topic: a, prompt: b, answer: true, contrasts: row-\($0 + 100)}"
    }
    let found = errors(in: Samples.pack(questions.joined(separator: "\n"))).map(\.fault)
    #expect(found.first == .unknownContrast("row-101", nearest: "raw-101"))
    #expect(found.last == .unknownContrast("row-400", nearest: nil))
  }
}
