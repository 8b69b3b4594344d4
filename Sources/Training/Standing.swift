import QuestionBank

/// Where a learner stands with one question.
package enum Standing: Hashable, Sendable {
  /// Never answered.
  case new
  /// Missed, and not yet answered right in a later session.
  case missed
  /// Due to be asked again.
  case due
  /// Answered before, and neither missed nor due.
  case seen
}

extension Progress {
  /// Where the learner stands with a question. One that is both missed and due counts as missed.
  package func standing(of question: QuestionID, at now: Moment) -> Standing {
    guard let record = records[question] else { return .new }
    if record.isMissed { return .missed }
    return isDue(question, at: now) ? .due : .seen
  }

  /// Whether the question was missed and not yet answered right in a later session.
  package func isMissed(_ question: QuestionID) -> Bool { records[question]?.isMissed ?? false }

  /// How many of the answered questions are due.
  package func dueCount(at now: Moment) -> Int { records.keys.count { isDue($0, at: now) } }

  /// When the next of the answered questions falls due, which may be in the past; nil if none has a schedule.
  package var nextDue: Moment? { records.values.compactMap(\.schedule?.dueMoment).min() }

  /// When the next of these questions falls due, which may be in the past; nil if none has a schedule.
  package func nextDue(among questions: some Sequence<Question>) -> Moment? {
    questions.compactMap { records[$0.id]?.schedule?.dueMoment }.min()
  }

  /// How many of the new questions allowed per day are left for today, in UTC.
  package func newQuestionsLeft(ofDaily limit: Int, at now: Moment) -> Int {
    max(0, limit - records.values.count { $0.firstReview.day == now.day })
  }
}
