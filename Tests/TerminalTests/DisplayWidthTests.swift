import Editline
import Testing

@testable import Terminal

struct DisplayWidthTests {
  init() { _ = TerminalLocale.useUTF8() }

  @Test(arguments: [
    ("", 0), ("abc", 3), ("été", 3), ("e\u{301}te\u{301}", 3), ("« œ »", 5), ("日本", 4), ("🌹", 2),
    ("👩‍🌾", 2), ("🇫🇷", 2), ("❤️", 2), ("›", 1), ("\u{A0}", 1),
    ("1️⃣", 2), ("👍🏽", 2), ("क्षि", 3), ("한", 2), ("\u{1112}\u{1161}\u{11AB}", 2), ("é\u{FE0F}", 1), ("🇫", 1),
  ])
  func `text is as many columns wide as a terminal shows it`(text: String, columns: Int) {
    #expect(DisplayWidth.columns(text) == columns)
  }
}
