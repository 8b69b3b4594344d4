import Grading
import QuestionBank
import Testing
import Training
import Usage

/// A resumed session goes on where it was left.
@Suite struct SessionResumingTests {
  private static func plan(_ mode: Mode = .quiz, seed: UInt64, exam: ExamRules? = nil) -> Session.Plan {
    Session.Plan(
      id: SessionID("a-1"), mode: mode, questions: Sample.library.allQuestions, library: Sample.library, seed: seed,
      exam: exam)
  }

  /// Leaves questions blank, skipping every third; returns the reviews.
  private static func answer(_ count: Int, in session: inout Session) -> [Review] {
    var reviews: [Review] = []
    var recorder = Recorder()
    for minute in 1...count {
      let line = TypedLine(minute.isMultiple(of: 3) ? ":skip" : "jsp")
      for case .record(let review) in recorder.take(line, at: Sample.minute(Double(minute)), in: &session) {
        reviews.append(review)
      }
    }
    return reviews
  }

  private func answered(_ review: Review) -> (review: Review, record: Progress.Record) {
    (review, Progress.Record(after: review, previous: nil))
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func `a resumed session asks the same questions and adds up the same`(seed: UInt64) throws {
    var whole = Session(plan: Self.plan(seed: seed), library: Sample.library, progress: Progress())
    _ = whole.start(at: Sample.minute(0))
    let reviews = Self.answer(5, in: &whole)
    try #require(reviews.count >= 3)

    var resumed = Session(plan: Self.plan(seed: seed), library: Sample.library, progress: Progress())
    resumed.resume(reviews.map(answered))
    #expect(resumed.open?.presentation == whole.open?.presentation)
    #expect(resumed.open?.number == whole.open?.number)
    #expect(resumed.total == whole.total)
    #expect(resumed.summary == whole.summary)
  }

  @Test func `questions skipped before the last answer stay skipped`() {
    var session = Session(plan: Self.plan(seed: 1), library: Sample.library, progress: Progress())
    let later = Sample.review("roles/taches", .right, at: Sample.minute(1))
    session.resume([answered(later)])
    #expect(session.summary.skipped == 3)
    #expect(session.open?.presentation.question.id == Sample.id("mots/trous"))
  }

  @Test func `questions skipped after the last answer stay skipped`() {
    var session = Session(plan: Self.plan(seed: 1), library: Sample.library, progress: Progress())
    session.resume([answered(Sample.review("roles/animer", .right, at: Sample.minute(1)))], at: 3)
    #expect(session.summary.skipped == 1)
    #expect(session.open?.number == 3)
  }

  @Test(arguments: [-1, 0, 1, 99])
  func `a question number out of range is ignored`(number: Int) {
    var session = Session(plan: Self.plan(seed: 1), library: Sample.library, progress: Progress())
    session.resume([answered(Sample.review("roles/animer", .right, at: Sample.minute(1)))], at: number)
    #expect(session.summary.skipped == 0)
    #expect(session.open?.number == 2)
  }

  @Test func `an answer to a question that's gone is ignored`() {
    var session = Session(plan: Self.plan(seed: 1), library: Sample.library, progress: Progress())
    session.resume([answered(Sample.review("roles/disparue", .right, at: Sample.minute(1)))])
    #expect(session.open?.number == 1)
    #expect(session.summary.asked == 0)
  }

  @Test func `an exam counts the time before it was left, but not the time away`() {
    var first = Sample.review("roles/animer", .right, at: Sample.minute(2))
    first.thinkingMilliseconds = 120_000
    var exam = Session(
      plan: Self.plan(.exam, seed: 1, exam: ExamRules(minutes: 10)), library: Sample.library, progress: Progress())
    exam.resume([answered(first)])
    _ = exam.start(at: Sample.day(3))
    guard case .clock(let elapsed, let remaining)? = exam.take(TypedLine(":time"), at: Sample.day(3)).first else {
      Issue.record("no clock")
      return
    }
    #expect(elapsed == 120_000)
    #expect(remaining == 480_000)
  }

  @Test func `an answer given before leaving can be undone`() {
    var session = Session(plan: Self.plan(seed: 1), library: Sample.library, progress: Progress())
    session.resume([answered(Sample.review("roles/animer", .right, at: Sample.minute(1)))])
    _ = session.start(at: Sample.minute(5))
    _ = session.take(TypedLine(":undo"), at: Sample.minute(6))
    #expect(session.open?.presentation.question.id == Sample.id("roles/animer"))
    #expect(session.summary.asked == 0)
  }
}
