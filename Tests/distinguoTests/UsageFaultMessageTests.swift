import Testing

/// Messages and exit statuses for invalid command lines.
struct UsageFaultMessageTests {
  struct Case: CustomTestStringConvertible {
    let words: [String]
    let french: String
    let english: String
    var status: Int32 = 64
    var testDescription: String { words.joined(separator: " ") }
  }

  static let cases = [
    Case(
      words: ["qiuz"],
      french: "distinguo : verbe inconnu : « qiuz ». Voulais-tu dire « quiz » ? « distinguo aide » les donne tous.\n",
      english: "distinguo: unknown verb: \"qiuz\". Did you mean \"quiz\"? \"distinguo help\" lists them all.\n"),
    Case(
      words: ["tartempion"],
      french: "distinguo : verbe inconnu : « tartempion ». « distinguo aide » les donne tous.\n",
      english: "distinguo: unknown verb: \"tartempion\". \"distinguo help\" lists them all.\n"),
    Case(
      words: ["quiz", "--sead", "3"],
      french: "distinguo : option inconnue : « --sead ». Voulais-tu dire « --seed » ? « --help » les donne toutes.\n",
      english: "distinguo: unknown option: \"--sead\". Did you mean \"--seed\"? \"--help\" lists them all.\n"),
    Case(
      words: ["quiz", "--pack"],
      french: "distinguo : il manque une valeur après « --pack ». Exemple : « --pack metiers ».\n",
      english: "distinguo: \"--pack\" needs a value. Example: \"--pack metiers\".\n"),
    Case(
      words: ["quiz", "-n"],
      french: "distinguo : il manque une valeur après « -n ». Exemple : « -n 5 ».\n",
      english: "distinguo: \"-n\" needs a value. Example: \"-n 5\".\n"),
    Case(
      words: ["quiz", "-n", "beaucoup"],
      french: "distinguo : « beaucoup » ne convient pas à « -n ». Exemple : « -n 5 ».\n",
      english: "distinguo: \"beaucoup\" isn't valid for \"-n\". Example: \"-n 5\".\n"),
    Case(
      words: ["quiz", "-n", "0"],
      french: "distinguo : « 0 » ne convient pas à « -n ». Possible : 1, 2, 3…\n",
      english: "distinguo: \"0\" isn't valid for \"-n\". Allowed: 1, 2, 3…\n"),
    Case(
      words: ["quiz", "--kind", "chioce"],
      french:
        "distinguo : « chioce » ne convient pas à « --kind ». Possible : choice, multiple, truefalse, short, cloze, number, match, sort, order, recall. Voulais-tu dire « choice » ?\n",
      english:
        "distinguo: \"chioce\" isn't valid for \"--kind\". Allowed: choice, multiple, truefalse, short, cloze, number, match, sort, order, recall. Did you mean \"choice\"?\n"
    ),
    Case(
      words: ["quiz", "--pack", "definition"],
      french:
        "distinguo : « definition » ne convient pas à « --pack ».",
      english: "distinguo: \"definition\" isn't valid for \"--pack\"."),
    Case(
      words: ["quiz", "--question", "definitions/rien-de-tel"],
      french:
        "distinguo : aucune question « definitions/rien-de-tel ». « distinguo paquets montrer PAQUET » les donne toutes.\n",
      english: "distinguo: no question \"definitions/rien-de-tel\". \"distinguo packs show PACK\" lists them all.\n",
      status: 66),
    Case(
      words: ["packs", "show", "lunne"],
      french: "distinguo : aucun paquet « lunne ». « distinguo paquets lister » les donne tous.\n",
      english: "distinguo: no pack \"lunne\". \"distinguo packs list\" lists them all.\n", status: 66),
    Case(
      words: ["packs", "remove", "lunne"],
      french: "distinguo : aucun paquet « lunne ». « distinguo paquets lister » les donne tous.\n",
      english: "distinguo: no pack \"lunne\". \"distinguo packs list\" lists them all.\n", status: 66),
    Case(
      words: ["packs", "add"],
      french: "distinguo : il manque CHEMIN. Exemple : « distinguo paquets ajouter fromages.yaml ».\n",
      english: "distinguo: PATH is missing. Example: \"distinguo packs add fromages.yaml\".\n"),
    Case(
      words: ["help", "packs", "lst"],
      french:
        "distinguo : verbe inconnu : « packs lst ». Voulais-tu dire « packs list » ? « distinguo aide » les donne tous.\n",
      english:
        "distinguo: unknown verb: \"packs lst\". Did you mean \"packs list\"? \"distinguo help\" lists them all.\n"
    ),
    Case(
      words: ["packs", "verifer"],
      french:
        "distinguo : verbe inconnu : « paquets verifer ». Voulais-tu dire « paquets verifier » ? « distinguo aide » les donne tous.\n",
      english:
        "distinguo: unknown verb: \"paquets verifer\". Did you mean \"paquets verifier\"? \"distinguo help\" lists them all.\n"
    ),
    Case(
      words: ["annuler"],
      french: "distinguo : « annuler » est une commande de séance : tape « :annuler ».\n",
      english: "distinguo: \"annuler\" is a session command: type \":annuler\".\n"),
    Case(
      words: ["indice"],
      french:
        "distinguo : « indice » est une commande de séance : tape « :indice » quand une question est posée.\n",
      english: "distinguo: \"indice\" is a session command: type \":indice\" while a question is open.\n"),
    Case(
      words: ["help", ":hnit"],
      french:
        "distinguo : verbe inconnu : « :hnit ». Voulais-tu dire « :hint » ? « distinguo aide » les donne tous.\n",
      english: "distinguo: unknown verb: \":hnit\". Did you mean \":hint\"? \"distinguo help\" lists them all.\n"),
    Case(
      words: ["help", "--completion", "zhs"],
      french:
        "distinguo : « zhs » ne convient pas à « --completion ». Possible : bash, zsh, fish. Voulais-tu dire « zsh » ?\n",
      english:
        "distinguo: \"zhs\" isn't valid for \"--completion\". Allowed: bash, zsh, fish. Did you mean \"zsh\"?\n"),
    Case(
      words: ["progress", "path", "--json"],
      french: "distinguo : option inconnue : « --json ». « --help » les donne toutes.\n",
      english: "distinguo: unknown option: \"--json\". \"--help\" lists them all.\n"),
    Case(
      words: ["progress", "path", "ailleurs"],
      french: "distinguo : mot en trop : « ailleurs ». « --help » montre la forme attendue.\n",
      english: "distinguo: unexpected word: \"ailleurs\". \"--help\" shows the syntax.\n"),
    Case(
      words: ["quiz", "--color", "rouge"],
      french: "distinguo : « rouge » ne convient pas à « --color ». Possible : auto, always, never.\n",
      english: "distinguo: \"rouge\" isn't valid for \"--color\". Allowed: auto, always, never.\n"),
  ]

