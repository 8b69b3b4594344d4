import Terminal
import Testing

@testable import Views

/// A sheet as Markdown.
struct SheetMarkdownTests {
  private func body(_ parts: Sheet.Part...) -> String {
    String(SheetMarkdown(Sheet(parts: parts)).text.dropFirst(SheetMarkdown.mark.count + 2).dropLast())
  }

  @Test(
    arguments: [
      ("a*b_c`d", #"a\*b\_c\`d"#), ("<!-- x --> <b>", #"\<!-- x --\> \<b\>"#), ("[x](y) ![z]", #"\[x\](y) !\[z\]"#),
      ("a | b ~~c~~ &amp; $x^2$", #"a \| b \~\~c\~\~ \&amp; \$x\^2\$"#), (#"C:\n"#, #"C:\\n"#),
      ("# titre", ##"\# titre"##), ("- point", #"\- point"#), ("+ plus", #"\+ plus"#), ("= égal", #"\= égal"#),
      ("12. douze", #"12\. douze"#), ("3) trois", #"3\) trois"#), ("1.5 fois", #"1\.5 fois"#), ("12 mois", "12 mois"),
      ("    code", "code"), ("a\n\n# b", ##"a  \# b"##), ("C #", ##"C \#"##),
      ("\u{1B}[31mrouge\u{202E}", #"\^\[\[31mrouge\<202E\>"#),
    ] as [(String, String)])
  func `text from others means nothing in Markdown`(text: String, expected: String) {
    #expect(body(.paragraph(Sheet.Statement(text))) == expected)
    #expect(body(.heading(text, .title)) == "# " + expected)
    #expect(body(.points([Sheet.Point(statement: Sheet.Statement(text))], isNumbered: false)) == "- " + expected)
  }

  @Test func `a label is bold whatever spaces surround it`() {
    #expect(body(.paragraph(Sheet.Statement(" a b ", "c"))) == "**a b** c")
    #expect(body(.paragraph(Sheet.Statement(" ", "c"))) == "c")
  }

  @Test func `headings leave no level out`() {
    #expect(body(.heading("a", .title), .heading("b", .detail)) == "# a\n\n## b")
    #expect(
      body(.heading("a", .title), .heading("b", .section), .heading("c", .detail)) == "# a\n\n## b\n\n### c")
  }

  @Test func `points nest below the text of the point above`() {
    let inner = Sheet.Point(statement: Sheet.Statement("Réponse :", "b"))
    let outer = Sheet.Point(statement: Sheet.Statement("a"), points: [inner])
    let eleven = Array(repeating: outer, count: 11)
    let lines = body(.points(eleven, isNumbered: true)).split(separator: "\n").map(String.init)
    #expect(lines.prefix(2) == ["1. a", "   - **Réponse :** b"])
    #expect(lines.suffix(2) == ["11. a", "    - **Réponse :** b"])
    #expect(body(.points([outer], isNumbered: false)) == "- a\n  - **Réponse :** b")
  }

  @Test func `a table has a column for names only if it has any`() {
    let (one, two) = (Sheet.Statement("1|"), Sheet.Statement("2"))
    let named = Sheet.Table(
      first: "a", second: "b", groups: [Sheet.Table.Group("n", [one, two], [two])])
    #expect(
      body(.table(named)) == """
        |  | a | b |
        | --- | --- | --- |
        | **n** | 1\\| | 2 |
        |  | 2 |  |
        """)
    let bare = Sheet.Table(first: "a", second: "b", groups: [Sheet.Table.Group(nil, [one], [two])])
    #expect(body(.table(bare)) == "| a | b |\n| --- | --- |\n| 1\\| | 2 |")
  }

  @Test func `links are listed once at the end, and only web addresses are links`() {
    func link(_ text: String, _ address: String) -> Span { Span(text: text, style: .link(address)) }
    let statement = Sheet.Statement(
      text: [
        link("a", "https://x.test/(1)|>é"), link("b", "https://x.test/(1)|>é"), link("c", "javascript:alert(1)"),
      ])
    #expect(body(.paragraph(statement)) == "[a][1][b][1]c\n\n[1]: <https://x.test/(1)%7C%3E%C3%A9>")
  }

  @Test func `a sheet is known by its first line`() {
    #expect(SheetMarkdown.isSheet(SheetMarkdown(Sheet(parts: [])).text.utf8))
    #expect(SheetMarkdown.isSheet("<!-- distinguo sheet 2 -->\r\n".utf8))
    #expect(!SheetMarkdown.isSheet("# Notes\n<!-- distinguo sheet 1 -->".utf8))
    #expect(!SheetMarkdown.isSheet("".utf8))
  }
}
