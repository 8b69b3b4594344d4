import Testing

@testable import Grading

struct LabelTests {
  static let labels = [
    (0, "a"), (25, "z"), (26, "aa"), (27, "ab"), (51, "az"), (52, "ba"), (99, "cv"), (701, "zz"), (702, "aaa"),
  ]

  @Test(arguments: labels) func `after z come aa and ab`(index: Int, text: String) {
    #expect(Label(index).text == text)
    #expect(Label(Array(text.unicodeScalars))?.index == index)
  }

  @Test(arguments: ["", "bonjour"]) func `a word isn't a label`(text: String) {
    #expect(Label(Array(text.unicodeScalars)) == nil)
  }
}
