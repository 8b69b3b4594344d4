import Testing

@testable import Usage

/// Checks of a command line against the table of commands.
struct RequestTests {
  private func request(_ line: String) throws(Fault) -> Request {
    try Request(TypedWords(line.split(separator: " ").map(String.init)))
  }

  @Test(arguments: [
    ("", Topic.verb(.prompt), []),
    ("quiz", .verb(.quiz), []),
    ("paquets", .subcommand(.packsList), []),
    ("packs sh roles", .subcommand(.packsShow), ["roles"]),
    ("progrès fusionner a.json b.json", .subcommand(.progressMerge), ["a.json", "b.json"]),
    ("drill -- --role", .verb(.drill), ["--role"]),
    ("help packs add", .verb(.help), ["packs", "add"]),
    (
      "fiche community manager social media manager", .verb(.sheet),
      ["community", "manager", "social", "media", "manager"]
    ),
  ])
  func `words name a command, then its operands`(line: String, topic: Topic, operands: [String]) throws {
    let request = try request(line)
    #expect(request.topic == topic)
    #expect(request.operands == operands)
  }

  @Test(arguments: [
    ("zut --pack", "unknownVerb(\"zut\", nearest: nil)"),
    (":hint", "unknownVerb(\":hint\", nearest: nil)"),
    ("packs zut", "unknownVerb(\"packs zut\", nearest: nil)"),
    ("quiz --sead 3", "unknownOption(\"--sead\", nearest: Optional(\"--seed\"))"),
    ("stats --free", "unknownOption(\"--free\", nearest: nil)"),
    ("quiz --free=1", "unexpectedValue(option: \"--free\", value: \"1\")"),
    ("quiz --pack= --seed x", "missingValue(option: \"--pack\")"),
    ("quiz -n", "missingValue(option: \"-n\")"),
    ("quiz -n 5x", "invalidValue(option: \"-n\", value: \"5x\", allowed: [], nearest: nil)"),
    ("quiz --seed -1", "missingValue(option: \"--seed\")"),
    ("quiz --seed=-1", "invalidValue(option: \"--seed\", value: \"-1\", allowed: [], nearest: nil)"),
    (
      "progress export --format cvs",
      "invalidValue(option: \"--format\", value: \"cvs\", allowed: [\"csv\", \"jsonl\", \"xapi\"], nearest: Optional(\"csv\"))"
    ),
    ("quiz five", "unexpectedArgument(\"five\")"),
    ("drill cm smm dmm", "unexpectedArgument(\"dmm\")"),
  ])
  func `the first fault is reported`(line: String, fault: String) {
    let thrown = #expect(throws: Fault.self) { try request(line) }
    #expect(thrown.map { "\($0)" } == fault)
  }

  @Test func `a missing operand is reported`() {
    let thrown = #expect(throws: Fault.self) { try request("packs add") }
    guard case .missingArgument(.path, of: .subcommand(.packsAdd)) = thrown else {
      Issue.record("\(String(describing: thrown))")
      return
    }
  }

  @Test func `the last value wins, unless the option is repeatable`() throws {
    let request = try request("quiz -n 3 --number 7 --pack a --pack b --seed 9")
    #expect(try request.count(.number, in: 1...10) == 7)
    #expect(request.values(of: .pack) == ["a", "b"])
    #expect(request.seed == 9)
  }

  @Test func `numbers out of bounds are refused`() throws {
    let count = #expect(throws: Fault.self) { try request("drill -n 1").count(.number, in: 2...10) }
    #expect(
      count.map { "\($0)" }
        == "invalidValue(option: \"-n\", value: \"1\", allowed: [\"2\", \"3\", \"4…\"], nearest: nil)")
    let minutes = #expect(throws: Fault.self) { try request("exam --minutes 10000").count(.minutes, in: 1...9_999) }
    #expect(
      minutes.map { "\($0)" }
        == "invalidValue(option: \"--minutes\", value: \"10000\", allowed: [\"1… 9999\"], nearest: nil)")
    #expect(try request("exam --minutes 9999").count(.minutes, in: 1...9_999) == 9_999)
    #expect(try request("exam --pass 62.5").percent(.pass) == 62.5)
    let percent = #expect(throws: Fault.self) { try request("exam --pass 101").percent(.pass) }
    #expect(
      percent.map { "\($0)" }
        == "invalidValue(option: \"--pass\", value: \"101\", allowed: [\"0\", \"50\", \"100\"], nearest: nil)")
  }
}
