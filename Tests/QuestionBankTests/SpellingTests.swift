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
    #expect(nearest(to: word, among: ["choice", "multiple", "truefalse", "match"]) == meant)
  }

  @Test(arguments: ["essay", "", "ch"])
  func `what is near nothing stays without a suggestion`(word: String) {
    #expect(nearest(to: word, among: ["choice", "multiple", "truefalse", "match"]) == nil)
  }

  @Test func `of two that are equally near the first is meant`() {
    #expect(nearest(to: "bat", among: ["cat", "rat"]) == "cat")
  }

  @Test func `the nearer one is meant, wherever it stands`() {
    #expect(nearest(to: "sources", among: ["forces", "source"]) == "source")
  }

  @Test func `nothing is near when nothing is known`() {
    #expect(nearest(to: "choice", among: []) == nil)
  }
}
