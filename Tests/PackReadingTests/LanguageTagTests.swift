import PackReading
import QuestionBank
import Testing

struct LanguageTagTests {
  @Test(arguments: ["fr", "en", "gsw", "pt-BR", "zh-Hant-TW"]) func `a language's code is one`(text: String) {
    #expect(LanguageTag.isValid(text))
  }

  @Test(arguments: ["", "f", "français", "xx", "FR", "fr_FR", "fr-", "french", "fr-FR.UTF-8"])
  func `anything else isn't`(text: String) {
    #expect(!LanguageTag.isValid(text))
  }

  @Test(arguments: [("Français", "fr"), ("english", "en"), ("FR", "fr"), ("gsw", "gsw"), ("klingon", nil)])
  func `a language that's named in words has a code`(name: String, code: String?) {
    #expect(LanguageTag.code(ofName: name) == code)
  }

  @Test func `a pack is in some language`() throws {
    let sample: MarkedText = "version: 1\nid: x\ntitle: x\nlanguage: 1️⃣francais\nquestions: []"
    let rejection = #expect(throws: Rejection.self) { try PackReader.pack(from: PackText(Array(sample.text.utf8))) }
    #expect(
      rejection?.diagnostics.first
        == Diagnostic(.invalidLanguage("francais", nearest: "fr"), at: sample["1️⃣"]))
  }
}
