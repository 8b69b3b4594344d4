import Testing

/// `packs export`: packs for other programs.
struct ExportVerbTests {
  @Test func `a file gets the questions, and standard error what has no place in it`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let file = home.path + "/jardin.txt"
    let run = try home.run("packs", "export", "jardin", "--packs", pack, "--format", "aiken", "-o", file)
    #expect(run.status == 0)
    #expect(run.output == "2 questions écrites dans \(file)\n")
    #expect(
      run.errors
        == """
        Laissé de côté : 1 question « short » ; ce genre n’existe pas dans l’Aiken.
        Laissé de côté : 1 question « number » ; ce genre n’existe pas dans l’Aiken.
        1 question « truefalse » y devient « choice ».
        Perdu : 2 indices.
        Perdu : 2 explications.
        Perdu : 3 citations.
        Perdu : les raisons de 2 options.
        Perdu : le thème de 2 questions.
        Perdu : l’identifiant de 2 questions : à leur retour, elles seront nouvelles.
        Perdu : 2 mentions de rôles.
        Perdu : ce qui est dit de 2 rôles.
        Perdu : la licence et les auteurs.

        """)
    #expect(
      String(decoding: home.bytes("jardin.txt") ?? [], as: UTF8.self)
        == """
        Quelle fleur pique ?
        A) La rose
        B) Le muguet
        C) La tulipe
        ANSWER: A

        Le muguet fleurit en mai.
        A) Vrai
        B) Faux
        ANSWER: A


        """)
  }

  @Test func `citations become part of the feedback, in the language that's asked for`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run(
      "packs", "export", "jardin", "--packs", pack, "--format", "gift", "--output", "-", "--lang", "en")
    #expect(run.status == 0)
    #expect(
      run.output.contains(
        "####On l’offre le premier jour de mai.\\nSource\\: Ève Noël, “L’herbier d’été”, 1 July 2019, “Les sous-bois”, § 8 « en mai, le muguet »\n"
      ), "\(run.output)")
    #expect(run.errors.contains("5 citations are part of the explanation now.\n"), "\(run.errors)")
  }

  @Test(arguments: ["yaml", "json"]) func `the pack itself comes out whole`(format: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let file = home.path + "/copie.\(format)"
    let run = try home.run("packs", "export", "jardin", "--packs", pack, "--format", format, "--output", file)
    #expect(run.errors == "")
    #expect(try home.run("packs", "add", file).status == 0)
    let shown = try home.run("packs", "show", "jardin", "--json")
    #expect(try shown.output == home.run("packs", "show", "jardin", "--json", "--packs", pack).output)
  }

  @Test func `a table comes back with everything that it holds`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let file = home.path + "/jardin.csv"
    try #require(
      try home.run("packs", "export", "jardin", "--packs", pack, "--format", "csv", "--output", file).status == 0)
    #expect(try home.run("packs", "add", file, "--title", "Le jardin d’Ève").output.contains("4 questions."))
    let shown = try home.run("packs", "show", "jardin")
    #expect(shown.output.contains("jardin/epines · choice · fleurs"), "\(shown.output)")
    #expect(shown.output.contains("Ses aiguillons la gardent."))
  }

  @Test func `a test paper may have its key`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let words = ["packs", "export", "jardin", "--packs", pack, "--format", "markdown"]
    let run = try PipedRun(words + ["--key"], environment: home.environment())
    #expect(run.output.hasPrefix("# Le jardin d’Ève\n\nNom : ……"))
    #expect(run.output.contains("## Corrigé\n\n**1.** "))
    #expect(try !PipedRun(words, environment: home.environment()).output.contains("Corrigé"))
  }

  @Test(arguments: [
    (["jardin", "--format", "csv", "--key"], 64, "« --key » et « --format csv » s’excluent"),
    (["jardin", "--format", "docx"], 64, "« docx »"), (["jardins"], 66, "« jardin »"), ([], 64, "ID"),
    (["jardin", "--output", "data/packs/x.yaml"], 64, "que Distinguo garde pour toi"),
  ])
  func `what can't be done is refused`(words: [String], status: Int32, message: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let given = words.map { $0.hasPrefix("data/") ? home.path + "/" + $0 : $0 }
    let run = try PipedRun(["packs", "export", "--packs", pack] + given, environment: home.environment())
    #expect(run.status == status)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(run.output == "")
  }

  @Test func `nothing is written where no question has a place`() throws {
    let home = try TemporaryHome()
    let pack = try home.write("Why?{####Because it is so.}", to: "why.gift")
    try #require(try home.run("packs", "add", pack).status == 0)
    let file = home.path + "/why.txt"
    let run = try home.run("packs", "export", "why", "--format", "aiken", "--output", file, "--lang", "en")
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix("Left out: 1 \"recall\" question: Aiken has no such kind.\n")
        && run.errors.contains("No question of the pack \"why\" has a place in Aiken"), "\(run.errors)")
    #expect(home.bytes("why.txt") == nil)
  }
}
