/// Why a list of weights can't be used as ``Parameters``.
public enum ParametersFault: Error, Hashable, Sendable {
  /// There are this many weights rather than 21.
  case wrongCount(Int)

  /// These weights, at least one, lie outside their range; in the order of their indices.
  case outOfBounds([Breach])

  /// One weight outside its range.
  public struct Breach: Hashable, Sendable {
    /// The place of the weight in the list, from 0 to 20: the n of wn.
    public let index: Int

    /// The weight that was given.
    public let weight: Double

    /// The range, ends included, that the weight must lie in.
    public let bounds: ClosedRange<Double>

    /// Names the weight at an index, and the range that it misses.
    public init(index: Int, weight: Double, bounds: ClosedRange<Double>) {
      self.index = index
      self.weight = weight
      self.bounds = bounds
    }
  }
}
