import FSRS
import Grading
import QuestionBank
import Testing
import Training

@Suite struct DayTests {
  @Test(arguments: [("1970-01-01", 0), ("2026-11-22", 20_779), ("2024-02-29", 19_782), ("1969-12-31", -1)])
  func `a day is a date in the calendar's form`(text: String, number: Int64) {
    #expect(Day(text) == Day(number: number))
    #expect(Day(number: number).description == text)
  }

  @Test(arguments: ["", "2026-11", "2026-11-31", "2026-2-03", "2026-11-22T10:00:00Z", "+026-11-22", "２026-11-22"])
  func `anything else is none`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test func `days are ordered and counted on`() {
    #expect(Day(number: 1) < Day(number: 2))
    #expect(Day("2026-12-31")!.adding(1) == Day("2027-01-01"))
  }

  @Test(arguments: [(3.99, "2026-11-21"), (4, "2026-11-22"), (23, "2026-11-22")])
  func `a day begins at its hour`(hour: Double, day: String) {
    let moment = Sample.minute((hour - 10) * 60)
    #expect(LearnerDays.utc().day(of: moment).description == day)
    #expect(Day(unrecordedAt: moment).description == day)
  }

  @Test(arguments: [0, 4, 23])
  func `the start of a day is its first moment`(hour: Int) {
    let days = LearnerDays.utc(beginningAt: hour)
    let start = days.start(of: Day("2026-11-22")!)
    #expect(days.day(of: start) == Day("2026-11-22"))
    #expect(days.day(of: start.adding(milliseconds: -1)) == Day("2026-11-21"))
  }

  /// Easy at once: eight days later, at ten o'clock.
  private static let easy = Sample.progress(easyAnswer)

  private static let easyAnswer = answer(day: 0, .easy)

  private static func answer(day: Double, _ rating: Rating = .good) -> Review {
    var review = Sample.review("roles/animer", .right, at: Sample.day(day), in: "s\(day)", rating: rating)
    review.policy = SchedulePolicy(isFuzzed: false)
    return review
  }

  @Test(arguments: [(7.74, false), (7.75, true), (8, true)])
  func `what comes again after days is due from the beginning of its day`(day: Double, isDue: Bool) {
    #expect(Self.easy.isDue(Sample.animate.id, at: Sample.day(day).present) == isDue)
  }

  @Test func `an answer given earlier on its due day counts as given at the due moment`() throws {
    func schedule(_ day: Double) -> Schedule? {
      Sample.progress(Self.easyAnswer, Self.answer(day: day)).records[Sample.animate.id]?.schedule
    }
    #expect(schedule(7.8) == schedule(8))
    #expect(schedule(7.7) != schedule(8))
    #expect(schedule(8.1)?.lastReview == Sample.day(8.1).seconds)
  }

  @Test func `an answer to a question asked because it was due counts so, too, if summer time took an hour`() throws {
    var review = Self.answer(day: 7.7)
    review.day = Day("2026-11-29")!
    review.because = .due
    let schedule = Sample.progress(Self.easyAnswer, review).records[Sample.animate.id]?.schedule
    #expect(schedule?.lastReview == Sample.day(8).seconds)
  }

  @Test func `different days are the learner's, as they were recorded`() {
    func right(_ moment: Double, on day: String) -> Review {
      var review = Sample.review("roles/vrai", .right, at: Sample.day(moment), in: "s\(moment)")
      review.day = Day(day)!
      return review
    }
    let record = Sample.progress(
      right(0, on: "2026-11-22"), right(0.1, on: "2026-11-23"), right(0.2, on: "2026-11-23"),
      right(0.3, on: "2026-11-24")
    ).records[Sample.statement.id]
    #expect(record?.rightDays == 3)
    #expect(record?.firstDay == Day("2026-11-22"))
  }

  @Test func `the new questions of a day are those first answered on it`() {
    let progress = Sample.progress(
      Sample.review("roles/animer", .right, at: Sample.day(-0.5)),
      Sample.review("roles/vrai", .right, at: Sample.day(0)))
    #expect(progress.newQuestionsLeft(ofDaily: 5, on: Day("2026-11-22")!) == 4)
    #expect(progress.newQuestionsLeft(ofDaily: 5, on: Day("2026-11-21")!) == 4)
  }
}
