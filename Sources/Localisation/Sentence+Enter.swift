extension Sentence {
  /// What Enter does at the prompt, and what a learner who comes back should know.
  package enum Enter: Sendable {
    /// Resumes what was interrupted.
    case resumes(isExam: Bool, number: Int, total: Int)
    /// Begins with the first lesson.
    case learns(title: String, questions: Int, minutes: Int)
    case asks(questions: Int, minutes: Int)
    /// Nothing is due, missed or new.
    case nothing(nextDue: Span?)
    /// How long the learner was away, and what waits.
    case absence(days: Int, waiting: Int, perSession: Int)
    /// The language of all questions at hand, if it isn't that of the interface.
    case questionsAre(language: String)
  }
}
