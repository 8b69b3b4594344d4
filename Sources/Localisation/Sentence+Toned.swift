import Grading

extension Sentence {
  /// What is said soberly or in a friendly way, as the learner has set.
  package enum Toned: Sendable {
    case welcome(questions: Int, due: Int, missed: Int)
    case howToStart
    case leaving(reviews: Int)
    case verdict(Verdict, credit: Double)
    case summaryHeading
    case nextReview(missed: Int, isAtPrompt: Bool)
    case nextAllRight(nextDue: Span?, isAtPrompt: Bool)
    case nothingAnswered
  }
}
