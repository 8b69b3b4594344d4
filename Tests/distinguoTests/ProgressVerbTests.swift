import Foundation
import Testing

/// The progress verbs, at a terminal and through pipes.
struct ProgressVerbTests {
  /// A home where the garden's first question was answered.
  private func practised(_ answers: String = "a\n:fin\n") throws -> (home: TemporaryHome, pack: String) {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--question", "jardin/epines", "--no-bundled", "--packs", pack, input: answers)
    return (home, pack)
  }

  /// What is known, with the garden at hand.
  private func show(_ home: TemporaryHome) throws -> String {
    try home.run("progress", "show", "--json", "--no-bundled", "--packs", home.path + "/jardin.yaml").output
  }

  /// The text with plain spaces.
  private static func plain(_ text: String) -> String {
    text.replacing("\u{A0}", with: " ").replacing("\u{202F}", with: " ")
  }

  @Test(arguments: [("fr", "3 événements", "tout est en bon état"), ("en", "3 events", "everything is intact")])
  func `a sound file is verified`(language: String, number: String, verdict: String) throws {
    let (home, _) = try practised()
    let run = try home.run("progress", "verify", "--lang", language)
    #expect(run.status == 0)
    #expect(run.output.contains(number))
    #expect(run.output.contains(verdict))
    #expect(run.errors == "")
  }

