import Foundation
import Testing

@testable import Localisation
@testable import Usage

/// `set` from the shell, with its exact output.
struct SettingsVerbTests {
  /// The file of settings.
  private func file(_ home: TemporaryHome) -> String? {
    home.bytes("data/config.json").map { String(decoding: $0, as: UTF8.self) }
  }

  /// The path of the file, shortened so that it isn't broken into lines.
  private func list(_ language: String) throws -> String {
    let home = try TemporaryHome()
    try home.write(#"{"retention": 0.85, "fuzz": false}"#, to: "data/config.json")
    let run = try home.run("set", changing: ["DISTINGUO_LANG": nil, "LANG": language, "COLUMNS": "60"])
    #expect(run.status == 0)
    #expect(run.errors == "")
    // The length of the path depends on the folder for temporary files.
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).drop { !$0.isEmpty }
      .joined(separator: "\n")
  }

  @Test func `set alone lists every setting in French, in sixty columns`() throws {
    #expect(
      try list("fr_FR.UTF-8")
        == """

        langue (language) : celle du système
          Langue de l’interface : français ou anglais.
        questions : 15 (par défaut)
          Nombre de questions d’une séance : un nombre entier de 1 à
          9 999.
        nouvellesParJour (newPerDay) : 20 (par défaut)
          Nouvelles questions par jour, sauf si tu en demandes
          plus : un nombre entier de 0 à 9 999.
        leçons (lessons) : oui (par défaut)
          Montrer une leçon avant la première de ses questions : oui
          ou non.
        rétention (retention) : 0,85
          Chance de se souvenir encore d’une question quand elle
          revient (plus haute : elle revient plus tôt) : un nombre
          de 0,70 à 0,99. Par défaut : 0,9.
        intervalleMax (maximumInterval) : 36 500 (par défaut)
          Délai le plus long entre deux rappels, en jours : un
          nombre entier de 1 à 365 000.
        dispersion (fuzz) : non
          Disperser un peu les échéances, pour que ce qui s’apprend
          ensemble ne revienne pas le même jour : oui ou non. Par
          défaut : oui.
        débutDuJour (dayStart) : 4 (par défaut)
          Heure locale à laquelle commence la journée, pour les
          échéances et les nouvelles questions : un nombre entier de
          0 à 23.
        couleur (colour) : auto (par défaut)
          Couleurs : auto, toujours ou jamais.
        liens (links) : auto (par défaut)
          Liens vers les articles, à ouvrir d’un clic : auto,
          toujours ou jamais.
        ton (tone) : sobre (par défaut)
          Ton : sobre ou chaleureux.
        articles : aucun
          Dossier des articles, que « :source » affiche : un dossier
          qui existe.
        éditeur (editor) : celui de VISUAL ou d’EDITOR, sinon vi
          Éditeur de « regler --edit » : un programme, au besoin
          avec ses options (« code --wait »).

        « regler CLÉ VALEUR » change un réglage, « regler CLÉ
        défaut » le réinitialise, « regler --edit » ouvre le
        fichier.

        """)
  }

  @Test func `set alone lists every setting in English, in sixty columns`() throws {
    #expect(
      try list("en_GB.UTF-8")
        == """

        language: the system's
          Language of the interface: fr or en.
        questions: 15 (default)
          Number of questions in a session: a whole number from 1 to
          9,999.
        newPerDay: 20 (default)
          New questions per day, unless you ask for more: a whole
          number from 0 to 9,999.
        lessons: yes (default)
          Show a lesson before the first of its questions: yes or
          no.
        retention: 0.85
          Chance of still remembering a question when it comes back
          (higher: it comes back sooner): a number from 0.70 to
          0.99. Default: 0.9.
        maximumInterval: 36,500 (default)
          Longest wait before a question comes back, in days: a
          whole number from 1 to 365,000.
        fuzz: no
          Vary due dates a little, so that what you learn together
          doesn't all come back on one day: yes or no. Default: yes.
        dayStart: 4 (default)
          Hour of your own time at which a day begins, for due dates
          and new questions: a whole number from 0 to 23.
        colour: auto (default)
          Colours: auto, always or never.
        links: auto (default)
          Links to the articles, opened with a click: auto, always
          or never.
        tone: sober (default)
          Tone: sober or friendly.
        articles: none
          Folder of article texts, for ":source" to show: a folder
          that exists.
        editor: VISUAL or EDITOR, else vi
          Editor for "set --edit": a program, with options if needed
          ("code --wait").

        "set KEY VALUE" changes a setting, "set KEY default" resets
        it, "set --edit" opens the file.

        """)
  }

  struct Change: CustomTestStringConvertible {
    let words: [String]
    let french: String
    let english: String
    let file: String
    var testDescription: String { words.joined(separator: " ") }
  }

  static let changes = [
    Change(
      words: ["retention", "0,85"], french: "« rétention » vaut maintenant 0,85.",
      english: "\"retention\" is now 0.85.", file: "{\n  \"retention\": 0.85\n}\n"),
    Change(
      words: ["intervalleMax", "1000"], french: "« intervalleMax » vaut maintenant 1 000.",
      english: "\"maximumInterval\" is now 1,000.", file: "{\n  \"maximumInterval\": 1000\n}\n"),
    Change(
      words: ["NEW-PER-DAY", "0"], french: "« nouvellesParJour » vaut maintenant 0.",
      english: "\"newPerDay\" is now 0.",
      file: "{\n  \"newPerDay\": 0\n}\n"),
    Change(
      words: ["fuzz", "no"], french: "« dispersion » vaut maintenant non.", english: "\"fuzz\" is now no.",
      file: "{\n  \"fuzz\": false\n}\n"),
    Change(
      words: ["éditeur", "code --wait"], french: "« éditeur » vaut maintenant code --wait.",
      english: "\"editor\" is now code --wait.", file: "{\n  \"editor\": \"code --wait\"\n}\n"),
  ]

  @Test(arguments: changes) func `a value is checked and written`(change: Change) throws {
    for (language, expected) in [("fr", change.french), ("en", change.english)] {
      let home = try TemporaryHome()
      let run = try PipedRun(["set"] + change.words + ["--lang", language], environment: home.environment())
      #expect(run.output == expected + "\n")
      #expect(run.errors == "")
      #expect(run.status == 0)
      #expect(file(home) == change.file)
    }
  }

  struct Refusal: CustomTestStringConvertible {
    let words: [String]
    let french: String
    let english: String
    var status: Int32 = 64
    var testDescription: String { words.joined(separator: " ") }
  }

  static let refusals = [
    Refusal(
      words: ["retention", "2"], french: "« 2 » ne convient pas à « rétention » : un nombre de 0,70 à 0,99.",
      english: "\"retention\" takes a number from 0.70 to 0.99, not \"2\"."),
    Refusal(
      words: ["questions", "0"], french: "« 0 » ne convient pas à « questions » : un nombre entier de 1 à 9 999.",
      english: "\"questions\" takes a whole number from 1 to 9,999, not \"0\"."),
    Refusal(
      words: ["colour", "nevr"],
      french: "« nevr » ne convient pas à « couleur » : auto, toujours ou jamais. Voulais-tu dire « never » ?",
      english: "\"colour\" takes auto, always or never, not \"nevr\". Did you mean \"never\"?"),
    Refusal(
      words: ["fuzz", "bof"], french: "« bof » ne convient pas à « dispersion » : oui ou non.",
      english: "\"fuzz\" takes yes or no, not \"bof\"."),
    Refusal(
      words: ["articles", "/nulle/part"],
      french: "il n’y a pas de dossier /nulle/part : « articles » n’a pas changé. Donne un dossier qui existe.",
      english: "there's no folder /nulle/part: \"articles\" is unchanged. Give an existing folder.", status: 66),
    Refusal(
      words: ["qestions", "3"],
      french: "réglage inconnu : « qestions ». Voulais-tu dire « questions » ? « distinguo regler » les donne tous.",
      english: "unknown setting: \"qestions\". Did you mean \"questions\"? \"distinguo set\" lists them all."),
    Refusal(
      words: ["editor", "code", "--wait"],
      french: "option inconnue : « --wait ». Voulais-tu dire « --edit » ? « --help » les donne toutes.",
      english: "unknown option: \"--wait\". Did you mean \"--edit\"? \"--help\" lists them all."),
    Refusal(
      words: ["questions", "3", "4"], french: "mot en trop : « 4 ». « --help » montre la forme attendue.",
      english: "unexpected word: \"4\". \"--help\" shows the syntax."),
    Refusal(
      words: ["--edit"],
      french:
        "un éditeur a besoin d’un terminal et ne va pas avec « --no-input ». « distinguo regler CLÉ VALEUR » s’en passe.",
      english:
        "an editor needs a terminal and can't be used with \"--no-input\". Use \"distinguo set KEY VALUE\" instead."),
  ]

  @Test(arguments: refusals) func `an invalid value is refused and nothing is written`(refusal: Refusal) throws {
    let home = try TemporaryHome()
    let french = try PipedRun(["regler"] + refusal.words, environment: home.environment())
    #expect(french.errors == "distinguo : \(refusal.french)\n")
    #expect(french.output == "")
    #expect(french.status == refusal.status)
    let english = try PipedRun(["set"] + refusal.words + ["--lang", "en"], environment: home.environment())
    #expect(english.errors == "distinguo: \(refusal.english)\n")
    #expect(english.status == refusal.status)
    #expect(file(home) == nil)
  }

  @Test func `the rest of the file stays, and a setting can be removed`() throws {
    let home = try TemporaryHome()
    let written = "{\n\t\"zut\": [1.50, {\"a\": 1e3}],\n\t\"questions\": 3\n}\n"
    let path = try home.write(written, to: "data/config.json")
    let warning =
      "distinguo : attention : \(path):2:2 : réglage inconnu : « zut ». Il est gardé, sans effet.\n"
    let set = try home.run("set", "tone", "sobre")
    #expect(set.output == "« ton » vaut maintenant sobre.\n")
    #expect(set.errors == warning)
    #expect(file(home) == "{\n\t\"zut\": [1.50, {\"a\": 1e3}],\n\t\"questions\": 3,\n\t\"tone\": \"sober\"\n}\n")
    let taken = try home.run("set", "questions", "défaut")
    #expect(taken.output == "« questions » vaut 15, par défaut.\n")
    let last = try home.run("set", "tone", "default", "--lang", "en")
    #expect(last.output == "\"tone\" is sober, the default.\n")
    #expect(file(home) == "{\n\t\"zut\": [1.50, {\"a\": 1e3}]\n}\n")
    #expect(try home.run("set", "editor", "default").output.hasPrefix("« éditeur » n’est plus réglé : celui de VISUAL"))
  }

  @Test func `a file that isn't JSON is left alone`() throws {
    let home = try TemporaryHome()
    let path = try home.write("{\n  questions: 3\n}\n", to: "data/config.json")
    let run = try home.run("set", "questions", "5")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(
      run.errors
        == """
        distinguo : attention : \(path):2:3 : ce n’est pas du JSON : " ou } est attendu. Les réglages par défaut s’appliquent.
        distinguo : \(path):2:3 : ce n’est pas du JSON : " ou } est attendu. Le fichier n’a pas été touché : corrige-le (« distinguo regler --edit ») ou donne-lui un autre nom.

        """)
    #expect(file(home) == "{\n  questions: 3\n}\n")
  }

  @Test func `the file is private to its owner, and a link to it stays a link`() throws {
    let home = try TemporaryHome()
    _ = try home.run("set", "questions", "5", changing: ["DISTINGUO_HOME": home.path + "/neuf/dossier"])
    let attributes = try FileManager.default.attributesOfItem(atPath: home.path + "/neuf/dossier/config.json")
    #expect(attributes[.posixPermissions] as? Int == 0o600)
    let folder = try FileManager.default.attributesOfItem(atPath: home.path + "/neuf/dossier")
    #expect(folder[.posixPermissions] as? Int == 0o700)

    let target = try home.write("{}", to: "dotfiles/distinguo.json")
    try FileManager.default.createDirectory(atPath: home.data, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: home.data + "/config.json", withDestinationPath: target)
    _ = try home.run("set", "questions", "5")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: home.data + "/config.json") == target)
    #expect(home.bytes("dotfiles/distinguo.json") == Array("{\n  \"questions\": 5\n}".utf8))
  }

  @Test func `a folder is stored with its full path`() throws {
    let home = try TemporaryHome()
    try home.write("", to: "textes d’Ève/a.txt")
    let run = try home.run("set", "articles", "~/textes d’Ève/")
    #expect(run.status == 0, "\(run.errors)")
    #expect(file(home)?.hasSuffix("/textes d’Ève\"\n}\n") == true)
    #expect(file(home)?.contains("~") == false)
  }

  @Test func `whatever overrides a setting is mentioned`() throws {
    let home = try TemporaryHome()
    #expect(
      try home.run("set", "langue", "en").output
        == "« langue » vaut maintenant anglais.\nPour cette fois, DISTINGUO_LANG passe avant ce réglage.\n")
    #expect(
      try home.run("set", "colour", "never", "--color", "auto").output
        == "« couleur » vaut maintenant jamais.\nPour cette fois, --color passe avant ce réglage.\n")
    #expect(
      try home.run("set", "langue", "fr", changing: ["DISTINGUO_LANG": nil]).output
        == "« langue » vaut maintenant français.\n")
  }

  @Test func `in JSON the settings are one object`() throws {
    let home = try TemporaryHome()
    try home.write(#"{"language": "en"}"#, to: "data/config.json")
    let one = try home.run("set", "retention", "0,95", "--json")
    #expect(
      one.output
        == #"{"version":1,"path":"\#(home.data)/config.json","settings":{"retention":{"value":0.95,"default":0.9,"given":true,"allowed":{"kind":"decimal","minimum":0.7,"maximum":0.99}}}}"#
        + "\n")
    let all = try home.run("set", "--json")
    #expect(all.lines.count == 1)
    #expect(
      all.output.contains(
        #""settings":{"language":{"value":"en","default":null,"given":true,"allowed":{"kind":"word","words":["fr","en"]}},"questions":"#
      ))
    #expect(
      all.output.contains(#""editor":{"value":null,"default":null,"given":false,"allowed":{"kind":"command"}}}}"#))
  }
}
