import Testing

/// The line after each key, at a real terminal.
struct EditingKeyTests {
  /// A row of the table: the key's name, what's typed, and the line Enter then submits.
  typealias Row = (name: String, typed: String, line: String)

  private static let up = "\u{1B}[A"
  private static let down = "\u{1B}[B"
  private static let right = "\u{1B}[C"
  private static let left = "\u{1B}[D"
  private static let home = "\u{1B}[H"
  private static let end = "\u{1B}[F"
  private static let delete = "\u{1B}[3~"
  private static let controlRight = "\u{1B}[1;5C"
  private static let controlLeft = "\u{1B}[1;5D"
  private static let backspace = "\u{7F}"
  private static let family = "👩‍👩‍👧"
  private static let flag = "🇫🇷"
  private static let accent = "\u{301}"

  /// Keys that do the same in both of libedit's modes. A row can rely on the lines of earlier rows.
  static let everywhere: [Row] = [
    ("accents", "zut été à l’œil", "zut été à l’œil"),
    ("quotation marks", "zut « qui »", "zut « qui »"),
    ("emoji", "zut 🌹\(family)\(flag)👍🏽", "zut 🌹\(family)\(flag)👍🏽"),
    ("a mark and its letter become one", "zut e\(accent)te\(accent)", "zut été"),
    ("a mark that makes no letter", "zut x\(accent)y", "zut x\(accent)y"),
    ("other scripts", "zut 日本 кот אב", "zut 日本 кот אב"),
    ("Backspace", "zut ab\(backspace)c", "zut ac"),
    ("^H", "zut ab\u{8}c", "zut ac"),
    ("Backspace over an accent", "zut été\(backspace)", "zut ét"),
    ("Backspace over a letter and its mark", "zut ox\(accent)\(backspace)", "zut o"),
    ("Backspace over a family", "zut o\(family)\(backspace)x", "zut ox"),
    ("Backspace over a flag", "zut \(flag)\(flag)\(backspace)x", "zut \(flag)x"),
    ("Backspace over a skin", "zut 👍🏽\(backspace)x", "zut x"),
    ("Left", "zut ab\(left)c", "zut acb"),
    ("Left over a family", "zut \(family)\(left)c", "zut c\(family)"),
    ("Left over a letter and its mark", "zut ox\(accent)\(left)c", "zut ocx\(accent)"),
    ("Right over a flag", "zut \(flag)a\(left)\(left)\(right)c", "zut \(flag)ca"),
    ("SS3 Left", "zut ab\u{1B}ODc", "zut acb"),
    ("Home and Right", "ut\(home)z\(right)é", "zuét"),
    ("Home as 1~", "ut\u{1B}[1~z", "zut"),
    ("End", "zut\(home)\(end)é", "zuté"),
    ("End as 4~", "zut\(home)\u{1B}[4~é", "zuté"),
    ("Delete", "zut ab\(left)\(left)\(delete)", "zut b"),
    ("Delete over a family", "zut \(family)b\(left)\(left)\(delete)", "zut b"),
    ("Delete over a letter and its mark", "zut x\(accent)b\(left)\(left)\(delete)", "zut b"),
    ("^D in the line", "zut ab\(left)\(left)\u{4}", "zut b"),
    ("^D at the end does nothing", "zut ab\u{4}", "zut ab"),
    ("Ctrl-Left", "zut été ab\(controlLeft)\(controlLeft)x", "zut xété ab"),
    ("Ctrl-Right", "zut été ab\(home)\(controlRight)x", "zutx été ab"),
    ("^W", "zut été ab\u{17}c", "zut été c"),
    ("^U", "zut été\u{15}zou", "zou"),
    ("Up", "\(up)\(end)!", "zou!"),
    ("Up twice and Down", "\(up)\(up)\(down)\(end)?", "zou!?"),
    ("Up after a beginning", "zut été à\(up)", "zut été à l’œil"),
    ("^R", "\u{12}кот", "zut 日本 кот אב"),
    ("^R and Backspace", "\u{12}quille\(backspace)\(backspace)\(backspace)\(backspace)", "zut « qui »"),
    ("PageUp, PageDown, Insert", "zu\u{1B}[5~\u{1B}[6~\u{1B}[2~t a", "zut a"),
    ("function keys", "zu\u{1B}OP\u{1B}OQ\u{1B}[11~\u{1B}[15~\u{1B}[24~t b", "zut b"),
    ("function keys of the Linux console", "zu\u{1B}[[A\u{1B}[[Et c", "zut c"),
    ("modified keys", "zu\u{1B}[1;2A\u{1B}[1;6D\u{1B}[Z\u{1B}[15;5~t d", "zut d"),
    ("a mouse", "zu\u{1B}[<0;5;5M\u{1B}[<0;5;5m\u{1B}[M !!t e", "zut e"),
    ("what the terminal says of itself", "zu\u{1B}]11;rgb:0000/0000/0000\u{7}\u{1B}[?62;c\u{1B}[It f", "zut f"),
    ("a paste of several lines", "zut \u{1B}[200~un\ndeux\r\ntrois\r\n\u{1B}[201~ g", "zut un deux trois g"),
    ("a paste with controls and marks", "\u{1B}[200~zut\t\u{1B}[Ae\(accent)\u{7}x\u{1B}[201~", "zut [Aéx"),
  ]

