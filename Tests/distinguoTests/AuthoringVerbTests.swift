import Foundation
import Testing

/// What authors do with their packs, from the shell.
struct AuthoringVerbTests {
  private static let plain = """
    version: 1
    id: lune
    title: "L'astre : la lune"
    language: fr
    # Rien que l'essentiel
    sources:
      - {id: ciel, author: "A. Astre", title: "Le ciel"}
    questions:
      - id: ronde
        kind: truefalse
        topic: ciel
        prompt: "Qu'elle soit \\"ronde\\", est-ce vrai ?"
        answer: true
        explanation: "Comme l'orange."
        cite: [{source: ciel}]

    """

  @Test func `a pack is formatted in place, once`() throws {
    let home = try TemporaryHome()
    let path = try home.write(Self.plain, to: "lune.yaml")
    let run = try home.run("packs", "format", path)
    #expect(run.errors == "")
    #expect(run.output == "\(path) : 3 textes composés.\n")
    let text = String(decoding: try #require(home.bytes("lune.yaml")), as: UTF8.self)
    #expect(text.contains("    prompt: \"Qu’elle soit «\u{A0}ronde\u{A0}», est-ce vrai\u{A0}?\"\n"))
    #expect(text.contains("# Rien que l'essentiel\n"))
    #expect(try home.run("packs", "format", path, "--lang", "en").output == "\(path): nothing to mend.\n")
    #expect(try home.run("packs", "check", path, "--strict").status == 0)
  }

  @Test func `what comes through a pipe is formatted into one`() throws {
    let home = try TemporaryHome()
    let run = try home.run("packs", "format", "-", input: Self.plain)
    #expect(
      run.output
        == Self.plain.replacing("L'astre : la", with: "L’astre : la")
        .replacing("Qu'elle soit \\\"ronde\\\"", with: "Qu’elle soit « ronde »").replacing("l'orange", with: "l’orange")
    )
  }

  @Test func `a pack with errors, and the installed copy, aren't touched`() throws {
    let home = try TemporaryHome()
    let path = try home.write("version: 1\n", to: "x.yaml")
    let run = try home.run("packs", "format", path)
    #expect(run.status == 65)
    #expect(run.errors.contains("x.yaml:1:1: error:"))
    let lune = try home.write(Self.plain, to: "lune.yaml")
    #expect(try home.run("packs", "add", lune).status == 0)
    #expect(try home.run("packs", "format", home.data + "/packs/lune.yaml").status == 64)
  }

  @Test func `a teacher's plain French draws no warning, and a terminal its signs`() throws {
    let home = try TemporaryHome()
    let path = try home.write(Self.plain, to: "lune.yaml")
    #expect(try home.run("packs", "check", path, "--strict").status == 0)
    #expect(try home.run("packs", "show", "lune", "--packs", path).output.contains("Qu'elle soit \"ronde\", est-ce"))
    let terminal = try home.terminal("packs", "show", "lune", "--packs", path)
    try terminal.expect("Qu’elle soit \"ronde\", est-ce vrai ?")
    try terminal.expect("Comme l’orange.")
  }

