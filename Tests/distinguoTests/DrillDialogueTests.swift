import Foundation
import Testing

/// Drills at a real terminal.
struct DrillDialogueTests {
  @Test func `a drill asks about two roles in twos and ends with what tells them apart`() throws {
    let home = try TemporaryHome()
    let terminal = try home.terminal("contraste", "CM", "smm", "-n", "2", "--seed", "1")
    try terminal.expect("Contraste : community manager / social media manager.")
    try terminal.expect("1/2 ›")
    try terminal.enter("jsp", expect: "2/2 ›")
    try terminal.enter("jsp", expect: "Ce qui les distingue\n  community manager")
    let table = try terminal.expect("social media manager\n")
    #expect(!table.contains("\n  "))
    #expect(try terminal.finish() == .exited(0))
    let rows = terminal.transcript.components(separatedBy: "Ce qui les distingue")[1]
    // Each line of the table names its source and paragraph on both sides.
    #expect(rows.matches(of: /§ \d+/).count >= 8, "\(rows)")
  }

  @Test func `on a narrow terminal the two roles are shown one above the other`() throws {
    let home = try TemporaryHome()
    let terminal = try home.terminal("drill", "cm", "smm", "-n", "2", "--seed", "1", "--lang", "en", columns: 50)
    try terminal.expect("1/2 ›")
    try terminal.enter("idk", expect: "2/2 ›")
    try terminal.enter("idk", expect: "What tells them apart\n  community manager — ")
    try terminal.expect("  social media manager — ")
    _ = try terminal.finish()
  }

  @Test func `without names a drill takes the pair this learner mixes up most`() throws {
    let home = try TemporaryHome()
    // Without confusions yet, it takes the first two roles.
    let first = try home.terminal("drill", "--seed", "1")
    try first.expect("Contraste : community manager / social media manager.")
    first.kill()
    _ = try first.finish()

    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, "--question", "jardin/epines", input: "le muguet\n")
    let own = try home.terminal("contraste", "--no-bundled", "--packs", pack)
    try own.expect("Aucune question ne distingue ces deux rôles")
    _ = try own.finish()
  }

  @Test func `an unknown role is reported with the nearest one, and the same role twice is refused`() throws {
    let home = try TemporaryHome()
    let unknown = try home.run("drill", "cmm", "smm")
    #expect(unknown.status == 64)
    #expect(
      unknown.errors
        == "distinguo : rôle inconnu : « cmm ». Voulais-tu dire « cm » ? Possible : cm, smm, content-manager, dmm.\n")
    #expect(try home.run("drill", "cm", "CM").status == 64)
    #expect(try home.run("drill", "cm", "smm", "dmm").status == 64)
  }

  @Test(arguments: [
    ("cm", "smm"), ("cm", "content-manager"), ("cm", "dmm"), ("smm", "content-manager"), ("smm", "dmm"),
    ("content-manager", "dmm"),
  ])
  func `every pair of the four roles has at least six questions and a table`(first: String, second: String) throws {
    let home = try TemporaryHome()
    let run = try home.run("drill", first, second, "-n", "10", "--json", "--seed", "1")
    let events = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
    #expect(try #require(events.first?["asked"] as? Int) >= 6)
    #expect(events.last?["event"] as? String == "contrast")
    #expect(events.last?["roles"] as? [String] == [first, second])
    #expect((events.last?["rows"] as? [Any])?.isEmpty == false)
  }
}
