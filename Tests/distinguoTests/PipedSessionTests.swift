import Testing

/// A session through pipes: no prompt, no colour, the same words.
struct PipedSessionTests {
  @Test func `a piped session shows questions, feedback and summary`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run(
      "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche", input: "l’automne\r\n")
    #expect(run.status == 0)
    #expect(run.errors == "")
    #expect(
      run.output
        == """

        Question 1/1 · saisons · nouvelle
          En quelle saison mûrit la pêche ?
        Faux. Prochaine fois : dans 1 minute.
          Réponse : été
          Il lui faut du soleil.
          Source : Ève Noël, 2019, § 12 « la pêche de l’été »

        Bilan de la séance
          1 question : 0 juste, 1 fausse.
          Résultat : 0 %.
          Ensuite : « distinguo revoir » (1 question ratée), ou « distinguo quiz » pour une autre séance.

        """)
  }

  @Test func `sources that disagree are set side by side when asked why, and no words are quoted twice`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.dispute, to: "dispute.yaml")
    let run = try home.run("--no-bundled", "--packs", pack, input: "quiz\njsp\n:why\n")
    #expect(
      run.output.contains(
        """
        Sans réponse. Prochaine fois : dans 1 minute. « :pourquoi » en dit plus.
          Réponse : v) Vrai
          Chacun son école.
          Source : A. Astre, 1969, § 1 « ronde comme une orange »

        Bilan de la séance
          1 question : 0 juste, 0 fausse, 1 sans réponse.
          Résultat : 0 %.
          Ensuite : « revoir » (1 question ratée), ou « quiz » pour une autre séance.
          Réponse : v) Vrai
          Chacun son école.
          Source : A. Astre, 1969, § 1 « ronde comme une orange »
          Source : A. Astre, 1969, § 2 « jamais carrée »
          Les sources ne disent pas la même chose :
          • A. Astre — La lune est ronde.
            Source : A. Astre, 1969, § 1
          • A. Astre, plus tard — Elle ne l’est pas tout à fait.
            Source : A. Astre, 1972, § 9 « un peu aplatie »
          • B. Comète — Cela dépend des nuits.
            Source : B. Comète, § 4 « selon les nuits »
          Question : dispute/forme

        """), "\(run.output)")
  }

  @Test func `a piped prompt takes verbs and answers, one a line`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let run = try home.run(
      "--no-bundled", "--packs", pack, input: "packs list\nquiz\nf\nrevoir\nv\nrevoir\nzut\nquit\npacks list\n")
    #expect(run.status == 0)
    #expect(run.output.hasPrefix("lune : La lune · 1 question · donné\n"), "\(run.output)")
    #expect(run.output.contains("\nFaux. ") && run.output.contains("\nJuste. "), "\(run.output)")
    #expect(run.output.hasSuffix("Rien à revoir : aucune question ratée en attente. « quiz » lance une séance.\n"))
    #expect(run.errors == "distinguo : verbe inconnu : « zut ». « distinguo aide » les donne tous.\n")
  }

  @Test func `a skipped missed question stays missed, and the program says so`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let run = try home.run("--no-bundled", "--packs", pack, input: "quiz\n:passer\nquiz\nf\nrevoir\n:passer\n")
    let passed = run.output.split(separator: "\n").filter { $0.contains("passée") }
    #expect(
      passed == [
        "  Question passée, sans réponse enregistrée.", "  Question passée : elle reste à revoir.",
      ], "\(run.output)")
  }

  @Test func `a subcommand is understood with or without accents, and by a prefix`() throws {
    let home = try TemporaryHome()
    let run = try home.run("--no-bundled", input: "progrès vérifier\nprogres --ascii vérif\nPROGRES VERIFY\n")
    #expect(run.output.split(separator: "\n").count { $0.hasSuffix("tout est en bon état.") } == 3, "\(run.output)")
    #expect(run.errors == "")
  }

  @Test func `input that ends before the answers isn't a fault`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let run = try home.run("quiz", "--no-bundled", "--packs", pack)
    #expect(run.status == 0)
    #expect(run.output.hasSuffix("Aucune réponse donnée : rien n’a changé.\n"))
  }

  @Test func `--ascii keeps letters beyond ASCII, but not drawings`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let run = try home.run("quiz", "--ascii", "--no-bundled", "--packs", pack, input: "v\n")
    #expect(run.output.contains("Question 1/1 - ciel - nouvelle\n"))
    #expect(run.output.contains("« la lune ronde »"))
  }

  @Test func `when the day's new questions are done, quiz says so and how to go on`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    try home.write(#"{"newPerDay": 2}"#, to: "data/config.json")
    let first = try home.run("quiz", "--no-bundled", "--packs", pack, input: "jsp\njsp\njsp\n")
    #expect(first.output.contains("2 questions : 0 juste"), "\(first.output)")
    let review = try home.run("review", "--no-bundled", "--packs", pack, input: "jsp\njsp\n")
    #expect(review.output.contains("2 questions : 0 juste"), "\(review.output)")
    let mai = try home.run("quiz", "--no-bundled", "--packs", pack, "--kind", "number", input: "")
    #expect(
      mai.output.replacing("\n", with: " ")
        == "Rien n’est à échéance, et tu as fait les 2 nouvelles questions du jour (réglage « nouvellesParJour »). « quiz -n 10 » en pose d’autres. "
    )
    let more = try home.run("quiz", "-n", "1", "--no-bundled", "--packs", pack, "--kind", "number", input: "5\n")
    #expect(more.output.contains("Juste."), "\(more.output)")
  }

  @Test func `without any packs, quiz says how to add one`() throws {
    let home = try TemporaryHome()
    let run = try home.run("quiz", "--no-bundled", input: "")
    #expect(run.status == 66)
    #expect(
      run.errors == "distinguo : aucun paquet de questions. « distinguo paquets ajouter FICHIER » en ajoute un.\n")
  }
}
