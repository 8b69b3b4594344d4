import QuestionBank
import Training

/// How far a learner has come with a set of questions.
package struct Mastery: Hashable, Sendable {
  package private(set) var questions = 0
  /// Answered at least once.
  package private(set) var seen = 0
  /// Answered right on three different days and not missed since.
  package private(set) var mastered = 0
  package private(set) var missed = 0
  package private(set) var due = 0
  /// Due or missed; many are both.
  package private(set) var waiting = 0
  /// Owed on a day of their own, because the learner was sure of a wrong answer.
  package private(set) var owed = 0

  /// The figures for these questions as of a moment.
  package init(_ questions: some Sequence<some Selectable>, progress: Progress, now: Present) {
    for question in questions {
      self.questions += 1
      if let record = progress.records[question.id] { count(record, at: now) }
    }
  }

  /// The figures for all questions of a library as of a moment.
  package init(_ library: Library, progress: Progress, now: Present) {
    questions = library.questionCount
    for (id, record) in progress.records where library.holds(id) { count(record, at: now) }
  }

  private mutating func count(_ record: Progress.Record, at now: Present) {
    seen += 1
    if record.isMastered { mastered += 1 }
    if record.isMissed { missed += 1 }
    let isDue = record.isDue(at: now)
    if isDue { due += 1 }
    if isDue || record.isMissed { waiting += 1 }
    if !record.guardDays.isEmpty { owed += 1 }
  }
}
