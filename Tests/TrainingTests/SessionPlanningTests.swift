import Grading
import QuestionBank
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

  @Test func `the other roles of the pack aren't slips of the right one`() {
    #expect(
      Sample.library.lures(for: Sample.strategist).map(\.source) == [
        "community manager", "CM", "animateur de communauté",
      ])
  }

  @Test func `questions that aren't typed have no lures`() {
    #expect(Sample.library.lures(for: Sample.animate).isEmpty)
    #expect(Sample.library.lures(for: Sample.gaps).isEmpty)
  }
}
