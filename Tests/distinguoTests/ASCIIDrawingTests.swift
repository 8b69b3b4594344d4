import Testing

@testable import Localisation
@testable import Terminal
@testable import distinguo

/// With `--ascii`, only letters and punctuation go beyond ASCII, never drawings.
struct ASCIIDrawingTests {
  /// Quotation marks, apostrophe, ellipsis, paragraph, euro, degree, times, and the spaces of French.
  private static let typography = Set("«»“”‘’…§€°×\u{A0}\u{202F}")

  private func drawings(in text: String) -> Set<Character> {
    Set(text.filter { !$0.isASCII && !$0.isLetter && !$0.isNumber && !Self.typography.contains($0) })
  }

  @Test(arguments: ["fr", "en"]) func `no verb draws anything beyond ASCII`(language: String) throws {
    let home = try TemporaryHome()
    let options = ["--ascii", "--lang", language]
    let jsp = String(repeating: "jsp\n", count: 40)
    var shown = ""
    for (verb, input) in [
      (["quiz", "-n", "12", "--kind", "match", "--kind", "sort", "--kind", "order", "--seed", "1"], jsp),
      (
        ["exam", "-n", "12", "--pass", "50", "--minutes", "9", "--seed", "2"],
        "b!\na\n1a 2b 3c\n:temps\n?\nb a c\n" + jsp
      ),
      (["drill", "cm", "smm", "-n", "4", "--seed", "3"], ":indice\n:source\na\n:pourquoi\n" + jsp),
      (["stats"], ""), (["packs", "list"], ""), (["packs", "show", "metiers"], ""), (["packs", "check"], ""),
      (["packs", "show", "distinctions"], ""), (["progress", "show"], ""), (["progress", "verify"], ""), (["help"], ""),
      (["help", "packs"], ""), (["help", "progress"], ""), (["help", "exam"], ""), (["quiz", "--pak", "x"], ""),
    ] {
      let run = try PipedRun(verb + options, input: input, environment: home.environment(["COLUMNS": "80"]))
      #expect(!run.output.isEmpty || !run.errors.isEmpty, "\(verb)")
      #expect(drawings(in: run.output + run.errors) == [], "\(verb)")
      shown += run.output
    }
    #expect(shown.contains("####") && shown.contains("....") && shown.contains(" > ") && shown.contains("* "))
    #expect(shown.contains("é") && shown.contains("«") && shown.contains("’"))
  }

  @Test func `the prompts are ASCII too`() throws {
    let home = try TemporaryHome()
    let terminal = try home.terminal("quiz", "-n", "1", "--ascii")
    try terminal.expect("1/1 > ")
    #expect(drawings(in: terminal.transcript) == [])
    terminal.endOfInput()
    #expect(try terminal.finish() == .exited(0))
  }

  @Test(arguments: [
    ("a → b ← c ↔ d ↑ e ↓ f ⇒ g", "a > b < c = d ^ e v f > g"),
    ("• un · deux — trois – quatre", "* un - deux - trois - quatre"),
    ("┌──┬──┐ │ ╔══╗ ┃", "+--+--+ | +==+ |"), ("█▇▆▅▄▃▂▁ ░▒▓", "######## .##"), ("■ ▲ ● ◆ ✓ ✗ ⣿", "* * * * v x #"),
    ("été « œ » ’ … § 日本 🌹", "été « œ » ’ … § 日本 🌹"),
  ])
  func `drawings keep their width and text keeps its letters`(text: String, drawn: String) {
    #expect(ASCIIDrawing.of(text) == drawn)
  }
}
