/// Selects questions. The values of one field are alternatives, and all fields must match; an empty set matches
/// anything.
package struct QuestionFilter: Hashable, Sendable {
  package var packs: Set<PackID> = []
  package var topics: Set<String> = []
  package var kinds: Set<Kind> = []
  package var roles: Set<RoleID> = []
  package var sources: Set<SourceID> = []
  package var questions: Set<QuestionID> = []

  package init() {}

  /// Whether it selects whole packs, or everything.
  package var isOnlyOfPacks: Bool {
    topics.isEmpty && kinds.isEmpty && roles.isEmpty && sources.isEmpty && questions.isEmpty
  }

  /// Whether the question is selected.
  package func accepts(_ question: Question) -> Bool {
    (packs.isEmpty || packs.contains(question.id.pack))
      && (topics.isEmpty || topics.contains(question.topic))
      && (kinds.isEmpty || kinds.contains(question.kind))
      && (roles.isEmpty || !roles.isDisjoint(with: question.roles))
      && (sources.isEmpty || question.allCitations.contains { sources.contains($0.source) })
      && (questions.isEmpty || questions.contains(question.id))
  }
}
