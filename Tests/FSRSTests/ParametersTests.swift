import FSRS
import Testing

@Suite struct ParametersTests {
  @Test func `the default weights are valid`() throws {
    let weights = Parameters.default.weights
    #expect(try Parameters(weights: weights) == .default)
  }

  @Test func `the bounds themselves are valid weights`() throws {
    let lowest = Parameters.bounds.map(\.lowerBound)
    let highest = Parameters.bounds.map(\.upperBound)
    #expect(try Parameters(weights: lowest).weights == lowest)
    #expect(try Parameters(weights: highest).weights == highest)
  }

  @Test(arguments: [0, 19, 20, 22])
  func `any number of weights but 21 is a fault`(count: Int) {
    #expect(throws: ParametersFault.wrongCount(count)) {
      try Parameters(weights: [Double](repeating: 1, count: count))
    }
  }

  @Test func `every weight out of bounds is reported, in order`() {
    var weights = Parameters.default.weights
    weights[20] = 0.9
    weights[0] = 0
    weights[16] = .infinity
    #expect(
      throws: ParametersFault.outOfBounds([
        .init(index: 0, weight: 0, bounds: 0.001...100),
        .init(index: 16, weight: .infinity, bounds: 1...6),
        .init(index: 20, weight: 0.9, bounds: 0.1...0.8),
      ])
    ) {
      try Parameters(weights: weights)
    }
  }

  @Test func `a weight that isn't a number is out of bounds`() throws {
    var weights = Parameters.default.weights
    weights[7] = .nan
    let fault = try #require(throws: ParametersFault.self) { try Parameters(weights: weights) }
    guard case .outOfBounds(let breaches) = fault else {
      Issue.record("expected a weight out of bounds, got \(fault)")
      return
    }
    #expect(breaches.map(\.index) == [7])
  }
}
