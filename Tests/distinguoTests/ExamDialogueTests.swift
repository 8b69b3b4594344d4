import Foundation
import Testing

@testable import Localisation

/// Exams at a real terminal.
struct ExamDialogueTests {
  private func exam(_ home: TemporaryHome, _ arguments: String..., language: String = "fr") throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    return try PseudoTerminal(
      ["exam", "--no-bundled", "--packs", pack, "--seed", "1", "--lang", language] + arguments,
      environment: home.environment())
  }

  /// The right answer to the open question, whichever it is.
  private func answer(_ shown: String) -> String {
    if shown.contains("Quelle fleur") { return "la rose" }
    if shown.contains("Le muguet fleurit") { return "v" }
    return shown.contains("En quelle saison") ? "été" : "5"
  }

  @Test func `an exam says nothing until the end, then gives the mark and every correction with its citation`() throws {
    let home = try TemporaryHome()
    let terminal = try exam(home, "--pass", "50")
    try terminal.expect(
      "Examen : 4 questions, reçu à partir de 50 %. Les corrections viennent à la fin. « :temps » : le temps passé ; « :passer » : question suivante ; « :finir » : rendre la copie."
    )
    var shown = try terminal.expect("1/4 ›")
    for next in ["2/4 ›", "3/4 ›"] {
      shown = try terminal.enter(answer(shown), expect: next)
      #expect(shown.hasPrefix(" ") && shown.contains("\n  Noté.\n\nQuestion "), "\(terminal.shown)")
      #expect(!shown.contains("Juste"))
    }
    try terminal.enter(":indice", expect: "Pas pendant l’examen : tout est expliqué à la fin.")
    try terminal.enter(":temps", expect: "Temps passé : 0 s.")
    try terminal.enter("jsp", expect: "4/4 ›")
    try terminal.enter(":finir", expect: "Résultat de l’examen\n  Note : 10/20 (50 %).\n  Reçu (seuil : 50 %).\n")
    let corrections = try terminal.expect(
      "Ensuite : « distinguo revoir » (1 question ratée), ou « distinguo quiz » pour une autre séance.")
    #expect(corrections.contains("Sans réponse.\n"), "\(terminal.shown)")
    for quote in ["la rose pique, on l’aime", "en mai, le muguet", "la pêche de l’été", "ses cinq pétales"] {
      #expect(corrections.contains("« \(quote) »"), "\(terminal.shown)")
    }
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `an exam below its pass mark ends with status 1, here in English`() throws {
    let home = try TemporaryHome()
    let terminal = try exam(home, "--pass", "75", "--minutes", "20", language: "en")
    try terminal.expect("Exam: 4 questions, 20 minutes, pass mark 75%. Corrections come at the end.")
    try terminal.expect("1/4 ›")
    try terminal.enter(":time", expect: "Time spent: 0 s. 20 min 0 s left.")
    try terminal.enter(":stop", expect: "Mark: 0/20 (0%).\n  Not passed (pass mark: 75%).\n")
    #expect(try terminal.finish() == .exited(1))
  }

  @Test func `an interrupted exam resumes where it was`() throws {
    let home = try TemporaryHome()
    let first = try exam(home)
    let shown = try first.expect("1/4 ›")
    let second = try first.enter(answer(shown), expect: "2/4 ›")
    first.endOfInput()
    try first.expect("Examen interrompu à la question 2/4, rien n’est perdu : « examen » le reprend.")
    #expect(try first.finish() == .exited(0))

    // Practising in between doesn't lose it.
    let pack = home.path + "/jardin.yaml"
    let quiz = try home.terminal("quiz", "--no-bundled", "--packs", pack)
    try quiz.expect("1/3 ›")
    try quiz.enter(":finir", expect: "Aucune réponse donnée")
    _ = try quiz.finish()

    let again = try exam(home)
    let resumed = try again.expect("2/4 ›")
    #expect(
      resumed.contains("Examen repris à 2/4 ; « :finir » le rend, et « examen » en commence alors un autre."),
      "\(again.shown)")
    #expect(answer(resumed) == answer(second))
    let result = try again.enter(":finir", expect: "pour une autre séance")
    #expect(result.contains("Note : 5/20 (25 %)."), "\(again.shown)")
    // The answer given before the interruption counts once.
    #expect(result.contains("Prochaine fois : dans 10 minutes."), "\(again.shown)")
    #expect(try again.finish() == .exited(0))

    let new = try exam(home)
    try new.expect("Examen : 4 questions.")
    try new.expect("1/4 ›")
  }

  @Test func `a verb doesn't leave an exam, and once handed in its answers stay`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("--no-bundled", "--packs", pack)
    try terminal.expect("distinguo>")
    try terminal.enter("examen -n 1 --kind choice", expect: "1/1 ›")
    try terminal.enter(
      "regler ton",
      expect: "« regler » se tape en dehors d’une séance : « :quitter » interrompt l’examen. Ça ne compte pas.")
    try terminal.enter("La tulipe", expect: "Note : 0/20 (0 %).")
    try terminal.expect("« :pourquoi » remontre toutes les corrections.")
    try terminal.expect("distinguo>")
    try terminal.enter(":annuler", expect: "L’examen est rendu : ses réponses ne peuvent plus être annulées.")
    try terminal.expect("distinguo>")
    try terminal.enter(":pourquoi", expect: "Corrections\n")
    try terminal.expect("distinguo>")
    try terminal.enter("progres", expect: "1 réponse · 1 question vue")
  }

  @Test func `a killed exam loses nothing either`() throws {
    let home = try TemporaryHome()
    let first = try exam(home)
    try first.enter(answer(try first.expect("1/4 ›")), expect: "2/4 ›")
    first.kill()
    _ = try first.finish()
    let again = try exam(home)
    try again.expect("Examen repris à 2/4 ; « :finir » le rend, et « examen » en commence alors un autre.")
  }

  @Test func `in JSON the verdicts come together, then the mark and the summary`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let run = try home.run(
      "exam", "--json", "--no-bundled", "--packs", pack, "--seed", "1", "--pass", "60", "--question", "jardin/mai",
      "--question", "jardin/petales", input: "jsp\njsp\n")
    #expect(run.status == 1)
    let events = try run.lines.map {
      try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary)
    }
    #expect(
      events.compactMap { $0["event"] as? String } == [
        "session", "question", "notice", "question", "notice", "verdict", "verdict", "mark", "summary",
      ])
    #expect(
      events[7] == [
        "event": "mark", "questions": 2, "credit": 0, "percent": 0, "of20": 0, "passed": false, "late": [String](),
        "seconds": 0,
      ])
  }

  @Test(arguments: [["--minutes", "0"], ["--pass", "101"], ["--pass", "-1"], ["--minutes", "x"]])
  func `invalid limits are refused`(arguments: [String]) throws {
    let home = try TemporaryHome()
    let run = try PipedRun(["exam"] + arguments, input: "", environment: home.environment())
    #expect(run.status == 64, "\(run.errors)")
  }
}
