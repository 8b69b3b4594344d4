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
      "  À échéance maintenant : 0. À revoir : 1.",
      "  sûr (!)     ##########.......... 50 %, 1 sur 2", "  sans marque #################### 100 %, 2 sur 2",
      "  pas sûr (?) #################### 100 %, 1 sur 1", "  la rose > le muguet : 1 fois.",
      "  aujourd’hui  #################### 4", "  demain       .................... 0",
      "  dans 6 jours .................... 0",
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
        {"calibration":{"sure":{"answers":2,"right":1,"share":0.5},"unmarked":{"answers":2,"right":2,"share":1},"unsure":{"answers":1,"right":1,"share":1}},"confusions":[{"answered":"muguet","asked":"rosier","times":1}],"due":0,"forecast":[4,0,0,0,0,0,0],"mastered":0,"missed":1,"packs":{"jardin":{"due":0,"mastered":0,"missed":1,"questions":4,"seen":4}},"questions":4,"retention":{"answers":0,"right":0,"share":null},"reviews":5,"seen":4,"version":1}

        """)
  }

  @Test func `without answers the statistics say how to begin`() throws {
    let home = try TemporaryHome()
    #expect(try home.run("stats").output.contains("Pas encore de réponse."))
  }
}
