/// How many questions differ between two versions of a pack.
package struct PackChange: Hashable, Sendable {
  package let added: Int
  package let changed: Int
  package let removed: Int

  /// How a new version's questions differ from an old one's; questions are matched by id.
  package init(from old: Pack, to new: Pack) {
    let before = Dictionary(old.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.questions.map(\.id))
    added = new.questions.count { before[$0.id] == nil }
    changed = new.questions.count { question in before[question.id].map { $0 != question } ?? false }
    removed = before.keys.count { !after.contains($0) }
  }
}
