import Testing

@testable import Usage

/// The names of settings and of their values.
struct SettingKeyTests {
  @Test(arguments: [
    ("language", SettingKey.language), ("LANGUE", .language), ("questions", .questions), ("new-per-day", .newPerDay),
    ("nouvellesParJour", .newPerDay), ("nouvelles-par-jour", .newPerDay), ("newperday", .newPerDay),
    ("retention", .retention), ("rétention", .retention), ("maximum-interval", .maximumInterval),
    ("intervalleMax", .maximumInterval), ("intervalle_max", .maximumInterval), ("fuzz", .fuzz), ("colour", .colour),
    ("color", .colour), ("Couleur", .colour), ("tone", .tone), ("ton", .tone), ("articles", .articles),
    ("editor", .editor), ("editeur", .editor), ("éditeur", .editor),
  ])
  func `a setting is found in any case and language, with or without hyphens`(name: String, key: SettingKey) throws {
    #expect(try SettingKey(named: name) == key)
  }

  @Test(
    arguments: [
      ("qestions", "questions"), ("retenshun", "retention"), ("retenton", "retention"), ("langage", "language"),
      ("nouvelleParJour", "nouvellesParJour"), ("zut", nil), ("", nil),
    ] as [(String, String?)])
  func `an unknown setting comes with the nearest name`(name: String, nearest: String?) {
    let fault = #expect(throws: Fault.self) { try SettingKey(named: name) }
    guard case .unknownSetting(name, let suggested) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(suggested == nearest)
  }

  @Test(arguments: [
    (SettingKey.retention, "0,9", SettingValue.decimal(0.9)), (.retention, "0.85", .decimal(0.85)),
    (.retention, "90%", .decimal(0.9)), (.retention, "95\u{A0}%", .decimal(0.95)), (.questions, "12", .whole(12)),
    (.questions, "1 000", .whole(1_000)), (.maximumInterval, "36\u{202F}500", .whole(36_500)),
    (.fuzz, "oui", .flag(true)), (.fuzz, "Non", .flag(false)), (.fuzz, "on", .flag(true)), (.fuzz, "off", .flag(false)),
    (.fuzz, "true", .flag(true)), (.fuzz, "no", .flag(false)), (.fuzz, "1", .flag(true)),
    (.language, "EN", .text("en")),
    (.language, "français", .text("fr")), (.colour, "jamais", .text("never")), (.tone, "amical", .text("friendly")),
    (.tone, "sobre", .text("sober")), (.editor, "code --wait", .text("code --wait")),
  ])
  func `a value is read as people type it in either language`(key: SettingKey, typed: String, value: SettingValue) {
    #expect(key.value(typed: typed) == value)
  }

  @Test(arguments: [
    (SettingKey.retention, "2"), (.retention, "1"), (.retention, "nan"), (.retention, "0,9x"), (.retention, "%"),
    (.questions, "0"), (.questions, "3,5"), (.questions, "0x10"), (.questions, "true"), (.questions, ""),
    (.fuzz, "2"), (.language, "de"), (.tone, "en"), (.editor, " "), (.articles, ""),
  ])
  func `invalid values are refused`(key: SettingKey, typed: String) {
    #expect(key.value(typed: typed) == nil)
  }

  @Test func `every setting has its own name in both languages, and no name is shared`() {
    for language in Language.allCases {
      #expect(Set(SettingKey.allCases.map { $0.name(in: language) }).count == SettingKey.allCases.count)
    }
    let names = SettingKey.allCases.flatMap(\.names.all).map { $0.lowercased() }
    #expect(Set(names).count == names.count)
  }
}
