import FSRS
import QuestionBank
import Training

/// How much of what was to be remembered was remembered: answers to questions in review, a day or more after the one
/// before. The scheduler aims at the desired retention.
package struct Retention: Hashable, Sendable {
  package private(set) var answers = 0
  package private(set) var recalled = 0

  /// The share that was recalled, 0 to 1; nil while nothing was to be.
  package var share: Double? { answers == 0 ? nil : Double(recalled) / Double(answers) }

  /// The retention of a learner's answers, oldest first.
  ///
  /// - Parameter since: Answers given before are only followed, not counted.
  package init(_ reviews: some Sequence<Review>, since: Moment) {
    var records: [QuestionID: Progress.Record] = [:]
    for review in reviews {
      let before = records[review.question]
      records[review.question] = Progress.Record(after: review, previous: before)
      guard review.at >= since, !review.isFree, let schedule = before?.schedule, schedule.state == .review,
        schedule.elapsedDays(at: review.at.seconds) >= 1
      else { continue }
      answers += 1
      if !review.isMiss { recalled += 1 }
    }
  }
}