  @Test(arguments: ["fr", "en"])
  func `following the advice on screen restores a damaged file`(language: String) throws {
    let (home, pack) = try practised()
    let before = try show(home)
    var bytes = try #require(home.bytes("data/progress.json"))
    bytes.removeSubrange((bytes.count / 2)...)
    try home.write(bytes, to: "data/progress.json")
    #expect(try home.run("progress", "verify", "--lang", language).status == 1)
    let refused = try home.run("quiz", "--no-bundled", "--packs", pack, "--lang", language)
    #expect(refused.status == 65)
    let advice = language == "fr" ? "Pour récupérer tout ce qui est intact :" : "To recover everything that's intact:"
    let command = try #require(refused.errors.components(separatedBy: advice).last).split(
      whereSeparator: \.isWhitespace)
    #expect(command.map(String.init) == ["distinguo", "progress", "restore"])
    let restored = try home.run("progress", "restore", "--lang", language)
    #expect(restored.status == 0)
    #expect(try show(home) == before)
    #expect(try home.run("progress", "verify").status == 0)
    let kept = try FileManager.default.contentsOfDirectory(atPath: home.data).filter { $0.contains(".damaged-") }
    #expect(kept.count == 1)
    #expect(home.bytes("data/" + (kept.first ?? "")) == bytes)
  }

  @Test func `a deleted file is reported and restored`() throws {
    let (home, pack) = try practised()
    let before = try show(home)
    try FileManager.default.removeItem(atPath: home.progress)
    let run = try home.run("quiz", "-n", "1", "--no-bundled", "--packs", pack, "--json")
    #expect(run.errors.contains("Pour les retrouver :\n  distinguo progress restore\n"))
    #expect(try home.run("progress", "restore").status == 0)
    #expect(try show(home) == before)
  }

  @Test(arguments: [
    ("fr", "Annulé : la réponse à jardin/", "Il n’y a rien à annuler."),
    ("en", "Undone: the answer to jardin/", "Nothing to undo."),
  ])
  func `the last answer is undone, and then there's nothing left to undo`(
    language: String, undone: String, nothing: String
  ) throws {
    let (home, _) = try practised()
    #expect(try home.run("progress", "undo", "--lang", language).output.hasPrefix(undone))
    #expect(try home.run("progress", "undo", "--lang", language).output == nothing + "\n")
    #expect(try show(home).contains("\"reviews\":0"))
  }

  @Test func `a reset asks first, can be declined, and can be undone`() throws {
    let (home, _) = try practised()
    let before = try show(home)
    for (language, question, no, declined) in [
      ("fr", "Oublier toute la progression (1 réponse à 1 question) ?\n[o/N]", "n", "Rien n’a été oublié."),
      ("en", "Forget everything (1 answer to 1 question)?\n[y/N]", "", "Nothing was forgotten."),
    ] {
      let terminal = try home.terminal("progress", "reset", "--lang", language)
      #expect(try Self.plain(terminal.expect("/N]")).hasSuffix(question))
      try terminal.enter(no, expect: declined)
      #expect(try terminal.finish() == .exited(0))
      #expect(try show(home) == before)
    }
    let terminal = try home.terminal("progress", "reset", "--pack", "jardin")
    try terminal.expect("[o/N]")
    try terminal.enter("o", expect: "distinguo progress undo")
    #expect(try terminal.finish() == .exited(0))
    #expect(try show(home).contains("\"reviews\":0"))
    let backups = try FileManager.default.contentsOfDirectory(atPath: home.data + "/progress.backups")
    #expect(backups.contains { $0.hasSuffix("-reset.json") })
    #expect(try home.run("progress", "undo").output.hasPrefix("Annulé : l’oubli du paquet « jardin »"))
    #expect(try show(home) == before)
  }

  @Test func `erasing a pack can be done again, when nothing is left of it`() throws {
    let (home, pack) = try practised()
    func erase(_ pack: String, _ path: String) throws -> PipedRun {
      try home.run(
        "progress", "reset", "--erase", "--yes", "--pack", pack, "--packs", path, "--no-bundled", "--lang", "en")
    }
    let first = try erase("jardin", pack)
    #expect(first.output.hasPrefix("Erased for good: 1 event, "))
    let again = try erase("jardin", pack)
    #expect(again.output.hasPrefix("Erased for good: 0 events, "))
    #expect(again.status == 0)
    #expect(try erase("jardins", pack).status == 64)
  }

  @Test(arguments: [
    (
      "fr", "Annulé : l’oubli de toute la progression, du 22 novembre 2026 à 10:00 UTC.",
      "Rien n’a été oublié ces 30 derniers jours : il n’y a rien à rétablir."
    ),
    (
      "en", "Undone: the reset of everything on 22 November 2026, 10:00 UTC.",
      "No reset in the last 30 days to undo."
    ),
  ])
  func `the last reset is taken back after another answer, once, and up to thirty days later`(
    language: String, undone: String, nothing: String
  ) throws {
    let (home, pack) = try practised()
    func undo(at now: String) throws -> String {
      let run = try home.run("progress", "undo", "--reset", "--lang", language, changing: ["DISTINGUO_NOW": now])
      #expect(run.status == 0)
      #expect(run.errors == "")
      return Self.plain(run.output)
    }
    #expect(try undo(at: "2026-11-22T10:00:00Z") == nothing + "\n")
    #expect(try home.run("progress", "reset", "--yes").status == 0)
    _ = try home.run("quiz", "--question", "jardin/epines", "--no-bundled", "--packs", pack, input: "a\n:fin\n")
    #expect(try show(home).contains("\"reviews\":1"))
    #expect(try undo(at: "2026-12-22T10:00:01Z") == nothing + "\n")
    #expect(try undo(at: "2026-12-22T10:00:00Z") == undone + "\n")
    #expect(try show(home).contains("\"reviews\":2"))
    #expect(try undo(at: "2026-12-22T10:00:00Z") == nothing + "\n")
  }

  @Test(arguments: ["?", "aide", ":help", "peut-être"])
  func `the confirmation explains what to answer when asked`(line: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, input: "a\n")
    let terminal = try home.terminal("progress", "reset")
    try terminal.expect("[o/N]")
    try terminal.enter(
      line,
      expect: "  « o » (oui) : le faire. « n » (non), Entrée seule ou Ctrl-C : ne rien changer.\n")
    try terminal.expect("[o/N]")
    try terminal.enter("", expect: "Rien n’a été oublié.")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test func `a script must confirm a reset with --yes`() throws {
    let (home, _) = try practised()
    let refused = try home.run("progress", "reset", input: "o\n")
    #expect(refused.status == 64)
    #expect(
      refused.errors
        == "distinguo : impossible de demander confirmation ici : « --yes » confirme l’oubli.\n")
    #expect(try home.run("progress", "reset", "--yes", "--lang", "en").output.hasPrefix("Forgotten: 1 answer"))
  }

  @Test(arguments: [("fr", "Progression : 3 → 6 événements"), ("en", "Progress: 3 → 6 events")])
  func `another machine's answers are merged, once, and a merge is taken back`(language: String, total: String) throws {
    let (home, _) = try practised()
    let (other, _) = try practised("b\n:fin\n")
    let before = try show(home)
    let merged = try home.run("progress", "merge", other.progress, "--lang", language)
    #expect(merged.status == 0)
    #expect(merged.output.contains(total), "\(merged.output)")
    #expect(
      try home.run("progress", "merge", other.progress, "--lang", "en").output.contains(
        "3 events, 3 already known, 0 added"))
    #expect(try home.run("progress", "undo").status == 0)
    #expect(try show(home) == before)
  }

  @Test func `a synchroniser's conflict copy is noticed, offered, and moved away once merged`() throws {
    let (home, pack) = try practised()
    let (other, _) = try practised("b\n:fin\n")
    let copy = "data/progress.sync-conflict-20261122-101500-ABCDEFG.json"
    try home.write(try #require(other.bytes("data/progress.json")), to: copy)
    let run = try home.run("quiz", "--no-bundled", "--packs", pack, "--json")
    #expect(
      run.errors.contains("distinguo progress merge \(home.path)/\(copy)"), "\(run.errors)")
    #expect(try home.run("progress", "merge", home.path + "/" + copy).status == 0)
    #expect(home.bytes(copy) == nil)
    #expect(try home.run("quiz", "--no-bundled", "--packs", pack, "--json").errors == "")
  }

  @Test func `a damaged or missing file isn't merged and changes nothing`() throws {
    let (home, _) = try practised()
    let before = home.bytes("data/progress.json")
    let damaged = try home.write("{", to: "other.json")
    #expect(try home.run("progress", "merge", damaged).status == 65)
    #expect(try home.run("progress", "merge", home.path + "/none.json").status == 66)
    #expect(home.bytes("data/progress.json") == before)
  }

  @Test func `--output merges two files into a third, as git's merge driver does`() throws {
    let (home, _) = try practised()
    let (other, _) = try practised("b\n:fin\n")
    let output = home.path + "/merged.json"
    let run = try home.run("progress", "merge", "--output", output, home.progress, other.progress)
    #expect(run.status == 0)
    let text = String(decoding: try #require(home.bytes("merged.json")), as: UTF8.self)
    #expect(text.contains("\"count\":6"))
  }
}
