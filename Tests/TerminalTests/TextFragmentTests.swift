import Testing

@testable import Terminal

struct TextFragmentTests {
  @Test(arguments: [
    ("https://a.test/p", "deux mots", "https://a.test/p#:~:text=deux%20mots"),
    ("https://a.test/p?q=1", "été", "https://a.test/p?q=1#:~:text=%C3%A9t%C3%A9"),
    ("https://a.test/p", "a, b-c & d", "https://a.test/p#:~:text=a%2C%20b%2Dc%20%26%20d"),
    ("https://a.test/p", "l’œuf 100%", "https://a.test/p#:~:text=l%E2%80%99%C5%93uf%20100%25"),
    ("https://a.test/p", "A.z_9~", "https://a.test/p#:~:text=A.z_9~"),
    ("https://a.test/p#ancre", "deux mots", "https://a.test/p#ancre"),
  ])
  func `the address opens the page at the quoted words`(url: String, quote: String, address: String) {
    #expect(TextFragment.address(url, quoting: quote) == address)
  }

  @Test func `without a quotation the address is unchanged`() {
    #expect(TextFragment.address("https://a.test/p", quoting: nil) == "https://a.test/p")
  }
}
