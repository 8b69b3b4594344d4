extension Sentence {
  /// Sentences about a learner's statistics.
  package enum Stats: Sendable {
    case nothingYet
    case heading
    case seen(seen: Int, questions: Int, mastered: Int)
    case waiting(due: Int, missed: Int)
    /// Questions that come back on a day of their own.
    case owed(Int)
    /// `share` and `desired` are from 0 to 1.
    case retention(share: Double?, answers: Int, days: Int, desired: Double)
    /// Answers in free practice.
    case free(right: Int, answers: Int)
    case calibrationHeading
    case sureness(Sureness)
    case rightOf(Int, Int)
    case rolesHeading
    /// `recall` is what the memory model predicts for the answered questions, 0 to 1.
    case role(known: Int, questions: Int, recall: Double?)
    /// What a role is mixed up with.
    case mixedUpWith([(role: String, times: Int)])
    case confusionsHeading
    case confusion(asked: String, answered: String, times: Int)
    case confusionsHint
    case forecastHeading
    /// Days from today.
    case day(Int)
    case packsHeading
    case packLine(seen: Int, questions: Int, mastered: Int)

    /// How sure the learner said they were.
    package enum Sureness: Hashable, Sendable {
      case sure, unmarked, unsure
    }
  }
}
