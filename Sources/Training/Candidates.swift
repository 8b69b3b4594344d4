import QuestionBank

/// The questions a session may choose from, grouped by the learner's standing with them. Each list is in the
/// order its questions should be asked in.
struct Candidates {
  private let questions: [Question]
  private let progress: Progress
  private let now: Moment

  init(_ questions: [Question], progress: Progress, now: Moment) {
    self.questions = questions
    self.progress = progress
    self.now = now
  }

  /// Questions answered before, weakest recall first.
  var known: [Question] {
    questions.filter { progress.records[$0.id] != nil }
      .map { (question: $0, recall: progress.recall(of: $0.id, at: now), last: lastReview($0)) }
      .sorted { ($0.recall, $0.last) < ($1.recall, $1.last) }
      .map(\.question)
  }

  /// Questions that are due: first those the learner was sure of and got wrong, then by weakest recall.
  var due: [Question] {
    let due = known.filter { progress.isDue($0.id, at: now) }
    return due.filter(wasSureMiss) + due.filter { !wasSureMiss($0) }
  }

  /// Missed questions, those missed for longest first.
  var missedOldestFirst: [Question] {
    questions.filter { progress.records[$0.id]?.isMissed ?? false }.sorted { lastReview($0) < lastReview($1) }
  }

  /// Missed questions: first those the learner was sure of, then those missed for longest.
  var missedWorstFirst: [Question] {
    let missed = missedOldestFirst
    return missed.filter(wasSureMiss) + missed.filter { !wasSureMiss($0) }
  }

  /// Questions never asked, in the packs' order.
  var new: [Question] { questions.filter { progress.records[$0.id] == nil } }

  /// Questions without a schedule, in the packs' order: never asked, or only in free practice, which leaves the
  /// schedule alone.
  var unscheduled: [Question] { questions.filter { progress.records[$0.id]?.schedule == nil } }

  private func wasSureMiss(_ question: Question) -> Bool { progress.records[question.id]?.isSureMiss ?? false }

  private func lastReview(_ question: Question) -> Moment {
    progress.records[question.id]?.lastReview ?? Moment(milliseconds: 0)
  }
}
