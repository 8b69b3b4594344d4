import Testing
import Training

@testable import Usage

struct VerbTests {
  @Test(
    arguments: [
      ("quiz", Verb.quiz), ("QUIZ", .quiz), ("qui", nil), ("rev", .review), ("revoir", .review),
      ("pac", .packs), ("paquets", .packs), ("prog", .progress), ("progrès", .progress), ("aide", .help), ("h", .help),
      ("exit", .quit), ("quitter", .quit), ("invite", .prompt), ("", nil), ("p", nil),
      ("set", .set), ("SET", .set), ("regler", .set), ("régler", .set), ("reglages", .set), ("reg", .set), ("s", nil),
      ("bye", .quit), ("Sortir", .quit), ("by", nil), ("pa", .packs), ("zut", nil),
    ] as [(String, Verb?)])
  func `a verb is found by its names and their unambiguous prefixes`(word: String, verb: Verb?) {
    #expect((try? Verb(named: word)) == verb)
  }

  @Test(
    arguments: [
      ("verify", .progressVerify), ("vérifier", .progressVerify), ("VERIF", .progressVerify), ("ver", .progressVerify),
      ("ex", .progressExport), ("r", nil), ("re", nil), ("rés", nil), ("res", nil), ("rest", .progressRestore),
      ("montrer", .progressShow), ("zut", nil), ("", nil),
    ] as [(String, Subcommand?)])
  func `a subcommand is found the same way, whatever its accents`(word: String, subcommand: Subcommand?) {
    #expect((try? Verb.progress.subcommand(named: word)) == subcommand)
  }

  @Test(
    arguments: [
      ("qiuz", "quiz"), ("reviwe", "review"), ("pakets", "paquets"), ("quiter", "quitter"), ("zut", nil),
    ] as [(String, String?)])
  func `an unknown verb comes with the nearest name`(word: String, nearest: String?) {
    let fault = #expect(throws: Fault.self) { try Verb(named: word) }
    guard case .unknownVerb(word, let suggested) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
    #expect(suggested == nearest)
  }

  @Test(arguments: [("annuler", SessionCommand.undo), ("INDICE", .hint), ("stop", .stop)])
  func `a session command is recognised without its colon`(word: String, command: SessionCommand) {
    let fault = #expect(throws: Fault.self) { try Verb(named: word) }
    guard case .sessionCommand(command, word.lowercased()) = fault else {
      Issue.record("\(String(describing: fault))")
      return
    }
  }
}
