import Testing

@testable import Localisation

/// Resuming an interrupted session.
struct ResumingDialogueTests {
  private func prompt(_ home: TemporaryHome, _ arguments: String...) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    return try PseudoTerminal(
      ["--no-bundled", "--packs", pack] + arguments, environment: home.environment())
  }

  @Test func `a killed session is offered at the next start, and Enter resumes it`() throws {
    let home = try TemporaryHome()
    let killed = try prompt(home)
    try killed.expect("distinguo>")
    try killed.enter("quiz --seed 1", expect: "1/4 ›")
    try killed.enter("la rose", expect: "2/4 ›")
    killed.kill()
    _ = try killed.finish()

    let again = try prompt(home)
    try again.expect("Entrée : reprendre la séance interrompue à 2/4.\ndistinguo>")
    let resumed = try again.enter("", expect: "2/4 ›")
    #expect(resumed.contains("Séance reprise à 2/4.\n\nQuestion 2/4 · saisons · nouvelle"), "\(again.shown)")
    try again.enter("v", expect: "3/4 ›")
    // Answers from before the interruption can be undone too.
    try again.enter(":annuler", expect: "2/4 ›")
    try again.enter(":annuler", expect: "1/4 ›")
    try again.enter(":finir", expect: "Aucune réponse donnée")
  }

  @Test func `a session is offered on the day it was left, here in English`() throws {
    let home = try TemporaryHome()
    let killed = try prompt(home, "--lang", "en")
    try killed.expect("distinguo>")
    try killed.enter("quiz", expect: "1/4 ›")
    try killed.enter("la rose", expect: "2/4 ›")
    killed.kill()
    _ = try killed.finish()

    let declined = try prompt(home, "--lang", "en")
    try declined.expect("Enter: resume the interrupted session at 2/4.\ndistinguo>")
    try declined.enter("quit", expect: "See you soon.")
    _ = try declined.finish()

    let later = try prompt(home, "--lang", "en")
    try later.expect("Enter: resume the interrupted session at 2/4.\ndistinguo>")
    later.kill()
    _ = try later.finish()

    let nextDay = try PseudoTerminal(
      ["--no-bundled", "--packs", home.path + "/jardin.yaml", "--lang", "en"],
      environment: home.environment(["DISTINGUO_NOW": "2026-11-23T10:00:00Z"]))
    let start = try nextDay.expect("distinguo>")
    #expect(!start.contains("interrupted"), "\(nextDay.shown)")
    #expect(start.contains("Enter: a session of 4 questions, about 2 minutes."), "\(nextDay.shown)")
  }

  @Test func `after leaving a session in the middle, Enter resumes it`() throws {
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
    // A session that was ended isn't offered again.
    let next = try terminal.enter("", expect: "1/3 ›")
    #expect(!next.contains("reprise"), "\(terminal.shown)")
  }

  /// How a session stops before its end.
  enum Stop: CaseIterable {
    case left, killed
  }

  @Test(arguments: Stop.allCases)
  func `a session resumes at the question offered, missed ones still to come back`(stop: Stop) throws {
    let home = try TemporaryHome()
    let first = try prompt(home)
    try first.expect("distinguo>")
    try first.enter("quiz --seed 1", expect: "1/4 ›")
    try first.enter("le muguet", expect: "2/5 ›")
    switch stop {
    case .left:
      first.endOfInput()
      try first.expect("distinguo>")
      first.endOfInput()
    case .killed: first.kill()
    }
    _ = try first.finish()

    let again = try prompt(home)
    try again.expect("Entrée : reprendre la séance interrompue à 2/5.\ndistinguo>")
    try again.enter("?", expect: "Entrée : reprendre la séance interrompue à 2/5")
    try again.expect("distinguo>")
    try again.enter("", expect: "Séance reprise à 2/5.\n\nQuestion 2/5")
    again.kill()
    _ = try again.finish()

    // A resumed session that's interrupted again is offered again.
    let third = try prompt(home)
    try third.expect("Entrée : reprendre la séance interrompue à 2/5.\ndistinguo>")
  }

  @Test func `a session killed when only missed questions were left is offered too`() throws {
    let home = try TemporaryHome()
    let killed = try prompt(home)
    try killed.expect("distinguo>")
    try killed.enter("quiz --seed 1", expect: "1/4 ›")
    try killed.enter("le muguet", expect: "2/5 ›")
    for (answer, next) in [("v", "3/5 ›"), ("été", "4/5 ›"), ("5", "5/5 ›")] { try killed.enter(answer, expect: next) }
    killed.kill()
    _ = try killed.finish()

    let again = try prompt(home)
    try again.expect("Entrée : reprendre la séance interrompue à 5/5.\ndistinguo>")
    try again.enter("", expect: "Séance reprise à 5/5.\n\nQuestion 5/5")
    try again.expect("5/5 ›")
    try again.enter("la rose", expect: "4 questions : 3 justes, 1 fausse.")
    try again.expect("distinguo>")
    try again.enter("quit", expect: "À bientôt.")
    _ = try again.finish()
    let over = try prompt(home)
    #expect(try !over.expect("distinguo>").contains("interrompue"), "\(over.shown)")
  }

  @Test func `questions skipped before leaving aren't asked again`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --seed 1", expect: "1/4 ›")
    try terminal.enter("la rose", expect: "2/4 ›")
    try terminal.enter(":passer", expect: "3/4 ›")
    terminal.endOfInput()
    try terminal.expect("1 question passée.\n  Ensuite")
    try terminal.expect("distinguo>")
    try terminal.enter("", expect: "Séance reprise à 3/4.\n\nQuestion 3/4")
    try terminal.expect("3/4 ›")
    try terminal.enter(
      ":finir", expect: "1 question passée.\n  Il restait 2 questions : ce sera pour une autre séance.\n")
  }

  @Test func `a session reopened by undoing its only answer leaves nothing to resume`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz -n 1 --seed 1", expect: "1/1 ›")
    try terminal.enter("la rose", expect: "distinguo>")
    try terminal.enter(":annuler", expect: "1/1 ›")
    terminal.endOfInput()
    try terminal.expect("distinguo>")
    try terminal.enter("", expect: "1/4 ›")
  }

  @Test func `a session reopened by undoing its last answer can be left and resumed like any other`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    try terminal.enter("quiz -n 2 --seed 1", expect: "1/2 ›")
    try terminal.enter("la rose", expect: "2/2 ›")
    try terminal.enter("v", expect: "distinguo>")
    try terminal.enter(":annuler", expect: "2/2 ›")
    terminal.endOfInput()
    try terminal.expect("distinguo>")
    try terminal.enter("", expect: "Séance reprise à 2/2.")
    try terminal.expect("2/2 ›")
    terminal.kill()
    _ = try terminal.finish()

    let again = try prompt(home)
    try again.expect("Entrée : reprendre la séance interrompue à 2/2.\ndistinguo>")
    try again.enter("", expect: "2/2 ›")
    try again.enter("v", expect: "2 questions : 2 justes")
    try again.expect("distinguo>")
    try again.enter("quitter", expect: "1 réponse enregistrée depuis l’ouverture.")
    _ = try again.finish()

    let over = try prompt(home)
    let start = try over.expect("distinguo>")
    #expect(!start.contains("interrompue"), "\(over.shown)")
  }

  @Test func `starting another session says, once, that the interrupted one is abandoned`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    let first = try terminal.enter("quiz --seed 1", expect: "1/4 ›")
    #expect(!first.contains("abandonnée"))
    try terminal.enter("la rose", expect: "2/4 ›")
    terminal.endOfInput()
    try terminal.expect("distinguo>")
    try terminal.enter(
      "quiz --kind truefalse",
      expect: "La séance interrompue (quiz) est abandonnée ; ses réponses restent enregistrées.\n\nQuestion 1/1")
    try terminal.expect("1/1 ›")
    try terminal.enter("v", expect: "distinguo>")
    let next = try terminal.enter("quiz", expect: "1/2 ›")
    #expect(!next.contains("abandonnée"), "\(terminal.shown)")
  }
}
