extension Sentence {
  /// Sentences about a learner's statistics.
  package enum Stats: Sendable {
    case nothingYet
    case heading
    case seen(seen: Int, questions: Int, mastered: Int)
    case waiting(due: Int, missed: Int)
    /// `share` and `desired` are from 0 to 1.
    case retention(share: Double?, answers: Int, days: Int, desired: Double)
    case calibrationHeading
    case sureness(Sureness)
    case rightOf(Int, Int)
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
