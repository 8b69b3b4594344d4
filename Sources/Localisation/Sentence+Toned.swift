import Grading

extension Sentence {
  /// Sentences with a sober and a friendly version, as chosen in the settings.
  package enum Toned: Sendable {
    case welcome(questions: Int, due: Int, missed: Int)
    case leaving(reviews: Int)
    case verdict(Verdict, credit: Double)
    case summaryHeading
    case nextReview(missed: Int, isAtPrompt: Bool)
    case nextAllRight(nextDue: Span?, isAtPrompt: Bool)
    case nothingAnswered
  }
}
