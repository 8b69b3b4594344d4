import Editline
import Testing

@testable import Terminal

/// The same texts on terminals from very narrow to very wide: no line is wider than the terminal, nothing is lost, and
/// French punctuation stays where it belongs.
struct LineWidthTests {
  init() { _ = TerminalLocale.useUTF8() }

  private static let widths = [20, 40, 60, 80, 140]
  private static let texts = [
    "Qui fixe la stratégie de présence ? « Le community manager », dit-on ; ou bien : le social media manager !",
    "Qui fixe la stratégie\u{A0}? «\u{A0}Le community manager\u{A0}», dit-on\u{A0}; à 68\u{A0}% des cas (§\u{A0}12).",
    "春眠不覚暁、処処聞啼鳥。夜来風雨声、花落知多少「孟浩然」と書いてあるのを読んで暗記しました。",
    "한국어는 띄어쓰기를 하지만 \u{1112}\u{1161}\u{11AB}글 자모로도 쓸 수 있다",
    "👩‍🌾👨‍👩‍👧‍👦 et 🇫🇷🇧🇪🇨🇭 puis 👍🏽👍🏿 1️⃣2️⃣ ❤️❤️ " + String(repeating: "🌹", count: 90),
    "e\u{301}te\u{301} " + String(repeating: "e\u{301}", count: 150) + " o\u{302}\u{323}",
    "anticonstitutionnellement " + String(repeating: "x", count: 200) + " fin",
    "un chemin home/eve/.local/share/distinguo/packs/un-paquet-au-nom-plutot-long-pour-un-terminal.yaml là",
    "क्षत्रिय ज्ञान श्रीमान् धर्मक्षेत्रे कुरुक्षेत्रे समवेता युयुत्सवः",
    "d’un seul\u{A0}tenant\u{A0}avec\u{A0}des\u{A0}espaces\u{A0}insécables\u{A0}partout\u{A0}et\u{A0}sans\u{A0}fin\u{A0}?",
    "une\nligne\n\nvide",
    "Source : http://laurentbour.fr/community-manager-social-media-manager/#:~:text=des%20personnes%20confirm%C3%A9es%2C%20passionn%C3%A9es%20par%20les%20r%C3%A9seaux%20sociaux (§ 21)",
  ]
  private static let indents = [(0, 0), (2, 4), (4, 7), (6, 2), (2, 28)]

  private func screen(_ width: Int) -> Screen {
    Screen(
      width: { width }, hasColour: false, errorHasColour: false, drawsUnicode: true, hasHyperlinks: false,
      terminals: [.output])
  }

  private func shown(_ block: Block, _ width: Int) -> [Substring] {
    let screen = screen(width)
    screen.collect()
    screen.show(block)
    return screen.takeCollected().dropLast().split(separator: "\n", omittingEmptySubsequences: false)
  }

  private func condensed(_ text: some StringProtocol) -> [Unicode.Scalar] {
    text.unicodeScalars.filter { !$0.properties.isWhitespace }
  }

  @Test(arguments: widths, texts) func `no line is wider than the terminal and no text is lost`(
    width: Int, text: String
  ) {
    for (indent, hanging) in Self.indents {
      let lines = shown(Block(text, indent: indent, hanging: hanging), width)
      for (index, line) in lines.enumerated() where !line.isEmpty {
        #expect(DisplayWidth.columns(line) <= width, "\(line)")
        let spaces = line.prefix { $0 == " " }.count
        #expect(spaces == min(index == 0 ? indent : hanging, width - 10), "\(line)")
      }
      #expect(condensed(lines.joined()) == condensed(text))
    }
  }

  @Test(arguments: widths, texts) func `no line begins with a closing mark or ends with an opening one`(
    width: Int, text: String
  ) {
    for (indent, hanging) in Self.indents {
      for line in shown(Block(text, indent: indent, hanging: hanging), width) {
        let words = line.drop { $0.isWhitespace }
        #expect(!(words.first.map { ":;?!»".contains($0) } ?? false), "\(line)")
        #expect(!(words.last { !$0.isWhitespace }.map { "«".contains($0) } ?? false), "\(line)")
      }
    }
  }
}
