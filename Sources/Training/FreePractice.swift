/// The answers given to one question in free practice, which count nowhere else.
package struct FreePractice: Hashable, Sendable {
  package private(set) var answers: Int
  package private(set) var right: Int
  /// The session of the last of them.
  package private(set) var lastSession: SessionID
  /// How many events there were with the last of them.
  package private(set) var lastNumber: Int

  package init(answers: Int, right: Int, lastSession: SessionID, lastNumber: Int) {
    self.answers = answers
    self.right = right
    self.lastSession = lastSession
    self.lastNumber = lastNumber
  }

  /// The practice after one more answer.
  init(after review: Review, number: Int, previous: FreePractice?) {
    answers = (previous?.answers ?? 0) + 1
    right = (previous?.right ?? 0) + (review.isRight ? 1 : 0)
    lastSession = review.session
    lastNumber = number
  }
}
