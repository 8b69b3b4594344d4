import FSRS
import Grading
import QuestionBank

/// One answer, judged and dated: what is kept of it for good.
package struct Review: Hashable, Sendable {
  package var question: QuestionID
  package var at: Moment
  /// The session in which it was given; a missed question is relearned only in a later one.
  package var session: SessionID
  package var mode: Mode
  /// What was typed, cut at 4,096 characters.
  package var given: String
  /// What was chosen, in the author's order, which every shuffle leaves alone: the indexes of the options; of the right
  /// side of each pair, or of the category of each item, nil for none; of the items in the order given. Empty where
  /// nothing is chosen among things shown, and for reviews from before this was kept.
  package var chosen: [Int?] = []
  package var verdict: Verdict
  /// 0 to 1.
  package var credit: Double
  package var rating: Rating
  package var sureness: Sureness?
  /// How many hints had been shown.
  package var hints: Int
  /// How long the question stood open, in milliseconds.
  package var thinkingMilliseconds: Int64
  /// Whether the schedule is left alone.
  package var isFree: Bool
  /// The role that was asked for and the role that was answered, where the question tells roles apart.
  package var confusion: Confusion?
  package var policy: SchedulePolicy

  package init(
    question: QuestionID, at: Moment, session: SessionID, mode: Mode, given: String, verdict: Verdict, credit: Double,
    rating: Rating, sureness: Sureness? = nil, hints: Int = 0, thinkingMilliseconds: Int64 = 0, isFree: Bool = false,
    confusion: Confusion? = nil, policy: SchedulePolicy = SchedulePolicy()
  ) {
    self.question = question
    self.at = at
    self.session = session
    self.mode = mode
    self.given = given
    self.verdict = verdict
    self.credit = credit
    self.rating = rating
    self.sureness = sureness
    self.hints = hints
    self.thinkingMilliseconds = thinkingMilliseconds
    self.isFree = isFree
    self.confusion = confusion
    self.policy = policy
  }

  /// Whether the answer puts the question on the list of missed ones.
  package var isMiss: Bool { rating == .again }

  /// Whether the answer can take the question off that list.
  package var isRight: Bool { verdict == .right || verdict == .near }
}

/// What kind of session an answer was given in.
package enum Mode: String, Sendable, CaseIterable {
  case quiz, review, exam, drill

  /// Whether a question that was missed comes back in the same session.
  var bringsBackMisses: Bool {
    switch self {
    case .quiz, .review: true
    case .exam, .drill: false
    }
  }
}

/// The name of a session: that of its first event.
package struct SessionID: Hashable, Sendable {
  package let text: String

  package init(_ text: String) {
    self.text = text
  }
}

/// One role taken for another.
package struct Confusion: Hashable, Sendable {
  package var asked: RoleID
  package var answered: RoleID

  package init(asked: RoleID, answered: RoleID) {
    self.asked = asked
    self.answered = answered
  }
}

/// What the learner's settings say of schedules. It is kept with each review, so that folding the same reviews gives the
/// same schedules on every machine.
package struct SchedulePolicy: Hashable, Sendable {
  /// The probability of recall at which a question is due, within `allowedRetention`.
  package var retention: Double
  /// Within `allowedMaximumIntervalInDays`.
  package var maximumIntervalInDays: Int
  package var isFuzzed: Bool

  package static let allowedRetention = 0.70...0.99
  /// A thousand years: the moment when a question is due stays one that can be written.
  package static let allowedMaximumIntervalInDays = 1...365_000

  package init(retention: Double = 0.9, maximumIntervalInDays: Int = 36_500, isFuzzed: Bool = true) {
    self.retention = min(max(retention, Self.allowedRetention.lowerBound), Self.allowedRetention.upperBound)
    self.maximumIntervalInDays = min(
      max(maximumIntervalInDays, Self.allowedMaximumIntervalInDays.lowerBound),
      Self.allowedMaximumIntervalInDays.upperBound)
    self.isFuzzed = isFuzzed
  }
}
