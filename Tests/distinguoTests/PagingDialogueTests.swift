import Foundation
import Testing

/// Long output at a terminal goes through the learner's pager.
struct PagingDialogueTests {
  /// The options for `less` unless the learner sets some: git's options, and a prompt that says how to leave.
  private static let options = #"FRXPs?eq \: quitter:q \: quitter, espace \: suite.$"#

  /// A home with a pager that reports its arguments before it shows the text.
  private struct Place {
    let home: TemporaryHome
    let pager: String

    init(_ script: String = "cat") throws {
      home = try TemporaryHome()
      pager = try home.writeProgram(
        """
        echo "[pager: $*, LESS=$LESS, LESSCHARSET=$LESSCHARSET]"
        \(script)
        echo "[pager ends]"
        """, to: "pager")
      try home.write(SamplePacks.garden, to: "jardin.yaml")
    }

    func terminal(
      _ arguments: [String], rows: UInt16 = 10, changing changes: [String: String?] = [:]
    ) throws -> PseudoTerminal {
      var all: [String: String?] = ["DISTINGUO_PAGER": pager]
      for (name, value) in changes { all[name] = value }
      return try PseudoTerminal(
        arguments + ["--no-bundled", "--packs", home.path + "/jardin.yaml"], environment: home.environment(all),
        rows: rows)
    }

    /// Everything that a run at a terminal showed.
    func shown(
      _ arguments: [String], rows: UInt16 = 10, changing changes: [String: String?] = [:]
    ) throws -> String {
      let terminal = try terminal(arguments, rows: rows, changing: changes)
      #expect(try terminal.finish() == .exited(0))
      #expect(terminal.modes == terminal.modesBefore)
      return terminal.transcript
    }
  }

