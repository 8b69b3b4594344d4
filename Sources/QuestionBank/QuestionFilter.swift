/// Which questions are wanted. An empty set asks for no particular value; the values of one field are alternatives,
/// and every field that names some must agree.
package struct QuestionFilter: Hashable, Sendable {
  package var packs: Set<PackID> = []
  package var topics: Set<String> = []
  package var kinds: Set<Kind> = []
  package var roles: Set<RoleID> = []
  package var sources: Set<SourceID> = []
  package var questions: Set<QuestionID> = []

  package init() {}

  /// Whether the question is wanted.
  package func accepts(_ question: Question) -> Bool {
    (packs.isEmpty || packs.contains(question.id.pack))
      && (topics.isEmpty || topics.contains(question.topic))
      && (kinds.isEmpty || kinds.contains(question.kind))
      && (roles.isEmpty || !roles.isDisjoint(with: question.roles))
      && (sources.isEmpty || question.allCitations.contains { sources.contains($0.source) })
      && (questions.isEmpty || questions.contains(question.id))
  }
}