  @Test(arguments: cases) func `an invalid command line is explained in both languages`(
    _ wrong: Case
  ) throws {
    let home = try TemporaryHome()
    for (language, expected) in [("fr", wrong.french), ("en", wrong.english)] {
      let run = try PipedRun(
        ["--no-bundled"] + wrong.words, environment: home.environment(["DISTINGUO_LANG": language]))
      #expect(run.status == wrong.status)
      #expect(run.output == "")
      #expect(expected.hasSuffix("\n") ? run.errors == expected : run.errors.hasPrefix(expected), "\(run.errors)")
    }
  }

  @Test func `an unsupported language`() throws {
    let home = try TemporaryHome()
    let run = try home.run("quiz", "--lang", "de")
    #expect(run.status == 64)
    #expect(run.errors == "distinguo : « de » ne convient pas à « --lang ». Possible : fr, en.\n")
  }

  @Test func `a clock that isn't a date`() throws {
    let home = try TemporaryHome()
    let french = try home.run("quiz", changing: ["DISTINGUO_NOW": "demain"])
    #expect(french.status == 64)
    #expect(
      french.errors
        == "distinguo : DISTINGUO_NOW n’est pas une date ISO 8601 : « demain ». Exemple : 2026-11-22T10:00:00Z.\n")
    let english = try home.run("quiz", "--lang", "en", changing: ["DISTINGUO_NOW": "demain"])
    #expect(
      english.errors
        == "distinguo: DISTINGUO_NOW isn't an ISO 8601 date: \"demain\". Example: 2026-11-22T10:00:00Z.\n")
  }

  @Test(arguments: [
    ["--version"], ["help"], ["aide"], ["help", "quiz"], ["quiz", "--help"], ["packs", "-h"], ["quit"],
    ["packs", "list"], ["paquets"], ["pa", "list"], ["progres", "path"], ["rev"],
  ])
  func `what the user asked for isn't a fault`(words: [String]) throws {
    let home = try TemporaryHome()
    let run = try PipedRun(words, environment: home.environment())
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(words == ["quit"] || !run.output.isEmpty)
  }
}
