import Testing

/// What a verdict says of an answer in several parts, and of one that is nearly right.
struct VerdictDialogueTests {
  private static let pack = """
    version: 1
    id: cave
    title: "La cave"
    language: fr
    sources:
      - {id: guide, author: "Une fromagère", title: "Le guide", short: "Fromagère, 2013", published: "2013-05-14"}
    questions:
      - id: trous
        kind: cloze
        topic: cave
        prompt: "Complète."
        text: "On {{1}} le lait, puis on {{2}} le caillé."
        gaps: [{accept: ["chauffe"]}, {accept: ["presse"]}]
        explanation: "Dans cet ordre."
        cite: [{source: guide, paragraph: 3, quote: "chauffé puis pressé"}]
      - id: cuites
        kind: multiple
        topic: cave
        prompt: "Lesquels sont des pâtes cuites ?"
        options:
          - {text: "Le beaufort", right: true}
          - {text: "Le comté", right: true}
          - {text: "Le brie", why: "C’est une pâte molle."}
        explanation: "On chauffe leur caillé."
      - id: laits
        kind: match
        topic: cave
        prompt: "De quel lait ?"
        pairs:
          - {left: "Le roquefort", right: "De brebis"}
          - {left: "Le beaufort", right: "De vache"}
        explanation: "Chacun le sien."
      - id: pate
        kind: short
        topic: cave
        prompt: "Quelle pâte ?"
        accept: ["pâte pressée cuite"]
        explanation: "Elle est chauffée, puis pressée."

    """

  private func verdict(on question: String, _ answers: String..., options: [String] = []) throws -> String {
    let home = try TemporaryHome()
    let pack = try home.write(Self.pack, to: "cave.yaml")
    let run = try PipedRun(
      ["quiz", "--no-bundled", "--packs", pack, "--question", "cave/\(question)", "--seed", "1"] + options,
      input: answers.joined(separator: "\n") + "\n", environment: home.environment())
    return run.output.replacing("\u{A0}", with: " ")
  }

  @Test func `gaps filled in each other's place are named`() throws {
    #expect(
      try verdict(on: "trous", "presse ; chauffe").contains(
        """
        Faux. Prochaine fois : dans 1 minute.
          Réponses : ✗ chauffe (ta réponse : presse) ; ✗ presse (ta réponse : chauffe)
          Les blancs 1 et 2 sont intervertis.
          Dans cet ordre.
          Source : Fromagère, 2013, § 3 « chauffé puis pressé »

        """))
  }

  @Test func `a gap that is right is told from one that isn't, in ASCII as well`() throws {
    let shown = try verdict(on: "trous", "chauffe ; coupe", options: ["--ascii"])
    #expect(shown.contains("  Réponses : v chauffe ; x presse (ta réponse : coupe)\n"), "\(shown)")
    #expect(!shown.contains("intervertis"))
  }

  @Test func `an option left out of several is named, and one too many has its reason`() throws {
    let shown = try verdict(on: "cuites", "le beaufort, le brie")
    #expect(shown.contains(") Le comté (oubliée)\n"), "\(shown)")
    #expect(shown.contains(") Le brie (ta réponse) : C’est une pâte molle.\n"), "\(shown)")
    let left = try verdict(on: "cuites", "le beaufort")
    #expect(left.contains("En partie juste, 50 %."), "\(left)")
    #expect(left.contains(/\n  ✓ .\) Le beaufort\n/) && left.contains(/\n  ✗ .\) Le comté \(oubliée\)\n/), "\(left)")
  }

  @Test func `each pair says whether it was right, and which letter was given instead`() throws {
    let shown = try verdict(on: "laits", "1a 2a")
    #expect(shown.contains(/\n  ✓ (1|2)a Le \w+ → De \w+\n/), "\(shown)")
    #expect(shown.contains(/\n  ✗ (1|2)b Le \w+ → De \w+ \(ta réponse : a\)\n/), "\(shown)")
  }

  @Test func `a right answer in parts is repeated by its letters`() throws {
    let shown = try verdict(on: "cuites", "le beaufort, le comté")
    #expect(shown.contains(/\nJuste. Réponse : (a, b|a, c|b, c). Prochaine fois : dans 10 minutes.\n/), "\(shown)")
    #expect(shown.contains("  On chauffe leur caillé.\n"), "\(shown)")
  }

  @Test(arguments: [
    ("fr", "Presque juste (il manque « pressée » : pâte pressée cuite). Prochaine fois : dans 10 minutes."),
    ("en", "Nearly right (missing \"pressée\": pâte pressée cuite). Next time: in 10 minutes."),
  ])
  func `a word left out is named`(language: String, verdict: String) throws {
    let shown = try self.verdict(on: "pate", "pâte cuite", options: ["--lang", language])
    #expect(shown.contains("\n\(verdict)\n"), "\(shown)")
    let events = try self.verdict(on: "pate", "pâte cuite", options: ["--json"])
    #expect(events.contains(#""verdict":"near""#) && events.contains(#""slips":["pâte pressée cuite"]"#), "\(events)")
  }
}
