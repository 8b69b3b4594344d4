import QuestionBank

/// Questions about the same point: in one session, one would give the other away.
struct Siblings {
  private var points: Set<Citation> = []

  /// Takes a question in, unless one about the same point is there.
  mutating func admit(_ question: Question) -> Bool {
    let own = question.citations.filter { $0.quote != nil }
    guard points.isDisjoint(with: own) else { return false }
    points.formUnion(own)
    return true
  }
}
