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

  @Test(arguments: [["quiz"], ["quiz", "--json"], ["exam", "-n", "4"]])
  func `answers to a session whose reader has gone are still saved`(verb: [String]) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let packs = ["--no-bundled", "--packs", pack]
    let run = try run(verb + packs, answers: "jsp\njsp\njsp\njsp\n", in: home)
    #expect(run.errors == "status 0\n")
    let shown = try home.run("progress", "show", "--no-bundled", "--packs", pack)
    #expect(shown.output.contains("4 réponses"), "\(shown.output)")
    #expect(try home.run("progress", "verify").output.contains("6 événements, 0 de plus dans le journal"))
  }

  @Test func `a failed exam still ends with status 1`() throws {
    let home = try TemporaryHome()
    let run = try run(["exam", "-n", "2", "--pass", "50"], answers: "jsp\njsp\n", in: home)
    #expect(run.errors == "status 1\n")
  }
}