  static let emacs: [Row] = [
    ("^A", "ut\u{1}z", "zut"),
    ("^E", "zut\u{1}\u{5}é", "zuté"),
    ("^B and ^F", "zut ab\u{2}\u{2}\u{6}\(flag)", "zut a\(flag)b"),
    ("^K and ^Y", "zut été\u{1}\u{6}\u{6}\u{6}\u{B}x\u{19}", "zutx été"),
    ("^W and ^Y", "zut été\u{17}\u{19}\u{19}", "zut étéété"),
    ("^L", "zut\u{C} h", "zut h"),
    ("Esc b and Esc f", "zut été ab\u{1B}b\u{1B}bx\u{1B}fy", "zut xétéy ab"),
  ]

  static let vi: [Row] = [
    ("Escape and letters", "zut été\u{1B}0xiy", "yut été"),
    ("Escape, then an arrow, then A", "zut\u{1B}\(left)\(left)x$Ab", "utb"),
    ("Escape and b", "zut ab cd\u{1B}bbix", "zut xab cd"),
    ("arrows while inserting", "zut ab\(left)\(left)c\(end)d", "zut cabd"),
    ("Escape and D", "zut ab\u{1B}bD", "zut "),
  ]

  @Test(arguments: ["C.UTF-8", "C"]) func `the keys in emacs mode`(locale: String) throws {
    let home = try TemporaryHome()
    try expect(Self.everywhere + Self.emacs, in: home, locale: locale)
  }

  @Test(arguments: ["C.UTF-8", "C"]) func `the keys in vi mode`(locale: String) throws {
    let home = try TemporaryHome()
    try home.write("bind -v\n", to: ".editrc")
    try expect(Self.everywhere + Self.vi, in: home, locale: locale)
  }

  private func expect(_ table: [Row], in home: TemporaryHome, locale: String) throws {
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let terminal = try home.terminal("--no-bundled", "--packs", pack, changing: ["LANG": locale])
    try terminal.expect("distinguo>")
    for row in table {
      terminal.type(row.typed)
      // Each line is an unknown verb, which is reported, and then the prompt comes back.
      terminal.enter()
      try terminal.expect("verbe inconnu")
      try terminal.expect("distinguo>")
      let history = String(decoding: home.bytes("data/history") ?? [], as: UTF8.self)
      let line = String(history.split(separator: "\n").last ?? "")
      let wanted = row.line
      #expect(
        Array(line.unicodeScalars) == Array(wanted.unicodeScalars), "\(row.name): « \(line) », not « \(wanted) »")
    }
  }
}
