import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Ctrl-C ends what runs, or the line that is edited, and nothing else.
struct InterruptionTests {
  private func terminal(
    _ home: TemporaryHome, _ arguments: [String] = [], program: String? = nil
  ) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    return try PseudoTerminal(
      arguments + ["--no-bundled", "--packs", pack], environment: home.environment(), program: program)
  }

  @Test func `a verb at the prompt that waits for a reader is ended`() throws {
    let home = try TemporaryHome()
    #expect(mkfifo(home.path + "/pipe", 0o600) == 0)
    let terminal = try terminal(home)
    try terminal.expect("distinguo>")
    terminal.enter("progress export \(home.path)/pipe")
    try terminal.expect("pipe\n")
    terminal.interrupt()
    try terminal.expect("distinguo>")
    try terminal.enter("progress path", expect: home.progress)
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `checking a large pack is ended at once, and the next line counts`() throws {
    let home = try TemporaryHome()
    let questions = (1...6_000).map { number in
      #"  - {id: q\#(number), kind: short, topic: t, prompt: "Question \#(number) ?", accept: ["a\#(number)"]}"#
    }
    let large = try home.write(
      "version: 1\nid: large\ntitle: \"L\"\nlanguage: fr\nquestions:\n" + questions.joined(separator: "\n") + "\n",
      to: "large.yaml")
    let terminal = try terminal(home)
    try terminal.expect("distinguo>")
    terminal.enter("packs check \(large)")
    try terminal.expect("Contrôle")
    terminal.interrupt()
    try terminal.expect("distinguo>")
    try terminal.enter("progress path", expect: home.progress)
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(!terminal.transcript.contains("6000 questions") && !terminal.transcript.contains("Pour partir"))
  }

  @Test func `adding another program's large file is ended at once, and nothing is installed`() throws {
    let home = try TemporaryHome()
    let cards = (1...60_000).map { "Question \($0) ?{=réponse \($0) #bien ~autre \($0)}" }.joined(separator: "\n\n")
    let large = try home.write(cards, to: "large.gift")
    let terminal = try terminal(home)
    try terminal.expect("distinguo>")
    terminal.enter("packs add \(large)")
    try terminal.expect("Contrôle")
    terminal.interrupt()
    try terminal.expect("distinguo>")
    try terminal.enter("progress path", expect: home.progress)
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(!terminal.transcript.contains("60 000 questions"))
    #expect(home.bytes("data/packs/large.yaml") == nil)
  }

  @Test func `declining a reset by Ctrl-C ends the verb as the signal does`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    _ = try home.run("quiz", "--question", "jardin/peche", "--no-bundled", "--packs", pack, input: "en été\n")
    let terminal = try terminal(home, ["progress", "reset"])
    try terminal.expect("[o/N]")
    terminal.interrupt()
    #expect(try terminal.finish() == .killed(by: SIGINT))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(try home.run("progress", "show", "--no-bundled", "--packs", pack).output.contains("1 réponse"))
  }

  /// The keys are bound to what an Escape would do, which libedit tells from the start of a longer key by time.
  @Test(arguments: [
    ("bind -e\nbind ^G ed-command\n", "\u{7}", "\n: ", "été"),
    ("bind -e\n", "\u{12}", "bck:", "été"),
    ("bind -v\nbind ^G vi-command-mode\n", "ab\u{7}/", "\n/", "iété"),
    ("bind -v\nbind ^G vi-command-mode\n", "ab\u{7}:", "\n: ", "iété"),
  ])
  func `a prompt of the editor is ended, and the line goes on`(
    settings: String, keys: String, prompt: String, answer: String
  ) throws {
    let home = try TemporaryHome()
    _ = try home.write(settings, to: ".editrc")
    let terminal = try terminal(home, ["quiz", "--question", "jardin/peche"])
    try terminal.expect("1/1 ›")
    terminal.type(keys)
    try terminal.expect(prompt)
    terminal.interrupt()
    try terminal.enter(answer, expect: "Juste.")
  }
}
