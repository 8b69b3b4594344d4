import Testing

/// A session that was interrupted is offered again.
struct ResumingDialogueTests {
  private func prompt(_ home: TemporaryHome, _ arguments: String...) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    return try PseudoTerminal(
      ["--no-bundled", "--packs", pack] + arguments, environment: home.environment())
  }

  @Test func `a session that was killed is offered at the next start, and Enter goes on with it`() throws {
    let home = try TemporaryHome()
    let killed = try prompt(home)
    try killed.expect("distinguo>")
    try killed.enter("quiz --seed 1", expect: "1/4 ›")
    try killed.enter("la rose", expect: "2/4 ›")
    killed.kill()
    _ = try killed.finish()

    let again = try prompt(home)
    try again.expect("Une séance a été interrompue. Entrée : la reprendre à 2/4.\ndistinguo>")
    let resumed = try again.enter("", expect: "2/4 ›")
    #expect(resumed.contains("Séance reprise à 2/4.\n\nQuestion 2/4 · saisons · nouvelle"), "\(again.shown)")
    try again.enter("v", expect: "3/4 ›")
    // What was answered before the interruption can be taken back too.
    try again.enter(":annuler", expect: "2/4 ›")
    try again.enter(":annuler", expect: "1/4 ›")
    try again.enter(":finir", expect: "Séance finie sans réponse")
  }

  @Test func `it is offered once, in English as well`() throws {
    let home = try TemporaryHome()
    let killed = try prompt(home, "--lang", "en")
    try killed.expect("distinguo>")
    try killed.enter("quiz", expect: "1/4 ›")
    try killed.enter("la rose", expect: "2/4 ›")
    killed.kill()
    _ = try killed.finish()

    let declined = try prompt(home, "--lang", "en")
    try declined.expect("A session was interrupted. Enter: go on with it at 2/4.\ndistinguo>")
    try declined.enter("quit", expect: "See you soon.")
    _ = try declined.finish()

    let next = try prompt(home, "--lang", "en")
    let start = try next.expect("distinguo>")
    #expect(!start.contains("interrupted"), "\(next.shown)")
    try next.enter("", expect: "1/3 ›")
  }

  @Test func `leaving a session in the middle leaves Enter to go on with it`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --seed 1", expect: "1/4 ›")
    try terminal.enter("la rose", expect: "2/4 ›")
    terminal.endOfInput()
    try terminal.expect("Entrée : reprendre cette séance.\ndistinguo>")
    try terminal.enter("", expect: "Séance reprise à 2/4.")
    try terminal.expect("2/4 ›")
    try terminal.enter(":finir", expect: "distinguo>")
    // What was ended is over.
    let next = try terminal.enter("", expect: "1/3 ›")
    #expect(!next.contains("reprise"), "\(terminal.shown)")
  }
}
