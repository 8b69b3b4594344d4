/// How a question is answered.
package enum Kind: String, Sendable, CaseIterable {
  case choice, multiple, truefalse, short, cloze, number, match, sort, order, recall
}

extension Kind {
  /// The traits of a kind that parsing, checking and scheduling depend on.
  package struct Traits: Hashable, Sendable {
    /// The fields a question of this kind may have in a pack's file, besides those every question may have.
    package let fields: [String]
    /// Whether the learner produces the answer in words or figures rather than recognising it.
    package let isTyped: Bool
  }

  package var traits: Traits {
    switch self {
    case .choice, .multiple: Traits(fields: ["options"], isTyped: false)
    case .truefalse: Traits(fields: ["answer"], isTyped: false)
    case .short: Traits(fields: ["accept", "not"], isTyped: true)
    case .cloze: Traits(fields: ["text", "gaps"], isTyped: true)
    case .number: Traits(fields: ["answer", "tolerance", "unit"], isTyped: true)
    case .match: Traits(fields: ["pairs", "distractors"], isTyped: false)
    case .sort: Traits(fields: ["categories", "items"], isTyped: false)
    case .order: Traits(fields: ["items"], isTyped: false)
    case .recall: Traits(fields: ["points", "model"], isTyped: true)
    }
  }

  /// Whether the learner produces the answer in words or figures rather than recognising it.
  package var isTyped: Bool { traits.isTyped }
}
