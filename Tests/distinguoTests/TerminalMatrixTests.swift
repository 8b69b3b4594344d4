import Testing

/// Every locale with every terminal at every width: no characters lost, no crash, no terminal left in raw mode.
struct TerminalMatrixTests {
  private static let locales: [String?] = ["C.UTF-8", "C", nil, "xx_YY.UTF-8"]
  private static let terminals: [String?] = ["xterm-256color", "dumb", nil]
  private static let widths: [UInt16] = [60, 80, 140]
  /// Without joiners: invisible characters are never part of an answer.
  private static let answer = "l’« été » d’un cœur d’œillet, ô ÿ Ÿ 🌹👍🏽🇫🇷 et une fin assez longue pour passer à la ligne"

  private func given(in home: TemporaryHome) -> String {
    home.bytes("data/progress.json").map { String(decoding: $0, as: UTF8.self) } ?? "nothing"
  }

  @Test(arguments: widths) func `at a terminal the answer arrives whole and the terminal is left as it was`(
    columns: UInt16
  ) throws {
    for locale in Self.locales {
      for name in Self.terminals {
        let home = try TemporaryHome()
        let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
        let terminal = try home.terminal(
          "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche", columns: columns,
          changing: ["LANG": locale, "TERM": name, "COLUMNS": nil])
        try terminal.expect("mûrit la pêche ?")
        try terminal.expect("1/1 ")
        try terminal.enter(Self.answer, expect: "Faux.")
        #expect(try terminal.finish() == .exited(0))
        #expect(terminal.modes == terminal.modesBefore)
        let cell = "\(locale ?? "unset") \(name ?? "none") \(columns)"
        #expect(given(in: home).contains(#""given":"\#(Self.answer)""#), "\(cell): \(given(in: home))")
      }
    }
  }

  @Test func `through a pipe the answer arrives whole and no control sequences are sent`() throws {
    for locale in Self.locales {
      for name in Self.terminals {
        for columns in Self.widths {
          let home = try TemporaryHome()
          let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
          let run = try home.run(
            "quiz", "--no-bundled", "--packs", pack, "--question", "jardin/peche", input: Self.answer,
            changing: ["LANG": locale, "TERM": name, "COLUMNS": "\(columns)"])
          #expect(run.ending == .exited(0))
          #expect(!run.output.contains("\u{1B}") && run.output.contains("Faux."), "\(run.output)")
          #expect(given(in: home).contains(#""given":"\#(Self.answer)""#), "\(given(in: home))")
        }
      }
    }
  }

  @Test(arguments: [("<&-", 0), (">&-", 74), ("</dev/null", 0)] as [(String, Int32)])
  func `with input or output closed, the program ends by itself`(redirection: String, status: Int32) throws {
    for locale in Self.locales {
      for name in Self.terminals {
        let home = try TemporaryHome()
        let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
        let run = try PipedRun(
          ["-c", "exec \"$0\" \"$@\" \(redirection)", BuiltProgram.path(), "quiz", "--no-bundled", "--packs", pack],
          environment: home.environment(["LANG": locale, "TERM": name]), program: "/bin/sh")
        #expect(run.ending == .exited(status), "\(run.output)\(run.errors)")
      }
    }
  }
}
