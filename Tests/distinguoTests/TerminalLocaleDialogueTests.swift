import Foundation
import Testing

/// Accents and other characters beyond ASCII, in every locale a terminal may have.
struct TerminalLocaleDialogueTests {
  /// The variables of a locale, named for the test's report.
  static let locales: [String] = ["C.UTF-8", "C", "", "xx_YY.UTF-8"]

  private func environment(_ locale: String) -> [String: String?] { ["LANG": locale.isEmpty ? nil : locale] }

  @Test(arguments: locales) func `accents, ligatures and quotation marks arrive as typed`(
    locale: String
  ) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal(
      "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche", changing: environment(locale))
    let prompt = locale.hasSuffix("UTF-8") ? "1/1 ›" : "1/1 >"
    try terminal.expect("En quelle saison mûrit la pêche ?")
    try terminal.expect(prompt)
    try terminal.enter("l’été", expect: "Juste. Réponse : été. ")
    #expect(try terminal.finish() == .exited(0))

    let wrong = try home.terminal(
      "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche", changing: environment(locale))
    try wrong.expect(prompt)
    try wrong.enter("« un cœur d’œillet » 🌹👩‍🌾", expect: "Faux.")
    #expect(try wrong.finish() == .exited(0))
    let progress = home.bytes("data/progress.json").map { String(decoding: $0, as: UTF8.self) } ?? ""
    #expect(progress.contains(#""given":"« un cœur d’œillet » 🌹"#), "\(progress)\n\(wrong.shown)")
  }

  @Test(arguments: locales) func `backspace deletes a whole accented letter or emoji`(locale: String) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal(
      "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche", changing: environment(locale))
    try terminal.expect(locale.hasSuffix("UTF-8") ? "1/1 ›" : "1/1 >")
    terminal.type("étéé🌹\u{7F}\u{7F}")
    try terminal.enter("", expect: "Juste.")
  }

  @Test func `a line of wide characters that is longer than the window is drawn whole after each change`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try PseudoTerminal(
      ["quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche"], environment: home.environment(),
      columns: 20)
    try terminal.expect("1/1 ›")
    terminal.type("aあああああああああああ")
    try terminal.expect("ああああ")
    terminal.type("\u{1}Z")
    try terminal.expect("1/1 › Zaああああああ")
  }

  struct Links: CustomTestStringConvertible, Sendable {
    var variables: [String: String?] = [:]
    var options: [String] = []
    var setting = "auto"
    var open: Bool
    var testDescription: String { "\(variables) \(options) \(setting)" }
  }

  static let links: [Links] = [
    Links(variables: ["KITTY_WINDOW_ID": "1"], open: true), Links(variables: ["WT_SESSION": "x"], open: true),
    Links(variables: ["KONSOLE_VERSION": "230401"], open: true), Links(variables: ["VTE_VERSION": "7006"], open: true),
    Links(variables: ["VTE_VERSION": "4999"], open: false), Links(variables: ["TERM_PROGRAM": "WezTerm"], open: true),
    Links(variables: ["TERM_PROGRAM": "Apple_Terminal"], open: false), Links(open: false),
    Links(variables: ["VTE_VERSION": "7006", "TMUX": "/tmp/tmux"], open: false),
    Links(variables: ["VTE_VERSION": "7006", "TERM": "dumb"], open: false),
    Links(variables: ["VTE_VERSION": "7006", "NO_COLOR": "1"], open: false),
    Links(variables: ["VTE_VERSION": "7006"], options: ["--color", "never"], open: false),
    Links(variables: ["VTE_VERSION": "7006"], options: ["--ascii"], open: false),
    Links(variables: ["VTE_VERSION": "7006"], setting: "never", open: false),
    Links(setting: "always", open: true), Links(options: ["--ascii"], setting: "always", open: true),
    Links(variables: ["NO_COLOR": "1"], setting: "always", open: false),
  ]

  @Test(arguments: links) func `the place of a citation is a link where the terminal is known to open it`(
    links: Links
  ) throws {
    let home = try TemporaryHome()
    try home.write(#"{"links": "\#(links.setting)"}"#, to: "data/config.json")
    let pack = try home.write(SamplePacks.moonWithAddress, to: "lune.yaml")
    let terminal = try PseudoTerminal(
      ["quiz", "--no-bundled", "--packs", pack, "--question", "lune/ronde"] + links.options,
      environment: home.environment(["TERM": "xterm"].merging(links.variables) { $1 }))
    try terminal.expect("1/1")
    try terminal.enter("v", expect: "Source : A. Astre, 1969, § 1 « la lune ronde »")
    _ = try terminal.finish()
    let address = "https://exemple.test/ciel#:~:text=la%20lune%20ronde"
    let link = "\u{1B}]8;;\(address)\u{1B}\\A. Astre, 1969, §\u{A0}1\u{1B}]8;;\u{1B}\\"
    #expect(terminal.raw.contains(link) == links.open, "\(terminal.shown)")
    #expect(terminal.raw.contains("\u{1B}]8") == links.open, "\(terminal.shown)")
  }

  @Test(arguments: [["TERM": "dumb"], ["NO_COLOR": "1"], ["TERM": "dumb", "LANG": "C"]])
  func `without colour only the line editor sends control sequences`(variables: [String: String]) throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("--no-bundled", "--packs", pack, changing: variables.mapValues { $0 })
    try terminal.expect("distinguo>")
    try terminal.enter("help quiz", expect: "distinguo>")
    try terminal.enter("quiz", expect: "1/4")
    try terminal.enter("La tulipe", expect: "Question 2/5")
    try terminal.expect("2/5")
    try terminal.enter("qui\u{8}z", expect: "ça ne compte pas")
    try terminal.expect("2/5")
    try terminal.enter(":quit", expect: "À bientôt.")
    _ = try terminal.finish()
    if variables["TERM"] == "dumb" {
      #expect(!terminal.raw.contains("\u{1B}"), "\(terminal.shown)")
    } else {
      // libedit moves the cursor and clears the rest of a line; it sets no colour and no title.
      #expect(terminal.raw.firstMatch(of: /\u{1B}\[[0-9;]*m/) == nil, "\(terminal.shown)")
      #expect(!terminal.raw.contains("\u{1B}]"), "\(terminal.shown)")
    }
    #expect(!terminal.transcript.contains("^["), "\(terminal.shown)")
  }

  @Test func `colour never says anything the words don't`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack)
    try terminal.expect("1/4 ›")
    try terminal.enter("La tulipe", expect: "2/5 ›")
    #expect(terminal.raw.contains("\u{1B}[1;31mFaux.\u{1B}[0m"), "\(terminal.shown)")
  }

  @Test func `text follows the width of the window`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack, columns: 40)
    try terminal.expect("1/4 ›")
    try terminal.enter("La tulipe", expect: "§ 4 « la rose\n    pique, on l’aime »")
    try terminal.expect("2/5 ›")
    terminal.resize(columns: 200)
    try terminal.enter("v", expect: "Source : Ève Noël, 2019, § 8 « en mai, le muguet »\n")
  }

  @Test func `nothing sent to a pipe has control sequences`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    for arguments in [
      ["quiz"], ["packs", "show", "jardin"], ["packs", "list"], ["help"], ["quiz", "--help"], ["zut"],
      ["packs", "check"],
    ] {
      let run = try PipedRun(
        arguments + ["--no-bundled", "--packs", pack], input: "La tulipe\n?\nf\n",
        environment: home.environment(["TERM": "xterm", "KITTY_WINDOW_ID": "1"]))
      #expect(!(run.output + run.errors).contains("\u{1B}"), "\(arguments)")
      #expect(!run.output.contains("1/4 ›"), "\(arguments)")
    }
    let coloured = try home.run("packs", "list", changing: ["CLICOLOR_FORCE": "1"])
    #expect(coloured.status == 0)
  }

  @Test func `escape sequences in a pack are shown, not obeyed`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(
      SamplePacks.moon.replacing("La lune est ronde.", with: #"La lune \e]0;titre\a\e[31mest ronde."#), to: "lune.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack)
    try terminal.expect("La lune ^[]0;titre^G^[[31mest ronde.")
  }
}
