import Training
import Usage

extension Sentence {
  /// Sentences about an exam.
  package enum Exam: Sendable {
    case heading(questions: Int, minutes: Int?, passPercent: Double?)
    case noted
    case notDuringExam
    case handedIn
    /// Both in milliseconds.
    case clock(elapsed: Int64, remaining: Int64?)
    case timeIsUp
    /// Above the key points of an answer, which are settled before the mark.
    case pointsHeading
    case resultHeading
    case mark(ExamMark)
    case passed(Bool, passPercent: Double)
    case duration(elapsed: Int64)
    case late(ExamMark)
    case given(String)
    case unanswered
    case answeredLate
    case correctionsHeading
    case howToSeeCorrections
    case paused(number: Int, total: Int)
  }

  /// Sentences about a drill.
  package enum Drill: Sendable {
    /// `times` is how often the learner mixed the two up, if that's why they were chosen.
    case heading(first: String, second: String, times: Int?)
    case tableHeading
  }

  /// Sentences about a session that was interrupted.
  package enum Resuming: Sendable {
    case resumed(isExam: Bool, number: Int, total: Int)
    /// It can be resumed at this prompt, or at the next start.
    case left(isAtPrompt: Bool)
    /// A new session replaces an interrupted one, which was started by this verb.
    case givenUp(Verb)
    /// The file that an interrupted session was kept in can't be read or makes no sense, and was kept under another name.
    case unreadable(isExam: Bool, copy: String)
  }
}
