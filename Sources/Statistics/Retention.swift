import FSRS
import QuestionBank
import Training

/// How much was remembered: the share of right answers to questions in review, given a day or more after the previous
/// answer. The scheduler aims for the desired retention.
package struct Retention: Hashable, Sendable {
  package private(set) var answers = 0
  package private(set) var recalled = 0
  private let since: Moment
  private var records: [QuestionID: Progress.Record] = [:]

  /// The share recalled, 0 to 1; nil if there was nothing to recall.
  package var share: Double? { answers == 0 ? nil : Double(recalled) / Double(answers) }

  /// The retention over a learner's answers, oldest first.
  ///
  /// - Parameter since: Earlier answers set the schedules but aren't counted.
  package init(_ reviews: some Sequence<Review> = [], since: Moment) {
    self.since = since
    for review in reviews { add(review) }
  }

  /// Counts a later answer.
  mutating func add(_ review: Review) {
    let before = records[review.question]
    records[review.question] = Progress.Record(after: review, previous: before)
    guard review.at >= since, !review.isFree, let schedule = before?.schedule, schedule.state == .review,
      schedule.elapsedDays(at: review.at.seconds) >= 1
    else { return }
    answers += 1
    if !review.isMiss { recalled += 1 }
  }
}
