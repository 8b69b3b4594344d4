/// How many questions two versions of a pack tell apart.
package struct PackChange: Hashable, Sendable {
  package let added: Int
  package let changed: Int
  package let removed: Int

  /// What became of the questions of an old version in a new one; a question is known by its id.
  package init(from old: Pack, to new: Pack) {
    let before = Dictionary(old.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.questions.map(\.id))
    added = new.questions.count { before[$0.id] == nil }
    changed = new.questions.count { question in before[question.id].map { $0 != question } ?? false }
    removed = before.keys.count { !after.contains($0) }
  }
}
