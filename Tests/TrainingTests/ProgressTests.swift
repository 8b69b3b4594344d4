import FSRS
import Grading
import QuestionBank
import Testing
import Training

@Suite struct ProgressTests {
  private static let animate = Sample.id("roles/animer")

  @Suite struct Folding {
    @Test func `a review makes a record`() throws {
      let progress = Sample.progress(Sample.review("roles/animer", .right, at: Sample.minute(0)))
      let record = try #require(progress.records[animate])
      #expect(record.reviews == 1)
      #expect(!record.isMissed)
      #expect(record.lastVerdict == .right)
      #expect(record.lastReview == Sample.minute(0))
      #expect(record.schedule?.state == .learning(step: 1))
      #expect(record.schedule?.dueMoment == Sample.minute(10))
    }

    @Test func `adding events one by one gives the same progress as all at once`() {
      var progress = Progress()
      var sofar: [ProgressEvent] = []
      for event in Self.eventful {
        sofar.append(event)
        if !progress.add(event) { progress = Progress(events: sofar) }
        #expect(progress == Progress(events: sofar))
      }
    }

    @Test func `what comes later is counted without the events before`() throws {
      let events = Self.eventful
      for count in 0...events.count {
        let before = Progress(events: events.prefix(count))
        guard let after = before.adding(events.dropFirst(count)) else { continue }
        #expect(after == Progress(events: events), "\(count)")
      }
      #expect(Progress().adding(events) == Progress(events: events))
      #expect(Progress(events: events.prefix(2)).adding(events[2...2]) != nil)
    }

    @Test func `an undo, a known event or an early one needs the events before it`() {
      let events = Sample.events([
        (Sample.minute(0), .review(Sample.review("roles/animer", .right, at: Sample.minute(0)))),
        (Sample.minute(1), .review(Sample.review("roles/vrai", .wrong, at: Sample.minute(1)))),
      ])
      let progress = Progress(events: events)
      let undo = ProgressEvent(id: EventID("a-3")!, at: Sample.minute(2), order: 3, change: .undo(EventID("a-1")!))
      let early = ProgressEvent(id: EventID("b-1")!, at: Sample.minute(9), order: 1, change: .reset(.everything))
      for event in [undo, early, events[1]] {
        #expect(progress.adding([event]) == nil)
        var copy = progress
        let isCounted = copy.add(event)
        #expect(!isCounted)
        #expect(copy == progress)
      }
    }

    @Test func `an undo counts even if its clock was behind the review's`() {
      let review = Sample.review("roles/animer", .right, at: Sample.day(3))
      let events = Sample.events([(review.at, .review(review)), (Sample.day(0), .undo(EventID("a-1")!))])
      #expect(Progress(events: events.reversed()).records.isEmpty)
    }

    /// Reviews of three questions over several days, with undos, a reset and a clock that was behind.
    private static let eventful = Sample.events([
      (Sample.minute(0), .review(Sample.review("roles/animer", .right, at: Sample.minute(0)))),
      (Sample.minute(1), .review(Sample.review("roles/vrai", .wrong, at: Sample.minute(1)))),
      (Sample.minute(2), .review(Sample.review("roles/animer", .wrong, at: Sample.minute(2)))),
      (Sample.minute(3), .undo(EventID("a-3")!)),
      (Sample.minute(4), .review(Sample.review("mots/part", .partial, at: Sample.minute(4)))),
      (Sample.minute(5), .reset(.pack(PackID("mots")!))),
      (Sample.day(1), .review(Sample.review("roles/vrai", .right, at: Sample.day(1), in: "s2"))),
      (Sample.day(2), .review(Sample.review("mots/part", .right, at: Sample.day(2), in: "s3"))),
      (Sample.day(1.5), .undo(EventID("a-8")!)),
      (Sample.day(2.5), .review(Sample.review("roles/animer", .near, at: Sample.day(2.5), in: "s4"))),
    ])
  }

  @Suite struct Undoing {
    private static let reviews = Sample.events([
      (Sample.minute(0), .review(Sample.review("roles/animer", .right, at: Sample.minute(0)))),
      (Sample.minute(1), .review(Sample.review("roles/animer", .wrong, at: Sample.minute(1)))),
    ])

    private static func undo(_ id: String, counter: Int, minute: Double) -> ProgressEvent {
      ProgressEvent(
        id: EventID(device: "a", counter: counter), at: Sample.minute(minute), order: counter,
        change: .undo(EventID(id)!))
    }

    @Test func `undoing restores the schedule, the missed list and the count together`() {
      let before = Progress(events: Self.reviews.prefix(1))
      #expect(Progress(events: Self.reviews).missed == [animate])
      let progress = Progress(events: Self.reviews + [Self.undo("a-2", counter: 3, minute: 2)])
      #expect(progress.records == before.records)
      #expect(progress.missed.isEmpty)
      #expect(progress.reviewCount == 1)
    }

