import Testing

/// What can be typed after a colon while a question is open.
struct SessionCommandDialogueTests {
  private func session(_ home: TemporaryHome, _ options: String...) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try PseudoTerminal(
      ["quiz", "--no-bundled", "--packs", pack] + options, environment: home.environment())
    try terminal.expect("1/4 ›")
    return terminal
  }

  @Test func `hints come one by one until there are no more`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter(":indice", expect: "Indice : On l’offre rouge.")
    try terminal.enter(":hint", expect: "Indice : Le Petit Prince en a une.")
    try terminal.enter(":hint", expect: "Il n’y a plus d’indice. « jsp » montre la réponse.")
    try terminal.enter(":passer", expect: "2/4 ›")
    try terminal.enter(":hint", expect: "Cette question n’a pas d’indice. « jsp » montre la réponse.")
  }

  @Test func `a verb typed as an answer doesn't count`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter(
      "rien de tel",
      expect:
        "  Ce n’est pas une des réponses possibles ; ça ne compte pas.\n  Réponds par une lettre (« b ») ou par le texte d’une option.\n1/4 ›"
    )
    try terminal.enter(
      "examen -n 5",
      expect: "« examen » se tape en dehors d’une séance : « :finir » termine celle-ci. Ça ne compte pas.\n")
    try terminal.enter("set ton sobre", expect: "« regler » se tape en dehors d’une séance")
  }

  @Test func `leaving in the middle says how to resume the session`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter("jsp", expect: "2/5 ›")
    terminal.endOfInput()
    let summary = try terminal.expect("« distinguo » proposera de reprendre cette séance.")
    #expect(!summary.contains("Il restait"), "\(terminal.shown)")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test func `leaving before the first answer leaves nothing to resume`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    terminal.endOfInput()
    try terminal.expect("Aucune réponse donnée : rien n’a changé.")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.transcript.contains("proposera"), "\(terminal.shown)")
  }

  @Test func `skipping a question records no answer`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter(":skip", expect: "Question passée, sans réponse enregistrée.")
    try terminal.expect("2/4 ›")
    try terminal.enter("v", expect: "3/4 ›")
    let summary = try terminal.enter(":finir", expect: "pour une autre séance")
    #expect(summary.contains("1 question : 1 juste, 0 fausse.\n"), "\(terminal.shown)")
    #expect(summary.contains("1 question passée.\n"), "\(terminal.shown)")
    #expect(summary.contains("Il restait 2 questions : ce sera pour une autre séance"))
    #expect(try terminal.finish() == .exited(0))
    #expect(
      try home.run(
        "progress", "show", "--no-bundled", "--packs", home.path + "/jardin.yaml"
      ).output.contains("1 réponse · 1 question vue"))
  }

  @Test func `flags and disputes are kept for the author to read`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter(":contester", expect: "Aucune réponse n’a encore été jugée dans cette séance")
    try terminal.enter(":signaler", expect: "Dis ce qui ne va pas")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    try terminal.enter(
      ":contester l’églantine pique aussi", expect: "Contestation de jardin/epines : gardée pour l’auteur")
    try terminal.enter(":signaler il manque l’acacia", expect: "Signalement de jardin/epines : gardé pour l’auteur")
    try terminal.enter(":quitter", expect: "pour une autre séance")
    let pack = home.path + "/jardin.yaml"
    let shown = try home.run("packs", "show", "jardin", "--disputes", "--no-bundled", "--packs", pack)
    #expect(
      shown.output == """
        jardin/epines, 22 novembre 2026 à 10:00 UTC, contestation : l’églantine pique aussi
          Réponse donnée : La tulipe (wrong). Attendu : La rose.
          Ève Noël, « L’herbier d’été », 1er juillet 2019, « Les haies », § 4 « la rose pique, on l’aime »
        jardin/epines, 22 novembre 2026 à 10:00 UTC, signalement : il manque l’acacia
          Réponse donnée : La tulipe (wrong). Attendu : La rose.
          Ève Noël, « L’herbier d’été », 1er juillet 2019, « Les haies », § 4 « la rose pique, on l’aime »

        """)
    let other = try home.run("packs", "show", "metiers", "--disputes")
    #expect(other.output == "Personne n’a rien signalé ni contesté dans ce paquet.\n")
  }

  @Test func `why and source are about the answer just judged`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter(":why", expect: "Aucune réponse n’a encore été jugée dans cette séance")
    try terminal.expect("1/4 ›")
    try terminal.enter(":source", expect: "Aucune réponse n’a encore été jugée dans cette séance")
    try terminal.expect("1/4 ›")
    try terminal.enter("La rose", expect: "2/4 ›")
    let why = try terminal.enter(":pourquoi", expect: "2/4 ›")
    #expect(why.contains("La tulipe a une tige lisse."), "\(terminal.shown)")
    #expect(why.contains("Le muguet n’a que des clochettes."), "\(terminal.shown)")
    #expect(why.contains("Question : jardin/epines"), "\(terminal.shown)")
    let source = try terminal.enter(":source", expect: "2/4 ›")
    #expect(source.contains("« Les haies », § 4\n    « la rose pique, on l’aime »\n"), "\(terminal.shown)")
    #expect(source.contains("« Les sous-bois », § 9\n    « des clochettes sans défense »\n"), "\(terminal.shown)")
  }

  @Test(arguments: [
    ("fr", "§ 4 en entier : Dans les haies, la rose pique, on l’aime."), ("en", "§ 4 in full: Dans les haies,"),
  ])
  func `source shows the whole paragraph if the settings give the articles' folder`(
    language: String, shown: String
  ) throws {
    let home = try TemporaryHome()
    let article = (1...9).map { $0 == 4 ? "Dans les haies, la rose pique, on l’aime." : "Paragraphe \($0)." }
    try home.write(article.joined(separator: "\n\n"), to: "textes/herbier.txt")
    try home.write(#"{"articles": "\#(home.path)/textes"}"#, to: "data/config.json")
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack, "--lang", language)
    try terminal.expect("1/4 ›")
    try terminal.enter("La rose", expect: "2/4 ›")
    let source = try terminal.enter(":source", expect: "2/4 ›")
    #expect(source.contains(shown), "\(terminal.shown)")
    #expect(source.contains("§ 9 "), "\(terminal.shown)")
  }

  @Test func `an undone answer doesn't count, and its question is asked again`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter(":undo", expect: "Il n’y a rien à annuler dans cette séance.")
    try terminal.expect("1/4 ›")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    let undone = try terminal.enter(":annuler", expect: "1/4 ›")
    #expect(
      undone.contains(
        "Réponse annulée : la question est reposée, le calendrier et le bilan sont comme avant. Tu as vu sa réponse : elle comptera comme avec un indice."
      ))
    #expect(undone.contains("Quelle fleur pique ?"))
    try terminal.enter("La rose", expect: "2/4 ›")
    try terminal.enter(":stop", expect: "1 question : 1 juste, 0 fausse.")
    _ = try terminal.finish()
    let progress = try home.run(
      "progress", "show", "--no-bundled", "--packs", home.path + "/jardin.yaml"
    ).output
    #expect(progress.contains("1 réponse · 1 question vue · 0 à échéance · 0 à revoir"))
  }

  @Test func `Enter alone repeats the question, and a question mark shows what can be typed`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    let again = try terminal.enter("", expect: "1/4 ›")
    #expect(again.contains("Quelle fleur pique ?"), "\(terminal.shown)")
    let help = try terminal.enter("?", expect: "1/4 ›")
    #expect(help.contains("  Réponds par une lettre (« b ») ou par le texte d’une option.\n"), "\(terminal.shown)")
    #expect(help.contains("« jsp » : je ne sais pas. Entrée seule : revoir la question.\n"), "\(terminal.shown)")
    #expect(
      commands(in: help) == [":indice", ":passer", ":signaler", ":temps", ":finir", ":aide", ":quitter"],
      "\(terminal.shown)")
    #expect(help.contains("  :signaler la date est fausse\n"), "\(terminal.shown)")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    let after = try terminal.enter(":aide", expect: "2/5 ›")
    #expect(after.contains("  Réponds « v » (vrai) ou « f » (faux).\n"), "\(terminal.shown)")
    #expect(
      commands(in: after) == [
        ":passer", ":pourquoi", ":source", ":annuler", ":signaler", ":contester", ":temps", ":finir", ":aide",
        ":quitter",
      ], "\(terminal.shown)")
    #expect(after.contains("  :contester l’article dit les deux\n"), "\(terminal.shown)")
  }

  /// The commands that help lists, in order.
  private func commands(in help: String) -> [String] {
    help.split(separator: "\n").filter { $0.hasPrefix("  :") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }

  @Test(arguments: ["help :hint", "aide :indice", ":help hint", ":aide :indice", "? :hint"])
  func `help explains one command, and the question stays open`(line: String) throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    let help = try terminal.enter(line, expect: "1/4 ›")
    #expect(help.contains("  :indice, :hint · un indice\n    :indice\n"), "\(terminal.shown)")
    try terminal.enter(":passer", expect: "2/4 ›")
    try terminal.enter(
      line, expect: "    :indice\n    Sans effet en ce moment : « ? » montre ce qui en aurait un.\n")
    try terminal.enter("help :hnit", expect: "Commande inconnue : « :hnit ». Voulais-tu dire « :hint » ?")
  }

  @Test func `an unknown command isn't an answer and is reported with the nearest one`() throws {
    let home = try TemporaryHome()
    let terminal = try session(home)
    try terminal.enter(
      ":indcie",
      expect: "Commande inconnue : « :indcie ». Voulais-tu dire « :indice » ? « ? » montre ce qu’on peut taper.")
    try terminal.expect("1/4 ›")
    try terminal.enter(":zzzz", expect: "Commande inconnue : « :zzzz ». « ? » montre ce qu’on peut taper.")
    try terminal.expect("1/4 ›")
    #expect(try terminal.enter("z", expect: "1/4 ›").contains("Il n’y a pas d’option « z » ; ça ne compte pas."))
    terminal.endOfInput()
    try terminal.expect("Aucune réponse donnée : rien n’a changé.")
  }

  @Test(arguments: [":quit", ":quitter", ":q", ":exit"])
  func `quitting within a session leaves the program`(command: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("--no-bundled", "--packs", pack)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz", expect: "1/4 ›")
    try terminal.enter("La rose", expect: "2/4 ›")
    try terminal.enter(command, expect: "1 question : 1 juste, 0 fausse.")
    try terminal.expect("1 réponse enregistrée depuis l’ouverture. À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }
}
