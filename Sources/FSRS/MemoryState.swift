/// A learner's memory of one card right after a review.
public struct MemoryState: Hashable, Sendable {
  /// S: the days until the card is recalled with a probability of 0.9; at least ``minimumStability``, without ceiling.
  public let stability: Double

  /// D: how hard it is to raise the stability, within ``difficultyBounds``.
  public let difficulty: Double

  /// Takes a stability in days and a difficulty, each moved to the nearest value of its range.
  ///
  /// `S = max(stability, 0.001)` and `D = min(max(difficulty, 1), 10)`. NaN becomes the lowest value.
  public init(stability: Double, difficulty: Double) {
    // The argument order matters: `max(bound, x)` gives the bound when x is NaN, `max(x, bound)` doesn't.
    self.stability = max(Self.minimumStability, stability)
    self.difficulty = min(Self.difficultyBounds.upperBound, max(Self.difficultyBounds.lowerBound, difficulty))
  }
}

extension MemoryState {
  /// The lowest stability, in days: 0.001, about a minute and a half.
  public static let minimumStability = 0.001

  /// The difficulties there are, from the easiest, 1, to the hardest, 10.
  public static let difficultyBounds: ClosedRange<Double> = 1...10
}
