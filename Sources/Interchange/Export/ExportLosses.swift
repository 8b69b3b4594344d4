import QuestionBank

/// What a format has no place for, or has in another way.
package enum ExportLoss: Hashable, Sendable, CaseIterable {
  // What isn't in the file.
  case hint, explanation, citation, view
  /// Why an option is right or wrong.
  case reason
  /// A form of an answer that's accepted, or that's refused however near it is.
  case form, refusedForm
  /// A way to say a point of a free answer.
  case pointForm
  case model, unit
  case topic, tag
  /// A name of a question: progress elsewhere doesn't follow it.
  case id
  /// Who a question is about.
  case role
  /// The lesson, the level, the minimal pair or the former names of a question.
  case place
  /// A lesson's text, and what's said of a role.
  case lesson, roleProfile
  case license

  // What's in the file in another way.
  /// Line breaks or blanks.
  case layout
  /// A citation that became part of the explanation.
  case citationAsText
  /// A text with gaps whose answers stand in it, which Moodle reads in its own XML only.
  case embedded

  /// Whether it isn't in the file any more.
  package var isGone: Bool {
    switch self {
    case .layout, .citationAsText, .embedded: false
    default: true
    }
  }
}

/// How much of a pack another program's file can't hold.
package struct ExportLosses: Hashable, Sendable {
  /// A kind of question that's left out, and why.
  package struct LeftOut: Hashable, Sendable {
    package var kind: Kind
    package var refusal: ExportRefusal

    package init(kind: Kind, refusal: ExportRefusal) {
      self.kind = kind
      self.refusal = refusal
    }
  }

  /// A kind of question that's asked as another one.
  package struct Change: Hashable, Sendable {
    package var from: Kind
    package var to: Kind

    package init(from: Kind, to: Kind) {
      self.from = from
      self.to = to
    }
  }

  package private(set) var counts: [ExportLoss: Int] = [:]
  package private(set) var leftOut: [LeftOut: Int] = [:]
  package private(set) var changed: [Change: Int] = [:]

  /// How many questions are left out.
  package var questionsLeftOut: Int { leftOut.values.reduce(0, +) }

  /// What no deck has of a pack as a whole.
  init(of pack: Pack, _ format: DeckFormat) {
    add(.lesson, pack.lessons.count)
    add(.roleProfile, pack.roles.count)
    // Moodle's formats have it in a comment.
    let isSaid = format == .gift || format == .moodleXML || pack.license == nil && pack.authors.isEmpty
    add(.license, isSaid ? 0 : 1)
  }

  mutating func add(_ loss: ExportLoss, _ count: Int = 1) {
    if count > 0 { counts[loss, default: 0] += count }
  }

  mutating func leaveOut(_ kind: Kind, _ refusal: ExportRefusal) {
    leftOut[LeftOut(kind: kind, refusal: refusal), default: 0] += 1
  }

  /// Counts what a question lost.
  mutating func add(from original: Question, to held: Question, _ format: DeckFormat, _ words: ExportWords) {
    let comparison = ExportComparison(original, held, words)
    for (loss, count) in comparison.losses { add(loss, count) }
    if original.kind != held.kind { changed[Change(from: original.kind, to: held.kind), default: 0] += 1 }
    if format == .gift, case .cloze = held.body { add(.embedded) }
  }
}
