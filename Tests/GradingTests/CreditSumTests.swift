import Testing

@testable import Grading

struct CreditSumTests {
  private static let third = 1.0 / 3
  private static let twoThirds = 2.0 / 3
  private static let sevenths = [1.0 / 7, 2.0 / 7, 4.0 / 7]
  private static let sixths = [5.0 / 6, 1.0 / 6]

  private static let marks: [([Double], Int, Double)] = [
    ([0.6, 0.6, 0.6], 3, 60), ([0.8, 0.7, 0.3], 3, 60), ([0.3, 0.8, 0.7], 3, 60), ([0.7, 0.7, 0.4], 3, 60),
    ([0.4, 0.7, 0.7], 3, 60), ([0.1, 0.2, 0.3, 0.4], 4, 25),
    ([third, third, twoThirds, 0.2, 0.6], 5, 42.666666666666664),
    ([third, twoThirds, 0.8], 3, 60), ([0.2, 1, third, third, third, 0.4], 6, 43.333333333333336),
    (sevenths + [0.8], 3, 60), (sixths + [0.1, 0.1], 2, 60), ([], 0, 0), ([], 4, 0),
    ([1, 1], 2, 100), ([0.6], 1, 60),
  ]

  @Test(arguments: marks)
  func `a mark is the exact sum, rounded once`(credits: [Double], answers: Int, mark: Double) {
    #expect(CreditSum(credits).mark(outOf: 100, answers: answers) == mark)
  }

  @Test func `twelve points of twenty are twelve, whichever thirds they are made of`() {
    var generator = SplitMix64(seed: 22)
    for _ in 0..<1_000 {
      var thirds = Array(repeating: 3, count: 12) + Array(repeating: 0, count: 8)
      for _ in 0..<200 {
        let (from, to) = (Int.random(in: 0..<20, using: &generator), Int.random(in: 0..<20, using: &generator))
        guard thirds[from] > 0, thirds[to] < 3, from != to else { continue }
        thirds[from] -= 1
        thirds[to] += 1
      }
      let sum = CreditSum(thirds.map { Double($0) / 3 })
      #expect(sum.mark(outOf: 100, answers: 20) == 60)
      #expect(sum.mark(outOf: 20, answers: 20) == 12)
      #expect(sum.value == 12)
    }
  }

  @Test(arguments: 2...325)
  func `as many answers of a part as it has parts make a whole for each`(parts: Int) {
    #expect(CreditSum(Array(repeating: 1 / Double(parts), count: parts)).value == 1)
    #expect(CreditSum(Array(repeating: Double(parts - 1) / Double(parts), count: parts)).value == Double(parts - 1))
  }

  @Test func `denominators without end are rounded to a billionth and never overflow`() {
    let primes = [907, 911, 919, 929, 937, 941, 947, 953, 967, 971, 977, 983, 991, 997]
    let sum = CreditSum(primes.map { 1 / Double($0) })
    #expect((sum.value - primes.reduce(0) { $0 + 1 / Double($1) }).magnitude < 1e-7)
    #expect(CreditSum([0.123456789012345]).value == 0.123456789)
  }
}
