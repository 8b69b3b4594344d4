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

  /// Whether it selects everything.
  package var isEmpty: Bool { packs.isEmpty && isOnlyOfPacks }

  /// Whether the question is selected.
  package func accepts(_ question: some Selectable) -> Bool {
    (packs.isEmpty || packs.contains(question.pack))
      && (topics.isEmpty || topics.contains(question.topic))
      && (kinds.isEmpty || kinds.contains(question.kind))
      && (roles.isEmpty || !roles.isDisjoint(with: question.roles))
      && (sources.isEmpty || !sources.isDisjoint(with: question.citedSources))
      && (questions.isEmpty || questions.contains(question.id))
  }
}
