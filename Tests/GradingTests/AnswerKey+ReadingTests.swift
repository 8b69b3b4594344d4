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

  static let marks: [(key: AnswerKey, typed: String, text: String, sureness: Sureness?)] = [
    (.short(["Qui est-ce ?"], lures: []), "Qui est-ce ?", "Qui est-ce ?", nil),
    (.short(["Qui est-ce ?"], lures: []), "qui est ce?", "qui est ce?", nil),
    (.short(["Qui est-ce ?"], lures: []), "Qui est-ce", "Qui est-ce", nil),
    (.short(["Qui est-ce ?"], lures: []), "Qui est-ce ??", "Qui est-ce", .unsure),
    (.short(["Qui est-ce ?"], lures: []), "Qui est-ce !", "Qui est-ce", .sure),
    (.short(["Qui est-ce ?"], lures: []), "Qui es-ce ?", "Qui es-ce ?", nil),
    (.short(["Yahoo!", "Alphabet"], lures: []), "Yahoo!", "Yahoo!", nil),
    (.short(["Yahoo!", "Alphabet"], lures: []), "yahoo!!", "yahoo", .sure),
    (.short(["Yahoo!", "Alphabet"], lures: []), "Yahoo?", "Yahoo", .unsure),
    (.short(["Yahoo!", "Alphabet"], lures: []), "Alphabet!", "Alphabet", .sure),
    (.short(["stratégie"], lures: []), "strategie ?", "strategie", .unsure),
    (.cloze(gaps: [["Yahoo!"], ["Ça va ?"]], lures: []), "Yahoo! ; ça va ?", "Yahoo! ; ça va ?", nil),
    (.choice(options: ["Yahoo!", "Google"], right: 0), "Yahoo!", "Yahoo!", nil),
    (.choice(options: ["Yahoo!", "Google"], right: 0), "Google!", "Google", .sure),
    (.choice(options: ["Yahoo!", "Google"], right: 0), "a!", "a", .sure),
  ]

  @Test(arguments: marks) func `a mark that belongs to an accepted form isn't one of sureness`(
    line: (key: AnswerKey, typed: String, text: String, sureness: Sureness?)
  ) {
    let answer = line.key.reading(TypedAnswer(line.typed))
    #expect(answer.text == line.text)
    #expect(answer.sureness == line.sureness)
  }
}