    @Test func `undoing the only answer makes the question new`() {
      let progress = Progress(events: Self.reviews.prefix(1) + [Self.undo("a-1", counter: 2, minute: 1)])
      #expect(progress.records.isEmpty)
    }

    @Test func `undoing an event twice is the same as once`() {
      let once = Progress(events: Self.reviews + [Self.undo("a-2", counter: 3, minute: 2)])
      let twice = Progress(
        events: Self.reviews + [Self.undo("a-2", counter: 3, minute: 2), Self.undo("a-2", counter: 4, minute: 3)])
      #expect(twice.records == once.records)
    }

    @Test func `undoing an undo brings the answer back`() {
      let progress = Progress(
        events: Self.reviews + [Self.undo("a-2", counter: 3, minute: 2), Self.undo("a-3", counter: 4, minute: 3)])
      #expect(progress.records == Progress(events: Self.reviews).records)
      #expect(progress.reviewCount == 2)
    }

    @Test func `undoing a reset brings everything back`() {
      let progress = Progress(
        events: Self.reviews + [
          ProgressEvent(id: EventID("a-3")!, at: Sample.minute(2), order: 3, change: .reset(.everything)),
          Self.undo("a-3", counter: 4, minute: 3),
        ])
      #expect(progress.records == Progress(events: Self.reviews).records)
    }

    @Test func `undoing an unknown event changes nothing`() {
      let progress = Progress(events: Self.reviews + [Self.undo("z-9", counter: 3, minute: 2)])
      #expect(progress.records == Progress(events: Self.reviews).records)
    }
  }

  @Suite struct Resetting {
    @Test(arguments: [
      (ResetScope.question(Sample.id("roles/animer")), ["mots/part", "roles/vrai"]),
      (.pack(PackID("roles")!), ["mots/part"]),
      (.pack(PackID("other")!), ["mots/part", "roles/animer", "roles/vrai"]),
      (.everything, []),
    ])
    func `a reset forgets its questions and no others`(scope: ResetScope, left: [String]) {
      let progress = Progress(
        events: Sample.events([
          (Sample.minute(0), .review(Sample.review("roles/animer", .wrong, at: Sample.minute(0)))),
          (Sample.minute(1), .review(Sample.review("roles/vrai", .right, at: Sample.minute(1)))),
          (Sample.minute(2), .review(Sample.review("mots/part", .right, at: Sample.minute(2)))),
          (Sample.minute(3), .reset(scope)),
        ]))
      #expect(progress.records.keys.sorted().map(\.description) == left)
      #expect(progress.reviewCount == left.count)
    }

    @Test func `what comes after a reset counts from the beginning`() throws {
      let after = Sample.review("roles/animer", .right, at: Sample.minute(9))
      let progress = Progress(
        events: Sample.events([
          (Sample.minute(0), .review(Sample.review("roles/animer", .wrong, at: Sample.minute(0)))),
          (Sample.minute(3), .reset(.everything)),
          (after.at, .review(after)),
        ]))
      var expected = try #require(Sample.progress(after).records[animate])
      expected.lastNumber = 3
      #expect(progress.records == [animate: expected])
    }
  }

  @Suite struct Missing {
    @Test(arguments: [
      (Verdict.wrong, Rating.again, true), (.blank, .again, true), (.partial, .again, true), (.partial, .hard, false),
      (.near, .good, false), (.right, .hard, false),
    ])
    func `a wrong, blank or mostly wrong answer counts as missed`(verdict: Verdict, rating: Rating, isMissed: Bool) {
      let progress = Sample.progress(Sample.review("roles/animer", verdict, at: Sample.minute(0), rating: rating))
      #expect(progress.missed == (isMissed ? [animate] : []))
    }

    @Test(arguments: [
      ("right in the same session", [("s1", Verdict.wrong), ("s1", .right)], true),
      ("right in a later session", [("s1", .wrong), ("s2", .right)], false),
      ("nearly right in a later session", [("s1", .wrong), ("s2", .near)], false),
      ("right in the same session, then in a later one", [("s1", .wrong), ("s1", .right), ("s2", .right)], false),
      ("wrong again later", [("s1", .wrong), ("s2", .wrong)], true),
      ("wrong again later, then right at once", [("s1", .wrong), ("s2", .wrong), ("s2", .right)], true),
      ("wrong twice, then right later", [("s1", .wrong), ("s2", .wrong), ("s3", .right)], false),
      ("half right later", [("s1", .wrong), ("s2", .partial)], true),
      ("blank, then right later", [("s1", .blank), ("s2", .right)], false),
      ("relearned, then wrong", [("s1", .wrong), ("s2", .right), ("s3", .wrong)], true),
    ])
    func `a question leaves the list when it is answered right in a later session`(
      _: String, answers: [(session: String, verdict: Verdict)], isMissed: Bool
    ) {
      let reviews = answers.enumerated().map { index, answer in
        Sample.review("roles/animer", answer.verdict, at: Sample.minute(Double(index)), in: answer.session)
      }
      let progress = Progress(events: Sample.events(reviews.map { ($0.at, .review($0)) }))
      #expect(progress.missed == (isMissed ? [animate] : []))
    }

