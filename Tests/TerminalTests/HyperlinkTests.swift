import Testing

@testable import Terminal

struct HyperlinkTests {
  @Test(arguments: [
    ("https://a.test/p#:~:text=deux%20mots", "https://a.test/p#:~:text=deux%20mots"),
    ("HTTP://a.test/", "HTTP://a.test/"), ("https://a.test/été", "https://a.test/%C3%A9t%C3%A9"),
    ("https://a.test/a b\u{7}", "https://a.test/a%20b%07"),
    ("https://a.test/\u{1B}\\\u{9C}", "https://a.test/%1B\\%C2%9C"),
  ])
  func `an address is sent in printable ASCII`(address: String, sent: String) {
    #expect(Hyperlink(address)?.address == sent)
  }

  @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "mailto:a@b.test", "https:", "a.test", ""])
  func `anything but a web address is no link`(address: String) {
    #expect(Hyperlink(address) == nil)
  }
}
