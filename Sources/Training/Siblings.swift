import QuestionBank

/// Keeps questions on the same point out of one session, because one would give the other away.
struct Siblings {
  private var points: Set<Citation> = []

  /// Admits a question, unless there's already one on the same point.
  mutating func admit(_ question: Question) -> Bool {
    let own = question.citations.filter { $0.quote != nil }
    guard points.isDisjoint(with: own) else { return false }
    points.formUnion(own)
    return true
  }
}
