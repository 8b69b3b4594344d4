import Testing

@testable import Interchange

struct XAPIActorTests {
  @Test(arguments: [
    ("eve@example.org", "mailto:eve@example.org"), ("mailto:eve@example.org", "mailto:eve@example.org"), ("eve", nil),
    ("@example.org", nil), ("eve@", nil), ("a@b@c", nil), ("e ve@example.org", nil), ("<eve@example.org>", nil),
    ("", nil),
  ])
  func `a mailbox is an address with its scheme`(text: String, mailbox: String?) {
    #expect(XAPIActor.Identity(mailbox: text) == mailbox.map { .mailbox($0) })
  }

  @Test func `an account is a system's address and a name on it`() {
    #expect(
      XAPIActor.Identity(account: "https://ecole.example,Noël, Ève")
        == .account(homePage: "https://ecole.example", name: "Noël, Ève"))
  }

  @Test(arguments: ["https://ecole.example", "https://ecole.example, ", "ecole,eve", "", ",eve"])
  func `an account needs both parts`(text: String) {
    #expect(XAPIActor.Identity(account: text) == nil)
  }
}
