import Testing

/// What a terminal reports late never becomes part of an answer.
struct TerminalReplyTests {
  @Test(
    arguments: [
      "\u{1B}P>|XTerm(379)\u{1B}\\", "\u{1B}P1$r0 q\u{1B}\\", "\u{1B}P1+r544e=787465726d\u{1B}\\",
      "\u{1B}P!|00000000\u{1B}\\",
      "\u{1B}_Gi=31;OK\u{1B}\\", "\u{1B}^private\u{1B}\\", "\u{1B}Xstring\u{1B}\\", "\u{1B}]11;rgb:0/0/0\u{1B}\\",
      "\u{1B}]11;rgb:0/0/0\u{7}", "\u{1B}[?64;1;2c", "\u{1B}[12;40R", "\u{1B}[>0;276;0c", "\u{1B}[I",
      "\u{1B}[?2026;2$y",
    ], ["emacs", "vi"])
  func `a report before an answer, in its middle and behind it is skipped`(report: String, mode: String) throws {
    let home = try TemporaryHome()
    try home.write("bind \(mode == "vi" ? "-v" : "-e")\n", to: ".editrc")
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--question", "jardin/peche", "--no-bundled", "--packs", pack)
    try terminal.expect("1/1 ›")
    terminal.type("\(report)ét\(report)\(report)é\(report)")
    try terminal.enter("", expect: "Juste.")
  }
}
