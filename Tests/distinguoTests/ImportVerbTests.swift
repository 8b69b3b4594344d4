import Testing

/// `packs add` of what other programs write.
struct ImportVerbTests {
  @Test func `a table from a spreadsheet, in Windows-1252 with semicolons`() throws {
    let home = try TemporaryHome()
    let table: [UInt8] =
      Array("Recto;Verso\nl".utf8) + [0x92] + Array("".utf8) + [0xE9] + Array("t".utf8) + [0xE9]
      + Array(";summer\nhiver;winter\n;vide\n".utf8)
    let path = try home.write(table, to: "Saisons.csv")
    let run = try home.run("packs", "add", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.errors
        == """
        distinguo : attention : \(path) n’est pas en UTF-8 : lu en Windows-1252, qui convient. Si les accents sont faux, donne « --encoding ».
        \(path):4:1: laissé de côté : rien n’est demandé

        """)
    #expect(
      run.output
        == """
        \(path), un tableau : 2 questions, 1 élément laissé de côté.
          Colonnes, séparées par « ; » : front, back. « --columns » en fixe d’autres.
            l’été | summer
            hiver | winter
            | vide
        Paquet « saisons » ajouté : Saisons, 2 questions. Copie installée : \(home.data)/packs/saisons.yaml
        Pour s’en servir : distinguo quiz --pack saisons

        """)
    let quiz = try home.run("quiz", "--pack", "saisons", "--seed", "1", input: "summer\nwinter\n")
    #expect(quiz.output.contains("Juste"))
  }

  @Test func `a dry run says what would come in and what would be lost`() throws {
    let home = try TemporaryHome()
    let path = try home.write("Look <img src=\"x.png\">{=a ~b}\n\nWrite{}", to: "course.gift")
    let run = try home.run("packs", "add", path, "--dry-run", "--as", "unit-1", "--title", "Unit 1", "--lang", "en")
    #expect(run.status == 0)
    #expect(
      run.errors == "\(path):3:1: left out: an essay with nothing to compare answers with: give it feedback\n")
    #expect(
      run.output
        == """
        \(path) is GIFT: 1 question, 1 item left out.
          Lost: 1 picture (first at line 1).
        This would install "Unit 1" as the pack "unit-1", with 1 question.
        Nothing was installed (--dry-run).

        """)
    #expect(home.bytes("data/packs/unit-1.yaml") == nil)
  }

  @Test func `what isn't read is refused with a way to get what is`() throws {
    let home = try TemporaryHome()
    let path = try home.write("PK\u{3}\u{4} collection.anki21b", to: "deck.apkg")
    let run = try home.run("packs", "add", path, "--lang", "en")
    #expect(run.status == 65)
    #expect(
      run.errors
        == """
        distinguo: \(path) is an Anki package, which isn't read. In Anki: File, Export, "Notes in Plain Text (.txt)"; then add that file.
        Nothing was installed.

        """)
  }

  @Test(arguments: [
    (["https://example.org/x.gift"], "adresse web"), (["x.csv", "--as", "Été"], "ne peut pas nommer un paquet"),
    (["x.csv", "--columns", "front,middle"], "ne connaît pas « middle »"),
    (["x.csv", "--columns", "front,tags"], "il manque « back »"),
    (["x.csv", "y/x.csv"], "« x »"), (["x.csv", "y/x.csv", "--as", "z"], "un seul paquet"),
  ])
  func `wrong usage installs nothing`(words: [String], message: String) throws {
    let home = try TemporaryHome()
    try home.write("a;b\nc;d", to: "x.csv")
    try home.write("a;b\nc;d", to: "y/x.csv")
    let paths = words.map { $0.hasSuffix(".csv") ? home.path + "/" + $0 : $0 }
    let run = try PipedRun(["packs", "add"] + paths, environment: home.environment())
    #expect(run.status == 64)
    #expect(run.errors.contains(message), "\(run.errors)")
    #expect(home.bytes("data/packs/x.yaml") == nil)
  }

  @Test func `a newer version keeps the progress and the older file`() throws {
    let home = try TemporaryHome()
    let path = try home.write("chat;cat\nchien;dog", to: "mots.csv")
    try #require(home.run("packs", "add", path).status == 0)
    let before = try #require(home.bytes("data/packs/mots.yaml"))
    let id = "mots/chat"
    try #require(home.run("quiz", "--question", id, input: "cat\n").status == 0)
    try home.write("oiseau;bird\nchien;dog\nchat;the cat", to: "mots.csv")
    let run = try home.run("packs", "add", path)
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      run.output.contains(
        "L’ancienne version est gardée : \(home.data)/packs/mots.yaml.replaced-2026-11-22T10-00-00Z\n"))
    #expect(home.bytes("data/packs/mots.yaml.replaced-2026-11-22T10-00-00Z") == before)
    #expect(try home.run("progress", "show", "--json").output.contains("\"\(id)\":{"))
    #expect(try home.run("packs", "list").output.contains("mots : mots · 3 questions"))
  }

  @Test func `a folder's files are taken one by one, and what isn't read is passed over`() throws {
    let home = try TemporaryHome()
    try home.write("a;b\nc;d", to: "cours/un.csv")
    try home.write("Is it?{T}", to: "cours/deux.gift")
    try home.write("%PDF-1.7", to: "cours/trois.pdf")
    try home.write("a;b", to: "cours/.cache.csv")
    let run = try home.run("packs", "add", home.path + "/cours")
    #expect(run.status == 0)
    #expect(
      run.errors
        == "distinguo : attention : \(home.path)/cours/trois.pdf est passé : c’est un PDF, qui n’est pas lu.\n")
    #expect(home.bytes("data/packs/un.yaml") != nil)
    #expect(home.bytes("data/packs/deux.yaml") != nil)
  }

  @Test func `a file of so many questions that it's checked in parts becomes a pack like any other`() throws {
    let home = try TemporaryHome()
    let rows = (1...510).map { $0 == 505 ? "q505,oui,oui,1" : "q\($0),oui,non,1" }
    let path = try home.write((["Question,Choix 1,Choix 2,Clé"] + rows).joined(separator: "\n"), to: "gros.csv")
    let added = try home.run("packs", "add", path)
    #expect(added.errors.hasPrefix("\(path):506:1: laissé de côté : "), "\(added.errors)")
    #expect(added.output.contains("Paquet « gros » ajouté : gros, 509 questions."), "\(added.output)")
    let quiz = try home.run("quiz", "--pack", "gros", "--seed", "1", "-n", "3", input: "oui\noui\nnon\n").output
    #expect(quiz.contains("3 questions : 2 justes, 1 fausse."), "\(quiz)")
    #expect(try home.run("quiz", "--question", "gros/q510", input: "oui\n").output.contains("Juste."))
  }

  @Test func `that questions have no source is said once, at the end`() throws {
    let home = try TemporaryHome()
    try #require(home.run("packs", "add", home.write("chat;cat\nchien;dog", to: "mots.csv")).status == 0)
    let run = try home.run("quiz", "--pack", "mots", "--seed", "1", input: "cat\ndog\n")
    #expect(run.output.contains("\n  2 questions sans source.\n"), "\(run.output)")
    #expect(run.output.ranges(of: /[Ss]ans source/).count == 1)
  }

  @Test func `cards can be asked from both sides`() throws {
    let home = try TemporaryHome()
    let path = try home.write("chat;cat\nchien;dog", to: "mots.csv")
    #expect(try home.run("packs", "add", path, "--reverse").output.contains("mots, 4 questions"))
  }

  @Test func `a format can be forced where the guess is wrong`() throws {
    let home = try TemporaryHome()
    let path = try home.write("Write {a}::b\nWrite {c}::d", to: "cartes.txt")
    #expect(try home.run("packs", "add", path, "--dry-run").output.contains("Markdown"))
    let run = try home.run("packs", "add", path, "--format", "bsd-quiz", "--dry-run", "--lang", "en")
    #expect(run.output.hasPrefix("\(path) is a data file of quiz: "), "\(run.output)\(run.errors)")
    let own = try home.write("version: 1\n", to: "pack.csv")
    #expect(try home.run("packs", "add", own, "--format", "yaml").errors.contains("title"))
    #expect(try home.run("packs", "add", path, "--format", "word").status == 64)
  }

  @Test func `standard input and pipes need a name`() throws {
    let home = try TemporaryHome()
    let cards = "chat;cat\nchien;dog\n"
    let unnamed = try home.run("packs", "add", "-", "--lang", "en", input: cards)
    #expect(unnamed.status == 64)
    #expect(unnamed.errors.contains("give \"--as ID\""), "\(unnamed.errors)")
    #expect(try home.run("packs", "add", "-", "--as", "mots", input: cards).output.contains("mots, 2 questions"))
    let program = try BuiltProgram.path()
    let piped = try PipedRun(
      ["-c", "\(program) packs add <(printf 'un;one\\n') --as nombres && \(program) packs add <(printf 'un;one\\n')"],
      environment: home.environment(), program: "/bin/bash")
    #expect(piped.status == 64)
    #expect(piped.output.contains("nombres, 1 question"), "\(piped.output)\(piped.errors)")
  }
}
