/// Why an answer is no answer: it is asked again and costs nothing.
package enum Unusable: Error, Hashable, Sendable {
  /// Nothing was typed, or nothing that can be seen.
  case nothing
  /// Neither letters nor words that mean anything here.
  case unrecognised
  /// A letter beyond the last one shown.
  case letterOutOfRange(String)
  /// A number beyond the last left side or item shown.
  case numberOutOfRange(String)
  /// A number was expected, and one only.
  case notANumber
  /// A letter was typed where there are no letters to choose from.
  case wordsExpected
  /// The words fit several options: their shown indexes, in order.
  case ambiguous([Int])
  /// Too few or too many letters or gaps.
  case wrongCount(expected: Int, given: Int)
  /// These numbers, from 1, have no letter. The same line once more is judged as it is.
  case incomplete([Int])
  /// A letter or a number that may be used once, used twice.
  case repeated(String)
  /// Numbers and letters that do not pair up.
  case mixed
}
