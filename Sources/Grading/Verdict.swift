/// How an answer was judged.
package enum Verdict: String, Sendable, CaseIterable {
  /// The expected answer, without a slip.
  case right
  /// Right, with a slip that is named.
  case near
  /// Right in part.
  case partial
  /// Another answer than the expected one.
  case wrong
  /// "I don't know".
  case blank
}
