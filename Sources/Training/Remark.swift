import QuestionBank

/// A learner's remark on a question, for its author.
package struct Remark: Sendable {
  package enum Purpose: String, Sendable {
    /// Something is wrong with the question.
    case flag
    /// The learner contests the verdict.
    case dispute
  }

  package var purpose: Purpose
  package var question: QuestionID
  /// In the learner's words; may be empty.
  package var text: String
  package var at: Moment
  /// The answer it is about, if any.
  package var outcome: Outcome?
}
