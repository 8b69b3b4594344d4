/// Why an accepted form can't be read. Offsets count Unicode scalars from 0.
package enum PatternFault: Error, Hashable, Sendable {
  /// A bracket that is never closed.
  case unclosed(bracket: Character, offset: Int)
  /// A closing bracket without an opening one, or of the other kind.
  case unopened(bracket: Character, offset: Int)
  /// A `|` outside `[…]`.
  case strayBar(offset: Int)
  /// Brackets nested deeper than ``AcceptedPattern/deepest``.
  case tooDeep(offset: Int)
  /// More than ``AcceptedPattern/longest`` Unicode scalars.
  case tooLong
  /// Nothing to show: only `*`, punctuation, or spaces.
  case empty
}
