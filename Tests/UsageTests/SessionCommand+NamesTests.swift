import Testing
import Training

@testable import Usage

@Suite struct SessionCommandNamesTests {
  @Test(arguments: [
    ("hint", SessionCommand.hint), ("indice", .hint), ("skip", .skip), ("passer", .skip), ("why", .why),
    ("pourquoi", .why), ("source", .source), ("undo", .undo), ("annuler", .undo), ("stop", .stop), ("finir", .stop),
    ("help", .help), ("aide", .help), ("quit", .quit), ("quitter", .quit), ("q", .quit), ("exit", .quit),
    ("HINT", .hint),
  ])
  func `a command has an English and a French name`(name: String, command: SessionCommand) {
    #expect(SessionCommand(named: name) == command)
  }

  @Test(arguments: [
    ("hi", SessionCommand.hint), ("i", .hint), ("sk", .skip), ("pa", .skip), ("w", .why), ("po", .why), ("so", .source),
    ("u", .undo), ("an", .undo), ("st", .stop), ("fi", .stop), ("he", .help), ("ai", .help), ("qui", .quit),
  ])
  func `an unambiguous prefix is enough`(name: String, command: SessionCommand) {
    #expect(SessionCommand(named: name) == command)
  }

  @Test(arguments: ["", "h", "s", "p", "a", "hints", "x", "quitte r"])
  func `neither an ambiguous prefix nor any other word is a command`(name: String) {
    #expect(SessionCommand(named: name) == nil)
  }

  @Test(
    arguments: [
      ("hnit", "hint"), ("hintt", "hint"), ("undu", "undo"), ("pourqoi", "pourquoi"), ("anuler", "annuler"),
      ("sourse", "source"), ("zzz", nil), ("", nil), ("x", nil),
    ] as [(String, String?)])
  func `the nearest name is suggested if it's near enough`(name: String, nearest: String?) {
    #expect(SessionCommand.nearestName(to: name) == nearest)
  }
}
