import Grading
import Testing

@testable import PackReading

@Suite struct SimilarPromptsTests {
  @Test func `each prompt is told the first one that it repeats`() {
    let prompts = ["a b c d", "e f g h", "d c b a", "A, b; c d!", "h g f e", "a b c d e"]
    #expect(SimilarPrompts.firstSimilar(prompts.map { FrenchText($0).plain }) == [2: 0, 3: 0, 4: 1])
  }

  @Test func `one word of nineteen may differ, not one of eighteen`() {
    let words = (1...20).map { "w\($0)" }
    func prompt(_ count: Int, last: String) -> String { (words.prefix(count - 1) + [last]).joined(separator: " ") }
    #expect(SimilarPrompts.firstSimilar([prompt(20, last: "x"), prompt(20, last: "y")]) == [1: 0])
    #expect(SimilarPrompts.firstSimilar([prompt(19, last: "x"), prompt(19, last: "y")]) == [1: 0])
    #expect(SimilarPrompts.firstSimilar([prompt(18, last: "x"), prompt(18, last: "y")]) == [:])
  }

  @Test func `prompts without a word repeat one another`() {
    #expect(SimilarPrompts.firstSimilar(["…", "a", "?"].map { FrenchText($0).plain }) == [2: 0])
  }

  @Test func `it finds what comparing every two prompts finds`() {
    // Many prompts of few words, so that a good part of them repeat an earlier one.
    var state: UInt64 = 7
    func chance(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    let prompts = (0..<300).map { _ in
      (0..<(20 + chance(3))).map { "w\($0 < 18 ? $0 : 18 + chance(30))" }.joined(separator: " ")
    }
    let sets = prompts.map { Set($0.split(separator: " ")) }
    var expected: [Int: Int] = [:]
    for later in sets.indices {
      expected[later] = (0..<later).first {
        sets[later].intersection(sets[$0]).count * 10 >= sets[later].union(sets[$0]).count * 9
      }
    }
    #expect(expected.count > 100 && expected.count < 280)
    #expect(SimilarPrompts.firstSimilar(prompts) == expected)
  }
}
