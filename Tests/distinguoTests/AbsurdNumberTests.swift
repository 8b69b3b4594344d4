import Testing

/// Numbers that nobody means are refused at the door, or do no harm.
struct AbsurdNumberTests {
  @Test(arguments: [
    ["exam", "--minutes", "999999999999999999"], ["exam", "--minutes", "153722867280913"],
    ["exam", "--minutes", "10000"], ["exam", "--minutes", "9223372036854775807"], ["exam", "--minutes", "-1"],
    ["exam", "--minutes", "9223372036854775808"], ["exam", "--pass", "1e308"], ["exam", "--pass", "nan"],
    ["exam", "--pass", "inf"], ["exam", "--pass", "100.0000001"], ["quiz", "-n", "9223372036854775807"],
    ["quiz", "-n", "1000001"], ["quiz", "-n", "0"], ["quiz", "-n", "-9223372036854775808"],
    ["quiz", "--new", "9223372036854775807"], ["quiz", "--new", "-1"], ["drill", "-n", "1"],
    ["quiz", "--seed", "18446744073709551616"], ["quiz", "--seed", "-1"], ["quiz", "--seed", "1.5"],
    ["set", "questions", "9223372036854775807"], ["set", "newPerDay", "-1"], ["set", "maximumInterval", "1e30"],
    ["set", "retention", "1e308"], ["set", "dayStart", "24"], ["set", "dayStart", "-1"],
  ])
  func `wrong usage`(words: [String]) throws {
    let home = try TemporaryHome()
    let run = try PipedRun(words, input: "a\n", environment: home.environment())
    #expect(run.status == 64, "\(run.output)\(run.errors)")
    #expect(run.output == "")
  }

  @Test(arguments: [
    ["quiz", "-n", "1000000"], ["quiz", "--new", "1000000"], ["exam", "--minutes", "9999", "--pass", "100"],
    ["quiz", "--seed", "18446744073709551615"], ["drill", "-n", "2"],
  ])
  func `the largest numbers that are allowed`(words: [String]) throws {
    let home = try TemporaryHome()
    let run = try PipedRun(words + ["--json"], input: ":time\n:quit\n", environment: home.environment())
    #expect(run.status == 0, "\(run.output)\(run.errors)")
  }

  @Test(arguments: ["1", "2", "65535", "1000000", "9223372036854775807", "-5", "99999999999999999999"])
  func `any width`(columns: String) throws {
    let home = try TemporaryHome()
    for words in [["help"], ["stats"], ["sheet"], ["learn", "--list"], ["quiz", "-n", "1"]] {
      let run = try PipedRun(
        words, input: "a\n", environment: home.environment(["COLUMNS": columns, "LINES": columns]))
      #expect(run.status == 0, "\(words) \(run.errors)")
    }
  }

  @Test(arguments: [
    ("0001-01-01T00:00:00Z", 0 as Int32), ("8999-12-31T23:59:59.999Z", 0), ("0001-01-01T00:00:00+23:59", 64),
    ("8999-12-31T23:59:59.999-23:59", 64), ("9999-12-31T23:59:59.999Z", 64), ("0000-01-01T00:00:00Z", 64),
    ("9999-12-31T23:59:59.999-23:59", 64), ("10000-01-01T00:00:00Z", 64), ("-0001-01-01T00:00:00Z", 64),
  ])
  func `the clock stays within the years that can be written`(now: String, status: Int32) throws {
    let home = try TemporaryHome()
    let environment = home.environment(["DISTINGUO_NOW": now])
    let quiz = try PipedRun(["quiz", "-n", "2", "--json"], input: "a\njsp\na\n", environment: environment)
    #expect(quiz.status == status, "\(quiz.errors)")
    guard status == 0 else { return }
    for words in [["stats"], ["progress", "show"], ["progress", "verify"], ["review", "--json"]] {
      let run = try PipedRun(words, environment: environment)
      #expect(run.status == 0, "\(words) \(run.errors)")
      #expect(run.errors == "", "\(words)")
    }
  }
}
