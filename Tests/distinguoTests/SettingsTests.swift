import QuestionBank
import Testing
import Training

@testable import Usage
@testable import distinguo

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

  @Test func `faults in the settings are reported, and the rest applies`() throws {
    let home = try TemporaryHome()
    let settings = #"{"langage":"en","language":"de","questions":"x","retention":2,"newPerDay":1}"#
    let path = try home.write(settings, to: "data/config.json")
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run("quiz", "--no-bundled", "--packs", pack)
    #expect(run.status == 0)
    #expect(
      run.errors
        == """
        distinguo : attention : \(path):1:2 : réglage inconnu : « langage ». Voulais-tu dire « language » ? Il est gardé, sans effet.
        distinguo : attention : \(path):1:28 : "de" ne convient pas à « language » : "fr" ou "en". La valeur par défaut s’applique.
        distinguo : attention : \(path):1:45 : "x" ne convient pas à « questions » : un nombre entier de 1 à 9 999. La valeur par défaut s’applique.
        distinguo : attention : \(path):1:61 : 2 ne convient pas à « retention » : un nombre de 0,70 à 0,99. La valeur par défaut s’applique.

        """)
    #expect(run.output.contains("Question 1/1 · "))
    #expect(home.bytes("data/config.json") == Array(settings.utf8))
  }

  @Test func `settings that aren't JSON are reported`() throws {
    let home = try TemporaryHome()
    let path = try home.write("langue: fr", to: "data/config.json")
    let run = try home.run("packs", "list", "--no-bundled")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "distinguo : attention : \(path):1:1 : ce n’est pas du JSON : tout doit être entre accolades : {\"questions\": 10}. Les réglages par défaut s’appliquent.\n"
    )
  }
}

/// Reading the text of the settings.
struct SettingsReadingTests {
  private func read(_ text: String) throws -> (settings: Settings, complaints: [Settings.Complaint]) {
    var complaints: [Settings.Complaint] = []
    return (Settings(try JSONObjectText(Array(text.utf8)), complaints: &complaints), complaints)
  }

  @Test func `an empty file sets nothing`() throws {
    for text in ["", " \n", "{}", "\u{FEFF}{}"] {
      let (settings, complaints) = try read(text)
      #expect(settings == Settings())
      #expect(complaints.isEmpty)
    }
  }

  @Test func `numbers count as whole however they're written`() throws {
    let (settings, complaints) = try read(#"{"questions": 1e1, "newPerDay": 5.0, "retention": 0.95, "fuzz": false}"#)
    #expect(complaints.isEmpty)
    #expect(settings.questions == 10)
    #expect(settings.newPerDay == 5)
    #expect(settings.policy.retention == 0.95)
    #expect(!settings.policy.isFuzzed)
  }

  @Test(arguments: [
    (SettingKey.questions, "0"), (.questions, "10.5"), (.questions, "true"), (.questions, "\"10\""),
    (.questions, "null"),
    (.questions, "10000"), (.questions, "1e400"), (.newPerDay, "-1"), (.newPerDay, "false"),
    (.questions, "9223372036854775807"), (.questions, "9223372036854775808"), (.questions, "-9223372036854775809"),
    (.dayStart, "-0.5"), (.maximumInterval, "153722867280913"), (.retention, "1e400"),
    (.retention, "-1e400"), (.retention, "\"NaN\""), (.newPerDay, "\"inf\""), (.maximumInterval, "1e19"),
    (.retention, "1"), (.retention, "0.69"), (.retention, "true"), (.retention, "\"0.9\""),
    (.maximumInterval, "0"), (.maximumInterval, "365001"), (.fuzz, "1"), (.fuzz, "\"true\""),
    (.language, "1"), (.language, "\"FR\""), (.colour, "true"), (.tone, "\"gai\""),
    (.articles, "[]"), (.articles, "\" \""), (.editor, "{}"), (.editor, "\"\""),
  ])
  func `an invalid value is reported with its position, and the default applies`(
    key: SettingKey, json: String
  ) throws {
    let (settings, complaints) = try read("{\n  \"\(key.rawValue)\": \(json)\n}")
    let column = key.rawValue.count + 7
    #expect(complaints == [.wrongValue(key, given: json, at: Position(line: 2, column: column))])
    #expect(settings == Settings())
  }

  @Test func `of two values for one setting the last applies, with a warning`() throws {
    let (settings, complaints) = try read("{\"questions\": 1,\n\"questions\": 2}")
    #expect(settings.questions == 2)
    #expect(complaints == [.repeatedKey("questions", at: Position(line: 1, column: 2))])
  }

  @Test func `a missing articles folder is reported`() throws {
    let (settings, complaints) = try read(#"{"articles": "/nulle/part"}"#)
    #expect(settings.articles == "/nulle/part")
    #expect(complaints == [.noFolder(.articles, path: "/nulle/part", at: Position(line: 1, column: 14))])
  }

  @Test func `unknown names are reported with the nearest, in the file's order`() throws {
    let (_, complaints) = try read(#"{"zut": 1, "couleur": "auto", "maxInterval": 3, "toen": "sober"}"#)
    #expect(
      complaints == [
        .unknownKey("zut", nearest: nil, at: Position(line: 1, column: 2)),
        .unknownKey("couleur", nearest: "colour", at: Position(line: 1, column: 12)),
        .unknownKey("maxInterval", nearest: "maximumInterval", at: Position(line: 1, column: 31)),
        .unknownKey("toen", nearest: "tone", at: Position(line: 1, column: 49)),
      ])
  }
}
