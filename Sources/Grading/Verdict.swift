/// How an answer was judged.
package enum Verdict: String, Sendable, CaseIterable {
  /// The expected answer, without a slip.
  case right
  /// Right, with a slip that is named.
  case near
  /// Partly right.
  case partial
  /// Not the expected answer.
  case wrong
  /// "I don't know".
  case blank
}
