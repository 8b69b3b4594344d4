import Testing

@testable import Grading

struct EditDistanceTests {
  static let distances: [(first: String, second: String, distance: Int)] = [
    ("", "", 0), ("a", "a", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abd", 1), ("abc", "ab", 1), ("ab", "abc", 1),
    ("ab", "ba", 1), ("abcd", "acbd", 1), ("abcd", "badc", 2), ("ca", "abc", 3), ("kitten", "sitting", 3),
    ("stratégie", "strategie", 1), ("cm", "smm", 2), ("manager", "manger", 1), ("flaw", "lawn", 2),
  ]

  @Test(arguments: distances) func `letters left out, added, replaced or swapped each count once`(
    first: String, second: String, distance: Int
  ) {
    #expect(EditDistance.between(first, second, atMost: 10) == distance)
    #expect(EditDistance.between(second, first, atMost: 10) == distance)
    #expect(EditDistance.between(first, second, atMost: distance) == distance)
    #expect(EditDistance.between(first, second, atMost: distance - 1) == nil)
  }

  @Test func `a negative limit allows nothing, and the limit can be as high as you like`() {
    #expect(EditDistance.between("a", "a", atMost: -1) == nil)
    #expect(EditDistance.between("kitten", "sitting", atMost: .max) == 3)
  }

  @Test func `texts longer than 512 scalars aren't compared`() {
    let longest = String(repeating: "a", count: 512)
    #expect(EditDistance.between(longest, longest, atMost: 2) == 0)
    #expect(EditDistance.between(longest + "a", longest + "a", atMost: 2) == nil)
  }

  @Test func `the banded computation agrees with the full table`() {
    var generator = SplitMix64(seed: 4)
    for _ in 0..<2_000 {
      let (first, second) = (word(using: &generator), word(using: &generator))
      let whole = Self.wholeTable(Array(first.unicodeScalars), Array(second.unicodeScalars))
      for limit in 0...4 {
        #expect(EditDistance.between(first, second, atMost: limit) == (whole <= limit ? whole : nil))
      }
    }
  }

  private func word(using generator: inout SplitMix64) -> String {
    let length = Int.random(in: 0...8, using: &generator)
    return String((0..<length).map { _ in ["a", "b", "c"].randomElement(using: &generator) ?? "a" })
  }

  /// The textbook recurrence, every cell.
  private static func wholeTable(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
    var table = (0...first.count).map { row in (0...second.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 } }
    for row in stride(from: 1, through: first.count, by: 1) {
      for column in stride(from: 1, through: second.count, by: 1) {
        let cost = first[row - 1] == second[column - 1] ? 0 : 1
        var least = min(table[row - 1][column] + 1, table[row][column - 1] + 1, table[row - 1][column - 1] + cost)
        if row > 1, column > 1, first[row - 1] == second[column - 2], first[row - 2] == second[column - 1] {
          least = min(least, table[row - 2][column - 2] + 1)
        }
        table[row][column] = least
      }
    }
    return table[first.count][second.count]
  }

  static let small: [(first: String, second: String, isSmall: Bool)] = [
    ("voix", "viox", true), ("voix", "voixx", true), ("elle", "ele", true), ("voix", "voix", false),
    ("mère", "père", false), ("iran", "irak", false), ("voix", "voi", false), ("abcd", "badc", false),
  ]

  @Test(arguments: small) func `a swap of neighbours and a doubled letter are told from other changes`(
    pair: (first: String, second: String, isSmall: Bool)
  ) {
    #expect(EditDistance.isSwapOrDoubling(pair.first, pair.second) == pair.isSmall)
    #expect(EditDistance.isSwapOrDoubling(pair.second, pair.first) == pair.isSmall)
  }
}
