/// How well a card was recalled, as judged right after the answer.
///
/// The raw value is the grade G of the formulas, from 1 to 4.
public enum Rating: Int, CaseIterable, Hashable, Sendable {
  /// Not recalled.
  case again = 1

  /// Recalled with serious difficulty.
  case hard

  /// Recalled after some hesitation.
  case good

  /// Recalled without effort.
  case easy
}
