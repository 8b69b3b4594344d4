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
  ])
  func `characters that could control the terminal are shown as text`(text: String, shown: String) {
    #expect(Sanitiser.visible(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }

  @Test func `combining marks beyond what any language uses are shown as code points`() {
    let tower = "e" + String(repeating: "\u{301}", count: 10)
    let shown = "e" + String(repeating: "\u{301}", count: 8) + "<301><301>"
    #expect(Sanitiser.visible(tower).unicodeScalars.elementsEqual(shown.unicodeScalars))
  }
}
