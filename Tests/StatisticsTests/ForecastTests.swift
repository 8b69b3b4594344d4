import FSRS
import Grading
import Statistics
import Testing
import Training

@Suite struct ForecastTests {
  @Test func `overdue questions count today, and others on their day`() {
    // A question first rated easy comes back after eight days.
    let progress = Sample.progress([
      Sample.review("a", .right, day: 0, rating: .easy), Sample.review("b", .right, day: 2, rating: .easy),
      Sample.review("c", .right, day: 9, rating: .easy),
    ])
    let questions = ["a", "b", "c", "new"].map(Sample.question)
    #expect(Forecast(questions, progress: progress, now: Sample.day(9).present, days: 4).dueByDay == [1, 1, 0, 0])
    #expect(Forecast(questions, progress: progress, now: Sample.day(30).present, days: 2).dueByDay == [3, 0])
  }
}
