import QuestionBank
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("chioce", "choice"),
    ("choices", "choice"),
    ("CHOICE", "choice"),
    ("mach", "match"),
    ("truefalse ", "truefalse"),
  ])
  func `a typo gets the word that was meant`(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: ["choice", "multiple", "truefalse", "match"]) == meant)
  }

  @Test(arguments: ["essay", "", "ch"])
  func `a word far from all others gets no suggestion`(word: String) {
    #expect(Spelling.nearest(to: word, among: ["choice", "multiple", "truefalse", "match"]) == nil)
  }

  @Test func `of two equally close words the first is suggested`() {
    #expect(Spelling.nearest(to: "bat", among: ["cat", "rat"]) == "cat")
  }

  @Test func `the closest word is suggested, wherever it is in the list`() {
    #expect(Spelling.nearest(to: "sources", among: ["forces", "source"]) == "source")
  }

  @Test func `without known words there is no suggestion`() {
    #expect(Spelling.nearest(to: "choice", among: []) == nil)
  }
}
