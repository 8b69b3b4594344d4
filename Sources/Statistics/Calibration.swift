import Grading
import Training

/// How far a learner's sureness can be trusted: how often answers marked sure, unsure or not at all were right.
package struct Calibration: Hashable, Sendable {
  /// Answers with the same mark.
  package struct Group: Hashable, Sendable {
    package var answers = 0
    package var right = 0

    /// The share of right answers, 0 to 1; nil while there are none.
    package var share: Double? { answers == 0 ? nil : Double(right) / Double(answers) }

    mutating func add(_ review: Review) {
      answers += 1
      if review.isRight { right += 1 }
    }
  }

  package private(set) var sure = Group()
  package private(set) var unmarked = Group()
  package private(set) var unsure = Group()

  /// The calibration over a learner's answers.
  package init(_ reviews: some Sequence<Review> = []) {
    for review in reviews { add(review) }
  }

  /// Counts another answer, unless it's blank.
  mutating func add(_ review: Review) {
    guard review.verdict != .blank else { return }
    switch review.sureness {
    case .sure: sure.add(review)
    case .unsure: unsure.add(review)
    case nil: unmarked.add(review)
    }
  }
}
