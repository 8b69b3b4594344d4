import FSRS
import Grading
import QuestionBank

/// A learner's knowledge, folded from everything that happened.
///
/// The same events give the same progress whatever order they were gathered in. The events themselves aren't kept
/// here: progress is as small after a hundred thousand answers as after a hundred.
package struct Progress: Hashable, Sendable {
  /// The record of one answered question.
  package struct Record: Hashable, Sendable {
    /// How many times the question was answered.
    package var reviews = 0
    /// nil while it was only answered in free practice.
    package var schedule: Schedule?
    /// The session in which the question was last missed, until it's answered right in a later one.
    package var missedIn: SessionID?
    package var lastVerdict: Verdict
    package var firstReview: Moment
    package var lastReview: Moment
    /// The session of the last answer.
    package var lastSession: SessionID
    package var lastSureness: Sureness?
    /// How long the question was open before the last answer, in milliseconds.
    package var lastThinkingMilliseconds: Int64
    /// On how many days, in UTC, it was answered right since it was last missed.
    package var rightDays = 0
    /// The last of these days, counted from the start of 1970.
    package var lastRightDay: Int64?

    package var isMissed: Bool { missedIn != nil }

    /// Whether the last answer was wrong and the learner had been sure of it.
    package var isSureMiss: Bool { isMissed && lastSureness == .sure }

    /// Whether the question was answered right on three different days and not missed since (« acquis »).
    package var isMastered: Bool { rightDays >= Self.daysToMaster }

    package static let daysToMaster = 3

    package init(
      reviews: Int = 0, schedule: Schedule? = nil, missedIn: SessionID? = nil, lastVerdict: Verdict,
      firstReview: Moment, lastReview: Moment, lastSession: SessionID, lastSureness: Sureness? = nil,
      lastThinkingMilliseconds: Int64, rightDays: Int = 0, lastRightDay: Int64? = nil
    ) {
      self.reviews = reviews
      self.schedule = schedule
      self.missedIn = missedIn
      self.lastVerdict = lastVerdict
      self.firstReview = firstReview
      self.lastReview = lastReview
      self.lastSession = lastSession
      self.lastSureness = lastSureness
      self.lastThinkingMilliseconds = lastThinkingMilliseconds
      self.rightDays = rightDays
      self.lastRightDay = lastRightDay
    }
  }

  /// The answered questions.
  package private(set) var records: [QuestionID: Record]
  /// How many events were folded.
  package private(set) var eventCount: Int
  /// The position of the last of them.
  package private(set) var newest: ProgressEvent.Order?
  /// The highest counter of each device.
  package private(set) var counters: [String: Int]
  /// Events that were undone before they arrived.
  package private(set) var undoneInAdvance: Set<EventID>

  /// No progress yet.
  package init() {
    self.init(records: [:], eventCount: 0, newest: nil, counters: [:], undoneInAdvance: [])
  }

  /// Progress that was folded and saved earlier.
  package init(
    records: [QuestionID: Record], eventCount: Int, newest: ProgressEvent.Order?, counters: [String: Int],
    undoneInAdvance: Set<EventID>
  ) {
    self.records = records
    self.eventCount = eventCount
    self.newest = newest
    self.counters = counters
    self.undoneInAdvance = undoneInAdvance
  }

  /// The progress these events add up to.
  package init(events: some Sequence<ProgressEvent>) {
    self = History(events: events).progress
  }

  /// The progress from different events that are in order.
  init(folding events: [ProgressEvent]) {
    self.init()
    fold(events)
  }

  /// Adds an event that comes after all others, without needing the others. Returns false, and changes nothing, if the
  /// event doesn't come last or is an undo.
  package mutating func add(_ event: ProgressEvent) -> Bool {
    guard comesLater(event), !event.isUndo else { return false }
    apply(event)
    return true
  }

  /// The progress after more events. nil if that takes all events: if some of these don't come last, may be known
  /// already, or undo an event that isn't one of them.
  package func adding(_ events: some Sequence<ProgressEvent>) -> Progress? {
    let inOrder = events.sorted { $0.comesBefore($1) }
    let names = Set(inOrder.map(\.id))
    guard names.count == inOrder.count, inOrder.allSatisfy(comesLater) else { return nil }
    for event in inOrder {
      if case .undo(let id) = event.change, !names.contains(id) { return nil }
    }
    var progress = self
    progress.fold(inOrder)
    return progress
  }

  /// The moment to give an event happening now, so that it comes after everything before it even if the clock went
  /// back a little. A clock that was once days ahead is ignored.
  package func stamp(_ now: Moment) -> Moment {
    newest.map { now.following($0.at) } ?? now
  }

  /// Whether an event was already folded, judging by its number.
  package func counts(_ event: ProgressEvent) -> Bool { event.id.counter <= counters[event.id.device, default: 0] }

  private func comesLater(_ event: ProgressEvent) -> Bool {
    newest.map { $0 < event.order } ?? true && !counts(event) && !undoneInAdvance.contains(event.id)
  }

  private mutating func fold(_ events: [ProgressEvent]) {
    let undone = ProgressEvent.undone(among: events)
    for event in events {
      if undone.contains(event.id) { note(event) } else { apply(event) }
    }
    undoneInAdvance.formUnion(undone.subtracting(events.map(\.id)))
  }

  /// Folds in an event that comes after all others.
  private mutating func apply(_ event: ProgressEvent) {
    switch event.change {
    case .review(let review): records[review.question] = Record(after: review, previous: records[review.question])
    case .reset(let scope): records = records.filter { !scope.contains($0.key) }
    case .undo: break
    }
    note(event)
  }

  private mutating func note(_ event: ProgressEvent) {
    eventCount += 1
    newest = event.order
    counters[event.id.device] = max(counters[event.id.device, default: 0], event.id.counter)
  }
}

