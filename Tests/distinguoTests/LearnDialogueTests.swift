import Testing

@testable import Localisation

/// Lessons, at the prompt and for programs.
struct LearnDialogueTests {
  private let home: TemporaryHome
  private let pack: String

  init() throws {
    home = try TemporaryHome()
    pack = try home.write(SamplePacks.lessons, to: "oiseaux.yaml")
  }

  private func run(_ arguments: String..., input: String = "") throws -> PipedRun {
    try PipedRun(["--no-bundled", "--packs", pack] + arguments, input: input, environment: home.environment())
  }

  private func prompt(_ arguments: String...) throws -> PseudoTerminal {
    try PseudoTerminal(["--no-bundled", "--packs", pack] + arguments, environment: home.environment())
  }

  @Test func `Enter on a first start takes the first lesson: its text, then its questions`() throws {
    let terminal = try prompt()
    try terminal.expect(
      """
      Distinguo · 4 questions · 0 à échéance, 0 à revoir
      Entrée : la première leçon, « Qui chante » (2 questions, 1 minute environ).
      Réponds « b » ou avec des mots ; « jsp » si tu ne sais pas. « ? » : aide.
      distinguo>
      """)
    let lesson = try terminal.enter("", expect: "1/2 ›")
    #expect(
      lesson.contains(
        """
        Leçon 1/2 : Qui chante
          Le rouge-gorge chante tout l’hiver.

          Le troglodyte se tait jusqu’en mars.

          Source : Guet, 2024, § 2

        Question 1/2 · chant · nouvelle
          Il chante l’hiver.
        """), "\(terminal.shown)")
    try terminal.enter("v", expect: "2/2 ›")
    let end = try terminal.enter("f", expect: "distinguo>")
    #expect(end.contains("Tu sais maintenant « Qui chante ». Leçon suivante : « Qui bâtit »."), "\(terminal.shown)")
    // From now on Enter is a session, which begins the next lesson by itself.
    let session = try terminal.enter("", expect: "1/2 ›")
    #expect(session.contains("Leçon 2/2 : Qui bâtit"), "\(terminal.shown)")
  }

  @Test func `a lesson that isn't known yet says what is missing`() throws {
    let missed = try run("apprendre", input: "f\nf\n")
    #expect(missed.output.contains("Questions de base justes : 0 sur 1 ; à 1, tu sauras cette leçon."))
  }

  @Test func `the list shows the path, and why a lesson is closed`() throws {
    #expect(
      try run("apprendre", "--list").output == """
        Les oiseaux du jardin
          ouverte    Qui chante (chant) 0/1
          fermée     Qui bâtit (nid) 0/1
                     après « Qui chante »
          0 leçon sue sur 2.

        """)
    _ = try run("apprendre", "-n", "1", input: "v\n")
    #expect(
      try run("learn", "--list", "--lang", "en").output == """
        Les oiseaux du jardin
          known   Qui chante (chant) 1/1
          open    Qui bâtit (nid) 0/1
          1 of 2 lessons known.

        """)
  }

  @Test func `programs get the path as one document`() throws {
    #expect(
      try run("learn", "--list", "--json").output.contains(
        #"{"lesson":"oiseaux/nid","title":"Qui bâtit","state":"closed","requires":["oiseaux/chant"],"known":0,"of":1}"#)
    )
  }

  @Test func `programs get the lesson as an event before its first question, and why each is asked`() throws {
    let session = try run("learn", "--json", "--seed", "1", input: "v\nf\n")
    let events = session.lines.compactMap { $0.firstMatch(of: /"event":"([a-z]+)"/)?.1 }
    #expect(events == ["session", "lesson", "question", "verdict", "question", "verdict", "summary"])
    #expect(session.lines[1].contains(#""lesson":"oiseaux/chant""#))
    #expect(session.lines[1].contains(#""text":"Le rouge-gorge chante tout l’hiver.\n\nLe troglodyte"#))
    #expect(session.lines[2].contains(#""because":"new""#))
  }

  @Test func `a closed lesson can be named, and says what it builds on`() throws {
    let named = try run("apprendre", "oiseaux/nid", input: "f\n")
    #expect(named.output.hasPrefix("Cette leçon s’appuie sur « Qui chante », que tu ne sais pas encore."))
    #expect(named.output.contains("Leçon 2/2"))
    #expect(named.status == 0)
  }

  @Test func `an unknown lesson gets the nearest one`() throws {
    let unknown = try run("learn", "chnt", "--lang", "en")
    #expect(unknown.status == 64)
    #expect(
      unknown.errors
        == "distinguo: no lesson \"chnt\". Did you mean \"chant\"? \"distinguo learn --list\" lists them all.\n")
  }

  @Test func `with nothing left to learn it says what there is to do, and that's no failure`() throws {
    _ = try run("apprendre", "chant", input: "v\nf\n")
    _ = try run("apprendre", "nid", input: "f\n")
    let nothing = try run("apprendre")
    #expect(nothing.status == 0)
    #expect(nothing.output.hasPrefix("Rien de nouveau dans les leçons ouvertes."))
  }

  @Test func `a quiz begins a lesson with its text, unless the settings say no`() throws {
    #expect(try run("quiz", input: "v\n").output.contains("Leçon 1/2"))
    let other = try TemporaryHome()
    _ = try other.run("set", "lessons", "false")
    let quiz = try other.run("--no-bundled", "--packs", pack, "quiz", input: "v\n")
    #expect(!quiz.output.contains("Leçon 1/2"))
    #expect(quiz.output.contains("Question 1/"))
  }

  @Test func `a resumed session still shows the lessons to come, and not those that were shown`() throws {
    let names = ["un", "deux", "trois"]
    let lessons = names.map { "  - {id: \($0), title: \"Leçon \($0)\", text: \"Texte \($0).\"}\n" }.joined()
    let questions = names.map {
      "  - {id: q-\($0), kind: truefalse, topic: t, lesson: \($0), level: 1, prompt: \"\($0) ?\", answer: true}\n"
    }.joined()
    let pack = try home.write(
      "version: 1\nid: suite\ntitle: \"Suite\"\nlanguage: fr\nlessons:\n\(lessons)questions:\n\(questions)",
      to: "suite.yaml")
    func terminal() throws -> PseudoTerminal {
      try PseudoTerminal(["--no-bundled", "--packs", pack], environment: home.environment())
    }
    let left = try terminal()
    try left.expect("distinguo>")
    #expect(try left.enter("quiz", expect: "1/3 ›").contains("Leçon 1/3 : Leçon un"))
    #expect(try left.enter("v", expect: "2/3 ›").contains("Leçon 2/3 : Leçon deux"))
    left.kill()
    _ = try left.finish()

    let resumed = try terminal()
    try resumed.expect("Entrée : reprendre la séance interrompue à 2/3.\ndistinguo>")
    #expect(try !resumed.enter("", expect: "2/3 ›").contains("Leçon"), "\(resumed.shown)")
    #expect(try resumed.enter("v", expect: "3/3 ›").contains("Leçon 3/3 : Leçon trois"), "\(resumed.shown)")
  }
}
