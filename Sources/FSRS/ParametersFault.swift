/// Why a list of weights can't be used as ``Parameters``.
public enum ParametersFault: Error, Hashable, Sendable {
  /// There are this many weights instead of 21.
  case wrongCount(Int)

  /// These weights, at least one, are outside their range; in order of index.
  case outOfBounds([Breach])

  /// One weight outside its range.
  public struct Breach: Hashable, Sendable {
    /// The weight's place in the list, from 0 to 20: the n in wn.
    public let index: Int

    /// The weight that was given.
    public let weight: Double

    /// The range, ends included, the weight must be in.
    public let bounds: ClosedRange<Double>

    /// Names the weight at an index, and the range it's outside.
    public init(index: Int, weight: Double, bounds: ClosedRange<Double>) {
      self.index = index
      self.weight = weight
      self.bounds = bounds
    }
  }
}
