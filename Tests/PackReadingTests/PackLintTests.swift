import PackReading
import QuestionBank
import Testing

@Suite struct PackLintTests {
  @Test func `a question with its reasons and its source has no warnings`() throws {
    let sample = Samples.question(
      """
      kind: choice
      options: [{text: a, right: true}, {text: b, why: c}]
      explanation: d
      cite: [{source: dairy-2020, quote: two words}]
      """)
    #expect(try warnings(sample.text).isEmpty)
  }

  @Test func `a question without a source or an explanation only gets warnings`() throws {
    let sample = Samples.marked("  - 1️⃣{id: one, kind: truefalse, topic: a, prompt: b, answer: true}")
    #expect(
      try warnings(sample.text) == [
        .warning(.noCitation, at: sample["1️⃣"]), .warning(.noExplanation, at: sample["1️⃣"]),
      ])
  }

  @Test func `a wrong option should have a reason, but a right one needs none`() throws {
    let sample = cited("kind: multiple\noptions: [{text: a, right: true}, 1️⃣{text: b}, {text: c, why: d}, 2️⃣{text: e}]")
    #expect(
      try warnings(sample.text) == [
        .warning(.optionWithoutReason("b"), at: sample["1️⃣"]),
        .warning(.optionWithoutReason("e"), at: sample["2️⃣"]),
      ])
  }

  @Test func `a single accepted form gets a warning`() throws {
    let sample = cited("kind: short\naccept: 1️⃣[rennet]")
    #expect(try warnings(sample.text) == [.warning(.singleAcceptedForm, at: sample["1️⃣"])])
  }

  @Test(arguments: ["[rennet, enzyme]", "['(animal) rennet']", "['* rennet']", "['[calf|lamb] rennet']"])
  func `a pattern counts as several forms`(accept: String) throws {
    #expect(try warnings(cited("kind: short\naccept: \(accept)").text).isEmpty)
  }

  @Test(arguments: [
    ("one", 1),
    ("a b c d e f g h i j k l m", 13),
    ("l’un d’eux l’a dit qu’il n’a pas eu", 13),
  ])
  func `a quotation should have two to twelve words`(quote: String, words: Int) throws {
    let sample = Samples.question(
      """
      kind: truefalse
      answer: true
      explanation: a
      cite: [{source: dairy-2020, quote: two words}, {source: dairy-2020, quote: 1️⃣"\(quote)"}]
      """)
    #expect(
      try warnings(sample.text) == [
        .warning(.quoteLength(words: words, allowed: 2...12), at: sample["1️⃣"])
      ])
  }

  @Test(arguments: ["two words", "l’affineur", "a b c d e f g h i j k l"])
  func `a quotation of two to twelve words has no warning`(quote: String) throws {
    let sample = Samples.question(
      "kind: truefalse\nanswer: true\nexplanation: a\ncite: [{source: dairy-2020, quote: \"\(quote)\"}]")
    #expect(try warnings(sample.text).isEmpty)
  }

  @Test func `warnings are in order of position`() throws {
    let sample = Samples.question(
      """
      kind: choice
      options: [{text: a, right: true, cite: [{source: dairy-2020, quote: 1️⃣one}]}, 2️⃣{text: b}]
      explanation: c
      cite: [{source: dairy-2020, quote: 3️⃣one}]
      """)
    #expect(try warnings(sample.text).map(\.position) == [sample["1️⃣"], sample["2️⃣"], sample["3️⃣"]])
  }

  /// A question with a source and an explanation.
  private func cited(_ lines: String) -> MarkedText {
    Samples.question(lines + "\nexplanation: a\ncite: [{source: dairy-2020}]")
  }
}
