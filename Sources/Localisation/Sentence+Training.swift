import Usage

extension Sentence {
  /// What an exam says.
  package enum Exam: Sendable {
    case heading(questions: Int, minutes: Int?, passPercent: Double?)
    case noted
    case notDuringExam
    case handedIn
    /// In milliseconds.
    case clock(elapsed: Int64, remaining: Int64?)
    case timeIsUp
    case resultHeading
    case mark(percent: Double, of20: Double)
    case passed(Bool, passPercent: Double)
    case duration(elapsed: Int64)
    case late(percent: Double, of20: Double)
    case given(String)
    case unanswered
    case answeredLate
    case correctionsHeading
    case howToSeeCorrections
    case paused(number: Int, total: Int)
  }

  /// What a drill says.
  package enum Drill: Sendable {
    /// `times` is how often the learner mixed the two up, where that is why they were chosen.
    case heading(first: String, second: String, times: Int?)
    case tableHeading
  }

  /// What is said of a session that was left in the middle.
  package enum Resuming: Sendable {
    case offer(isExam: Bool, number: Int, total: Int)
    case resumed(isExam: Bool, number: Int, total: Int)
    /// It waits at the prompt, or for the next start.
    case left(isAtPrompt: Bool)
    /// Another session begins in the place of one of that verb that was interrupted.
    case givenUp(Verb)
  }
}
