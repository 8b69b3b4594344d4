import Testing

@testable import Interchange

struct XAPINameTests {
  @Test(arguments: [
    ("https://ecole.example/", "https://ecole.example/"), ("https://ecole.example", "https://ecole.example/"),
    ("urn:ecole:", "urn:ecole:"), ("https://école.example/x#", "https://école.example/x#"), ("ecole.example/", nil),
    ("https://", nil), ("https://a b/", nil), ("1x:abc", nil), ("", nil), ("https://a/\u{202E}", nil),
    ("https://a/{b}", nil),
  ])
  func `activity ids begin with an absolute IRI`(text: String, base: String?) {
    #expect(XAPIName.activityBase(text) == base)
  }

  @Test(arguments: [("a1b2-17", "a1b2-17"), ("é /?#", "%C3%A9%20%2F%3F%23"), ("\u{7}", "%07")])
  func `a name is percent-encoded in an IRI`(text: String, encoded: String) {
    #expect(XAPIName.encoded(text) == encoded)
  }
}
