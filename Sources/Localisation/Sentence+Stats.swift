extension Sentence {
  /// What is said of a learner's figures.
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
    /// Counted from today.
    case day(Int)
    case packsHeading
    case packLine(seen: Int, questions: Int, mastered: Int)

    /// How an answer was marked.
    package enum Sureness: Hashable, Sendable {
      case sure, unmarked, unsure
    }
  }
}
