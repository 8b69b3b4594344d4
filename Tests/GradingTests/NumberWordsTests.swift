import Testing

@testable import Grading

struct NumberWordsTests {
  static let numbers: [(words: String, value: Double)] = [
    ("zero", 0), ("un", 1), ("une", 1), ("dix sept", 17), ("dix", 10), ("vingt", 20), ("twenty", 20), ("three", 3),
    ("deux mille", 2), ("dix euros", 10),
  ]

  @Test(arguments: numbers) func `small numbers are read in French and English`(words: String, value: Double) {
    #expect(NumberWords.leadingNumber(in: words.split(separator: " ").map(String.init))?.value == value)
  }

  @Test(arguments: ["", "beaucoup", "vingt deux", "deux trois", "mille"])
  func `other words aren't read as numbers`(words: String) {
    #expect(NumberWords.leadingNumber(in: words.split(separator: " ").map(String.init)) == nil)
  }
}
