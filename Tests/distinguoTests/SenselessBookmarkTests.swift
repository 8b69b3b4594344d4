import Testing

@testable import Localisation

/// What an interrupted session left is read with care: whatever stands there, the program starts and an exam can be taken.
struct SenselessBookmarkTests {
  private static let exam = [
    "version": "1", "session": #""a-1""#, "mode": #""exam""#, "seed": "1", "free": "false", "retention": "0.9",
    "maximumInterval": "36500", "fuzz": "true", "questions": #"["jardin/mai","jardin/peche"]"#,
  ]

  private static func json(_ fields: [String: String]) -> String {
    "{" + exam.merging(fields) { $1 }.map { "\"\($0)\":\($1)" }.sorted().joined(separator: ",") + "}"
  }

  private static let senseless = [
    json(["number": "-9223372036854775808"]), json(["number": "9223372036854775807", "total": "2"]),
    json(["number": "0", "total": "2"]), json(["number": "3", "total": "2"]), json(["total": "2"]),
    json(["number": "1", "total": "-1"]), json(["number": "1", "total": "9223372036854775807"]),
    json(["elapsed": "9223372036854775807"]), json(["elapsed": "-1"]), json(["minutes": "153722867280913"]),
    json(["minutes": "9223372036854775807"]), json(["minutes": "0"]), json(["minutes": "-5"]), json(["pass": "101"]),
    json(["pass": "-1"]), json(["pass": "1e300"]), json(["newCaseLimit": "-9223372036854775808"]),
    json(["mode": #""dance""#]), json(["mode": #""quiz""#]), json(["seed": "-1"]), json(["elapsed": "1e400"]),
    json(["questions": "7"]), "{}", "[]", "null", "not JSON", "", #"{"version":1"#,
  ]

  @Test(arguments: senseless)
  func `an exam that makes no sense is given up, which is said once`(text: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    try home.write(text, to: "data/exam.json")
    let terminal = try home.terminal("exam", "--no-bundled", "--packs", pack, "-n", "1", "--lang", "en")
    try terminal.expect("distinguo: warning: the interrupted exam can't be resumed: its file can't be read")
    try terminal.expect("Exam: 1 question.")
    try terminal.expect("1/1 ›")
    try terminal.enter(":stop", expect: "Mark: 0/20 (0%).")
    #expect(try terminal.finish() == .exited(0))
    let again = try home.terminal("exam", "--no-bundled", "--packs", pack, "-n", "1", "--lang", "en")
    let shown = try again.expect("1/1 ›")
    #expect(!shown.contains("warning"), "\(shown)")
  }

  @Test(arguments: [
    json(["mode": #""quiz""#, "number": "-9223372036854775808"]),
    json(["mode": #""quiz""#, "elapsed": "9223372036854775807"]),
    json(["mode": #""exam""#]), "{",
  ])
  func `a session that makes no sense doesn't keep the prompt from starting`(text: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    try home.write(text, to: "data/session.json")
    let prompt = try home.terminal("--no-bundled", "--packs", pack)
    try prompt.expect("la séance interrompue ne peut pas être reprise")
    try prompt.expect("distinguo>")
    try prompt.enter("quit", expect: "À bientôt")
    #expect(home.bytes("data/session.json") == nil)
  }

  @Test(arguments: [
    json([:]), json(["number": "1", "total": "2"]), json(["minutes": "9999", "elapsed": "60000", "pass": "100"]),
  ])
  func `an exam that makes sense is resumed`(text: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    try home.write(text, to: "data/exam.json")
    let terminal = try home.terminal("exam", "--no-bundled", "--packs", pack)
    try terminal.expect("Examen repris à 1/2")
    try terminal.expect("1/2 ›")
    try terminal.enter(":temps", expect: "Temps passé")
    try terminal.enter(":finir", expect: "Note : 0/20 (0 %).")
  }
}