extension Progress.Record {
  /// The record of a question after one more review.
  package init(after review: Review, previous: Self?) {
    self =
      previous
      ?? Self(
        lastVerdict: review.verdict, firstReview: review.at, lastReview: review.at, lastSession: review.session,
        lastThinkingMilliseconds: review.thinkingMilliseconds)
    if !review.isFree {
      schedule = review.policy.scheduler.schedule(
        after: schedule, rating: review.rating, at: review.at.seconds,
        fuzz: review.policy.isFuzzed
          ? Fuzz(identifier: review.question.description.utf8, reviewCount: reviews) : nil)
    }
    reviews += 1
    if review.isMiss {
      missedIn = review.session
      (rightDays, lastRightDay) = (0, nil)
    } else if review.isRight {
      if missedIn != review.session { missedIn = nil }
      let day = review.at.day
      if lastRightDay.map({ $0 < day }) ?? true { (rightDays, lastRightDay) = (rightDays + 1, day) }
    }
    lastVerdict = review.verdict
    lastReview = review.at
    lastSession = review.session
    lastSureness = review.sureness
    lastThinkingMilliseconds = review.thinkingMilliseconds
  }
}

extension Progress {
  /// How many answers count.
  package var reviewCount: Int { records.values.reduce(0) { $0 + $1.reviews } }

  /// The missed questions, those missed for longest first.
  package var missed: [QuestionID] {
    records.filter(\.value.isMissed).sorted { ($0.value.lastReview, $0.key) < ($1.value.lastReview, $1.key) }
      .map(\.key)
  }

  /// Whether the question is due.
  package func isDue(_ question: QuestionID, at now: Moment) -> Bool {
    records[question]?.schedule.map { $0.dueMoment <= now } ?? false
  }

  /// The probability, 0 to 1, that the question would be answered right now.
  package func recall(of question: QuestionID, at now: Moment) -> Double {
    SchedulePolicy().scheduler.retrievability(of: records[question]?.schedule, at: now.seconds)
  }
}

extension SchedulePolicy {
  /// The scheduler that follows this policy.
  package var scheduler: Scheduler {
    Scheduler(desiredRetention: retention, maximumIntervalInDays: maximumIntervalInDays)
  }
}

extension ProgressEvent {
  /// Whether the event undoes another.
  package var isUndo: Bool {
    if case .undo = change { true } else { false }
  }
}

extension Schedule {
  /// The moment from which the question is due.
  package var dueMoment: Moment { Moment(milliseconds: Int64((due * 1_000).rounded())) }
}
