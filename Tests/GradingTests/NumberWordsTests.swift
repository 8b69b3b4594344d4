import Testing

@testable import Grading

struct NumberWordsTests {
  static let groups: [(words: String, value: Int, length: Int)] = [
    ("zero", 0, 1), ("un", 1, 1), ("une", 1, 1), ("dix sept", 17, 2), ("dix", 10, 1), ("vingt", 20, 1),
    ("vingt et un", 21, 3), ("vingt deux", 22, 2), ("soixante dix sept", 77, 3), ("soixante et onze", 71, 3),
    ("septante sept", 77, 2), ("quatre vingts", 80, 2), ("quatre vingt un", 81, 3), ("quatre vingt dix neuf", 99, 4),
    ("huitante", 80, 1), ("octante et un", 81, 3), ("nonante neuf", 99, 2), ("cent", 100, 1), ("deux cents", 200, 2),
    ("deux cent quatre vingt dix huit", 298, 6), ("cent un", 101, 2), ("dix neuf cent quarante cinq", 1945, 5),
    ("twenty", 20, 1), ("twenty two", 22, 2), ("a hundred", 100, 2), ("two hundred and five", 205, 4),
    ("nineteen hundred", 1900, 2), ("deux mille", 2, 1), ("dix euros", 10, 1), ("quatre heures", 4, 1),
    ("deux trois", 2, 1), ("vingt trente", 20, 1),
  ]

  @Test(arguments: groups) func `numbers below a thousand are read as far as they go`(
    group: (words: String, value: Int, length: Int)
  ) {
    let read = NumberWords.group(in: group.words.split(separator: " ").map(String.init)[...])
    #expect(read?.value == group.value)
    #expect(read?.length == group.length)
  }

  @Test(arguments: ["", "beaucoup", "mille", "a", "et un", "vingts", "cents"])
  func `other words aren't read as numbers`(words: String) {
    #expect(NumberWords.group(in: words.split(separator: " ").map(String.init)[...]) == nil)
  }
}
