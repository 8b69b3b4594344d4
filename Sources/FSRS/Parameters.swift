/// The 21 weights w0 to w20 that fit the memory model to a learner.
///
/// Source: py-fsrs 6.3.2, `fsrs/scheduler.py`: `DEFAULT_PARAMETERS`, `LOWER_BOUNDS_PARAMETERS` and
/// `UPPER_BOUNDS_PARAMETERS`.
public struct Parameters: Hashable, Sendable {
  /// The weights in the order w0 to w20, each within its range of ``bounds``.
  public let weights: [Double]

  /// Parameters with 21 weights in the order w0 to w20.
  ///
  /// - Throws: ``ParametersFault/wrongCount(_:)`` unless there are 21 weights; otherwise
  ///   ``ParametersFault/outOfBounds(_:)`` with every weight outside its range. A weight that isn't a number is
  ///   outside every range.
  public init(weights: [Double]) throws(ParametersFault) {
    guard weights.count == Self.bounds.count else { throw .wrongCount(weights.count) }
    let breaches = zip(weights, Self.bounds).enumerated()
      .filter { _, pair in !pair.1.contains(pair.0) }
      .map { index, pair in ParametersFault.Breach(index: index, weight: pair.0, bounds: pair.1) }
    guard breaches.isEmpty else { throw .outOfBounds(breaches) }
    self.weights = weights
  }

  private init(lawfulWeights: [Double]) {
    weights = lawfulWeights
  }
}

extension Parameters {
  /// The weights FSRS-6 starts with, before any are fitted to a learner's own reviews.
  public static let `default` = Parameters(
    lawfulWeights: [
      0.212, 1.2931, 2.3065, 8.2956,
      6.4133, 0.8334, 3.0194, 0.001,
      1.8722, 0.1666, 0.796,
      1.4835, 0.0614, 0.2629, 1.6483,
      0.6014, 1.8729,
      0.5425, 0.0912, 0.0658,
      0.1542,
    ]
  )

  /// The range, ends included, each weight must be in, in the order w0 to w20.
  public static let bounds: [ClosedRange<Double>] = [
    0.001...100, 0.001...100, 0.001...100, 0.001...100,
    1...10, 0.001...4, 0.001...4, 0.001...0.75,
    0...4.5, 0...0.8, 0.001...3.5,
    0.001...5, 0.001...0.25, 0.001...0.9, 0...4,
    0...1, 1...6,
    0...2, 0...2, 0...0.8,
    0.1...0.8,
  ]
}
