import FSRS
import QuestionBank

/// A question that was answered, in free practice or not, and no more of its record than a choice needs: there may be many.
struct Answered {
  let question: QuestionOutline
  let lesson: LessonID?
  let schedule: Schedule?
  /// How many events there were with the last answer.
  let last: Int
  /// The day of the first answer; nil if there were only answers in free practice.
  let firstDay: Day?
  let isDue: Bool
  /// Whether it's owed today after a miss that the learner was sure of.
  let isGuarded: Bool
  let isMissed: Bool
  /// Whether the learner was sure of the wrong answer.
  let isSureMiss: Bool
  /// Whether it's of the base level and was ever answered right.
  let isKnownBase: Bool

  /// - Parameter record: nil if it was only answered in free practice.
  init(_ question: QuestionOutline, _ record: Progress.Record?, last: Int, now: Present) {
    self.question = question
    self.last = last
    lesson = question.lesson
    schedule = record?.schedule
    firstDay = record?.firstDay
    isDue = record?.isDue(at: now) ?? false
    isGuarded = record?.isGuardDue(on: now.today) ?? false
    isMissed = record?.isMissed ?? false
    isSureMiss = record?.isSureMiss ?? false
    isKnownBase = question.level == .base && record?.everRight ?? false
  }

  /// Whether it was answered outside free practice.
  var isScheduled: Bool { firstDay != nil }
}
