import PackReading
import QuestionBank
import Testing

@Suite struct SnippetTests {
  @Test func `the caret is under its position`() throws {
    #expect(
      try picture("version: 1\nkind: 1️⃣chioce") == """
        kind: chioce
              ^
        """)
  }

  @Test func `a tab is shown as one space`() throws {
    #expect(
      try picture("\tkind:\t1️⃣chioce") == """
         kind: chioce
               ^
        """)
  }

  @Test func `the caret counts characters, however many scalars they have`() throws {
    #expect(
      try picture("e\u{301}te\u{301} 👩‍🌾: 1️⃣x") == """
        e\u{301}te\u{301} 👩‍🌾: x
               ^
        """)
  }

  @Test func `the caret can be past the end of the line`() throws {
    #expect(
      try picture("title:1️⃣") == """
        title:
              ^
        """)
  }

  @Test func `a long line is shown only around the position`() throws {
    let before = String(repeating: "0123456789", count: 30)
    let after = String(repeating: "9876543210", count: 30)
    #expect(
      try picture(MarkedText(before + "1️⃣" + after)) == """
        \(before.suffix(50))\(after.prefix(50))
        \(String(repeating: " ", count: 50))^
        """)
  }

  @Test func `a long line with the position near its start is cut at the end`() throws {
    let after = String(repeating: "0123456789", count: 30)
    #expect(
      try picture(MarkedText("id: 1️⃣" + after)) == """
        id: \(after.prefix(96))
            ^
        """)
  }

  @Test(arguments: [0, 3, -1, .max])
  func `a line outside the file has no snippet`(line: Int) {
    #expect(Snippet(of: Position(line: line, column: 1), in: ["a", "b"]) == nil)
  }

  /// The line with the caret below it.
  private func picture(_ sample: MarkedText) throws -> String {
    let lines = sample.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let snippet = try #require(Snippet(of: sample["1️⃣"], in: lines))
    return snippet.line + "\n" + String(repeating: " ", count: snippet.indent) + "^"
  }
}
