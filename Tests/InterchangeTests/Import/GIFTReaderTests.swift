import QuestionBank
import Testing

@testable import Interchange

struct GIFTReaderTests {
  @Test(arguments: [
    ("Capital?{=Lima#Yes ~Quito#No}", "Capital?: choice *Lima(Yes) -Quito(No)"),
    ("Odd?{~%50%3 ~%50%5 ~%-100%4}", "Odd?: multiple *3 *5 -4"),
    ("Odd?{~%66.66667%3 ~%33.33333%5 ~%-66.66667%4}", "Odd?: multiple *3 *5 -4"),
    ("Either?{=one ~two =three}", "Either?: multiple *one -two *three"),
    ("Sure?{F}", "Sure?: truefalse false"),
    ("Name it{=sol =sun}", "Name it: short sol|sun"),
    ("Call{=f(x) =[a|b]}", "Call: short f x|a b"),
    ("How many?{#1..5}", "How many?: number 3±2"),
    ("Pair{=a -> 1 =b -> 2 = -> 3}", "Pair: match a→1 b→2 →3"),
    ("Sort{=a -> x =b -> y =c -> x}", "Sort: sort a→x b→y c→x"),
    (
      "Tell{####The sky is blue because of scattering. The sea mirrors it.}",
      "Tell: recall The sky is blue because of scattering. | The sea mirrors it."
    ),
    ("[html]<p>Two</p><p>lines &amp; more</p>{T}", "Two⏎⏎lines & more: truefalse true"),
    ("[html]H<sub>2</sub>O and x<sup>2</sup>{T}", "H₂O and x²: truefalse true"),
    ("Is $$\\alpha \\leq \\beta$$?{T}", "Is $$α ≤ β$$?: truefalse true"),
    ("They had {1:SA:=few~=a few} and {2:MC:~many~=some}.", "cloze They had {{1}} and {{2}}. = few|a few;some"),
    ("Pick {1:MULTICHOICE:%100%a~%0%b} of {1:NM:=5:0.1}", "cloze Pick {{1}} of {{2}} = a;5"),
  ])
  func `a question takes the kind that fits`(gift: String, expected: String) {
    #expect(ImportSample.questions(gift) == [expected])
  }

  @Test(
    arguments: [
      ("Text only", "1: description"),
      ("Say{}", "1: essayWithoutAnswer"),
      ("Odd?{~3 ~5}", "1: noRightAnswer"),
      ("Odd?{~%-50%3 ~5}", "1: noRightAnswer"),
      ("// only comments\n// and more", nil),
    ] as [(String, String?)])
  func `what can't become a question is left out`(gift: String, finding: String?) {
    let deck = GIFTReader.deck(from: DeckText(gift))
    #expect(deck.items.isEmpty)
    #expect(ImportSample.findings(deck) == (finding.map { [$0] } ?? []))
  }

  @Test func `a survey that lists only right answers comes in with a warning`() {
    let deck = ImportSample.deck("How often?{=always =on Mondays =never}\n\nWho?{=Ann Lee =Ann Leigh =Anne Lee}")
    #expect(deck.items.count == 2)
    #expect(ImportSample.findings(deck) == ["1: everythingRight([\"always\", \"on Mondays\", \"never\"])"])
  }

  @Test func `what's lost is counted`() {
    let deck = ImportSample.deck(
      """
      See <img src="a.png">{=a =%50%b#half ####Because.}

      Hear{#3:0#three ~#no}

      [html]Sums $$1$$ and $$2$${T#w#r}
      """)
    #expect(
      deck.report.losses.counts == [.picture: 1, .partialCredit: 1, .feedback: 3, .formula: 2])
    #expect(deck.report.losses.firstLines == [.picture: 1, .partialCredit: 1, .feedback: 1, .formula: 5])
  }

  @Test func `the category is the topic`() {
    let deck = ImportSample.deck("$CATEGORY: $course$/top/Plants//Trees\n\nA{T}\n\n$CATEGORY: top\n\nB{T}")
    #expect(deck.items.map(\.topic) == ["Plants/Trees", nil])
  }

  @Test func `in Markdown, what's between code fences counts`() {
    #expect(
      ImportSample.questions("# Title\n\n```gift\nA{T}\n```\n\nProse {=x}\n\n```gift\nB{F}\n```") == [
        "A: truefalse true", "B: truefalse false",
      ])
  }

  @Test func `options of a gap are listed`() {
    let deck = ImportSample.deck("I {1:MC:=am~is} {1:SA:=here}")
    #expect(deck.items[0].choices == "1: am / is")
    let pack = deck.pack(
      id: PackID("x")!, title: "T", language: "en", words: ImportedDeck.Words(fillGaps: "Fill in."))
    #expect(pack.questions[0].prompt == "Fill in.\n1: am / is")
  }
}
