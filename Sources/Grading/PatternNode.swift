/// A part of an accepted pattern.
indirect enum PatternNode: Hashable, Sendable {
  /// Words as the author wrote them.
  case words([Unicode.Scalar])
  /// `*`
  case anyWords
  /// One part after another.
  case sequence([PatternNode])
  /// `(…)`
  case optional(PatternNode)
  /// `[…|…]`
  case alternatives([PatternNode])
}

extension PatternNode {
  /// The form shown to the learner: without `*`, with optional words, with the first alternative.
  var firstForm: String {
    switch self {
    case .words(let scalars): String(String.UnicodeScalarView(scalars))
    case .anyWords: ""
    case .sequence(let nodes): nodes.map(\.firstForm).joined()
    case .optional(let node): node.firstForm
    case .alternatives(let nodes): nodes.first?.firstForm ?? ""
    }
  }

  /// The number of forms, counted up to `limit + 1`; nil if the part has a `*`.
  func formCount(atMost limit: Int) -> Int? {
    switch self {
    case .words: return 1
    case .anyWords: return nil
    case .optional(let node):
      return node.formCount(atMost: limit).map { min($0 + 1, limit + 1) }
    case .sequence(let nodes):
      return nodes.reduce(1) { count, node in
        node.formCount(atMost: limit).flatMap { factor in count.map { min($0 * factor, limit + 1) } }
      }
    case .alternatives(let nodes):
      return nodes.reduce(0) { count, node in
        node.formCount(atMost: limit).flatMap { term in count.map { min($0 + term, limit + 1) } }
      }
    }
  }

  /// Every form, as written. Check ``formCount(atMost:)`` first.
  var forms: [String] {
    switch self {
    case .words, .anyWords: [firstForm]
    case .optional(let node): node.forms + [""]
    case .alternatives(let nodes): nodes.flatMap(\.forms)
    case .sequence(let nodes):
      nodes.reduce([""]) { heads, node in
        let tails = node.forms
        return heads.flatMap { head in tails.map { head + $0 } }
      }
    }
  }

  /// The part with its stars as words.
  var withSpelledStars: PatternNode {
    switch self {
    case .words: self
    case .anyWords: .words(["*"])
    case .optional(let node): .optional(node.withSpelledStars)
    case .alternatives(let nodes): .alternatives(nodes.map(\.withSpelledStars))
    case .sequence(let nodes): .sequence(nodes.map(\.withSpelledStars))
    }
  }
}
