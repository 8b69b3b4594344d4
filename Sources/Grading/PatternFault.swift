/// What makes an accepted form unreadable; offsets count Unicode scalars from 0.
package enum PatternFault: Error, Hashable, Sendable {
  /// A bracket that is never closed.
  case unclosed(bracket: Character, offset: Int)
  /// A closing bracket that closes nothing, or closes the other kind.
  case unopened(bracket: Character, offset: Int)
  /// A `|` outside `[…]`.
  case strayBar(offset: Int)
  /// More brackets inside each other than ``AcceptedPattern/deepest``.
  case tooDeep(offset: Int)
  /// More than ``AcceptedPattern/longest`` Unicode scalars.
  case tooLong
  /// Nothing to show: only `*`, punctuation, or spaces.
  case empty
}
