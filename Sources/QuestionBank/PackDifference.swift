import Grading

/// How a version of a pack differs from an earlier one. Questions are matched by their ids, or by the names that they say
/// they had.
package struct PackDifference: Sendable {
  /// A part of a question.
  package enum Part: String, Sendable, CaseIterable {
    case kind, prompt
    /// What's right.
    case key
    /// What else is below the prompt or accepted.
    case answers
    case explanation, hints, citations, views, topic, lesson, role, tags
    /// Other questions that it names, and what it was called.
    case names
  }

  /// A question in both versions.
  package struct Pair: Sendable {
    package let old: Question
    package let new: Question
    /// What differs.
    package let parts: [Part]

    /// Whether answers to the old question count for the new one.
    package var keepsProgress: Bool { old.id == new.id || new.formerly.contains(old.id) }

    /// Whether something else is right now: what was learned may be wrong.
    package var isAskingOtherwise: Bool { parts.contains(.kind) || parts.contains(.key) }
  }

  /// What became of a list of sources, roles or lessons.
  package struct Table: Hashable, Sendable {
    package var added: [String] = []
    package var removed: [String] = []
    package var changed: [String] = []

    package var isEmpty: Bool { added.isEmpty && removed.isEmpty && changed.isEmpty }
  }

  package let old: PackID
  package let new: PackID
  package let added: [Question]
  package let removed: [Question]
  /// Questions whose id is the same and whose content isn't.
  package let changed: [Pair]
  /// Questions with another id that name their old one.
  package let renamed: [Pair]
  package let unchanged: [Pair]
  /// Questions that went and questions that came with the same prompt: perhaps they're one, and `formerly` is missing.
  package let perhapsRenamed: [Pair]
  /// Whether the questions of both versions are in another order.
  package let isReordered: Bool
  package let sources: Table
  package let roles: Table
  package let lessons: Table
  /// Whether the title, the language, the licence or the authors differ.
  package let hasOtherHead: Bool

  /// Compares two versions.
  package init(from old: Pack, to new: Pack) {
    self.old = old.id
    self.new = new.id
    let before = Dictionary(old.questions.map { ($0.id.question, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.questions.map(\.id.question))
    var renamedFrom: Set<LocalQuestionID> = []
    var (added, changed, renamed, unchanged): ([Question], [Pair], [Pair], [Pair]) = ([], [], [], [])
    for question in new.questions {
      if let earlier = before[question.id.question] {
        let pair = Pair(earlier, question)
        if pair.parts.isEmpty { unchanged.append(pair) } else { changed.append(pair) }
      } else if let name = question.formerly.first(where: { name in
        name.pack == old.id && before[name.question] != nil && !after.contains(name.question)
          && !renamedFrom.contains(name.question)
      }), let earlier = before[name.question] {
        renamedFrom.insert(name.question)
        renamed.append(Pair(earlier, question))
      } else {
        added.append(question)
      }
    }
    let removed = old.questions.filter {
      !after.contains($0.id.question) && !renamedFrom.contains($0.id.question)
    }
    (self.added, self.changed, self.renamed, self.unchanged, self.removed) = (
      added, changed, renamed, unchanged, removed
    )
    let came = Dictionary(added.map { (FrenchText($0.prompt).plain, $0) }, uniquingKeysWith: { first, _ in first })
    perhapsRenamed = removed.compactMap { question in
      came[FrenchText(question.prompt).plain].map { Pair(question, $0) }
    }
    let kept = old.questions.map(\.id.question).filter(after.contains)
    isReordered = kept != new.questions.map(\.id.question).filter { before[$0] != nil }
    sources = Table(old.sources, new.sources, by: \.id)
    roles = Table(old.roles, new.roles, by: \.id)
    lessons = Table(old.lessons, new.lessons, by: \.id)
    hasOtherHead =
      (old.title, old.language, old.license) != (new.title, new.language, new.license) || old.authors != new.authors
  }

  /// Whether the versions say the same.
  package var isEmpty: Bool {
    added.isEmpty && removed.isEmpty && changed.isEmpty && renamed.isEmpty && !isReordered && !hasOtherHead
      && [sources, roles, lessons].allSatisfy(\.isEmpty) && old == new
  }
}

extension PackDifference.Table {
  fileprivate init<Entry: Equatable, Subject>(_ old: [Entry], _ new: [Entry], by id: (Entry) -> Identifier<Subject>) {
    let before = Dictionary(old.map { (id($0), $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.map(id))
    added = new.filter { before[id($0)] == nil }.map { id($0).text }
    changed = new.filter { entry in before[id(entry)].map { $0 != entry } ?? false }.map { id($0).text }
    removed = old.filter { !after.contains(id($0)) }.map { id($0).text }
  }
}

// MARK: - Two versions of a question

extension PackDifference.Pair {
  fileprivate init(_ old: Question, _ new: Question) {
    self.old = old
    self.new = new
    parts = PackDifference.Part.allCases.filter { Self.differs($0, old, new) }
  }

  private static func differs(_ part: PackDifference.Part, _ old: Question, _ new: Question) -> Bool {
    switch part {
    case .kind: old.kind != new.kind
    case .prompt: old.prompt != new.prompt
    case .key: old.kind == new.kind && old.hasOtherKey(than: new)
    case .answers: old.kind == new.kind && old.body != new.body && !old.hasOtherKey(than: new)
    case .explanation: old.explanation != new.explanation
    case .hints: old.hints != new.hints
    case .citations: old.citations != new.citations
    case .views: old.views != new.views
    case .topic: old.topic != new.topic
    case .lesson: old.lesson != new.lesson || old.level != new.level
    case .role: old.role != new.role
    case .tags: old.tags != new.tags
    case .names: old.contrasts != new.contrasts || old.formerly != new.formerly
    }
  }
}

extension Question {
  /// Whether something else is right in another version of a question of the same kind. Case, accents and typography don't
  /// matter, nor forms that are accepted besides.
  fileprivate func hasOtherKey(than other: Question) -> Bool {
    let (expected, otherExpected) = (sheet.expected, other.sheet.expected)
    switch (expected, otherExpected) {
    case (.truth(let one), .truth(let another)): return one != another
    case (.number(let one, _, let unit), .number(let another, _, let otherUnit)):
      return one != another || unit != otherUnit
    case (.words(let gaps), .words(let others)):
      return gaps.count != others.count
        || zip(gaps, others).contains { one, another in
          Set(one.accepted.map { FrenchText($0.source).plain }).isDisjoint(
            with: another.accepted.map { FrenchText($0.source).plain })
        }
    case (.order, .order): return plainTexts != other.plainTexts
    default: return Set(plainTexts) != Set(other.plainTexts)
    }
  }

  private var plainTexts: [String] { sheet.expectedTexts.map { FrenchText($0).plain } }
}
