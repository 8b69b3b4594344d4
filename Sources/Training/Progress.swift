import FSRS
import Grading
import QuestionBank

/// What a learner knows, folded from everything that happened.
///
/// The same events give the same progress, in whatever order they were gathered.
package struct Progress: Sendable {
  /// What is known of one question that was answered.
  package struct Record: Hashable, Sendable {
    /// How often the question was answered.
    package var reviews = 0
    /// nil while it was only answered freely.
    package var schedule: Schedule?
    /// The session in which the question was last missed, until it is answered right in a later one.
    package var missedIn: SessionID?
    package var lastVerdict: Verdict
    package var lastReview: Moment
    /// The session of the last answer.
    package var lastSession: SessionID
    package var lastSureness: Sureness?
    /// How long the question stood open before the last answer, in milliseconds.
    package var lastThinkingMilliseconds: Int64
    /// On how many different days, in UTC, it was answered right since it was last missed.
    package var rightDays = 0
    /// The last of these days, counted from the start of 1970.
    package var lastRightDay: Int64?

    package var isMissed: Bool { missedIn != nil }

    /// Whether the last answer was wrong and the learner had been sure of it.
    package var isSureMiss: Bool { isMissed && lastSureness == .sure }

    /// Whether the question was answered right on three different days and not missed since (« acquis »).
    package var isMastered: Bool { rightDays >= Self.daysToMaster }

    package static let daysToMaster = 3
  }

  /// Everything that happened, in the order in which it counts.
  package private(set) var events: [ProgressEvent] = []
  /// By question, those answered at least once.
  package private(set) var records: [QuestionID: Record] = [:]
  private var ids: Set<EventID> = []
  /// The events that no longer count.
  private var undone: Set<EventID> = []

  /// No progress yet.
  package init() {}

  /// The progress that these events make.
  package init(events: some Sequence<ProgressEvent>) {
    add(contentsOf: events)
  }

  /// Adds events; those that are known already change nothing.
  package mutating func add(contentsOf newEvents: some Sequence<ProgressEvent>) {
    let unknown = newEvents.filter { ids.insert($0.id).inserted }
    guard !unknown.isEmpty else { return }
    let inOrder = unknown.sorted(by: Self.comesBefore)
    let comesLast = events.last.map { last in inOrder.allSatisfy { Self.comesBefore(last, $0) } } ?? true
    events.append(contentsOf: inOrder)
    if comesLast && inOrder.allSatisfy({ $0.isReview && !undone.contains($0.id) }) {
      for event in inOrder { if case .review(let review) = event.change { apply(review) } }
    } else {
      events.sort(by: Self.comesBefore)
      fold()
    }
  }

  /// Adds one event.
  package mutating func add(_ event: ProgressEvent) { add(contentsOf: CollectionOfOne(event)) }

  /// The order in which events count: by time, then by device and counter, so that it is the same everywhere.
  private static func comesBefore(_ left: ProgressEvent, _ right: ProgressEvent) -> Bool {
    (left.at, left.id) < (right.at, right.id)
  }

  /// The moment to give to something that happens now, so that it comes after everything before it, even when the
  /// clock went back a little. A clock that was once days ahead does not pull the present along.
  package func stamp(_ now: Moment) -> Moment {
    events.last.map { now.following($0.at) } ?? now
  }

  private mutating func fold() {
    undone = []
    // From the last to the first, as an undo that is itself undone takes nothing back.
    for event in events.reversed() where !undone.contains(event.id) {
      if case .undo(let id) = event.change { undone.insert(id) }
    }
    records = [:]
    for event in events where !undone.contains(event.id) {
      switch event.change {
      case .review(let review): apply(review)
      case .reset(let scope): records = records.filter { !scope.contains($0.key) }
      case .undo: break
      }
    }
  }

  /// Counts a review that comes after all others of its question.
  private mutating func apply(_ review: Review) {
    records[review.question] = Record(after: review, previous: records[review.question])
  }
}

extension Progress.Record {
  /// What is known of a question after one more review.
  package init(after review: Review, previous: Self?) {
    self =
      previous
      ?? Self(
        lastVerdict: review.verdict, lastReview: review.at, lastSession: review.session,
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
  /// Every review that counts, in order.
  package var reviews: [(id: EventID, review: Review)] {
    var counted: [(id: EventID, review: Review)] = []
    for event in events where !undone.contains(event.id) {
      switch event.change {
      case .review(let review): counted.append((event.id, review))
      case .reset(let scope): counted.removeAll { scope.contains($0.review.question) }
      case .undo: break
      }
    }
    return counted
  }

  /// The missed questions, the longest missed first.
  package var missed: [QuestionID] {
    records.filter(\.value.isMissed).sorted { ($0.value.lastReview, $0.key) < ($1.value.lastReview, $1.key) }
      .map(\.key)
  }

  /// Whether the question is to be asked again by now.
  package func isDue(_ question: QuestionID, at now: Moment) -> Bool {
    records[question]?.schedule.map { $0.due <= now.seconds } ?? false
  }

  /// The probability from 0 to 1 that the question is still known.
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
  /// Whether an answer was given.
  package var isReview: Bool {
    if case .review = change { true } else { false }
  }
}

extension Schedule {
  /// The moment from which the question is due.
  package var dueMoment: Moment { Moment(milliseconds: Int64((due * 1_000).rounded())) }
}
