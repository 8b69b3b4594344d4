import Grading
import Statistics
import Testing
import Training

@Suite struct MasteryTests {
  @Test func `questions seen, mastered, missed and due are counted`() {
    let progress = Sample.progress([
      Sample.review("a", .right, day: 0), Sample.review("a", .right, day: 1), Sample.review("a", .right, day: 4),
      Sample.review("b", .wrong, day: 4), Sample.review("other", .right, day: 4),
    ])
    let mastery = Mastery(["a", "b", "c"].map(Sample.question), progress: progress, now: Sample.day(5).present)
    #expect(mastery.questions == 3)
    #expect(mastery.seen == 2)
    #expect(mastery.mastered == 1)
    #expect(mastery.missed == 1)
    #expect(mastery.due == 1)
    // The same question is both.
    #expect(mastery.waiting == 1)
  }
}
