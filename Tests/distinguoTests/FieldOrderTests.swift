import Testing

/// The fields of every object for programs stand in the order that's documented: `event` or `version` first.
struct FieldOrderTests {
  /// The names of an object's own fields, in order.
  private func fields(_ line: String) -> [String] {
    var names: [String] = []
    var (depth, text, last) = (0, "", "")
    var (isText, isEscaped) = (false, false)
    for character in line {
      if isText {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isText = false
          last = text
        }
        if isText { text.append(character) }
        continue
      }
      switch character {
      case "\"": (isText, text) = (true, "")
      case "{", "[": depth += 1
      case "}", "]": depth -= 1
      case ":" where depth == 1: names.append(last)
      default: break
      }
    }
    return names
  }

  @Test func `a session's events`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run(
      "quiz", "--json", "--no-bundled", "--packs", pack, "--seed", "42", input: ":hint\nla tulipe\nzzz\n")
    #expect(
      run.lines.map { fields($0).joined(separator: " ") } == [
        "version event verb seed asked due missed new",
        "event number question kind topic prompt options presented because",
        "event question hint",
        "event question given verdict credit slips expected explanation citations rating memory due sure",
        "event number question kind topic prompt presented because",
        "event code text",
        "event asked right near partial wrong blank credit missed",
      ])
    #expect(run.output.contains(#""memory":{"state":"learning","stability":0.212,"difficulty":6.4133}"#))
    #expect(
      run.output.contains(
        #""citations":[{"source":"herbier","author":"Ève Noël","title":"L’herbier d’été","published":"2019-07-01","url":"https://exemple.test/herbier","section":"Les haies","paragraph":4,"quote":"#
      ))
  }

  @Test func `documents`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    func document(_ words: String...) throws -> String {
      try PipedRun(words + ["--no-bundled", "--packs", pack, "--json"], environment: home.environment()).output
    }
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, "--seed", "42", input: "la tulipe\n")
    let list = try document("packs", "list")
    #expect(fields(list) == ["version", "packs"])
    #expect(
      list.contains(#"{"id":"jardin","title":"Le jardin d’Ève","language":"fr","questions":4,"from":"given","path":"#))
    let shown = try document("packs", "show", "jardin")
    #expect(
      fields(shown)
        == ["version", "id", "title", "language", "license", "authors", "sources", "roles", "questions"])
    #expect(
      shown.contains(
        #"{"id":"mai","kind":"truefalse","topic":"saisons","prompt":"Le muguet fleurit en mai.","answer":true,"explanation":"#
      ))
    #expect(
      fields(try document("progress", "show"))
        == ["version", "path", "reviews", "seen", "due", "missed", "first", "last", "gone", "questions"])
    #expect(
      try document("progress", "show").contains(
        #""questions":{"jardin/epines":{"reviews":1,"state":"learning","stability":0.212,"difficulty":6.4133,"due":"2026-11-22T10:01:00Z","missed":true}}"#
      ))
    #expect(
      fields(try document("stats")) == [
        "version", "reviews", "questions", "seen", "mastered", "missed", "due", "retention", "calibration",
        "confusions", "forecast", "packs", "roles",
      ])
    #expect(fields(try document("sources")) == ["version", "sources"])
    #expect(fields(try document("learn", "--list")) == ["version", "lessons"])
    let check = try home.run("packs", "check", pack, "--json").output
    #expect(
      fields(check)
        == ["version", "packs", "questions", "citations", "verified", "errors", "warnings", "diagnostics"])
  }

  @Test func `a diagnostic, an exported answer and a statement`() throws {
    let home = try TemporaryHome()
    let broken = try home.write("version: 1\nid: x\n", to: "x.yaml")
    let check = try home.run("packs", "check", broken, "--json").output
    #expect(
      check.contains(#""diagnostics":[{"file":"#) && check.contains(#","line":1,"column":1,"severity":"error","code":"#)
    )
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, "--seed", "42", input: "la tulipe\n")
    let answer = try home.run("progress", "export", "--format", "jsonl", "--no-bundled", "--packs", pack).lines[0]
    #expect(
      fields(answer) == [
        "id", "at", "question", "kind", "topic", "prompt", "session", "mode", "given", "chosen", "verdict", "credit",
        "rating", "thinking", "day", "because", "revision",
      ])
    let statements = try home.run("progress", "export", "--format", "xapi", "--no-bundled", "--packs", pack).lines
    let statement = try #require(statements.first { $0.contains("verbs/answered") }?.drop { $0 != "{" })
    #expect(fields(String(statement)) == ["id", "actor", "verb", "object", "result", "context", "timestamp"])
  }
}
