/// How an answer was judged.
package enum Verdict: String, Sendable, CaseIterable {
  /// What was expected, without any slip.
  case right
  /// Right, with a slip that is named.
  case near
  /// Right in part.
  case partial
  /// Not what was expected.
  case wrong
  /// "I don't know".
  case blank
}
