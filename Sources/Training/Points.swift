import FSRS
import Grading

/// The key points of a recall answer, numbered from 1.
package struct Points: Hashable, Sendable {
  /// How many points the question has.
  package var count: Int
  /// The points whose words were found in the answer.
  package var found: [Int]
  /// What the learner then said; nil while nothing was said, which accepts what was found.
  package var set: [Int]?

  package init(count: Int, found: [Int], set: [Int]? = nil) {
    self.count = count
    self.found = found
    self.set = set
  }
}

extension Points {
  /// Whether each point counts as made.
  var parts: [Bool] {
    let counted = Set(set ?? found)
    return (0..<count).map { counted.contains($0 + 1) }
  }
}

extension Review {
  /// The points that were found in a recall answer.
  package var found: [Int]? { points?.found }

  /// The review after the learner said which points the answer has: all of them make it right, none wrong.
  package func settingPoints(_ numbers: [Int]) -> Review {
    guard var points, points.count > 0 else { return self }
    let counted = Set(numbers).filter((1...points.count).contains).sorted()
    points.set = counted
    var review = self
    review.points = points
    review.credit = Double(counted.count) / Double(points.count)
    review.verdict = counted.count == points.count ? .right : counted.isEmpty ? .wrong : .partial
    review.rating = RatingPolicy.rating(
      verdict: review.verdict, credit: review.credit,
      RatingPolicy.Circumstances(
        wasHelped: hints > 0 || (isRight && rating == .hard), sureness: sureness, isProduced: true))
    return review
  }
}
