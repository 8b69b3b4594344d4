import QuestionBank

/// The questions a session may choose from, grouped by the learner's standing with them. Each list is in the
/// order its questions should be asked in.
struct Candidates {
  private let questions: [Question]
  private let progress: Progress
  private let now: Present

  init(_ questions: [Question], progress: Progress, now: Present) {
    self.questions = questions
    self.progress = progress
    self.now = now
  }

  /// Questions answered before, in free practice or not, weakest recall first.
  var known: [Question] {
    questions.filter(wasAnswered)
      .map { (question: $0, recall: progress.recall(of: $0.id, at: now.moment), last: lastAnswer($0)) }
      .sorted { ($0.recall, $0.last) < ($1.recall, $1.last) }
      .map(\.question)
  }

  /// Questions owed today after a miss that the learner was sure of, weakest recall first.
  var guarded: [Question] { known.filter { progress.records[$0.id]?.isGuardDue(on: now.today) ?? false } }

  /// Questions that are due: first those that the learner was sure of and got wrong, then by weakest recall.
  var due: [Question] {
    let due = known.filter { progress.isDue($0.id, at: now) }
    return due.filter(wasSureMiss) + due.filter { !wasSureMiss($0) }
  }

  /// Missed questions, those missed for longest first.
  var missedOldestFirst: [Question] {
    questions.filter { progress.records[$0.id]?.isMissed ?? false }.sorted { lastAnswer($0) < lastAnswer($1) }
  }

  /// Missed questions: first those the learner was sure of, then those missed for longest.
  var missedWorstFirst: [Question] {
    let missed = missedOldestFirst
    return missed.filter(wasSureMiss) + missed.filter { !wasSureMiss($0) }
  }

  /// Questions never answered, in the packs' order.
  var new: [Question] { questions.filter { !wasAnswered($0) } }

  /// Questions without a schedule, in the packs' order: never asked, or only in free practice, which leaves the
  /// schedule alone.
  var unscheduled: [Question] { questions.filter { progress.records[$0.id] == nil } }

  private func wasAnswered(_ question: Question) -> Bool {
    progress.records[question.id] != nil || progress.free[question.id] != nil
  }

  private func wasSureMiss(_ question: Question) -> Bool { progress.records[question.id]?.isSureMiss ?? false }

  private func lastAnswer(_ question: Question) -> Int {
    progress.records[question.id]?.lastNumber ?? progress.free[question.id]?.lastNumber ?? 0
  }
}
