import Grading
import QuestionBank
import Testing
import Training

/// What is asked after a miss that the learner was sure of.
@Suite struct GuardTests {
  private static let question = Sample.id("roles/animer")

  private static func review(_ verdict: Verdict, day: Double, isSure: Bool = false, isFree: Bool = false) -> Review {
    var review = Sample.review("roles/animer", verdict, at: Sample.day(day), in: "s\(day)", isFree: isFree)
    review.sureness = isSure ? .sure : nil
    return review
  }

  private static func owed(_ reviews: Review...) -> [String] {
    progress(reviews).records[question]?.guardDays.map(\.description) ?? []
  }

  private static func progress(_ reviews: [Review]) -> Progress {
    Progress(events: Sample.events(reviews.map { ($0.at, .review($0)) }))
  }

  private static let sureMiss = review(.wrong, day: 0, isSure: true)

  @Test func `a sure miss is owed on the day after it and on the seventh`() {
    #expect(Self.owed(Self.sureMiss) == ["2026-11-23", "2026-11-29"])
    #expect(Self.owed(Self.review(.wrong, day: 0)) == [])
    #expect(Self.owed(Self.review(.wrong, day: 0, isSure: true, isFree: true)) == [])
    #expect(Self.owed(Self.review(.right, day: 0, isSure: true)) == [])
  }

  @Test(arguments: [
    ("before the first day", 0.2, ["2026-11-23", "2026-11-29"]), ("on the first day", 1, ["2026-11-29"]),
    ("between the two", 4, ["2026-11-29"]), ("on the second day", 7, []), ("long after", 30, []),
  ])
  func `a right answer pays for each day that has come`(_: String, day: Double, owed: [String]) {
    #expect(Self.owed(Self.sureMiss, Self.review(.near, day: day)) == owed)
  }

  @Test func `it stays missed until it was answered right on or after each of the days`() {
    let first = [Self.sureMiss, Self.review(.right, day: 1)]
    #expect(Self.progress(first).isMissed(Self.question))
    #expect(Self.progress(first + [Self.review(.right, day: 3)]).isMissed(Self.question))
    #expect(!Self.progress(first + [Self.review(.right, day: 3), Self.review(.right, day: 7)]).isMissed(Self.question))
    #expect(!Self.progress([Self.sureMiss, Self.review(.right, day: 8)]).isMissed(Self.question))
  }

  @Test func `a right answer before its day changes the schedule alone`() throws {
    let before = try #require(Self.progress([Self.sureMiss]).records[Self.question])
    let early = Self.review(.right, day: 0.3)
    let after = try #require(Self.progress([Self.sureMiss, early]).records[Self.question])
    #expect(after.schedule != before.schedule)
    #expect(after.rightDays == 0)
    #expect(after.missedIn == before.missedIn)
    #expect(after.everRight)
  }

  @Test func `another sure miss begins anew, and any other miss leaves what is owed`() {
    #expect(
      Self.owed(Self.sureMiss, Self.review(.right, day: 1), Self.review(.wrong, day: 2, isSure: true))
        == ["2026-11-25", "2026-12-01"])
    #expect(Self.owed(Self.sureMiss, Self.review(.right, day: 1), Self.review(.blank, day: 2)) == ["2026-11-29"])
  }

  @Test func `it is due on those days whatever its schedule, and before all others`() {
    // Answered right at once, it comes back in days; on the day after the miss it is due all the same.
    let progress = Self.progress([
      Self.sureMiss, Self.review(.right, day: 0.01), Self.review(.right, day: 0.02), Self.review(.right, day: 0.03),
      Sample.review("roles/vrai", .wrong, at: Sample.day(0)),
    ])
    #expect(!progress.isDue(Self.question, at: Sample.day(0.5).present))
    #expect(progress.isDue(Self.question, at: Sample.day(1).present))
    let choice = Selection(limit: nil).choice(from: Sample.library, progress: progress, now: Sample.day(1).present)
    #expect(choice.questions.prefix(2).map(\.id.description) == ["roles/animer", "roles/vrai"])
    #expect(progress.nextDue(among: [Sample.animate], in: .utc()) == Sample.day(0.75))
  }

  @Test func `reset and undo end it`() {
    let miss = (Self.sureMiss.at, ProgressEvent.Change.review(Self.sureMiss))
    for end in [ProgressEvent.Change.reset(.everything), .undo(EventID("a-1")!)] {
      let progress = Progress(events: Sample.events([miss, (Sample.day(0.1), end)]))
      #expect(progress.records.isEmpty)
    }
  }

  @Test func `answers of version 0.1 owe nothing`() {
    let event = ProgressEvent(id: EventID("a-1")!, at: Self.sureMiss.at, order: nil, change: .review(Self.sureMiss))
    #expect(Progress(events: [event]).records[Self.question]?.guardDays == [])
  }
}
