import Foundation
import Testing

/// A question that is answered in free text.
struct RecallDialogueTests {
  private static let pack = """
    version: 1
    id: explique
    title: "Explique"
    language: fr
    sources:
      - {id: guide, author: "Une fromagère", title: "Le guide"}
    questions:
      - id: cave
        kind: recall
        topic: cave
        prompt: "Explique ce qui sépare l’affineur du crémier."
        points:
          - text: "L’affineur fait mûrir"
            accept: ["affineur [fait mûrir|affine]"]
            cite: [{source: guide, paragraph: 2, quote: "fait mûrir"}]
          - {text: "Le crémier vend au comptoir"}
        model: "L’affineur fait mûrir, le crémier vend."
        explanation: "La cave et le comptoir."
        cite: [{source: guide, paragraph: 3, quote: "la cave"}]
    """

  private static let answer = "Un affineur affine !"

  /// A run of the program with that pack alone.
  private func run(_ words: [String], input: String = "", in home: TemporaryHome? = nil) throws -> PipedRun {
    let home = try home ?? TemporaryHome()
    let path = try home.write(Self.pack, to: "explique.yaml")
    return try PipedRun(
      words + ["--packs", path, "--no-bundled"], input: input, environment: home.environment())
  }

  private func terminal(_ home: TemporaryHome, _ words: String...) throws -> PseudoTerminal {
    let path = try home.write(Self.pack, to: "explique.yaml")
    return try PseudoTerminal(words + ["--packs", path, "--no-bundled"], environment: home.environment())
  }

