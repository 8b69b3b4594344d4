import QuestionBank
import Training

/// A review that counts, with everything an export needs to know about it.
package struct CountedReview: Sendable {
  /// The unique id of its event.
  package var id: EventID
  package var review: Review
  /// The moment of the review in ISO 8601, in UTC.
  package var timestamp: String
  /// The question's current version; nil if its pack is no longer available.
  package var question: Question?

  package init(id: EventID, review: Review, timestamp: String, question: Question?) {
    self.id = id
    self.review = review
    self.timestamp = timestamp
    self.question = question
  }
}
