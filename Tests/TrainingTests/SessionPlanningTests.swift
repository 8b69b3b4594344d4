import Grading
import QuestionBank
import TestSupport
import Testing
import Training

@Suite struct SessionPlanningTests {
  private static func plan(seed: UInt64) -> Session.Plan {
    Session.Plan(
      id: SessionID("a-1"), mode: .quiz, questions: Sample.library.allQuestions, library: Sample.library, seed: seed)
  }

  @Test func `the same seed plans the same session`() {
    #expect(Self.plan(seed: 42).presentations == Self.plan(seed: 42).presentations)
    #expect(Self.plan(seed: 42).presentations != Self.plan(seed: 43).presentations)
  }

  @Test func `the pack's other roles are lures, never slips of the right one`() {
    #expect(
      Sample.library.lures(for: Sample.strategist).map(\.source) == [
        "community manager", "CM", "animateur de communauté",
      ])
  }

  @Test func `an option that names a role goes by all its names`() {
    let cm = ["cm", "community manager", "CM", "animateur de communauté"]
    #expect(
      Sample.library.names(ofOptionsIn: Sample.animate) == [cm, ["smm", "social media manager", "SMM"], []])
    var question = Sample.animate
    question.body = .choice([
      .init(text: "De celui du CM", role: Sample.cm), .init(text: "Le social media manager", role: Sample.smm),
      .init(text: "Un SMM", role: Sample.smm),
    ])
    #expect(Sample.library.names(ofOptionsIn: question) == [cm, [], []])
  }

  @Test func `an option that only describes a role doesn't go by its names`() {
    var question = Sample.animate
    question.body = .choice([
      .init(text: "La vie de la communauté est l’affaire du CM", role: Sample.cm),
      .init(text: "Rita", role: Sample.smm),
    ])
    #expect(Sample.library.names(ofOptionsIn: question).isEmpty)
    #expect(Sample.library.names(ofOptionsIn: Sample.tasks).isEmpty)
  }

  @Test func `questions that aren't typed have no lures`() {
    #expect(Sample.library.lures(for: Sample.animate).isEmpty)
    #expect(Sample.library.lures(for: Sample.gaps).isEmpty)
  }

  @Test func `the answer to another question of the pack is never a slip`() {
    func question(_ id: String, _ body: Question.Body) -> Question {
      var question = Sample.strategist
      question.id = Sample.id("\(question.id.pack)/\(id)")
      question.body = body
      question.role = nil
      return question
    }
    let nitrate = question("nitrate", .short(["nitrates"]))
    let others = [
      question("nitrile", .cloze(text: "{{1}}", gaps: [["nitriles"]])),
      question("choice", .choice([.init(text: "Les nitrures", isRight: true), .init(text: "Les nitrades")])),
    ]
    let pack = Pack(
      id: nitrate.id.pack, title: "Chimie", language: "fr", questions: [nitrate] + others)
    var generator = SplitMix64(seed: 1)
    let key = Library([pack]).presentation(of: nitrate, using: &generator).key
    func verdict(_ typed: String) -> Verdict? {
      if case .judged(let judgement) = key.assess(typed) { judgement.verdict } else { nil }
    }
    #expect(verdict("nitrats") == .near)
    #expect(verdict("nitriles") == .wrong)
    #expect(verdict("nitrades") == .wrong)
    #expect(verdict("les nitrates") == .right)
  }
}
