import ProgressStore
import Testing

@testable import distinguo

struct CommandHistoryTests {
  @Test func `each command is kept once, the latest last`() throws {
    let home = try TemporaryHome()
    let history = CommandHistory(path: home.data + "/history")
    for line in ["quiz", "packs list", "quiz", " secret", "", "   ", "été « œuf » 🌹"] { history.add(line) }
    #expect(CommandHistory(path: home.data + "/history").lines == ["packs list", "quiz", "été « œuf » 🌹"])
  }

  @Test func `two prompts at once keep each other's commands`() throws {
    let home = try TemporaryHome()
    let one = CommandHistory(path: home.data + "/history")
    let other = CommandHistory(path: home.data + "/history")
    for (history, line) in [(one, "a"), (other, "b"), (one, "c"), (other, "d"), (one, "b")] { history.add(line) }
    #expect(one.lines == ["a", "c", "d", "b"])
  }

  @Test func `only the last thousand commands are kept`() throws {
    let home = try TemporaryHome()
    let before = (1...1_000).map { "quiz -n \($0)" }
    try home.write(before.joined(separator: "\n") + "\n", to: "data/history")
    let history = CommandHistory(path: home.data + "/history")
    history.add("bilan")
    #expect(history.lines == before.dropFirst() + ["bilan"])
  }

  @Test func `a history of long commands drops the oldest before it gets too large to read`() throws {
    let home = try TemporaryHome()
    let history = CommandHistory(path: home.data + "/history")
    let long = (1...3).map { "quiz \($0) " + String(repeating: "x", count: 4_000_000) }
    for line in long { history.add(line) }
    #expect(history.lines.map(\.count) == [4_000_007, 4_000_007])
    #expect(history.lines == Array(long.suffix(2)))
  }

  @Test func `a temporary file of a killed process is removed`() throws {
    let home = try TemporaryHome()
    try home.write("half", to: "data/.history.99999999.tmp")
    CommandHistory(path: home.data + "/history").add("quiz")
    #expect(home.bytes("data/.history.99999999.tmp") == nil)
  }

  @Test func `a session removes it, too, though no command is typed`() throws {
    let home = try TemporaryHome()
    try home.write("half", to: "data/.history.99999999.tmp")
    #expect(try home.run("quiz", "-n", "1", "--json", input: "jsp\n").status == 0)
    #expect(home.bytes("data/.history.99999999.tmp") == nil)
  }

  @Test func `a history that isn't a file is left alone`() throws {
    let home = try TemporaryHome()
    try home.write("x", to: "data/history/inside")
    CommandHistory(path: home.data + "/history").add("quiz")
    #expect(home.bytes("data/history/inside") == Array("x".utf8))
  }

  @Test func `a history too large to read is left alone`() throws {
    let home = try TemporaryHome()
    let large = [UInt8](repeating: UInt8(ascii: "x"), count: 10_000_001)
    try home.write(large, to: "data/history")
    CommandHistory(path: home.data + "/history").add("quiz")
    #expect(home.bytes("data/history") == large)
  }

  @Test func `line endings of other systems are no part of a command`() throws {
    let home = try TemporaryHome()
    try home.write("stats\r\npacks list\r\n\r\nquiz\n", to: "data/history")
    let history = CommandHistory(path: home.data + "/history")
    #expect(history.lines == ["stats", "packs list", "quiz"])
    history.add("stats")
    #expect(home.bytes("data/history") == Array("packs list\nquiz\nstats\n".utf8))
  }
}
