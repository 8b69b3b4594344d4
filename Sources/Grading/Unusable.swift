/// Why a line can't be judged. The question is asked again, at no cost.
package enum Unusable: Error, Hashable, Sendable {
  /// Nothing visible was typed.
  case nothing
  /// Neither letters nor words that have a meaning here.
  case unrecognised
  /// A letter beyond the last one shown.
  case letterOutOfRange(String)
  /// A number beyond the last left side or item shown.
  case numberOutOfRange(String)
  /// Anything but a single number.
  case notANumber
  /// A letter, in a question without lettered choices.
  case wordsExpected
  /// The words fit several options, given by their shown indexes in order.
  case ambiguous([Int])
  /// Too few or too many letters or gaps.
  case wrongCount(expected: Int, given: Int)
  /// These numbers, counted from 1, have no letter. The same line typed again is judged without them.
  case incomplete([Int])
  /// A letter or a number that may be used once, used twice.
  case repeated(String)
  /// Numbers and letters that don't pair up.
  case mixed
}
