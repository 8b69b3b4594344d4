import Grading
import TestSupport
import Testing

@Suite struct AnswerKeyReadingTests {
  @Test(arguments: [
    ("68", 68.0), ("68 %", 68), ("environ 69", 69), ("70", 70), ("0,5", 0.5), ("1.000", 1_000), ("68 €", nil),
    ("beaucoup", nil), ("", nil),
  ])
  func `a number is read in the question's unit`(typed: String, number: Double?) {
    #expect(AnswerKey.number(value: 68, tolerance: 1, unit: "%").number(in: typed) == number)
  }

  @Test(arguments: [("24k", 24_000.0), ("24.000", 24_000), ("24 000 €", 24_000), ("30 k€", 30_000)])
  func `of several readings the right one is taken, and multiples are converted`(typed: String, number: Double) {
    #expect(AnswerKey.number(value: 24_000, tolerance: 0, unit: "€").number(in: typed) == number)
  }

  @Test(arguments: [
    ("portée ; engagement", ["portée", "engagement"]), ("portée, engagement", ["portée", "engagement"]),
    ("portée ;", ["portée", ""]), ("portée", []), ("a ; b ; c", []),
  ])
  func `a cloze answer is read gap by gap`(typed: String, texts: [String]) {
    #expect(AnswerKey.cloze(gaps: [["portée"], ["engagement"]], lures: []).gapTexts(in: typed) == texts)
  }

  @Test func `other kinds have neither a number nor gaps`() {
    #expect(AnswerKey.trueFalse(true).gapTexts(in: "v") == [])
    #expect(AnswerKey.trueFalse(true).number(in: "1") == nil)
  }
}