    @Test func `the question missed for longest comes first`() {
      let progress = Sample.progress(
        Sample.review("roles/vrai", .wrong, at: Sample.minute(0)),
        Sample.review("roles/animer", .wrong, at: Sample.minute(1)),
        Sample.review("mots/part", .blank, at: Sample.minute(2)),
        Sample.review("roles/vrai", .wrong, at: Sample.minute(3)))
      #expect(progress.missed.map(\.description) == ["roles/animer", "mots/part", "roles/vrai"])
    }
  }

  @Suite struct Scheduling {
    @Test func `a free answer changes nothing but the figures of free practice`() {
      let wrong = Sample.review("roles/animer", .wrong, at: Sample.minute(0))
      let free = Sample.review("roles/animer", .right, at: Sample.day(9), in: "s2", isFree: true)
      let progress = Sample.progress(wrong, free)
      #expect(progress.records == Sample.progress(wrong).records)
      #expect(progress.missed == [animate])
      #expect(
        progress.free == [animate: FreePractice(answers: 1, right: 1, lastSession: SessionID("s2"), lastNumber: 2)])
    }

    @Test func `a question that was only answered freely has no record`() {
      let progress = Sample.progress(Sample.review("roles/animer", .right, at: Sample.minute(0), isFree: true))
      #expect(progress.records.isEmpty)
      #expect(!progress.isDue(animate, at: Sample.day(1_000).present))
      #expect(progress.recall(of: animate, at: Sample.minute(1)) == 0)
      #expect(progress.newQuestionsLeft(ofDaily: 5, on: Sample.minute(0).present.today) == 5)
    }

    @Test func `a reset forgets free practice, too`() {
      let free = Sample.review("roles/animer", .right, at: Sample.minute(0), isFree: true)
      let progress = Progress(
        events: Sample.events([(free.at, .review(free)), (Sample.minute(1), .reset(.question(animate)))]))
      #expect(progress.free.isEmpty)
    }

    @Test func `a question is due from its due moment on`() {
      let progress = Sample.progress(Sample.review("roles/animer", .right, at: Sample.minute(0)))
      #expect(!progress.isDue(animate, at: Sample.minute(9.99).present))
      #expect(progress.isDue(animate, at: Sample.minute(10).present))
      #expect(!progress.isDue(Sample.id("roles/vrai"), at: Sample.minute(10).present))
    }

    @Test func `recall fades, and it's 0 for a question never answered`() {
      let progress = Sample.progress(Sample.review("roles/animer", .right, at: Sample.minute(0)))
      #expect(progress.recall(of: animate, at: Sample.minute(1)) == 1)
      #expect(progress.recall(of: animate, at: Sample.day(2)) < 0.95)
      #expect(progress.recall(of: Sample.id("roles/vrai"), at: Sample.minute(1)) == 0)
    }

    @Test func `each review is scheduled by the policy it was given under`() throws {
      var first = Sample.review("roles/animer", .right, at: Sample.minute(0), rating: .easy)
      first.policy = SchedulePolicy(maximumIntervalInDays: 3, isFuzzed: false)
      let record = try #require(Sample.progress(first).records[animate])
      #expect(record.schedule?.dueMoment == Sample.day(3))
    }
  }

  @Test func `a question answered right on three different days is mastered, and no more once it is missed`() {
    let id = Sample.id("roles/vrai")
    func record(_ reviews: [Review]) -> Progress.Record? {
      Progress(events: Sample.events(reviews.map { ($0.at, .review($0)) })).records[id]
    }
    var reviews = [0, 0.1, 1, 1.2].map { Sample.review("roles/vrai", .right, at: Sample.day($0), in: "s\($0)") }
    #expect(record(reviews)?.rightDays == 2)
    #expect(record(reviews)?.isMastered == false)
    reviews.append(Sample.review("roles/vrai", .near, at: Sample.day(5), in: "s5"))
    #expect(record(reviews)?.isMastered == true)
    reviews.append(Sample.review("roles/vrai", .wrong, at: Sample.day(9), in: "s9"))
    #expect(record(reviews)?.isMastered == false)
    #expect(record(reviews)?.rightDays == 0)
  }

  @Test func `a record remembers how the last answer went`() {
    var review = Sample.review("roles/vrai", .wrong, at: Sample.day(0), in: "s1")
    review.sureness = .sure
    review.thinkingMilliseconds = 4_000
    let progress = Sample.progress(review)
    let record = progress.records[review.question]
    #expect(record?.lastSession == SessionID("s1"))
    #expect(record?.lastThinkingMilliseconds == 4_000)
    #expect(record?.isSureMiss == true)
  }
}
