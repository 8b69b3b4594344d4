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
  }

  package private(set) var sure = Group()
  package private(set) var unmarked = Group()
  package private(set) var unsure = Group()

  /// The calibration over a learner's answers. Blanks don't count as answers.
  package init(_ reviews: some Sequence<Review>) {
    for review in reviews where review.verdict != .blank {
      let group: WritableKeyPath<Self, Group> =
        switch review.sureness {
        case .sure: \.sure
        case .unsure: \.unsure
        case nil: \.unmarked
        }
      self[keyPath: group].answers += 1
      if review.isRight { self[keyPath: group].right += 1 }
    }
  }
}
