/// A difference that's tolerated but pointed out. `expected` is the accepted form as the author wrote it.
package enum Slip: Hashable, Sendable {
  /// Missing or wrong accents or ligatures: `strategie` for `stratégie`, `oeuvre` for `œuvre`.
  case accent(expected: String)
  /// Few enough letters differ for it to be a typo: `comunity manager`.
  case typo(expected: String)
  /// Words of a longer form are left out: `indicateurs de performance` for `indicateurs clés de performance`.
  case missing(words: [String], expected: String)
}

extension Slip {
  /// The accepted form, as the author wrote it.
  package var expected: String {
    switch self {
    case .accent(let expected), .typo(let expected), .missing(_, let expected): expected
    }
  }
}
