import FSRS
import Grading
import QuestionBank

extension Progress {
  /// The record of one answered question.
  package struct Record: Hashable, Sendable {
    /// How often the question was answered.
    package var reviews = 0
    /// nil while the question was only answered in free practice.
    package var schedule: Schedule?
    /// The day of the answer that the schedule counts from.
    package var scheduledOn: Day
    /// The session in which the question was last missed, until it is answered right in a later one.
    package var missedIn: SessionID?
    /// The days on or after which the question has still to be answered right, after a miss that the learner was sure of.
    package var guardDays: [Day] = []
    /// Whether it was ever answered right or nearly right.
    package var everRight = false
    package var lastVerdict: Verdict
    package var firstReview: Moment
    /// The day of the first answer.
    package var firstDay: Day
    package var lastReview: Moment
    /// How many events there were with the last answer: what was answered later has a greater number, whatever the clock
    /// said.
    package var lastNumber: Int
    /// The session of the last answer.
    package var lastSession: SessionID
    package var lastSureness: Sureness?
    /// How long the question was open before the last answer, in milliseconds.
    package var lastThinkingMilliseconds: Int64
    /// On how many days it was answered right since it was last missed.
    package var rightDays = 0
    /// The last of these days.
    package var lastRightDay: Day?

    package var isMissed: Bool { missedIn != nil }

    /// Whether the last answer was wrong and the learner had been sure of it.
    package var isSureMiss: Bool { isMissed && lastSureness == .sure }

    /// Whether the question was answered right on three different days and not missed since (« acquis »).
    package var isMastered: Bool { rightDays >= Self.daysToMaster }

    package static let daysToMaster = 3

    package init(
      reviews: Int = 0, schedule: Schedule? = nil, scheduledOn: Day? = nil, missedIn: SessionID? = nil,
      guardDays: [Day] = [], everRight: Bool = false, lastVerdict: Verdict, firstReview: Moment, firstDay: Day,
      lastReview: Moment, lastNumber: Int = 0, lastSession: SessionID, lastSureness: Sureness? = nil,
      lastThinkingMilliseconds: Int64,
      rightDays: Int = 0, lastRightDay: Day? = nil
    ) {
      self.reviews = reviews
      self.schedule = schedule
      self.scheduledOn = scheduledOn ?? firstDay
      self.missedIn = missedIn
      self.guardDays = guardDays
      self.everRight = everRight
      self.lastVerdict = lastVerdict
      self.firstReview = firstReview
      self.firstDay = firstDay
      self.lastReview = lastReview
      self.lastNumber = lastNumber
      self.lastSession = lastSession
      self.lastSureness = lastSureness
      self.lastThinkingMilliseconds = lastThinkingMilliseconds
      self.rightDays = rightDays
      self.lastRightDay = lastRightDay
    }
  }
}

extension Progress.Record {
  /// The record of a question after one more review.
  package init(after review: Review, previous: Self?) {
    self =
      previous
      ?? Self(
        lastVerdict: review.verdict, firstReview: review.at, firstDay: review.day, lastReview: review.at,
        lastSession: review.session, lastThinkingMilliseconds: review.thinkingMilliseconds)
    guard !review.isFree else { return }
    schedule = review.policy.scheduler.schedule(
      after: schedule, rating: review.rating, at: countedSeconds(of: review),
      fuzz: review.policy.isFuzzed ? Fuzz(identifier: review.question.description.utf8, reviewCount: reviews) : nil)
    scheduledOn = review.day
    reviews += 1
    if review.isMiss {
      missedIn = review.session
      (rightDays, lastRightDay) = (0, nil)
      if review.sureness == .sure, review.isOrdered { guardDays = Self.daysOfGuard.map(review.day.adding) }
    } else if review.isRight {
      everRight = true
      takeRight(review)
    }
    lastVerdict = review.verdict
    lastReview = review.at
    lastSession = review.session
    lastSureness = review.sureness
    lastThinkingMilliseconds = review.thinkingMilliseconds
  }

  /// After a sure miss, a question is asked on the first and on the seventh day after it: confident errors that were put
  /// right come back within a week (Butler, Fazio & Marsh 2011).
  private static let daysOfGuard: [Int64] = [1, 7]

  /// Counts a right answer for the missed list and for mastery, unless it came before the day that the guard waits for.
  private mutating func takeRight(_ review: Review) {
    if let owed = guardDays.first, review.day < owed { return }
    guardDays.removeAll { $0 <= review.day }
    if guardDays.isEmpty, missedIn != review.session { missedIn = nil }
    if lastRightDay.map({ $0 < review.day }) ?? true { (rightDays, lastRightDay) = (rightDays + 1, review.day) }
  }

  /// Whether the question is to be asked today because of a sure miss.
  package func isGuardDue(on today: Day) -> Bool { guardDays.first.map { $0 <= today } ?? false }

  /// The moment that an answer counts for in the memory model: its own, or that of the due moment if it was given
  /// earlier on its due day, in seconds.
  ///
  /// The due day is found without the learner's time zone: it comes as many days after the day of the last answer as
  /// the due moment comes days of 24 hours after that answer. Where an hour of summer time makes that a day too many, the
  /// question was asked because it was due.
  private func countedSeconds(of review: Review) -> Double {
    guard let schedule, schedule.comesAfterDays, review.at.seconds < schedule.due else { return review.at.seconds }
    let dueDay = scheduledOn.adding(schedule.intervalInDays)
    let isWithinDay = (schedule.due - review.at.seconds) * 1_000 < Double(Moment.millisecondsPerDay)
    let isOnDueDay = dueDay <= review.day || review.because == .due
    return isWithinDay && isOnDueDay ? schedule.due : review.at.seconds
  }
}

extension Schedule {
  /// The moment from which the question is due.
  package var dueMoment: Moment { Moment(milliseconds: Int64((due * 1_000).rounded())) }

  /// Whether the question comes again after whole days, and so on a day rather than at a moment.
  package var comesAfterDays: Bool { state == .review }

  /// The whole days from the last answer to the due moment.
  var intervalInDays: Int64 {
    Int64(((due - lastReview) * 1_000 / Double(Moment.millisecondsPerDay)).rounded())
  }
}
