import QuestionBank

/// Keeps two questions on the same point out of one session, because one would give the other away.
///
/// A point is what a question cites first, at its level: the definition of a point and a case of it teach each other.
struct Siblings {
  private var points: Set<Point> = []

  private struct Point: Hashable {
    var citation: Citation
    var level: Question.Level
  }

  /// Admits a question, unless one on the same point is already in.
  mutating func admit(_ question: Question) -> Bool {
    guard let citation = question.citations.first, citation.quote != nil else { return true }
    return points.insert(Point(citation: citation, level: question.level)).inserted
  }
}
