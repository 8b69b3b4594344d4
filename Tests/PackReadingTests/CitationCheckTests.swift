import QuestionBank
import Testing

@testable import PackReading

@Suite struct CitationCheckTests {
  private let article = Article(
    text: """
      From milk to counter

      The affineur turns the wheels twice a week.
      The monger sells them.

      Then the affineur turns the wheels again.
      """)

  @Test func `a quotation found in its paragraph is verified`() throws {
    let result = try check("cite: [{source: dairy-2020, paragraph: 2, quote: twice a week}]").result
    #expect(result == CitationCheck.Result(citations: 1, verified: 1))
  }

  @Test func `a quotation found in several paragraphs is verified in each`() throws {
    let cite = "{source: dairy-2020, paragraph: 2, quote: turns the wheels}"
    let result = try check("cite: [\(cite), \(cite.replacing("2,", with: "4,"))]").result
    #expect(result == CitationCheck.Result(citations: 2, verified: 2))
  }

  @Test func `a quotation from another paragraph is reported with the right one`() throws {
    let (result, sample) = try check("cite: [{source: dairy-2020, paragraph: 3, quote: 1️⃣turns the wheels}]")
    let fault = PackFault.quoteNotFound(name("dairy-2020"), paragraph: 3, foundIn: [2, 4])
    #expect(result == CitationCheck.Result(citations: 1, diagnostics: [Diagnostic(fault, at: sample["1️⃣"])]))
  }

  @Test func `a quotation found nowhere is an error`() throws {
    let (result, sample) = try check("cite: [{source: dairy-2020, paragraph: 2, quote: 1️⃣three times a week}]")
    let fault = PackFault.quoteNotFound(name("dairy-2020"), paragraph: 2, foundIn: [])
    #expect(result == CitationCheck.Result(citations: 1, diagnostics: [Diagnostic(fault, at: sample["1️⃣"])]))
  }

  @Test func `a paragraph number past the end is an error`() throws {
    let (result, sample) = try check("cite: [{source: dairy-2020, paragraph: 5, quote: 1️⃣twice a week}]")
    let fault = PackFault.noSuchParagraph(name("dairy-2020"), paragraph: 5, count: 4)
    #expect(result == CitationCheck.Result(citations: 1, diagnostics: [Diagnostic(fault, at: sample["1️⃣"])]))
  }

  @Test func `a missing article is reported once`() throws {
    let (result, sample) = try check(
      "cite: [{source: rind, paragraph: 1, quote: 1️⃣a b}, {source: rind, paragraph: 2, quote: c d}]")
    #expect(
      result
        == CitationCheck.Result(
          citations: 2, diagnostics: [Diagnostic(.articleMissing(name("rind")), at: sample["1️⃣"])]))
  }

  @Test(arguments: ["{source: dairy-2020}", "{source: dairy-2020, paragraph: 9}", "{source: dairy-2020, quote: x y}"])
  func `a citation without both a paragraph and a quotation isn't looked up`(cite: String) throws {
    #expect(try check("cite: [\(cite)]").result == CitationCheck.Result(citations: 1))
  }

  @Test func `citations are looked up wherever they appear`() throws {
    let cite = "cite: [{source: dairy-2020, paragraph: 2, quote: twice a week}]"
    let text = Samples.pack(
      """
        - id: one
          kind: choice
          topic: a
          prompt: b
          options: [{text: c, right: true, \(cite)}, {text: d}]
          views: [{by: e, says: f, \(cite)}, {by: g, says: h}]
          \(cite)
        - {id: two, kind: sort, topic: a, prompt: b, categories: [c, d], items: [{text: e, in: c, \(cite)}, {text: f, in: d}]}
      """)
    let read = try read(text)
    #expect(CitationCheck.count(in: read) == 4)
    #expect(CitationCheck.result(for: read) { _ in article } == CitationCheck.Result(citations: 4, verified: 4))
  }

  private func check(_ lines: String) throws -> (result: CitationCheck.Result, sample: MarkedText) {
    let sample = MarkedText(
      """
      version: 1
      id: cheese
      title: Cheese
      language: en
      sources: [{id: dairy-2020, author: a, title: b}, {id: rind, author: c, title: d}]
      questions:
        - id: one
          kind: truefalse
          topic: e
          prompt: f
          answer: true
          \(lines)
      """)
    let read = try read(sample.text)
    return (CitationCheck.result(for: read) { $0.text == "dairy-2020" ? article : nil }, sample)
  }
}
