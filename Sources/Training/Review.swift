import FSRS
import Grading
import QuestionBank

/// One answer, judged and dated. This is what's kept for good.
package struct Review: Hashable, Sendable {
  package var question: QuestionID
  package var at: Moment
  /// The learner's day, fixed when the answer was recorded.
  package var day: Day
  /// The session it was given in. A missed question is only relearned in a later session.
  package var session: SessionID
  package var mode: Mode
  /// The text typed, cut at 4,096 characters; a free text at 20,000.
  package var given: String
  package var chosen = Chosen.nothing
  package var verdict: Verdict
  /// 0 to 1.
  package var credit: Double
  package var rating: Rating
  package var sureness: Sureness?
  /// How many hints had been shown.
  package var hints: Int
  /// How long the question was open, in milliseconds, at most `longestThinking`.
  package var thinkingMilliseconds: Int64
  /// Whether it was free practice, which leaves the schedule alone.
  package var isFree: Bool
  /// The role asked for and the role answered, if the answer means the wrong role.
  package var confusion: Confusion?
  package var policy: SchedulePolicy
  /// Why the question was asked; nil in older answers.
  package var because: Because?
  /// The version of the question that was asked (see `Question.revision`); nil in older answers.
  package var revision: String?
  /// The key points of a recall answer.
  package var points: Points?
  /// Whether its event has an order, as events of version 0.1 have not. Those never made a learner answer on the days after
  /// a sure miss.
  package internal(set) var isOrdered = true

  /// - Parameter day: nil for an answer from before days were recorded.
  package init(
    question: QuestionID, at: Moment, day: Day? = nil, session: SessionID, mode: Mode, given: String, verdict: Verdict,
    credit: Double, rating: Rating, sureness: Sureness? = nil, hints: Int = 0, thinkingMilliseconds: Int64 = 0,
    isFree: Bool = false,
    confusion: Confusion? = nil, policy: SchedulePolicy = SchedulePolicy()
  ) {
    self.question = question
    self.at = at
    self.day = day ?? Day(unrecordedAt: at)
    self.session = session
    self.mode = mode
    self.given = given
    self.verdict = verdict
    self.credit = credit
    self.rating = rating
    self.sureness = sureness
    self.hints = hints
    self.thinkingMilliseconds = min(max(thinkingMilliseconds, 0), Self.longestThinking)
    self.isFree = isFree
    self.confusion = confusion
    self.policy = policy
  }

  /// More than a hundred years, and little enough for the sum of all answers.
  package static let longestThinking: Int64 = 1 << 42

  /// How long the question was open, a day at most: a file edited by hand may have any number.
  package var countedThinking: Int64 { min(max(0, thinkingMilliseconds), Moment.millisecondsPerDay) }

  /// Whether the answer makes the question a missed one.
  package var isMiss: Bool { rating == .again }

  /// Whether the answer can clear a missed question.
  package var isRight: Bool { verdict == .right || verdict == .near }
}

/// The kind of session.
package enum Mode: String, Sendable, CaseIterable {
  case learn, quiz, review, exam, drill

  /// Whether missed questions come back in the same session.
  var bringsBackMisses: Bool {
    switch self {
    case .learn, .quiz, .review: true
    case .exam, .drill: false
    }
  }
}

/// The id of a session, which is its first event's.
package struct SessionID: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// One role confused with another.
package struct Confusion: Hashable, Sendable {
  package var asked: RoleID
  package var answered: RoleID

  package init(asked: RoleID, answered: RoleID) {
    self.asked = asked
    self.answered = answered
  }
}

/// The learner's scheduling settings. They are kept with each review, so that the same reviews give the same schedules
/// on every machine.
package struct SchedulePolicy: Hashable, Sendable {
  /// The probability of recall at which a question is due, within `allowedRetention`.
  package var retention: Double
  /// Within `allowedMaximumIntervalInDays`.
  package var maximumIntervalInDays: Int
  package var isFuzzed: Bool

  package static let allowedRetention = 0.70...0.99
  /// A thousand years, so that every due date can be written.
  package static let allowedMaximumIntervalInDays = 1...365_000

  package init(retention: Double = 0.9, maximumIntervalInDays: Int = 36_500, isFuzzed: Bool = true) {
    self.retention = min(max(retention, Self.allowedRetention.lowerBound), Self.allowedRetention.upperBound)
    self.maximumIntervalInDays = min(
      max(maximumIntervalInDays, Self.allowedMaximumIntervalInDays.lowerBound),
      Self.allowedMaximumIntervalInDays.upperBound)
    self.isFuzzed = isFuzzed
  }
}
