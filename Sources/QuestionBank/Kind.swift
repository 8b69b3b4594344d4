/// What a learner has to do to answer a question.
package enum Kind: String, Sendable, CaseIterable {
  case choice, multiple, truefalse, short, cloze, number, match, sort, order

  /// Whether the learner produces the answer in words or figures rather than recognising it.
  package var isTyped: Bool {
    switch self {
    case .short, .cloze, .number: true
    case .choice, .multiple, .truefalse, .match, .sort, .order: false
    }
  }
}
