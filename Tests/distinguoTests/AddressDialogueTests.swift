import Testing

/// Addresses wider than the terminal.
struct AddressDialogueTests {
  private static let address = "https://exemple.test/herbier#:~:text=la%20rose%20pique%2C%20on%20l%E2%80%99aime"

  private func judged(_ name: String, in home: TemporaryHome) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal(
      "--no-bundled", "--packs", pack, columns: 40, changing: ["TERM": name])
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --question jardin/epines", expect: "1/1 ›")
    try terminal.enter("la rose", expect: "Bilan de la séance")
    return terminal
  }

  @Test func `a verdict breaks an address under its citation, and source shows it whole`() throws {
    let home = try TemporaryHome()
    let terminal = try judged("xterm", in: home)
    #expect(
      terminal.transcript.contains(
        """
            « la rose pique, on l’aime »
            https://exemple.test/
            herbier#:~:text=la%20rose%20pique%2C
            %20on%20l%E2%80%99aime
        """), "\(terminal.shown)")
    try terminal.expect("distinguo>")
    try terminal.enter(":source", expect: "\n" + Self.address + "\n")
  }

  @Test func `every piece links to the whole address if the terminal supports links`() throws {
    let home = try TemporaryHome()
    let terminal = try judged("xterm-kitty", in: home)
    for piece in ["https://exemple.test/", "herbier#:~:text=la%20rose%20pique%2C", "%20on%20l%E2%80%99aime"] {
      #expect(terminal.raw.contains("\u{1B}]8;;\(Self.address)\u{1B}\\\(piece)\u{1B}]8;;\u{1B}\\"), "\(terminal.shown)")
    }
  }
}
