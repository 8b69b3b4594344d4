/// A learner's memory of one card right after a review.
public struct MemoryState: Hashable, Sendable {
  /// S: the days until the probability of recall falls to 0.9; at least ``minimumStability``, without a ceiling.
  public let stability: Double

  /// D: how hard it is to raise the stability, within ``difficultyBounds``.
  public let difficulty: Double

  /// A memory with a stability in days and a difficulty, each clamped to its range.
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

  /// The range of difficulties, from 1, the easiest, to 10, the hardest.
  public static let difficultyBounds: ClosedRange<Double> = 1...10
}
