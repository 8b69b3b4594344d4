import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Signals while a line is being typed: nothing is lost, and the terminal is restored.
struct PromptSignalTests {
  private func prompt(_ home: TemporaryHome, _ arguments: [String] = []) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try PseudoTerminal(
      arguments + ["--no-bundled", "--packs", pack], environment: home.environment())
    return terminal
  }

  @Test func `fifty interruptions in a row discard fifty lines`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    for number in 1...50 {
      try terminal.expect("distinguo>")
      terminal.type("zut\(number)")
      try terminal.expect("zut\(number)")
      // Send a signal rather than ^C, at which the kernel discards what the program is writing. Unlike ^C, a signal can
      // overtake earlier input, so wait for the letters first.
      terminal.signal(SIGINT)
      try terminal.expect("Pour partir : « quitter » ou Ctrl-D.")
    }
    try terminal.expect("distinguo>")
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `keys typed as soon as the prompt appears reach the editor`() throws {
    for _ in 1...20 {
      let home = try TemporaryHome()
      let terminal = try prompt(home)
      try terminal.expect("distinguo>")
      // Until the editor takes over the terminal, this key means something else.
      #expect(!terminal.modes.isCanonical && !terminal.modes.echoes)
      terminal.endOfInput()
      try terminal.expect("À bientôt.")
      #expect(try terminal.finish() == .exited(0))
      #expect(terminal.modes == terminal.modesBefore)
    }
  }

  @Test func `interrupting a history search discards the line without leaving`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    terminal.type("\u{12}qui")
    try terminal.expect("bck:")
    terminal.interrupt()
    try terminal.expect("Pour partir : « quitter » ou Ctrl-D.")
    try terminal.expect("distinguo>")
    try terminal.enter("quit", expect: "À bientôt.")
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT])
  func `a program killed by a signal restores the terminal and loses nothing`(
    number: Int32
  ) throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home, ["quiz"])
    try terminal.expect("1/4 ›")
    try terminal.enter("La rose", expect: "2/4 ›")
    terminal.type("faux \u{1B}[Aété")
    try terminal.expect("faux été")
    #expect(!terminal.modes.echoes)
    terminal.signal(number)
    #expect(try terminal.finish() == .killed(by: number))
    #expect(terminal.modes == terminal.modesBefore)
    #expect(terminal.raw.hasSuffix("\u{1B}[?2004l"), "\(terminal.shown)")
    let pack = home.path + "/jardin.yaml"
    let shown = try home.run("progress", "show", "--no-bundled", "--packs", pack)
    #expect(shown.output.contains("1 réponse · 1 question vue"), "\(shown.output)\(shown.errors)")
  }

  @Test func `resizing the window keeps the line`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home, ["quiz", "--question", "jardin/peche"])
    try terminal.expect("1/1 ›")
    terminal.type("en été")
    try terminal.expect("en été")
    for columns: UInt16 in [60, 20, 140] {
      terminal.resize(columns: columns)
      try terminal.expect("1/1 › en été")
    }
    try terminal.enter("", expect: "Juste.")
  }

  @Test func `a program stopped and continued keeps the line and the terminal's modes`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home, ["quiz", "--question", "jardin/peche"])
    try terminal.expect("1/1 ›")
    terminal.type("en été")
    try terminal.expect("en été")
    terminal.signal(SIGSTOP)
    terminal.signal(SIGCONT)
    try terminal.expect("1/1 › en été")
    #expect(!terminal.modes.echoes)
    try terminal.enter("", expect: "Juste.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `Ctrl-Z and fg in a shell keep the line`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let shell = try PseudoTerminal(
      ["--norc", "--noediting", "-i"], environment: home.environment(["PS1": "sh> "]), program: "/bin/bash")
    try shell.expect("sh> ")
    shell.enter("\(try BuiltProgram.path()) quiz --no-bundled --packs \(pack) --question jardin/peche")
    try shell.expect("1/1 ›")
    shell.type("en été")
    try shell.expect("en été")
    shell.type("\u{1A}")
    try shell.expect("Stopped")
    try shell.expect("sh> ")
    #expect(shell.modes.echoes)
    shell.enter("fg")
    try shell.expect("1/1 › en été")
    #expect(!shell.modes.echoes)
    shell.enter()
    try shell.expect("Juste.")
    try shell.expect("sh> ")
    #expect(shell.modes.echoes)
  }

  @Test func `pasted lines answer only one question`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home, ["quiz"])
    try terminal.expect("1/4 ›")
    terminal.type("La rose\rfaux\rété\r5\r")
    try terminal.expect("Juste.")
    try terminal.expect("2/4 ›")
    terminal.type("\u{1B}[200~v\nété\n5\n\u{1B}[201~")
    try terminal.enter("", expect: "ça ne compte pas")
    try terminal.expect("2/4 ›")
    terminal.endOfInput()
    try terminal.expect("1 question : 1 juste, 0 fausse.")
  }

  @Test(arguments: [false, true]) func `pasting a hundred thousand bytes does no harm`(isMarked: Bool) throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home, ["quiz", "--question", "jardin/peche"])
    try terminal.expect("1/1 ›")
    let text = String(repeating: "été ", count: 16_667)
    terminal.type(isMarked ? "\u{1B}[200~\(text)\u{1B}[201~" : text)
    terminal.type("\u{15}l’été")
    try terminal.enter("", expect: "Juste.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `the learner's own key bindings take precedence`() throws {
    let home = try TemporaryHome()
    try home.write(
      """
      bind "^W" ed-move-to-beg
      bind "\\e[5~" ed-move-to-beg
      bind -s "^G" "zut"
      """, to: ".editrc")
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    terminal.type("ut a\u{17}z\r")
    try terminal.expect("« zut »")
    terminal.type("\u{7}\u{1B}[5~q\r")
    try terminal.expect("« qzut »")
  }
}
