import Editline
import Testing

@testable import distinguo

struct WrappingTests {
  init() { _ = TerminalLocale.useUTF8() }

  private func lines(_ block: Block, width: Int) -> [String] {
    Wrapping.lines(block, width: width).map { $0.map(\.text).joined() }
  }

  @Test func `a line breaks between words`() {
    #expect(lines(Block("le chat dort sur le lit"), width: 12) == ["le chat dort", "sur le lit"])
  }

  @Test func `a word longer than the line stays whole`() {
    #expect(
      lines(Block("voir https://exemple.test/herbier ici"), width: 12)
        == ["voir", "https://exemple.test/herbier", "ici"])
  }

  @Test func `indents take room from the first line and from those that follow`() {
    let block = Block("aa bb cc dd ee ff", indent: 2, hanging: 6)
    #expect(lines(block, width: 16) == ["aa bb cc dd ee", "ff"])
    #expect(lines(Block("aa bb cc dd ee ff", indent: 6, hanging: 2), width: 16) == ["aa bb cc", "dd ee ff"])
  }

  @Test func `a no-break space keeps its neighbours together`() {
    #expect(lines(Block("il a dit «\u{A0}oui\u{A0}» hier"), width: 12) == ["il a dit", "«\u{A0}oui\u{A0}» hier"])
  }

  @Test func `line feeds and empty lines stay`() {
    #expect(lines(Block("un\n\ndeux"), width: 20) == ["un", "", "deux"])
    #expect(lines(Block(""), width: 20) == [""])
  }

  @Test func `words are measured in columns and keep their styles`() {
    #expect(lines(Block("été été été été"), width: 11) == ["été été été", "été"])
    #expect(lines(Block("🌹🌹🌹 🌹🌹🌹"), width: 12) == ["🌹🌹🌹", "🌹🌹🌹"])
    let block = Block([Span(text: "Faux.", style: .wrong), Span(text: " (accent)", style: .plain)])
    #expect(
      Wrapping.lines(block, width: 80) == [
        [
          Span(text: "Faux.", style: .wrong), Span(text: " ", style: .plain), Span(text: "(accent)", style: .plain),
        ]
      ])
  }
}
