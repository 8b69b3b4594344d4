import Testing

/// Addresses, behind the place of a citation or wider than the terminal.
struct AddressDialogueTests {
  private static let address = "https://exemple.test/herbier#:~:text=la%20rose%20pique%2C%20on%20l%E2%80%99aime"

  private func judged(in home: TemporaryHome, _ changes: [String: String?] = [:]) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal(
      "--no-bundled", "--packs", pack, columns: 40, changing: changes)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --question jardin/epines", expect: "1/1 ›")
    try terminal.enter("la rose", expect: "Bilan de la séance")
    return terminal
  }

  @Test func `a verdict keeps them to itself, and the sources give them whole`() throws {
    let home = try TemporaryHome()
    let terminal = try judged(in: home)
    #expect(terminal.transcript.contains("  Source : Ève Noël, 2019, § 4 « la rose\n    pique, on l’aime »\n"))
    #expect(!terminal.transcript.contains("http"), "\(terminal.shown)")
    try terminal.expect("distinguo>")
    try terminal.enter(":source", expect: "\n" + Self.address + "\n")
  }

  @Test func `a link opens the whole address, at the words quoted`() throws {
    let home = try TemporaryHome()
    let terminal = try judged(in: home, ["VTE_VERSION": "7006"])
    let place = "Ève Noël, 2019, §\u{A0}4"
    #expect(terminal.raw.contains("\u{1B}]8;;\(Self.address)\u{1B}\\\(place)\u{1B}]8;;\u{1B}\\"), "\(terminal.shown)")
  }
}
