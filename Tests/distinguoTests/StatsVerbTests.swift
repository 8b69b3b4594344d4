import Foundation
import Testing

@testable import Localisation

/// A learner's statistics. Their appearance is in `Tests/Screens/stats*.txt`.
struct StatsVerbTests {
  private func practised() throws -> (home: TemporaryHome, pack: String) {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run(
      "quiz", "--no-bundled", "--packs", pack, "--seed", "1", "--new", "4", "--json",
      input: "le muguet!\nv!\nété ?\nla rose\n5\n\n")
    return (home, pack)
  }

  @Test func `the statistics show what's known, confused and due, and whether sureness is justified`() throws {
    let (home, pack) = try practised()
    let run = try home.run("bilan", "--no-bundled", "--packs", pack, "--ascii")
    let lines = run.output.components(separatedBy: "\n")
    for line in [
      "  4 questions vues sur 4, dont 0 acquise (réponse juste trois jours différents).",
      "  À échéance maintenant : 0. À revoir : 1. 1 ratée en étant sûr revient à jour fixe.",
      "  sûr (!)     ##########.......... 50 %, 1 sur 2", "  sans marque #################### 100 %, 2 sur 2",
      "  pas sûr (?) #################### 100 %, 1 sur 1", "  la rose > le muguet : 1 fois.",
      "  aujourd’hui  #################### 4", "  demain       .................... 0",
      "  dans 6 jours .................... 0",
      "  la rose #################### 1 sur 1, rappel 100 %", "    Confondu avec : le muguet (1 fois)",
      "  jardin #################### 4 sur 4, 0 acquise",
    ] { #expect(lines.contains(line), "\(line) is not in \(run.output)") }
  }

  @Test func `the statistics also come in English and JSON`() throws {
    let (home, pack) = try practised()
    let english = try home.run("stats", "--no-bundled", "--packs", pack, "--lang", "en")
    #expect(english.output.hasPrefix("Where you stand\n  4 of 4 questions seen, 0 mastered"))
    #expect(english.output.contains("la rose → le muguet: 1 time."))
    let json = try home.run("stats", "--no-bundled", "--packs", pack, "--json")
    #expect(
      json.output == """
        {"version":1,"reviews":5,"questions":4,"seen":4,"mastered":0,"missed":1,"due":0,"retention":{"answers":0,"right":0,"share":null},"calibration":{"sure":{"answers":2,"right":1,"share":0.5},"unmarked":{"answers":2,"right":2,"share":1},"unsure":{"answers":1,"right":1,"share":1}},"confusions":[{"asked":"rosier","answered":"muguet","times":1}],"forecast":[4,0,0,0,0,0,0],"packs":{"jardin":{"questions":4,"seen":4,"mastered":0,"missed":1,"due":0}},"roles":[{"role":"rosier","name":"la rose","questions":1,"known":1,"answered":1,"recall":1,"confused":[{"role":"muguet","times":1}]}]}

        """)
  }

  @Test func `greeting, statistics and progress count the same due and missed questions at the same instant`() throws {
    let (home, pack) = try practised()
    let moon = try home.write(SamplePacks.moon, to: "lune.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", moon, input: "f\n")
    // A day later all four are due, and the missed question about the moon isn't at hand.
    let later: [String: String?] = ["DISTINGUO_NOW": "2026-11-23T10:00:00Z"]
    let words = ["--no-bundled", "--packs", pack, "--json"]
    let (due, missed) = (4, 1)
    let stats = try PipedRun(["stats"] + words, environment: home.environment(later))
    #expect(stats.output.contains(#""due":\#(due),"retention""#))
    #expect(stats.output.contains(#""missed":\#(missed),"due""#))
    let progress = try PipedRun(["progress", "show"] + words, environment: home.environment(later))
    #expect(progress.output.contains(#""due":\#(due),"missed""#))
    #expect(progress.output.contains(#""gone":1,"#))
    // The list names the one that isn't at hand, too.
    #expect(progress.output.contains(#""missed":["jardin/epines","lune/ronde"],"first""#))
    let counts = "\(due) à échéance · \(missed) à revoir"
    #expect(try home.run("progress", "--no-bundled", "--packs", pack, changing: later).output.contains(counts))
    let prompt = try home.terminal("--no-bundled", "--packs", pack, changing: later)
    try prompt.expect("Distinguo · 4 questions · \(due) à échéance, \(missed) à revoir")
    try prompt.enter("bilan", expect: "À échéance maintenant : \(due). À revoir : \(missed).")
    prompt.endOfInput()
    _ = try prompt.finish()
  }

  @Test func `without answers the statistics say how to begin`() throws {
    let home = try TemporaryHome()
    #expect(try home.run("stats").output.contains("Pas encore de réponse."))
  }
}
