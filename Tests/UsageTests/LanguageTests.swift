import Testing

@testable import Terminal
@testable import Usage

struct LanguageTests {
  private func chosen(
    option: String? = nil, settings: Language? = nil, _ variables: [String: String]
  ) -> Language {
    Language.chosen(
      option: option, settings: settings,
      environment: ProcessEnvironment(
        variables: variables, inputIsTerminal: false, outputIsTerminal: false, errorIsTerminal: false,
        homeDirectory: nil))
  }

  @Test(
    arguments: [
      ([:], Language.french),
      (["LANG": "C"], .french),
      (["LANG": "C.UTF-8"], .french),
      (["LANG": "en_GB.UTF-8"], .english),
      (["LANG": "fr_CA.UTF-8"], .french),
      (["LANG": "de_DE.UTF-8"], .french),
      (["LANG": "en_US.UTF-8", "LC_MESSAGES": "fr_FR.UTF-8"], .french),
      (["LANG": "fr_FR.UTF-8", "LC_ALL": "en_US.UTF-8"], .english),
      (["LANG": "en_US.UTF-8", "LC_ALL": ""], .english),
      (["LANG": "fr_FR.UTF-8", "DISTINGUO_LANG": "en"], .english),
      (["LANG": "en_US.UTF-8", "DISTINGUO_LANG": "tlh"], .english),
      (["DISTINGUO_LANG": "EN-us"], .english),
    ] as [([String: String], Language)])
  func `the environment chooses the language`(variables: [String: String], language: Language) {
    #expect(chosen(variables) == language)
  }

  @Test func `the option takes precedence, then the variable, then the settings`() {
    #expect(chosen(option: "fr", ["DISTINGUO_LANG": "en"]) == .french)
    #expect(chosen(settings: .english, ["LANG": "fr_FR.UTF-8"]) == .english)
    #expect(chosen(settings: .english, ["DISTINGUO_LANG": "fr"]) == .french)
  }
}