  /// The answers that count, as they're exported.
  private func exported(_ home: TemporaryHome) throws -> [NSDictionary] {
    try run(["progress", "export", "--format", "jsonl"], in: home).lines.compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
    }
  }

  @Test func `the key points are shown, ticked where they were found, and an empty line accepts`() throws {
    let home = try TemporaryHome()
    let terminal = try terminal(home, "quiz")
    try terminal.expect("1/1 ›")
    let points = try terminal.enter(Self.answer, expect: "points ›")
    #expect(
      points.hasSuffix(
        """

          Points clés :
            ✓ 1. L’affineur fait mûrir
            ✗ 2. Le crémier vend au comptoir
          Entrée : d’accord. Sinon, tape les numéros des points présents dans ta réponse (« 1 2 »), ou « 0 » si aucun.
        points ›
        """), "\(terminal.shown)")
    try terminal.enter(
      "",
      expect: """
        En partie juste, 50 %. Prochaine fois : dans 6 minutes. « :pourquoi » en dit plus.
          La cave et le comptoir.
          Source : Une fromagère, § 3 « la cave »
        """)
    #expect(try terminal.finish() == .exited(0))
    let review = try #require(try exported(home).first)
    #expect(review["found"] as? [Int] == [1])
    #expect(review["set"] == nil)
  }

  @Test func `numbers set exactly these points, and the verdict follows them`() throws {
    let home = try TemporaryHome()
    let terminal = try terminal(home, "quiz", "--lang", "en")
    try terminal.expect("1/1 ›")
    try terminal.enter(Self.answer, expect: "points ›")
    try terminal.enter("1,2", expect: "Right. Next time: in 10 minutes.\n  La cave et le comptoir.")
    #expect(try terminal.finish() == .exited(0))
    let review = try #require(try exported(home).first)
    #expect(review["found"] as? [Int] == [1])
    #expect(review["set"] as? [Int] == [1, 2])
    #expect(review["verdict"] as? String == "right")
    #expect(review["rating"] as? Int == 3)
  }

  @Test func `what was set is shown where it differs from what was found`() throws {
    let run = try run(["quiz", "--free"], input: Self.answer + "\n2\n")
    #expect(
      run.output.contains(
        """
        En partie juste, 50 %. Entraînement libre : le calendrier n’a pas bougé. « :pourquoi » en dit plus.
          Points clés :
            ✗ 1. L’affineur fait mûrir
            ✓ 2. Le crémier vend au comptoir
          La cave et le comptoir.
        """), "\(run.output)")
  }

  @Test func `the points are drawn in ASCII on request`() throws {
    let run = try run(["quiz", "--free", "--ascii"], input: Self.answer + "\n\n")
    #expect(run.output.contains("    v 1. L’affineur fait mûrir\n    x 2. Le crémier vend au comptoir\n"))
  }

  @Test func `the second line knows its commands, and anything else is asked again`() throws {
    let home = try TemporaryHome()
    let terminal = try terminal(home, "quiz")
    try terminal.expect("1/1 ›")
    try terminal.enter(Self.answer, expect: "points ›")
    // Each line is typed at its own prompt: what stands behind an Enter is taken for a paste.
    try terminal.enter("3", expect: "Il n’y a pas de numéro « 3 » ; ça ne compte pas.\n  Entrée : d’accord.")
    try terminal.expect("points ›")
    try terminal.enter("oui", expect: "Entrée : d’accord.")
    try terminal.expect("points ›")
    try terminal.enter(":indice", expect: "Entrée : d’accord. Sinon, tape les numéros")
    try terminal.expect("points ›")
    try terminal.enter(":pourquoi", expect: "Réponse possible : L’affineur fait mûrir, le crémier vend.")
    try terminal.expect("points ›")
    let help = try terminal.enter("?", expect: ":quitter")
    #expect(help.contains("Entrée : d’accord.") && help.contains(":annuler") && !help.contains(":passer"))
    try terminal.enter(":signaler trop dur", expect: "Signalement de explique/cave")
    try terminal.enter(":annuler", expect: "1/1 ›")
    try terminal.enter("L’affineur fait mûrir, le crémier vend au comptoir.", expect: "points ›")
    try terminal.enter(":quitter", expect: "Juste. ")
    #expect(try terminal.finish() == .exited(0))
    let reviews = try exported(home)
    #expect(reviews.count == 1)
    #expect(reviews.first?["found"] as? [Int] == [1, 2])
  }

  @Test func `undoing after the verdict takes back the answer and its points`() throws {
    let home = try TemporaryHome()
    let terminal = try terminal(home)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz", expect: "1/1 ›")
    try terminal.enter(Self.answer, expect: "points ›")
    try terminal.enter("0", expect: "Faux.")
    try terminal.expect("distinguo>")
    try terminal.enter(":annuler", expect: "1/1 ›")
    try terminal.enter(":finir", expect: "distinguo>")
    try terminal.enter("quitter", expect: "À bientôt.")
    _ = try terminal.finish()
    #expect(try exported(home).isEmpty)
  }

  @Test func `an answer whose points weren't settled counts as it was found when the program is killed`() throws {
    let home = try TemporaryHome()
    let killed = try terminal(home)
    try killed.expect("distinguo>")
    try killed.enter("quiz", expect: "1/1 ›")
    try killed.enter(Self.answer, expect: "points ›")
    killed.kill()
    _ = try killed.finish()
    let review = try #require(try exported(home).first)
    #expect(review["found"] as? [Int] == [1])
    #expect(review["verdict"] as? String == "partial")
  }

  @Test func `not knowing shows every point and takes no second line`() throws {
    let run = try run(["quiz", "--free", "--lang", "en"], input: "idk\n")
    #expect(
      run.output.contains(
        """
        No answer. Free practice: the schedule is unchanged. ":why" says more.
          Key points:
            1. L’affineur fait mûrir
            2. Le crémier vend au comptoir
          La cave et le comptoir.
        """), "\(run.output)")
    #expect(!run.output.contains("Enter: agreed."))
  }

  /// The events of a session, without its first.
  private func events(_ run: PipedRun) throws -> [NSDictionary] {
    try run.lines.dropFirst().compactMap { try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary }
  }

  @Test func `programs get the points, send a line, and get one verdict`() throws {
    let run = try run(["quiz", "--free", "--json"], input: "Le comptoir du crémier, qui vend ?\noui\n1 2\n")
    let events = try events(run)
    #expect(events.compactMap { $0["event"] as? String } == ["question", "points", "notice", "verdict", "summary"])
    #expect(
      events[1] == [
        "event": "points", "question": "explique/cave",
        "points": [
          ["text": "L’affineur fait mûrir", "found": false], ["text": "Le crémier vend au comptoir", "found": true],
        ],
      ])
    let verdict = try #require(events.first { $0["event"] as? String == "verdict" })
    #expect(verdict["found"] as? [Int] == [2])
    #expect(verdict["set"] as? [Int] == [1, 2])
    #expect(verdict["expected"] as? [String] == ["L’affineur fait mûrir", "Le crémier vend au comptoir"])
    #expect(verdict["verdict"] as? String == "right")
    #expect(verdict["credit"] as? Double == 1)
    #expect(verdict["sure"] is NSNull)
    #expect(verdict["given"] as? String == "Le comptoir du crémier, qui vend ?")
  }

  @Test func `programs that send no second line have the points accepted`() throws {
    let events = try events(try run(["quiz", "--json"], input: "Le comptoir du crémier, qui vend ?\n"))
    #expect(events.compactMap { $0["event"] as? String } == ["question", "points", "verdict", "summary"])
    #expect(events[2]["credit"] as? Double == 0.5)
    #expect(events[2]["set"] == nil)
  }

  @Test(arguments: ["jsp", "…", "!?"])
  func `programs get no points for a blank`(line: String) throws {
    let events = try events(try run(["quiz", "--json"], input: line + "\n"))
    #expect(events.compactMap { $0["event"] as? String } == ["question", "verdict", "summary"])
    #expect(events[1]["verdict"] as? String == "blank")
    #expect(events[1]["found"] as? [Int] == [])
  }

  @Test func `help names no marks of sureness`() throws {
    let run = try run(["quiz", "--free"], input: "?\n")
    #expect(run.output.contains("« jsp » : je ne sais pas."))
    #expect(!run.output.contains("« b! »"))
  }

  @Test func `after an exam its points are settled, before the mark`() throws {
    let home = try TemporaryHome()
    let terminal = try terminal(home, "exam")
    try terminal.expect("1/1 ›")
    let points = try terminal.enter("L’affineur affine.", expect: "points ›")
    #expect(
      points.contains(
        """
          Noté.

        Avant la note : les points clés
          Explique ce qui sépare l’affineur du crémier.
          Ta réponse : L’affineur affine.
          Points clés :
            ✓ 1. L’affineur fait mûrir
            ✗ 2. Le crémier vend au comptoir
        """), "\(terminal.shown)")
    try terminal.enter(":annuler", expect: "L’examen est rendu : ses réponses ne peuvent plus être annulées.")
    try terminal.enter("1 2", expect: "Note : 20/20 (100 %).")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test func `an exam that is killed while its points are open asks for them again`() throws {
    let home = try TemporaryHome()
    let killed = try terminal(home, "exam")
    try killed.expect("1/1 ›")
    try killed.enter("L’affineur affine.", expect: "points ›")
    killed.kill()
    _ = try killed.finish()
    let again = try terminal(home, "exam")
    try again.expect("Examen repris à 1/1")
    try again.expect("points ›")
    try again.enter("1 2", expect: "Note : 20/20 (100 %).")
    #expect(try again.finish() == .exited(0))
  }

  @Test func `an exam whose input ends counts the points that were found, and shows them in its corrections`() throws {
    let run = try run(["exam"], input: "L’affineur affine.\n")
    #expect(run.output.contains("10/20"))
    let corrections = try #require(run.output.components(separatedBy: "Corrections").last)
    #expect(corrections.contains("✓ 1. L’affineur fait mûrir"))
    #expect(corrections.contains("✗ 2. Le crémier vend au comptoir"))
  }

  @Test func `packs show lists the points and their forms`() throws {
    let run = try run(["packs", "show", "explique"])
    #expect(
      run.output.contains(
        """
            • L’affineur fait mûrir
              Accepté : affineur [fait mûrir|affine]
            • Le crémier vend au comptoir
            Réponse possible : L’affineur fait mûrir, le crémier vend.

        """), "\(run.output)")
  }
}
