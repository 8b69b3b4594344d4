import Testing

@testable import SafeText

struct SanitiserTests {
  @Test(arguments: [
    ("été, œuf, « mot », 🌹", "été, œuf, « mot », 🌹"),
    ("une\nligne", "une\nligne"),
    ("une\ttabulation", "une tabulation"),
    ("\u{1B}[31mrouge", "^[[31mrouge"),
    ("\u{1B}]0;titre\u{07}", "^[]0;titre^G"),
    ("retour\rchariot", "retour^Mchariot"),
    ("nul\u{0}", "nul^@"),
    ("efface\u{7F}", "efface^?"),
    ("\u{9B}31m", "<9B>31m"),
    ("\u{202E}evne'l à", "<202E>evne'l à"),
    ("\u{2066}x\u{2069}", "<2066>x<2069>"),
    ("e\u{301}te\u{301}", "e\u{301}te\u{301}"),
    ("a\u{2028}b\u{2029}c\u{85}d", "a<2028>b<2029>c<85>d"),
    ("👩\u{200D}🌾\u{A0}: می\u{200C}خواهم", "👩\u{200D}🌾\u{A0}: می\u{200C}خواهم"),
    (
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
      "🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}"
    ),
  ])
  func `characters that could control the terminal are shown as text`(text: String, shown: String) {
    #expect(Sanitiser.visible(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test(arguments: [
    "\u{489}", "\u{20DD}", "\u{901}", "\u{F7E}", "\u{FE0F}", "\u{200D}", "\u{301}", "\u{E47}", "\u{200B}", "\u{E0061}",
    "\u{903}", "\u{3164}",
  ])
  func `marks and invisible characters count, whatever their class`(mark: String) throws {
    let scalar = try #require(mark.unicodeScalars.first)
    let code = "<\(String(scalar.value, radix: 16, uppercase: true))>"
    let shown = String(repeating: mark, count: 8) + String(repeating: code, count: 112)
    #expect(
      Sanitiser.visible("e" + String(repeating: mark, count: 120)).unicodeScalars
        .elementsEqual(("e" + shown).unicodeScalars))
  }

  @Test func `only a base letter begins another count`() {
    let tower = "e" + String(repeating: "\u{E47}\u{E49}\u{200D}\u{301}", count: 3) + "f\u{301}"
    #expect(
      Sanitiser.visible(tower).unicodeScalars.elementsEqual(
        ("e" + String(repeating: "\u{E47}\u{E49}\u{200D}\u{301}", count: 2) + "<E47><E49><200D><301>f\u{301}")
          .unicodeScalars))
  }

  @Test(
    arguments: [
      ("\u{200B}prompt: P", nil, "<200B>prompt: P"), ("pr\u{2060}ompt", nil, "pr<2060>ompt"),
      ("a\u{200D}b", nil, "a<200D>b"), ("👩\u{200D}🌾 ❤\u{FE0F}", nil, "👩\u{200D}🌾 ❤\u{FE0F}"),
      ("\u{FEFF}é", nil, "<FEFF>é"), ("a:\u{A0}«\u{A0}b", nil, "a:\u{A0}«\u{A0}b"),
      ("a:\u{A0}\u{3000}«\u{A0}b", 2, "a:<A0><3000>«\u{A0}b"), ("\u{1B}[m", nil, "^[[m"),
    ] as [(String, Int?, String)])
  func `what hides in a line of a file can be shown`(line: String, place: Int?, shown: String) {
    #expect(Sanitiser.revealed(line, spacesAt: place).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func `a name stays on one line`() {
    #expect(Sanitiser.visibleOnOneLine("a\nb\u{1B}") == "a^Jb^[")
  }

  @Test func `combining marks beyond what any language uses are shown as code points`() {
    let tower = "e" + String(repeating: "\u{301}", count: 10)
    let shown = "e" + String(repeating: "\u{301}", count: 8) + "<301><301>"
    #expect(Sanitiser.visible(tower).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }
}
