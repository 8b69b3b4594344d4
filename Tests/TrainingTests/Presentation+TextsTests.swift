import QuestionBank
import TestSupport
import Testing
import Training

@Suite struct PresentationTextsTests {
  @Test(arguments: [
    (Sample.animate, ["Le community manager"]),
    (Sample.tasks, ["Répondre aux fans", "Modérer"]),
    (Sample.statement, ["true"]),
    (Sample.strategist, ["social media manager"]),
    (Sample.gaps, ["portée", "engagement"]),
    (Sample.share, ["68 %"]),
    (Sample.pairs, ["CM → parler", "SMM → penser"]),
    (Sample.sorting, ["répondre → CM", "planifier → SMM", "modérer → CM"]),
    (Sample.steps, ["écouter", "planifier", "publier"]),
  ])
  func `the right answer is given in words`(question: Question, texts: [String]) {
    #expect(question.expectedTexts == texts)
  }

  @Test(arguments: [
    (Question.Body.short(["[animateur|animatrice] (de communauté)"]), ["animateur de communauté"]),
    (.short([]), [""]),
    (.number(value: 0.5, tolerance: 0, unit: nil), ["0.5"]),
    (.number(value: 24_000, tolerance: 0, unit: nil), ["24000"]),
    (.number(value: 1e300, tolerance: 0, unit: nil), ["1e+300"]),
  ])
  func `an expected answer is shown without the signs of its pattern or fractions of zero`(
    body: Question.Body, texts: [String]
  ) {
    #expect(Question(id: Sample.id("p/q"), topic: "", prompt: "", body: body).expectedTexts == texts)
  }
}
