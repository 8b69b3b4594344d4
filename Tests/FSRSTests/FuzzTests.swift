import FSRS
import Testing

@Suite struct FuzzTests {
  /// Computed independently of this module, with Python's integers.
  @Test(arguments: [
    ("", 0, 0.5048676404714686),
    ("card", 0, 0.4132115823553706),
    ("card", 1, 0.5636743985360272),
    ("card", 2, 0.5261305490007131),
    ("été", 7, 0.9995456056566506),
  ])
  func `the same card and review count always give the same unit`(card: String, reviewCount: Int, unit: Double) {
    #expect(Fuzz(identifier: card.utf8, reviewCount: reviewCount).unit == unit)
  }

  @Test(arguments: [
    (1, 36_500, 1...1),
    (2, 36_500, 2...2),
    (3, 36_500, 2...4),
    (5, 36_500, 4...6),
    (7, 36_500, 5...9),
    (10, 36_500, 8...12),
    (20, 36_500, 17...23),
    (100, 36_500, 93...107),
    (365, 36_500, 345...385),
    (36_500, 36_500, 34_673...36_500),
    (10, 11, 8...11),
    (10, 10, 8...10),
    (3, 3, 2...3),
    (2, 1, 1...1),
  ])
  func `the range grows with the interval and ends at the maximum`(
    interval: Int,
    maximum: Int,
    range: ClosedRange<Int>
  ) {
    #expect(Fuzz.range(around: interval, atMost: maximum) == range)
  }

  @Test func `the longest possible interval has a range too`() {
    #expect(Fuzz.range(around: .max, atMost: .max).upperBound == .max)
  }

  @Test(arguments: [(3, 36_500), (7, 36_500), (10, 36_500), (20, 36_500), (100, 36_500), (10, 11), (30, 30)])
  func `over many cards, every interval in the range comes up and no other`(interval: Int, maximum: Int) {
    let intervals = (0..<2000).map { number in
      Fuzz(identifier: "card \(number)".utf8, reviewCount: 3).interval(around: interval, atMost: maximum)
    }
    #expect(Set(intervals) == Set(Fuzz.range(around: interval, atMost: maximum)))
  }

  @Test func `over many reviews of one card, every interval in the range comes up and no other`() {
    let intervals = (0..<2000).map { reviewCount in
      Fuzz(identifier: "card".utf8, reviewCount: reviewCount).interval(around: 10, atMost: 36_500)
    }
    #expect(Set(intervals) == [8, 9, 10, 11, 12])
  }

  @Test func `units are spread evenly`() {
    let units = (0..<10_000).map { Fuzz(identifier: "question-\($0)".utf8, reviewCount: 1).unit }
    let perTenth = Dictionary(grouping: units) { Int($0 * 10) }.mapValues(\.count)
    #expect(perTenth.keys.sorted() == Array(0..<10))
    #expect(perTenth.values.allSatisfy { (900...1100).contains($0) })
  }
}
