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
  package static func arranged(_ questions: [Question]) -> [Question] {
    var rest = questions[...]
    var arranged: [Question] = []
    while !rest.isEmpty {
      let next =
        arranged.last.flatMap { last in rest.prefix(reach).firstIndex { $0.contrasts(with: last) } } ?? rest.startIndex
      arranged.append(rest.remove(at: next))
    }
    return arranged
  }
}

extension Question {
  /// Whether the two ask for different roles, and at least one of them contrasts those. A typed answer may be any role.
  func contrasts(with other: Question) -> Bool {
    guard let asked = askedRole, let otherAsked = other.askedRole, asked != otherAsked else { return false }
    return kind.isTyped || other.kind.isTyped || roles.contains(otherAsked) || other.roles.contains(asked)
  }
}
