import FSRS
import Grading
import QuestionBank
import Testing
import Training

/// The key points of a recall answer, and what the learner says of them.
@Suite struct PointsTests {
  private static let answer: Review = {
    var review = Sample.review("roles/animer", .partial, at: Sample.minute(0), rating: .hard)
    review.credit = 1 / 3
    review.points = Points(count: 3, found: [2])
    return review
  }()

  private static func events(_ later: ProgressEvent.Change...) -> [ProgressEvent] {
    Sample.events(
      ([.review(answer)] + later).enumerated().map { (Sample.minute(Double($0.offset)), $0.element) })
  }

  @Test(arguments: [
    ([1, 2, 3], Verdict.right, 1.0, Rating.good), ([], .wrong, 0, .again), ([3, 1, 3], .partial, 2.0 / 3, .hard),
    ([2], .partial, 1.0 / 3, .again), ([9, 0], .wrong, 0, .again),
  ])
  func `all of them make it right, none wrong, some partly right`(
    set: [Int], verdict: Verdict, credit: Double, rating: Rating
  ) throws {
    let history = History(events: Self.events(.pointsSet(of: EventID("a-1")!, set)))
    let review = try #require(Array(history.reviews).first?.review)
    #expect((review.verdict, review.credit, review.rating) == (verdict, credit, rating))
    #expect(review.found == [2])
    let record = try #require(history.progress.records[Sample.animate.id])
    #expect(record.lastVerdict == verdict)
    #expect(record.reviews == 1)
    #expect(record.isMissed == (rating == .again))
  }

  @Test func `what was set last counts, and undoing that brings back what was found`() {
    let twice = Self.events(.pointsSet(of: EventID("a-1")!, [1, 2, 3]), .pointsSet(of: EventID("a-1")!, []))
    #expect(Array(History(events: twice).reviews).first?.review.verdict == .wrong)
    let undone = Self.events(.pointsSet(of: EventID("a-1")!, []), .undo(EventID("a-2")!))
    #expect(Array(History(events: undone).reviews).first?.review == Self.answer)
  }

  @Test func `the schedule follows, whether the events come at once, one by one, or the points first`() {
    let events = Self.events(.pointsSet(of: EventID("a-1")!, [1, 2, 3]))
    let whole = Progress(events: events)
    #expect(Progress(events: events.reversed()) == whole)
    #expect(Progress().adding(events) == whole)
    var progress = Progress(events: events.prefix(1))
    let isCounted = progress.add(events[1])
    #expect(!isCounted)
    #expect(progress.adding([events[1]]) == nil)
    // The points came from another device before the answer did.
    var early = Progress(events: events.suffix(1))
    let isAnswerCounted = early.add(events[0])
    #expect(!isAnswerCounted)
  }

  @Test func `an answer with a hint stays hard`() {
    var review = Self.answer
    review.hints = 1
    #expect(review.settingPoints([1, 2, 3]).rating == .hard)
  }

  @Test func `a lesson that was shown is not undone with anything, and a reset of its pack forgets it`() {
    let lesson = LessonName("roles/bases")!
    let shown = Self.events(.lessonShown(lesson), .undo(EventID("a-1")!), .undo(EventID("a-2")!))
    #expect(Progress(events: shown).shownLessons == [lesson])
    #expect(Progress(events: Self.events(.lessonShown(lesson), .reset(.pack(PackID("roles")!)))).shownLessons == [])
    #expect(
      Progress(events: Self.events(.lessonShown(lesson), .reset(.question(Sample.animate.id)))).shownLessons == [lesson]
    )
  }
}