  @Test(arguments: [["packs", "show", "jardin"], ["help"], ["help", "progress"], ["progress", "export"]])
  func `output longer than the screen goes through the pager`(arguments: [String]) throws {
    let place = try Place()
    _ = try place.home.run(
      "quiz", "--no-bundled", "--packs", place.home.path + "/jardin.yaml",
      input: String(repeating: "jsp\n", count: 12))
    let shown = try place.shown(arguments, rows: 6)
    #expect(
      shown.hasPrefix("[pager: , LESS=\(Self.options), LESSCHARSET=utf-8]\n") && shown.hasSuffix("[pager ends]\n"),
      "\(shown)")
    let plain = try place.shown(arguments, rows: 6, changing: ["DISTINGUO_PAGER": ""])
    #expect(shown.split(separator: "\n").dropFirst().dropLast() == plain.split(separator: "\n")[...], "\(plain)")
  }

  @Test func `text that fits on the screen above a prompt isn't paged`() throws {
    let place = try Place()
    let long = try place.shown(["packs", "show", "jardin"], changing: ["DISTINGUO_PAGER": ""])
    let rows = UInt16(long.split(separator: "\n", omittingEmptySubsequences: false).count - 1)
    #expect(!(try place.shown(["packs", "show", "jardin"], rows: rows + 1).contains("[pager")))
    #expect(try place.shown(["packs", "show", "jardin"], rows: rows).contains("[pager"))
  }

  @Test func `colours reach the pager, but addresses go without their links`() throws {
    let place = try Place()
    let terminal = try place.terminal(["packs", "show", "jardin"], changing: ["KITTY_WINDOW_ID": "1"])
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.raw.contains("\u{1B}[1mQuelle fleur pique") && !terminal.raw.contains("\u{1B}]8"))
  }

  @Test(arguments: [
    ["DISTINGUO_PAGER": ""], ["DISTINGUO_PAGER": "cat"], ["DISTINGUO_PAGER": "no-such-pager -R"],
    ["DISTINGUO_PAGER": nil, "PAGER": ""], ["TERM": "dumb"], ["TERM": nil],
  ])
  func `without a pager the text is shown directly`(changes: [String: String?]) throws {
    let shown = try Place().shown(["packs", "show", "jardin"], changing: changes)
    #expect(shown.hasPrefix("Le jardin d’Ève · 4 questions · fr · CC0-1.0\n"), "\(shown)")
    #expect(
      shown.hasSuffix(
        "§ 5\n    « ses cinq pétales »\n    https://exemple.test/herbier#:~:text=ses%20cinq%20p%C3%A9tales\n"),
      "\(shown)")
  }

  @Test(arguments: [["--no-input"], ["--json"]])
  func `--no-input and --json turn the pager off`(option: [String]) throws {
    #expect(!(try Place().shown(["packs", "show", "jardin"] + option).contains("[pager")))
  }

  @Test func `through a pipe nothing is paged`() throws {
    let place = try Place()
    let run = try place.home.run("help", changing: ["DISTINGUO_PAGER": place.pager, "LINES": "5"])
    #expect(run.output.hasPrefix("distinguo [VERBE]") && run.errors == "")
  }

  @Test func `PAGER is a program with arguments, or a shell command`() throws {
    let place = try Place()
    let words = try place.shown(["help"], changing: ["DISTINGUO_PAGER": nil, "PAGER": "\(place.pager) -R  +G"])
    #expect(words.hasPrefix("[pager: -R +G, LESS=\(Self.options), LESSCHARSET=utf-8]\n"))
    let line = try place.shown(
      ["help"], changing: ["DISTINGUO_PAGER": "LESS=x \(place.pager) 'a b' | sed 's/Verbes/VERBES/'"])
    #expect(line.hasPrefix("[pager: a b, LESS=x, LESSCHARSET=utf-8]\n") && line.contains("\nVERBES\n"))
    let gone = try place.shown(["help"], changing: ["DISTINGUO_PAGER": "no-such-pager '-R'"])
    #expect(gone.contains("\nVerbes\n"))
  }

  @Test func `less gets git's options unless the learner has set their own`() throws {
    let place = try Place()
    #expect(
      try place.shown(["help"], changing: ["LANG": "C"]).hasPrefix(
        "[pager: , LESS=\(Self.options), LESSCHARSET=utf-8]\n"))
    #expect(
      try place.shown(["help"], changing: ["LANG": "C", "LESS": "", "LESSCHARSET": "latin1"])
        .hasPrefix("[pager: , LESS=R, LESSCHARSET=latin1]\n"))
  }

  @Test func `leaving the pager early is quiet`() throws {
    let place = try Place("head -1 | tr a-z A-Z")
    let long = try place.shown(["help"])
    #expect(
      long == """
        [pager: , LESS=\(Self.options), LESSCHARSET=utf-8]
        DISTINGUO [VERBE] [OPTIONS] : S’ENTRAîNER à DISTINGUER. SANS VERBE, OUVRE L’INVITE DE COMMANDE.
        [pager ends]

        """)
  }

  @Test func `at the prompt the pager gets the terminal in its original modes, then the prompt takes it back`() throws {
    // It reads a line that the terminal itself edits and echoes.
    let place = try Place("cat; echo ready; read -r line < /dev/tty; echo \"[read $line]\"")
    let terminal = try place.terminal([])
    try terminal.expect("distinguo>")
    #expect(!terminal.modes.isCanonical)
    for number in 1...2 {
      terminal.enter("help")
      try terminal.expect("ready")
      #expect(terminal.modes == terminal.modesBefore)
      terminal.type("seemx\u{7F}n \(number)\n")
      try terminal.expect("[read seemn \(number)]")
      try terminal.expect("distinguo>")
      #expect(!terminal.modes.isCanonical && !terminal.modes.echoes)
    }
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `Ctrl-C goes to the pager, and the prompt stays`() throws {
    let place = try Place("trap 'echo interrupted; exit 0' INT; echo ready; while read -r line < /dev/tty; do :; done")
    let terminal = try place.terminal([])
    try terminal.expect("distinguo>")
    terminal.enter("help")
    try terminal.expect("ready")
    terminal.interrupt()
    try terminal.expect("interrupted")
    #expect(!(try terminal.expect("distinguo>").contains("Pour partir")))
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(try terminal.finish() == .exited(0))
  }

  @Test func `Ctrl-Z stops both program and pager, and fg continues both`() throws {
    let place = try Place("echo ready; read -r line < /dev/tty; echo \"[read $line]\"")
    let shell = try PseudoTerminal(
      ["--norc", "--noediting", "-i"],
      environment: place.home.environment(["PS1": "sh> ", "DISTINGUO_PAGER": place.pager]), rows: 10,
      program: "/bin/bash")
    try shell.expect("sh> ")
    shell.enter("\(try BuiltProgram.path())")
    try shell.expect("distinguo>")
    shell.enter("help")
    try shell.expect("ready")
    shell.type("\u{1A}")
    try shell.expect("Stopped")
    try shell.expect("sh> ")
    #expect(shell.modes.echoes)
    shell.enter("fg")
    // The pager continues, not the prompt.
    try shell.expect("distinguo\n")
    shell.enter("vu")
    try shell.expect("[read vu]")
    try shell.expect("distinguo>")
    try shell.enter("quit", expect: "À bientôt.")
    try shell.expect("sh> ")
  }

  @Test func `questions and verdicts are never paged, but an exam's corrections are`() throws {
    let place = try Place("cat; read -r line < /dev/tty")
    let terminal = try place.terminal(["exam", "-n", "2"], rows: 4)
    try terminal.expect("1/2 ›")
    terminal.enter("jsp")
    try terminal.expect("2/2 ›")
    #expect(!terminal.transcript.contains("[pager"))
    terminal.enter("jsp")
    try terminal.expect("[pager:")
    try terminal.expect("Note :")
    try terminal.expect("2/2 ·")
    #expect(terminal.modes == terminal.modesBefore)
    terminal.type("\n")
    try terminal.expect("[pager ends]")
    try terminal.expect("Bilan de la séance")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
    let quiz = try place.terminal(["quiz", "--question", "jardin/epines"], rows: 4)
    try quiz.expect("1/1 ›")
    try quiz.enter("jsp", expect: "Sans réponse.")
    #expect(try quiz.finish() == .exited(0))
    #expect(!quiz.transcript.contains("[pager"))
  }

  private static let less = ["/usr/bin/less", "/bin/less"].first(where: FileManager.default.isExecutableFile)

  @Test(.enabled(if: less != nil, "less is not installed"))
  func `less shows a screen at a time and is left with q`() throws {
    let place = try Place()
    let terminal = try place.terminal([], changing: ["DISTINGUO_PAGER": nil, "PAGER": nil])
    try terminal.expect("distinguo>")
    terminal.enter("packs show jardin")
    try terminal.expect("Quelle fleur pique ?")
    try terminal.expect("\nq : quitter, espace : suite")
    #expect(!terminal.transcript.contains("églantine"))
    terminal.type(" q")
    try terminal.expect("distinguo>")
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }
}
