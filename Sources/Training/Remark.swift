import QuestionBank

/// What a learner has to say of a question, for its author to read.
package struct Remark: Sendable {
  package enum Kind: String, Sendable {
    /// Something is wrong with the question.
    case flag
    /// The verdict is contested.
    case dispute
  }

  package var kind: Kind
  package var question: QuestionID
  /// In the learner's words; empty when nothing was added.
  package var text: String
  package var at: Moment
  /// The answer that was judged, when one was.
  package var outcome: Outcome?
}
