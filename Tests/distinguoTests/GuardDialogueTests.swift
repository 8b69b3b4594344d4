import Testing

@testable import Localisation

/// What a learner was sure of and got wrong comes back the next day and a week later.
struct GuardDialogueTests {
  private let home: TemporaryHome
  private let pack: String

  init() throws {
    home = try TemporaryHome()
    pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
  }

  private func answer(_ line: String, on day: String, _ words: String...) throws -> PipedRun {
    try PipedRun(
      ["quiz", "--question", "jardin/epines", "--no-bundled", "--packs", pack] + words, input: line + "\n",
      environment: home.environment(["DISTINGUO_NOW": "2026-\(day)T10:00:00Z"]))
  }

  @Test func `the verdict says when, and why, until both days are done`() throws {
    let missed = try answer("la tulipe!", on: "11-22").output
    #expect(missed.contains("Tu en étais sûr : elle revient aussi demain et dans 7 jours."), "\(missed)")
    let next = try answer("la rose", on: "11-23").output
    #expect(next.contains("Tu en avais été sûr à tort : elle revient aussi dans 6 jours."), "\(next)")
    let last = try answer("la rose", on: "11-29").output
    #expect(!last.contains("sûr à tort"), "\(last)")
  }

  @Test func `it comes before all others on its day, and stays missed until then`() throws {
    _ = try answer("la tulipe!", on: "11-22")
    let session = try PipedRun(
      ["quiz", "--json", "--no-bundled", "--packs", pack],
      environment: home.environment(["DISTINGUO_NOW": "2026-11-23T10:00:00Z"]))
    #expect(session.lines[1].contains(#""because":"guard""#) && session.lines[1].contains("jardin/epines"))
    _ = try answer("la rose", on: "11-23")
    let shown = try PipedRun(
      ["progress", "show", "--json", "--no-bundled", "--packs", pack],
      environment: home.environment(["DISTINGUO_NOW": "2026-11-23T11:00:00Z"]))
    #expect(shown.output.contains(#""guard":["2026-11-29"]"#), "\(shown.output)")
  }

  @Test func `the figures count them`() throws {
    _ = try answer("la tulipe!", on: "11-22")
    let stats = try PipedRun(
      ["stats", "--no-bundled", "--packs", pack, "--lang", "en"],
      environment: home.environment(["DISTINGUO_NOW": "2026-11-22T10:00:05Z"]))
    #expect(stats.output.contains("1 question once answered wrong and surely: each has a day of its own."))
  }
}
