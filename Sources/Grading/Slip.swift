/// A difference that is tolerated and named. `expected` is the accepted form as the author wrote it.
package enum Slip: Hashable, Sendable {
  /// Accents or ligatures are missing or wrong: `strategie` for `stratégie`, `oeuvre` for `œuvre`.
  case accent(expected: String)
  /// So few letters differ that it must be a typo: `comunity manager`.
  case typo(expected: String)
}

extension Slip {
  /// The accepted form, as the author wrote it.
  package var expected: String {
    switch self {
    case .accent(let expected), .typo(let expected): expected
    }
  }
}
