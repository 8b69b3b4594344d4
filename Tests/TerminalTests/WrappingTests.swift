import Editline
import Testing

@testable import Terminal

struct WrappingTests {
  init() { _ = TerminalLocale.useUTF8() }

  private func lines(_ block: Block, width: Int) -> [String] {
    Wrapping.lines(block, width: width).map(\.text)
  }

  @Test func `a line breaks between words`() {
    #expect(lines(Block("le chat dort sur le lit"), width: 12) == ["le chat dort", "sur le lit"])
  }

  @Test func `an address longer than the line is broken on a terminal and stays whole elsewhere`() {
    let block = Block("voir (https://exemple.test/herbier-d-ete) ici")
    #expect(lines(block, width: 16) == ["voir", "(https://", "exemple.test/", "herbier-d-ete)", "ici"])
    #expect(
      Wrapping.lines(block, width: 16, addresses: .whole).map(\.text)
        == ["voir", "(https://exemple.test/herbier-d-ete)", "ici"])
    let address = "gemini://exemple.test/herbier"
    let link = Block([Span(text: address, style: .link(address))], indent: 2)
    #expect(lines(link, width: 18) == ["gemini://", "exemple.test/", "herbier"])
    #expect(Wrapping.lines(link, width: 18, addresses: .whole).map(\.text) == [address])
  }

  @Test func `a word longer than the line breaks where a reader expects it, or else at the line's end`() {
    #expect(
      lines(Block("le anticonstitutionnellement dit"), width: 12) == ["le", "anticonstitu", "tionnellemen", "t dit"])
    #expect(lines(Block("dossier/paquets/jardin.yaml"), width: 12) == ["dossier/", "paquets/", "jardin.yaml"])
    #expect(lines(Block("👩‍🌾👩‍🌾👩‍🌾🇫🇷🇫🇷e\u{301}e\u{301}e\u{301}"), width: 6) == ["👩‍🌾👩‍🌾👩‍🌾", "🇫🇷🇫🇷e\u{301}e\u{301}", "e\u{301}"])
  }

  @Test(arguments: ["/home/rose/jardin.yaml", "(~/plantes/jardin.yaml)", "/home/rose/jardin.yaml\u{A0}:"])
  func `a file's path stays whole, so that it can be copied`(path: String) {
    #expect(lines(Block("voir \(path) ici"), width: 12) == ["voir", path, "ici"])
  }

  @Test func `text held together by no-break spaces breaks at the last one that fits`() {
    #expect(
      lines(Block("a\u{A0}bb\u{A0}ccc\u{A0}dddd\u{A0}?"), width: 10) == ["a\u{A0}bb\u{A0}ccc\u{A0}", "dddd\u{A0}?"])
  }

  @Test func `text without spaces breaks at the width`() {
    #expect(lines(Block("春眠不覚暁、処処聞啼鳥。"), width: 10) == ["春眠不覚暁", "、処処聞啼", "鳥。"])
  }

  @Test(arguments: [
    "pique ?", "pique !", "pique :", "pique ;", "pique »", "pique ?)", "pique »,", "(« pique", "68 %", "§ 12345",
  ])
  func `French punctuation stays beside its word even with a plain space`(text: String) {
    #expect(lines(Block("qui " + text + " ici"), width: DisplayWidth.columns(text) + 2).contains(text))
  }

  @Test func `a command that begins with a colon wraps like any word`() {
    #expect(lines(Block("taper :indice ou :passer"), width: 9) == ["taper", ":indice", "ou", ":passer"])
  }

  @Test(arguments: [1, 2, 8, 10, 20])
  func `deep indents give way in a narrow terminal`(width: Int) {
    let wrapped = Wrapping.lines(Block("aa bb cc dd", indent: 26, hanging: 30), width: width)
    #expect(wrapped.allSatisfy { $0.indent == max(0, width - 10) })
    #expect(wrapped.allSatisfy { $0.indent + DisplayWidth.columns($0.text) <= width })
  }

  @Test func `indents take up room on the first line and on those that follow`() {
    let block = Block("aa bb cc dd ee ff", indent: 2, hanging: 6)
    #expect(lines(block, width: 16) == ["aa bb cc dd ee", "ff"])
    #expect(lines(Block("aa bb cc dd ee ff", indent: 6, hanging: 2), width: 16) == ["aa bb cc", "dd ee ff"])
  }

  @Test func `a no-break space keeps its neighbours together`() {
    #expect(lines(Block("il a dit «\u{A0}oui\u{A0}» hier"), width: 12) == ["il a dit", "«\u{A0}oui\u{A0}» hier"])
  }

  @Test func `line feeds and empty lines are kept`() {
    #expect(lines(Block("un\n\ndeux"), width: 20) == ["un", "", "deux"])
    #expect(lines(Block(""), width: 20) == [""])
  }

  @Test func `words are measured in columns and keep their styles`() {
    #expect(lines(Block("été été été été"), width: 11) == ["été été été", "été"])
    #expect(lines(Block("🌹🌹🌹 🌹🌹🌹"), width: 12) == ["🌹🌹🌹", "🌹🌹🌹"])
    let block = Block([Span(text: "Faux.", style: .wrong), Span(text: " (accent)", style: .plain)])
    #expect(
      Wrapping.lines(block, width: 80).map(\.spans) == [
        [
          Span(text: "Faux.", style: .wrong), Span(text: " (accent)", style: .plain),
        ]
      ])
  }
}