  @Test func `two versions of a pack are compared, with what the learner has answered`() throws {
    let home = try TemporaryHome()
    let old = try home.write(SamplePacks.garden, to: "jardin.yaml")
    #expect(try home.run("packs", "add", old).status == 0)
    _ = try home.run("quiz", "--pack", "jardin", input: "la tulipe\nv\n")
    let new = try home.write(
      SamplePacks.garden.replacing("Quelle fleur pique ?", with: "Laquelle de ces fleurs pique ?")
        .replacing("- id: petales", with: "- id: corolle"), to: "jardin-2.yaml")
    let run = try home.run("packs", "diff", "jardin", new, "--lang", "en")
    #expect(run.errors == "")
    #expect(
      run.output.hasPrefix("From jardin (4 questions) to \(new) (4 questions)\n\n1 question added:\n  corolle · "),
      "\(run.output)")
    #expect(run.output.contains("\n1 question removed: progress is kept, but they won't be asked any more.\n  petales"))
    #expect(run.output.contains("Then write \"formerly: [jardin/petales]\" in corolle, and its progress is kept.\n"))
    #expect(run.output.contains("· Laquelle de ces fleurs pique ?\n    prompt\n"))
    #expect(run.output.contains("\nYour progress: kept for "))
    let json = try home.run("packs", "diff", old, new, "--json").output
    #expect(json.hasPrefix(#"{"version":1,"old":"jardin","new":"jardin","added":["jardin/corolle"],"removed":[{"#))
    #expect(try home.run("packs", "diff", old, old).output.hasSuffix("Les deux disent la même chose.\n"))
    #expect(try home.run("packs", "diff", "jardn", new).status == 66)
    #expect(try home.run("packs", "diff", old, home.path + "/absent.yaml").status == 66)
  }

  @Test(arguments: ["fr", "en"]) func `the documented example is a pack without a warning`(language: String) throws {
    let home = try TemporaryHome()
    let example = try home.run("packs", "new", "--example", "--lang", language).outputBytes
    let path = try home.write(example, to: "example.yaml")
    let run = try home.run("packs", "check", path, "--strict")
    #expect(run.status == 0, "\(run.output)")
    #expect(try home.run("packs", "add", path).errors == "")
  }

  @Test func `a pack begins with an import`() throws {
    let home = try TemporaryHome()
    let deck = try home.write("chat;cat\nchien;dog", to: "mots.csv")
    let path = home.path + "/anglais.yaml"
    let run = try home.run(
      "packs", "new", path, "--from", deck, "--title", "Mots d'anglais",
      input: "« Dog », est-ce un chien ?\nv\n\nC'est lui.\nUn prof ; Le cours\n\n\n")
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output.contains("anglais.yaml a 2 questions : voici la suivante."))
    #expect(try home.run("packs", "check", path).output.contains("1 paquet, 3 questions"))
    #expect(try home.run("packs", "new", path, "--from", deck).status == 73)
  }

  @Test func `a file that somebody wrote isn't written over`() throws {
    let home = try TemporaryHome()
    let path = try home.write(Self.plain, to: "lune.yaml")
    let run = try home.run("packs", "new", path, "--lang", "en", input: "x\n")
    #expect(run.status == 73)
    #expect(
      run.errors
        == "distinguo: \(path) is there already and isn't touched: give another name, or open it in an editor.\n")
    #expect(home.bytes("lune.yaml") == Array(Self.plain.utf8))
    #expect(try home.run("packs", "new", "--no-input").status == 64)
  }

  @Test func `lines from a program are answered one by one`() throws {
    let home = try TemporaryHome()
    try home.write("Le ciel\n\nOn voit la lune ronde, dit-il.\n", to: "textes/ciel.txt")
    let question =
      #"{"id":"ronde","kind":"truefalse","topic":"ciel","prompt":"La lune est ronde.","answer":true,"explanation":"Oui.","cite":[{"source":"ciel","paragraph":2,"quote":"la lune ronde"}]}"#
    let lines = [
      #"{"sources":[{"id":"ciel","author":"A. Astre","title":"Le ciel"}]}"#, question,
      question.replacing("\"ronde\"", with: "\"carree\"").replacing("la lune ronde", with: "la lune carrée"), "[]",
    ].joined(separator: "\n")
    let run = try home.run(
      "packs", "add", "--draft", "--as", "lune", "--articles", home.path + "/textes", "--lang", "en", input: lines)
    #expect(run.status == 1)
    #expect(
      run.output == """
        {"line":2,"question":"lune/ronde","drafted":true}
        {"line":3,"drafted":false,"diagnostics":[{"file":"-","line":3,"column":162,"severity":"error","code":"quote-not-found","message":"these words aren't in ciel § 2, nor elsewhere"}]}
        {"line":4,"drafted":false,"diagnostics":[{"file":"-","line":4,"column":1,"severity":"error","code":"shape","message":"\\"question\\" must be a set of fields"}]}

        """)
    #expect(home.bytes("data/drafts/lune.jsonl") != nil)
    #expect(home.bytes("data/packs/lune.yaml") == nil)
    #expect(
      try home.run("packs", "add", "--draft", "--as", "lune", "--articles", home.path + "/textes", input: question)
        .status == 0)
    #expect(try home.run("packs", "add", "--draft", "--as", "lune", input: question).status == 1)
    #expect(try home.run("packs", "add", "--draft", input: question).status == 64)
    #expect(try home.run("packs", "add").status == 64)
  }

  @Test func `drafts for a bundled pack know its sources, and are listed without a terminal`() throws {
    let home = try TemporaryHome()
    let question =
      #"{"id":"nouvelle","kind":"truefalse","topic":"métiers","role":"cm","prompt":"Le CM anime.","answer":true,"explanation":"Oui.","cite":[{"source":"bour-2013"}]}"#
    let drafted = try home.run("packs", "add", "--draft", "--as", "metiers", input: question)
    #expect(drafted.output == "{\"line\":1,\"question\":\"metiers/nouvelle\",\"drafted\":true}\n")
    let run = try home.run("packs", "drafts")
    #expect(run.status == 0)
    #expect(
      run.output == """
        1 brouillon attend pour le paquet « metiers ».

        Brouillon 1/1 · metiers/nouvelle
          Le CM anime.
            v) Vrai
            f) Faux
          Réponse : v) Vrai
          Oui.
          Source : Laurent Bour, « Le community manager et le social media manager », s. d. (pas avant le 28 février 2013)
            http://laurentbour.fr/community-manager-social-media-manager/

        """)
    #expect(
      try home.run("packs", "drafts", "--json").output.hasPrefix(#"{"version":1,"drafts":[{"pack":"metiers","line":1,"#)
    )
    #expect(
      try home.run("packs", "drafts", "lune", "--lang", "en").output == "No draft is waiting for the pack \"lune\".\n")
  }

  @Test func `a text in another encoding is told once`() throws {
    let home = try TemporaryHome()
    let path = try home.write(Array("title: \"l".utf8) + [0x92, 0xE9, 0x74, 0xE9, 0x0A, 0xE9], to: "x.yaml")
    let run = try home.run("packs", "check", path, "--lang", "en")
    #expect(
      run.output.hasPrefix(
        "\(path):1:10: error: the file isn't UTF-8 (it looks like Windows-1252): save it as UTF-8 [not-utf8]\n"))
    #expect(run.output.contains(": 1 error,"))
  }
}
