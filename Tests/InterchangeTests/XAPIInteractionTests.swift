import Grading
import QuestionBank
import TestSupport
import Testing
import Training

@testable import Interchange

/// The formats of xAPI 1.0.3, Data, 2.4.4.1: "Interaction Activities" and "Response Patterns".
struct XAPIInteractionTests {
  @Test(arguments: [
    (Sample.who, "choice", ["option-1"]), (Sample.tasks, "choice", ["option-2[,]option-3"]),
    (Sample.statement, "true-false", ["false"]),
    (
      Sample.term, "fill-in",
      [
        "{case_matters=false}la portée", "{case_matters=false}portée", "{case_matters=false}reach",
        "{case_matters=false}range",
      ]
    ),
    (
      Sample.gaps, "fill-in",
      [
        "{case_matters=false}{order_matters=true}portée[,]clic", "{case_matters=false}{order_matters=true}portée[,]vue",
      ]
    ),
    (Sample.share, "numeric", ["67.5[:]68.5"]), (Sample.pairs, "matching", ["left-1[.]right-1[,]left-2[.]right-2"]),
    (Sample.sorting, "matching", ["item-1[.]category-1[,]item-2[.]category-2[,]item-3[.]category-1"]),
    (Sample.steps, "sequencing", ["item-1[,]item-2[,]item-3"]),
  ])
  func `every kind has its type and correct responses`(question: Question, type: String, patterns: [String]) {
    let interaction = XAPIInteraction(question)
    #expect(interaction.type.rawValue == type)
    #expect(interaction.correctResponses == patterns)
  }

  @Test func `only choosing and ordering have choices, only matching has sources and targets`() {
    for question in Sample.words.questions {
      let interaction = XAPIInteraction(question)
      #expect((interaction.choices != nil) == [.choice, .sequencing].contains(interaction.type))
      #expect((interaction.source != nil) == (interaction.type == .matching))
      #expect((interaction.target != nil) == (interaction.type == .matching))
    }
    #expect(
      XAPIInteraction(Sample.pairs).target == [
        .init(id: "right-1", text: "parler"), .init(id: "right-2", text: "penser"), .init(id: "right-3", text: "coder"),
      ])
  }

  @Test func `a number without tolerance has no range`() {
    let question = Sample.question("n", "?", .number(value: 24_000, tolerance: 0, unit: nil))
    #expect(XAPIInteraction(question).correctResponses == ["24000"])
  }

  @Test func `a pattern with a wildcard lists no correct response`() {
    let question = Sample.question("n", "?", .short(["la * portée"]))
    #expect(XAPIInteraction(question).type == .fillIn)
    #expect(XAPIInteraction(question).correctResponses == nil)
  }

  @Test func `a free text is long, and no response to it is the right one`() {
    let question = Sample.question("n", "?", .recall(points: [.init(text: "La portée")], model: "La portée compte."))
    #expect(XAPIInteraction(question).type == .longFillIn)
    #expect(XAPIInteraction(question).correctResponses == nil)
    let review = Sample.review("mots/n", "la portée", .right)
    #expect(XAPIInteraction(question).response(of: review, to: question) == "la portée")
  }

  @Test(arguments: [(250, "fill-in"), (251, "long-fill-in")])
  func `a response over 250 characters is a long fill-in`(length: Int, type: String) throws {
    let form = try AcceptedPattern(String(repeating: "a", count: length))
    let question = Sample.question("n", "?", .short([form]))
    #expect(XAPIInteraction(question).type.rawValue == type)
  }

  @Test(arguments: [
    ("{case_matters=true}x", "{case_matters=false} {case_matters=true}x"), ("a[,]b", "{case_matters=false}a[, ]b"),
  ])
  func `an answer can't contain a delimiter or a parameter`(text: String, pattern: String) {
    // Brackets mean something else in accepted forms, so the text is tried as an answer.
    let review = Sample.review("mots/mot", text, .wrong)
    #expect(
      XAPIInteraction(Sample.term).response(of: review, to: Sample.term).map { "{case_matters=false}" + $0 } == pattern)
  }

  @Test(
    arguments: [
      (Sample.who, Sample.review("mots/qui", "b", chosen: [1], .wrong), "option-2"),
      (Sample.tasks, Sample.review("mots/taches", "a c", chosen: [0, 2], .partial), "option-1[,]option-3"),
      (Sample.statement, Sample.review("mots/vrai", "v", .wrong), "true"),
      (Sample.statement, Sample.review("mots/vrai", "f"), "false"),
      (Sample.term, Sample.review("mots/mot", "porté", .near), "porté"),
      (Sample.gaps, Sample.review("mots/trous", "portée ; truc", .partial), "portée[,]truc"),
      (Sample.share, Sample.review("mots/part", "environ 70 %", .wrong), "70"),
      (
        Sample.pairs, Sample.review("mots/paires", "1b 2c", chosen: [1, 2], .wrong),
        "left-1[.]right-2[,]left-2[.]right-3"
      ),
      (Sample.pairs, Sample.review("mots/paires", "2c", chosen: [nil, 2], .wrong), "left-2[.]right-3"),
      (
        Sample.sorting, Sample.review("mots/tri", "1a 2a 3a", chosen: [0, 0, 0], .partial),
        "item-1[.]category-1[,]item-2[.]category-1[,]item-3[.]category-1"
      ),
      (Sample.steps, Sample.review("mots/etapes", "b a c", chosen: [1, 0, 2], .wrong), "item-2[,]item-1[,]item-3"),
    ])
  func `an answer is written in the format of its type`(question: Question, review: Review, response: String) {
    #expect(XAPIInteraction(question).response(of: review, to: question) == response)
  }

  @Test func `a right answer recorded without its choice exports the correct response`() {
    let review = Sample.review("mots/qui", "c")
    #expect(XAPIInteraction(Sample.who).response(of: review, to: Sample.who) == "option-1")
  }

  @Test(arguments: [
    (Sample.who, Sample.review("mots/qui", "jsp", .blank)), (Sample.who, Sample.review("mots/qui", "c", .wrong)),
    (Sample.who, Sample.review("mots/qui", "d", chosen: [3], .wrong)),
    // Wrong at the time but right by today's key: the question has changed.
    (Sample.who, Sample.review("mots/qui", "a", chosen: [0], .wrong)),
    (Sample.pairs, Sample.review("mots/paires", "1b", chosen: [1], .wrong)),
    (Sample.gaps, Sample.review("mots/trous", "une seule", .wrong)),
    (Sample.share, Sample.review("mots/part", "?", .wrong)),
  ])
  func `an answer that doesn't fit the question has no response`(question: Question, review: Review) {
    #expect(XAPIInteraction(question).response(of: review, to: question) == nil)
  }
}
