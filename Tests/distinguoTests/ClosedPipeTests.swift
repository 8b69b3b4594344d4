import Testing

/// A reader that goes away, as in `distinguo … | head -1`: no message, and nothing is lost.
struct ClosedPipeTests {
  /// Runs the program with a pipe whose reader has gone before the program writes.
  private func run(_ arguments: [String], answers: String = "", in home: TemporaryHome) throws -> PipedRun {
    let gate = home.path + "/gate"
    return try PipedRun(
      [
        "-c",
        """
        mkfifo "$0"
        { read -r _ < "$0"; shift; "$DISTINGUO" "$@"; echo "status $?" >&2; } | { exec <&-; echo > "$0"; }
        """, gate, "",
      ] + arguments, input: answers,
      environment: home.environment(["DISTINGUO": try BuiltProgram.path(), "PATH": "/bin:/usr/bin"]), program: "/bin/sh"
    )
  }

  @Test(arguments: [
    ["packs", "show", "metiers"], ["packs", "list"], ["packs", "list", "--json"], ["packs", "check"], ["help"],
    ["stats"], ["progress", "show"], ["progress", "verify"], ["progress", "path"], ["progress", "export"],
    ["quiz", "--json"], ["exam"], ["drill"], ["review"], ["--version"], [],
  ])
  func `a verb whose reader has gone ends quietly with status 0`(arguments: [String]) throws {
    let home = try TemporaryHome()
    let run = try run(arguments, in: home)
    #expect(run.errors == "status 0\n")
  }

  @Test func `head shows its line and the program stays quiet`() throws {
    let home = try TemporaryHome()
    let run = try PipedRun(
      ["-c", "{ \"$0\" packs show metiers; echo \"status $?\" >&2; } | head -1", BuiltProgram.path()],
      environment: home.environment(["PATH": "/bin:/usr/bin"]), program: "/bin/sh")
    #expect(run.lines.count == 1)
    #expect(run.errors == "status 0\n")
  }

  @Test(arguments: [["quiz"], ["quiz", "--json"], ["exam", "-n", "4", "--pass", "50"], ["drill", "--json"]])
  func `a session ends at once, before an answer that nobody sees judged`(verb: [String]) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let packs = ["--no-bundled", "--packs", pack]
    let run = try run(verb + packs, answers: "jsp\njsp\njsp\njsp\n", in: home)
    #expect(run.errors == "status 0\n")
    let shown = try home.run("progress", "show", "--no-bundled", "--packs", pack)
    #expect(shown.output.contains("0 réponse"), "\(shown.output)")
  }

  /// Runs a command line of the shell, in which `$0` is the program.
  private func shell(_ line: String, in home: TemporaryHome) throws -> PipedRun {
    try PipedRun(
      ["-c", line, BuiltProgram.path()], environment: home.environment(["PATH": "/bin:/usr/bin"]), program: "/bin/sh")
  }

  @Test(arguments: ["quiz --json", "quiz", "review --json --free", "exam --json"])
  func `answers without end stop when the first line was read`(words: String) throws {
    let home = try TemporaryHome()
    let run = try shell("yes a | { \"$0\" \(words); echo \"status $?\" >&2; } | head -1", in: home)
    #expect(run.lines.count <= 1)
    #expect(run.errors == "status 0\n")
    #expect(try home.run("progress", "verify").status == 0)
  }

  @Test(arguments: ["quiz --json", "quiz", "exam --json --pass 50", "drill"])
  func `lines without end that can't be used stop after twenty`(words: String) throws {
    let home = try TemporaryHome()
    for line in ["", "zzz", ":zut"] {
      let run = try shell("yes '\(line)' | { \"$0\" \(words); echo \"status $?\" >&2; }", in: home)
      #expect(run.errors == "status 0\n")
      #expect(run.output.contains("20 lignes de suite n’ont pas pu servir : la séance s’arrête là."), "\(run.output)")
    }
  }

  @Test func `an exam that a program stopped answering can be resumed at a terminal`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let packs = ["--no-bundled", "--packs", pack, "--seed", "1"]
    let blanks = String(repeating: "\n", count: 20)
    let left = try PipedRun(
      ["exam", "--json", "--pass", "50"] + packs, input: "jsp\n" + blanks, environment: home.environment())
    #expect(left.status == 0)
    #expect(left.lines.last?.hasPrefix(#"{"event":"notice","code":"paused","#) == true, "\(left.output)")
    #expect(!left.output.contains(#""event":"mark""#))
    let export = try home.run("progress", "export", "--format", "xapi", "--no-bundled", "--packs", pack)
    #expect(export.output.contains("verbs/answered") && !export.output.contains("verbs/completed"))
    let terminal = try PseudoTerminal(["exam"] + packs, environment: home.environment())
    try terminal.expect("Examen repris à 2/4")
    try terminal.expect("2/4 ›")
    try terminal.enter(":finir", expect: "Note : 0/20 (0 %).\n  Pas reçu (seuil : 50 %).")
  }
}
