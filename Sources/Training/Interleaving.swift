import QuestionBank

/// The order in which questions that were met before follow one another: those whose roles are mixed up stand side by
/// side, where the difference shows.
///
/// Interleaving what is confusable helps to tell it apart: Kornell and Bjork, Learning concepts and categories: is
/// spacing the "enemy of induction"?, 2008.
package enum Interleaving {
  /// A question comes at most so many places earlier than its turn.
  static let reach = 4

  /// The questions, most of them near their own places; where one of the next few asks for a role that the question
  /// before offers or is mistaken for, it comes next.
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
  /// Whether the two ask for different roles that at least one of them sets against each other. A typed answer may be
  /// any role.
  func contrasts(with other: Question) -> Bool {
    guard let asked = askedRole, let otherAsked = other.askedRole, asked != otherAsked else { return false }
    return kind.isTyped || other.kind.isTyped || roles.contains(otherAsked) || other.roles.contains(asked)
  }
}
