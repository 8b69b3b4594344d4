import QuestionBank
import Testing
import Training

@Suite struct ChosenTests {
  @Test(arguments: [
    (Sample.animate, Chosen.texts(["Le webmestre"]), [2]), (Sample.animate, .indexes([2]), [2]),
    (Sample.tasks, .texts(["Fixer la stratégie", "Modérer"]), [2, 1]),
    (Sample.steps, .texts(["publier", "écouter", "planifier"]), [2, 0, 1]),
    (Sample.pairs, .texts(["SMM → coder"]), [nil, 2]), (Sample.sorting, .texts(["planifier → CM"]), [nil, 0, nil]),
    (Sample.strategist, .nothing, []),
  ])
  func `words are found again on the sheet of the question`(question: Question, chosen: Chosen, indexes: [Int?]) {
    #expect(chosen.indexes(on: question.sheet) == indexes)
  }

  @Test(arguments: [
    (Sample.animate, Chosen.texts(["Le jardinier"])), (Sample.animate, .indexes([3])),
    (Sample.pairs, .texts(["SMM → danser"])), (Sample.pairs, .indexes([0])),
  ])
  func `what a question no longer has fits nothing`(question: Question, chosen: Chosen) {
    #expect(chosen.indexes(on: question.sheet) == nil)
  }

  @Test(arguments: [
    (Chosen.indexes([nil, 2]), ["SMM → coder"]), (.indexes([9, 9]), []), (.indexes([0]), []),
    (.texts(["SMM → danser"]), ["SMM → danser"]),
  ])
  func `places are told in words while they fit, and words stay`(chosen: Chosen, texts: [String]) {
    #expect(chosen.texts(in: Sample.pairs) == texts)
  }

  @Test func `of a question that is not at hand only words are left`() {
    #expect(Chosen.texts(["a"]).texts(in: nil) == ["a"])
    #expect(Chosen.indexes([0]).texts(in: nil) == [])
  }
}
