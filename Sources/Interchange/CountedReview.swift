import QuestionBank
import Training

/// A review that counts, as it is handed to other programs.
package struct CountedReview: Sendable {
  /// The event that it is; no other one has this name.
  package var id: EventID
  package var review: Review
  /// The moment of the review as ISO 8601 writes it, in UTC.
  package var timestamp: String
  /// The question as it is today; nil when its pack is not at hand any more.
  package var question: Question?

  package init(id: EventID, review: Review, timestamp: String, question: Question?) {
    self.id = id
    self.review = review
    self.timestamp = timestamp
    self.question = question
  }
}
