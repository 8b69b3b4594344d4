import Testing

@testable import Editline

struct PastedTextTests {
  @Test(
    arguments: [
      ("un", "un"), ("un\ndeux\r\ntrois\rquatre\n\n", "un deux trois quatre"), ("\n\nun\n\n\ndeux", "un deux"),
      ("a\tb", "a b"), ("a\u{1B}[31mb\u{7}\u{0}\u{9B}c", "a[31mbc"), ("«\u{A0}x\u{A0}» 👩‍🌾", "«\u{A0}x\u{A0}» 👩‍🌾"),
      ("", ""), ("\n", ""),
    ] as [(String, String)])
  func `a paste becomes one line without control characters`(pasted: String, line: String) {
    #expect(Array(PastedText.line(pasted).unicodeScalars) == Array(line.unicodeScalars))
  }

  @Test func `combining marks are composed with their letters`() {
    #expect(
      Array(PastedText.line("e\u{301}te\u{301} A\u{30A} x\u{301}").unicodeScalars)
        == Array("été Å x\u{301}".unicodeScalars))
  }
}
