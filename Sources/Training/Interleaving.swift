import QuestionBank

/// Orders questions seen before so that those about confusable roles are next to each other, where the
/// difference shows.
///
/// Interleaving confusable material helps to tell it apart: Kornell and Bjork, Learning concepts and categories: is
/// spacing the "enemy of induction"?, 2008.
package enum Interleaving {
  /// How many places ahead of its turn a question may come.
  static let reach = 4

  /// The questions, mostly near their original places. If one of the next few asks for a role the previous question
  /// offers, or the other way round, it comes next.
  package static func arranged<Asked: Selectable>(_ questions: [Asked]) -> [Asked] {
    var rest = questions.makeIterator()
    // Only these few can come next.
    var near: [Asked] = []
    var arranged: [Asked] = []
    arranged.reserveCapacity(questions.count)
    while true {
      while near.count < reach, let question = rest.next() { near.append(question) }
      guard !near.isEmpty else { return arranged }
      let next = arranged.last.flatMap { last in near.firstIndex { $0.contrasts(with: last) } } ?? 0
      arranged.append(near.remove(at: next))
    }
  }
}

extension Selectable {
  /// Whether the two ask for different roles, and at least one of them contrasts those. A typed answer may be any role.
  func contrasts(with other: Self) -> Bool {
    guard let asked = askedRole, let otherAsked = other.askedRole, asked != otherAsked else { return false }
    return kind.isTyped || other.kind.isTyped || roles.contains(otherAsked) || other.roles.contains(asked)
  }
}
