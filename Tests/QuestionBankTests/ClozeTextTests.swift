import QuestionBank
import Testing

@Suite struct ClozeTextTests {
  @Test(
    arguments: [
      ("", []),
      ("No gap.", [.text("No gap.")]),
      ("{{1}}", [.gap(1)]),
      ("The {{1}} turns the {{2}}.", [.text("The "), .gap(1), .text(" turns the "), .gap(2), .text(".")]),
      ("{{2}}{{1}}", [.gap(2), .gap(1)]),
      ("{{12}}", [.gap(12)]),
      ("{{{1}}}", [.text("{"), .gap(1), .text("}")]),
    ] as [(String, [ClozeText.Piece])])
  func `a text splits into plain text and gaps`(text: String, pieces: [ClozeText.Piece]) {
    #expect(ClozeText(text).pieces == pieces)
  }

  @Test(arguments: ["{1}", "{{}}", "{{a}}", "{{ 1 }}", "{{1}", "{{-1}}", "{{١}}", "{{99999999999999999999}}"])
  func `anything that only looks like a gap's mark stays text`(text: String) {
    #expect(ClozeText(text).pieces == [.text(text)])
  }

  @Test func `marks are in the order of the text`() {
    #expect(ClozeText("{{3}} and {{1}}, then {{1}}").marks == [3, 1, 1])
  }

  @Test func `each gap is filled in its place`() {
    #expect(ClozeText("{{2}} before {{1}}").filled { ["salt", "rennet"][$0 - 1] } == "rennet before salt")
  }
}
