import QuestionBank

/// Keeps two questions on the same point out of one session, because one would give the other away.
///
/// A point is what a question cites first, at its level: the definition of a point and a case of it teach each other.
struct Siblings {
  private var points: Set<QuestionPoint> = []

  /// Admits a question, unless one on the same point is already in.
  mutating func admit(_ question: some Selectable) -> Bool {
    question.point.map { points.insert($0).inserted } ?? true
  }
}
