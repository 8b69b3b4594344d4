import Foundation
import Testing

/// `sheet`, from the shell and at a terminal.
struct SheetVerbTests {
  /// A home with a pack, and the words that have a run read it alone.
  private static func home(_ pack: String) throws -> (home: TemporaryHome, words: [String]) {
    let home = try TemporaryHome()
    return (home, ["--packs", try home.write(pack, to: "paquet.yaml"), "--no-bundled"])
  }

  private func run(_ pack: String, _ words: String..., columns: Int = 500) throws -> PipedRun {
    let (home, packs) = try Self.home(pack)
    return try PipedRun(words + packs, environment: home.environment(["COLUMNS": "\(columns)"]))
  }

  // MARK: - One role

  @Test(arguments: ["affineur", "maître de cave", "L’AFFINEUR"])
  func `a role is shown by aspect, and where sources differ, who says what`(name: String) throws {
    let run = try run(SamplePacks.cellar, "fiche", name, columns: 50)
    #expect(run.status == 0)
    #expect(
      run.output == """
        affineur
          Il fait mûrir ce que d’autres ont fait. —
          Fromagère, 2013, § 2
          Tâches
          • Retourner les meules. — Fromagère, 2013, § 3
          Décisions
          • Le jour de la vente.
            – La fromagère — Il le fixe seul. — Fromagère,
              2013, § 4
            – Le crémier — Il le fixe avec le crémier. —
              Un crémier, § 1

        """)
  }

  @Test func `a role that its pack doesn't describe is shown by the reasons of its options`() throws {
    #expect(
      try run(SamplePacks.garden, "sheet", "le", "muguet", "--lang", "en").output == """
        le muguet
          What the questions say
          • Quelle fleur pique ? — Le muguet n’a que des clochettes. — Ève Noël, 2019, § 9

        """)
    #expect(
      try run(SamplePacks.garden, "fiche", "rosier").output == """
        la rose
          Aucun paquet n’en dit rien.

        """)
  }

  @Test func `of a role in two packs the first with a definition is shown, and --pack chooses`() throws {
    let (home, words) = try Self.home(SamplePacks.cellar)
    let other = """
      version: 1
      id: avant
      title: "Avant"
      language: fr
      roles:
        - {id: affineur, name: "affineur", facts: [{aspect: "Lieu", text: "La cave."}]}
      questions:
        - {id: a, kind: truefalse, topic: t, prompt: "Il affine.", answer: true}
      """
    let both = ["--packs", try home.write(other, to: "avant.yaml")] + words
    func lines(_ more: String...) throws -> [String] {
      try PipedRun(["sheet", "affineur"] + more + both, environment: home.environment()).lines
    }
    #expect(try lines()[1].hasPrefix("  Il fait mûrir ce que d’autres ont fait."))
    #expect(try lines("--pack", "avant") == ["affineur", "  Lieu", "  • La cave."])
  }

  // MARK: - Two roles

  @Test func `two roles are shown side by side, or one above the other in a narrow terminal`() throws {
    #expect(
      try run(SamplePacks.cellar, "fiche", "affineur", "crémier", columns: 64).output == """
        affineur et crémier
          affineur                        crémier
          Définition
          • Il fait mûrir ce que
            d’autres ont fait. —
            Fromagère, 2013, § 2

          Tâches
          • Retourner les meules. —
            Fromagère, 2013, § 3

          Décisions
          • Le jour de la vente. — avis
            partagés

          Avis partagés : « fiche affineur » montre qui dit quoi.

        """)
    #expect(
      try run(SamplePacks.cellar, "sheet", "affineur", "cremier", "--lang", "en", columns: 50).output == """
        affineur and crémier
          Definition
          affineur — Il fait mûrir ce que d’autres ont
            fait. — Fromagère, 2013, § 2
          Tâches
          affineur — Retourner les meules. — Fromagère,
            2013, § 3
          Décisions
          affineur — Le jour de la vente. — sources differ

          Sources differ: "sheet affineur" shows who says
          what.

        """)
  }

  @Test func `the bundled roles have the same aspects, set against each other`() throws {
    let home = try TemporaryHome()
    let run = try home.run("sheet", "community", "manager", "social", "media", "manager", changing: ["COLUMNS": "120"])
    let aspects = run.lines.filter { line in
      ["Définition", "Tâches", "Décisions", "Public", "Ce que ce n’est pas"].contains(line.trimmingPrefix("  "))
    }
    #expect(aspects == ["Définition", "Tâches", "Décisions", "Public", "Ce que ce n’est pas"].map { "  " + $0 })
    #expect(run.lines[0] == "community manager et social media manager")
  }

  @Test func `roles without facts are told apart by what questions sort under their names`() throws {
    let pack = """
      version: 1
      id: metiers-du-lait
      title: "Le lait"
      language: fr
      sources: [{id: guide, author: "A. Laitier", title: "Guide", published: "2001"}]
      roles: [{id: vacher, name: "vacher"}, {id: berger, name: "berger"}]
      questions:
        - id: tri
          kind: sort
          topic: t
          prompt: "À qui ?"
          categories: ["Vacher", "Berger"]
          items:
            - {text: "les vaches", in: "Vacher", cite: [{source: guide, paragraph: 1}]}
            - {text: "les brebis", in: "Berger", cite: [{source: guide, paragraph: 1}]}
      """
    #expect(
      try run(pack, "fiche", "vacher", "berger", columns: 80).output == """
        vacher et berger
          vacher                                  berger
          les vaches — A. Laitier, 2001, § 1      les brebis — A. Laitier, 2001, § 1

        """)
  }

  @Test(arguments: [
    (["cmm"], "rôle inconnu : « cmm ». Voulais-tu dire « cm » ? Possible : cm, smm, content-manager, dmm.\n"),
    (
      ["cm", "socail", "media", "manager"],
      "rôle inconnu : « socail media manager ». Voulais-tu dire « social media manager » ?"
        + " Possible : cm, smm, content-manager, dmm.\n"
    ),
    (["cm", "CM"], "mot en trop : « CM ». « --help » montre la forme attendue.\n"),
    (["webmestre"], "rôle inconnu : « webmestre ». Possible : cm, smm, content-manager, dmm.\n"),
  ])
  func `an unknown role and the same one twice are wrong usage`(names: [String], message: String) throws {
    let home = try TemporaryHome()
    let run = try PipedRun(["fiche"] + names, environment: home.environment())
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors == "distinguo : " + message)
  }

  @Test func `without packs there is no role, and nothing to take away`() throws {
    let home = try TemporaryHome()
    #expect(try home.run("sheet", "cm", "--no-bundled").status == 66)
    #expect(try home.run("sheet", "--no-bundled").status == 0)
    let path = try home.write(SamplePacks.moon, to: "lune.yaml")
    let unknown = try home.run("sheet", "cm", "--no-bundled", "--packs", path)
    #expect(unknown.status == 64)
    #expect(unknown.errors == "distinguo : rôle inconnu : « cm ».\n")
  }

  // MARK: - What was missed and confused

  /// A learner who took the lily of the valley for the rose, didn't know when peaches are ripe, and was wrong about May.
  private static func practised() throws -> (home: TemporaryHome, words: [String]) {
    let (home, words) = try home(SamplePacks.garden)
    for (question, answer) in [("epines", "le muguet"), ("peche", "en *hiver*"), ("mai", "f"), ("petales", "5")] {
      _ = try PipedRun(
        ["quiz", "--question", "jardin/\(question)"] + words, input: answer + "\n", environment: home.environment())
    }
    return (home, words)
  }

  private static let markdown = """
    <!-- distinguo sheet 1 -->

    # Fiche de révision, 22 novembre 2026

    ## À revoir : 3 questions

    1. **Quelle fleur pique ?**
       - **Ta réponse :** Le muguet
       - **Réponse :** La rose
       - **Pourquoi pas :** Le muguet n’a que des clochettes. — [Ève Noël, 2019, § 9][1]
       - **Explication :** Ses aiguillons la gardent.
       - **Source :** [Ève Noël, 2019, § 4][2] « la rose pique, on l’aime »

    2. **En quelle saison mûrit la pêche ?**
       - **Ta réponse :** en \\*hiver\\*
       - **Réponse :** été
       - **Explication :** Il lui faut du soleil.
       - **Source :** [Ève Noël, 2019, § 12][3] « la pêche de l’été »

    3. **Le muguet fleurit en mai.**
       - **Ta réponse :** Faux
       - **Réponse :** Vrai
       - **Explication :** On l’offre le premier jour de mai.
       - **Source :** [Ève Noël, 2019, § 8][4] « en mai, le muguet »

    ## Ce que tu confonds

    ### la rose et le muguet : 1 fois

    | la rose | le muguet |
    | --- | --- |
    |  | Quelle fleur pique ? — Le muguet n’a que des clochettes. — [Ève Noël, 2019, § 9][1] |

    [1]: <https://exemple.test/herbier#:~:text=des%20clochettes%20sans%20d%C3%A9fense>
    [2]: <https://exemple.test/herbier#:~:text=la%20rose%20pique%2C%20on%20l%E2%80%99aime>
    [3]: <https://exemple.test/herbier#:~:text=la%20p%C3%AAche%20de%20l%E2%80%99%C3%A9t%C3%A9>
    [4]: <https://exemple.test/herbier#:~:text=en%20mai%2C%20le%20muguet>

    """

  @Test func `what was missed and confused comes as Markdown`() throws {
    let (home, words) = try Self.practised()
    #expect(try PipedRun(["fiche"] + words, environment: home.environment()).output == Self.markdown)
    #expect(
      try PipedRun(["fiche", "--output", "-"] + words, environment: home.environment()).output == Self.markdown)
  }

  @Test func `at a terminal the same is read on the screen`() throws {
    let (home, words) = try Self.practised()
    let terminal = try PseudoTerminal(["sheet", "--lang", "en"] + words, environment: home.environment(), columns: 60)
    try terminal.expect(
      """
      To review: 3 questions
        1. Quelle fleur pique ?
           – Your answer: Le muguet
           – Answer: La rose
           – Why not: Le muguet n’a que des clochettes. — Ève
             Noël, 2019, § 9
      """)
    try terminal.expect("What you mix up\n  la rose and le muguet: 1 time\n")
    #expect(try terminal.finish() == .exited(0))
    #expect(!terminal.transcript.contains("<!--"))
  }

  @Test func `what was relearned, undone or only practised freely is left out`() throws {
    let (home, words) = try Self.home(SamplePacks.garden)
    func run(_ more: String..., input: String = "") throws -> PipedRun {
      try PipedRun(more + words, input: input, environment: home.environment())
    }
    _ = try run("quiz", "--question", "jardin/mai", "--free", input: "f\n")
    _ = try run("quiz", "--question", "jardin/epines", input: "muguet\n")
    _ = try run("progress", "undo")
    _ = try run("quiz", "--question", "jardin/petales", input: "4\n")
    _ = try run("quiz", "--question", "jardin/petales", input: "5\n")
    let sheet = try run("sheet", "--lang", "en")
    #expect(sheet.status == 0)
    #expect(
      sheet.output == """
        <!-- distinguo sheet 1 -->

        # Revision sheet, 22 November 2026

        Nothing missed, nothing mixed up. "sheet ROLE" shows one role, "sheet ROLE ROLE" compares two.

        """)
  }

  @Test func `--pack leaves other packs out`() throws {
    let (home, words) = try Self.practised()
    let moon = try home.write(SamplePacks.moon, to: "lune.yaml")
    let all = words + ["--packs", moon]
    _ = try PipedRun(["quiz", "--pack", "lune"] + all, input: "f\n", environment: home.environment())
    let sheet = try PipedRun(["fiche", "--pack", "lune"] + all, environment: home.environment())
    #expect(sheet.output.contains("À revoir : 1 question\n\n1. **La lune est ronde.**"))
    #expect(!sheet.output.contains("Ce que tu confonds"))
  }

  // MARK: - Files

  @Test func `a sheet is written to a file, over an earlier sheet but over nothing else`() throws {
    let (home, words) = try Self.practised()
    func run(_ file: String, _ names: String...) throws -> PipedRun {
      try PipedRun(["fiche"] + names + ["--output", file] + words, environment: home.environment())
    }
    let file = home.path + "/fiche.md"
    let first = try run(file)
    #expect(first.output == "Fiche écrite : \(file)\n")
    #expect(first.status == 0)
    let written = String(decoding: try #require(home.bytes("fiche.md")), as: UTF8.self)
    #expect(written.replacing("\u{A0}", with: " ") == Self.markdown)

    #expect(try run(file, "muguet").status == 0)
    let again = String(decoding: try #require(home.bytes("fiche.md")), as: UTF8.self)
    #expect(again.hasPrefix("<!-- distinguo sheet 1 -->\n\n# le muguet\n"))

    for (name, content) in [("notes.md", "# Mes notes\n"), ("vide.md", "")] {
      let other = try home.write(content, to: name)
      let refused = try run(other)
      #expect(refused.status == 73)
      #expect(
        refused.errors
          == "distinguo : \(other) existe et n’est pas une fiche de Distinguo : ce fichier n’a pas été touché. "
          + "Donne un autre nom.\n")
      #expect(home.bytes(name) == Array(content.utf8))
    }
    #expect(try run(home.progress).status == 64)
    #expect(try run(home.path).status == 73)
    #expect(try run("/dev/null").status == 0)
    #expect(try run(home.path + "/nulle-part/fiche.md").status == 73)
  }
}
