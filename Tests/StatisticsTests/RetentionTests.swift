import Grading
import Statistics
import Testing
import Training

@Suite struct RetentionTests {
  /// Right three times in half an hour, so that the question is in review from then on.
  private static let learnt = [
    Sample.review("a", .right, day: 0), Sample.review("a", .right, day: 0.01), Sample.review("a", .right, day: 0.02),
  ]

  @Test func `only answers to questions in review since an earlier day count`() {
    let retention = Retention(
      Self.learnt + [Sample.review("a", .right, day: 3), Sample.review("a", .wrong, day: 20)], since: Sample.day(-9))
    #expect((retention.answers, retention.recalled) == (2, 1))
    #expect(retention.share == 0.5)
    #expect(Retention(Self.learnt, since: Sample.day(-9)).share == nil)
  }

  @Test func `answers before the period are replayed but not counted`() {
    let retention = Retention(
      Self.learnt + [Sample.review("a", .right, day: 3), Sample.review("a", .right, day: 20)], since: Sample.day(10))
    #expect((retention.answers, retention.recalled) == (1, 1))
  }
}
