import Testing

/// `config.json`.
struct SettingsTests {
  @Test func `the settings choose the language and the length of a session`() throws {
    let home = try TemporaryHome()
    try home.write(#"{"language":"en","questions":2}"#, to: "data/config.json")
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run("quiz", "--no-bundled", "--packs", pack, changing: ["DISTINGUO_LANG": nil])
    #expect(run.output.contains("Question 1/2 · fleurs · new\n"), "\(run.output)")
    #expect(run.errors == "")
  }

  @Test func `what the settings get wrong is told, and the rest holds`() throws {
    let home = try TemporaryHome()
    let settings = #"{"langage":"en","language":"de","questions":"x","retention":2,"newPerDay":1}"#
    let path = try home.write(settings, to: "data/config.json")
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run("quiz", "--no-bundled", "--packs", pack)
    #expect(run.status == 0)
    #expect(
      run.errors
        == """
        distinguo : attention : réglage inconnu dans \(path) : « langage ». Voulais-tu dire « language » ? Il est gardé, sans effet.
        distinguo : attention : réglage sans effet dans \(path) : la valeur de « language » ne convient pas.
        distinguo : attention : réglage sans effet dans \(path) : la valeur de « questions » ne convient pas.
        distinguo : attention : réglage sans effet dans \(path) : la valeur de « retention » ne convient pas.

        """)
    #expect(run.output.contains("Question 1/1 · "))
    #expect(home.bytes("data/config.json") == Array(settings.utf8))
  }

  @Test func `settings that are no JSON are told`() throws {
    let home = try TemporaryHome()
    let path = try home.write("langue: fr", to: "data/config.json")
    let run = try home.run("packs", "list", "--no-bundled")
    #expect(run.status == 0)
    #expect(run.errors == "distinguo : attention : \(path) n’est pas du JSON : les réglages habituels servent.\n")
  }
}
