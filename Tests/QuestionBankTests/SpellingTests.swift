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
  func `a slip is put right`(word: String, meant: String) {
    #expect(Spelling.nearest(to: word, among: ["choice", "multiple", "truefalse", "match"]) == meant)
  }

  @Test(arguments: ["essay", "", "ch"])
  func `a word far from all others gets no suggestion`(word: String) {
    #expect(Spelling.nearest(to: word, among: ["choice", "multiple", "truefalse", "match"]) == nil)
  }

  @Test func `of two that are equally near the first is meant`() {
    #expect(Spelling.nearest(to: "bat", among: ["cat", "rat"]) == "cat")
  }

  @Test func `the nearer one is meant, wherever it stands`() {
    #expect(Spelling.nearest(to: "sources", among: ["forces", "source"]) == "source")
  }

  @Test func `without known words there is no suggestion`() {
    #expect(Spelling.nearest(to: "choice", among: []) == nil)
  }
}
