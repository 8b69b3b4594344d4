import Testing

@testable import Localisation

/// The prompt at a real terminal.
struct PromptDialogueTests {
  private func prompt(_ home: TemporaryHome, _ changes: [String: String?] = [:]) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("--no-bundled", "--packs", pack, changing: changes)
    try terminal.expect("distinguo>")
    return terminal
  }

  @Test func `the first start says how many questions there are and how to begin`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("--no-bundled", "--packs", pack)
    let start = try terminal.expect("distinguo>")
    #expect(start.hasPrefix("Distinguo · 4 questions · 0 à échéance, 0 à revoir\n"), "\(start)")
    #expect(start.contains("\nEntrée : une séance de 4 questions, 2 minutes environ.\n"), "\(start)")
    #expect(start.contains("« jsp » si tu ne sais pas. « ? » : aide.\n"), "\(start)")
  }

  @Test func `an empty line starts a session`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter("", expect: "Quelle fleur pique ?")
    try terminal.expect("1/4 ›")
  }

  @Test(arguments: ["?", "distinguo"]) func `a question mark, or the program's own name, lists the verbs`(
    line: String
  ) throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    let help = try terminal.enter(line, expect: "distinguo>")
    for verb in ["quiz", "revoir", "paquets", "progres", "aide", "quitter"] {
      #expect(help.contains("\n  \(verb) "), "\(terminal.shown)")
    }
  }

  @Test func `help at the prompt says what Enter does and which commands look back at the last answer`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    let first = try terminal.enter("?", expect: "distinguo>")
    #expect(first.contains("Entrée : une séance de 4 questions, 2 minutes environ.\n"), "\(terminal.shown)")
    #expect(first.contains("\n              quiz -n 5 --pack metiers\n"), "\(terminal.shown)")
    #expect(!first.contains(":annuler"), "\(terminal.shown)")
    try terminal.enter("quiz", expect: "1/4 ›")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    try terminal.enter(":finir", expect: "distinguo>")
    let after = try terminal.enter("aide", expect: "distinguo>")
    #expect(
      after.contains("\nÀ propos de la dernière réponse jugée\n  :pourquoi   toute l’explication"), "\(terminal.shown)")
    #expect(after.contains("\n  :annuler    retirer la dernière réponse\n"), "\(terminal.shown)")
    try terminal.enter("packs add ?", expect: "paquets ajouter, packs add · installer une copie vérifiée de paquets")
    try terminal.expect("distinguo>")
    try terminal.enter("help :hint", expect: ":indice, :hint · un indice")
  }

  @Test(arguments: ["quit", "exit", "q", ":q", #"\q"#, "quitter", ":quit", "QUIT", "bye", "sortir"])
  func `any spelling of quit leaves`(word: String) throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter(word, expect: "À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `an unknown verb is reported with the nearest one, and the prompt stays`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter(
      "qiuz",
      expect: "distinguo : verbe inconnu : « qiuz ». Voulais-tu dire « quiz » ? « distinguo aide » les donne tous.")
    try terminal.expect("distinguo>")
    try terminal.enter(
      "quiz --packs", expect: "distinguo : il manque une valeur après « --packs ». Exemple : « --packs fromages.yaml »."
    )
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --free --sead 3", expect: "option inconnue : « --sead ». Voulais-tu dire « --seed » ?")
    try terminal.expect("distinguo>")
  }

  @Test func `after a long break the start says how much waits, and that nothing is lost`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run(
      "quiz", "--no-bundled", "--packs", pack, "--json", input: "la rose\nv\nété\n5\n",
      changing: ["DISTINGUO_NOW": "2025-11-22T10:00:00Z"])
    try home.write(#"{"questions": 3}"#, to: "data/config.json")
    let terminal = try home.terminal("--no-bundled", "--packs", pack)
    try terminal.expect(
      """
      Distinguo · 4 questions · 4 à échéance, 0 à revoir
      365 jours d’absence, et rien n’est perdu. 4 questions en attente : 3 à la fois suffisent, les plus fragiles
      """)
    try terminal.expect("Entrée : une séance de 3 questions, 1 minute environ.")
    try terminal.enter("", expect: "1/3 ›")
  }

  @Test func `interrupting a line loses only that line and says how to leave`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    terminal.type("packs li")
    try terminal.expect("packs li")
    terminal.interrupt()
    try terminal.expect("Pour partir : « quitter » ou Ctrl-D.")
    try terminal.expect("distinguo>")
    try terminal.enter("quiz", expect: "1/4 ›")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    terminal.type("fau")
    try terminal.expect("fau")
    terminal.interrupt()
    try terminal.expect("Ctrl-C efface la ligne. « :finir » termine la séance ; Ctrl-D la garde pour plus tard.")
    try terminal.expect("2/5 ›")
    try terminal.enter("v", expect: "Juste.")
    try terminal.expect("3/5 ›")
    terminal.endOfInput()
    try terminal.expect("2 questions : 1 juste, 1 fausse.")
    try terminal.expect("distinguo>")
    terminal.endOfInput()
    try terminal.expect("2 réponses enregistrées depuis l’ouverture. À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `a terminated program leaves the terminal as it was`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    terminal.type("packs")
    try terminal.expect("packs")
    #expect(!terminal.modes.echoes)
    terminal.terminate()
    #expect(try terminal.finish() == .killed(by: 15))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `keys without a meaning leave nothing on the line`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    terminal.type("qu\u{1B}[5~\u{1B}[15~iz\u{1B}[1;5D\u{1B}[F\u{1B}[2~")
    try terminal.enter("", expect: "1/4 ›")
  }

  @Test func `the end of input ends a session with its summary`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack)
    try terminal.expect("1/4 ›")
    try terminal.enter("La rose", expect: "2/4 ›")
    terminal.endOfInput()
    try terminal.expect("Bilan de la séance\n  1 question : 1 juste, 0 fausse.\n  Résultat : 100 %.\n")
    try terminal.expect("« distinguo » proposera de reprendre cette séance.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `at the prompt the last answer can still be explained and undone`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter(
      ":annuler",
      expect: "Aucune réponse depuis l’ouverture. Entrée : commencer. « progres annuler » : retirer")
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --question jardin/epines", expect: "1/1 ›")
    try terminal.enter("La tulipe", expect: "Faux.")
    try terminal.expect("distinguo>")
    try terminal.enter(":pourquoi", expect: "Ses aiguillons la gardent.")
    try terminal.expect("distinguo>")
    try terminal.enter(":annuler", expect: "Réponse annulée")
    try terminal.expect("1/1 ›")
    try terminal.enter("La rose", expect: "1 question : 1 juste, 0 fausse.")
    try terminal.expect("distinguo>")
    try terminal.enter("progress", expect: "1 réponse · 1 question vue · 0 à échéance · 0 à revoir")
  }

  @Test func `an answer typed at the prompt is recognised as one`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter("jsp", expect: "distinguo : « jsp » répond à une question : « quiz » en pose.")
    try terminal.expect("distinguo>")
    try terminal.enter("--help", expect: "Entrée : une séance de")
  }

  @Test func `answers undone in a resumed session aren't counted on leaving`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter("quiz --seed 1", expect: "1/4 ›")
    try terminal.enter("la rose", expect: "2/4 ›")
    try terminal.enter("v", expect: "3/4 ›")
    terminal.endOfInput()
    try terminal.expect("Entrée : reprendre cette séance.\ndistinguo>")
    try terminal.enter("", expect: "3/4 ›")
    try terminal.enter(":annuler", expect: "2/4 ›")
    let bye = try terminal.enter(":quitter", expect: "À bientôt.")
    #expect(bye.contains("  « distinguo » proposera de reprendre cette séance.\n"), "\(terminal.shown)")
    #expect(bye.contains("\n1 réponse enregistrée depuis l’ouverture. "), "\(terminal.shown)")
  }

  @Test func `arrow up recalls commands but never answers`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter("packs list", expect: "distinguo>")
    try terminal.enter("quiz", expect: "1/4 ›")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    try terminal.enter(":finir", expect: "distinguo>")
    terminal.arrowUp()
    try terminal.expect("quiz")
    terminal.arrowUp()
    try terminal.expect("packs list")
    try terminal.enter("", expect: "jardin : Le jardin d’Ève · 4 questions · donné")
    try terminal.expect("distinguo>")
    try terminal.enter("quit", expect: "À bientôt.")
    _ = try terminal.finish()
    #expect(home.bytes("data/history").map { String(decoding: $0, as: UTF8.self) } == "quiz\npacks list\nquit\n")

    let again = try prompt(home)
    again.arrowUp()
    try again.expect("quit")
    again.arrowUp()
    try again.expect("packs list")
    try again.enter("", expect: "jardin : Le jardin d’Ève")
    #expect(!again.transcript.contains("tulipe"), "\(again.shown)")
  }

  @Test func `arrow up recalls nothing while a question is open`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.enter("quiz", expect: "1/4 ›")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    terminal.arrowUp()
    let after = try terminal.enter("vrai", expect: "3/5 ›")
    #expect(after.contains("Juste."), "\(terminal.shown)")
    #expect(!after.contains("tulipe") && !after.contains("quiz"), "\(terminal.shown)")
  }

  @Test func `a pack added at the prompt can be practised at once`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    let moon = try home.write(SamplePacks.moon, to: "ma lune.yaml")
    let added = try terminal.enter("packs add '\(moon)'", expect: "distinguo>")
    #expect(
      added.contains(
        """
        Paquet « lune » ajouté : La lune, 1 question. Copie installée : \(home.data)/packs/lune.yaml
        Pour s’en servir : distinguo quiz --pack lune
        """), "\(terminal.shown)")
    try terminal.enter("quiz --pack lune", expect: "La lune est ronde.")
    try terminal.expect("1/1 ›")
    try terminal.enter("v", expect: "Juste.")
    try terminal.expect("distinguo>")
    try terminal.enter("paquets retirer lune", expect: "Paquet « lune » retiré. La progression est gardée")
    try terminal.expect("distinguo>")
    try terminal.enter("paquets", expect: "jardin : Le jardin d’Ève")
    try terminal.expect("distinguo>")
    #expect(home.bytes("ma lune.yaml") == Array(SamplePacks.moon.utf8))
  }

  @Test func `the prompt speaks English`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal(
      "--no-bundled", "--packs", pack, changing: ["DISTINGUO_LANG": nil, "LANG": "en_GB.UTF-8"])
    try terminal.expect("Distinguo · 4 questions · 0 due, 0 missed\nThe questions are in French.\n")
    try terminal.expect("distinguo>")
    try terminal.enter("?", expect: "\n  review ")
    try terminal.expect("distinguo>")
    try terminal.enter(
      "pakcs", expect: "distinguo: unknown verb: \"pakcs\". Did you mean \"packs\"? \"distinguo help\" lists them all.")
    try terminal.expect("distinguo>")
    terminal.interrupt()
    try terminal.expect("To leave: \"quit\" or Ctrl-D.")
    try terminal.enter("quiz", expect: "1/4 ›")
    try terminal.enter(":hnit", expect: "Unknown command: \":hnit\". Did you mean \":hint\"?")
    try terminal.expect("1/4 ›")
    terminal.interrupt()
    try terminal.expect("Ctrl-C clears the line. \":stop\" ends the session; Ctrl-D keeps it for later.")
    try terminal.enter("La rose", expect: "Right.")
    try terminal.expect("2/4 ›")
    try terminal.enter(":quit", expect: "1 answer saved since the start. See you soon.")
    #expect(try terminal.finish() == .exited(0))
  }
}
