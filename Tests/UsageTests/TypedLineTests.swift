import Grading
import Testing
import Training

@testable import Usage

@Suite struct TypedLineTests {
  @Test(arguments: ["", " ", "\t \u{a0}"])
  func `a blank line is an empty line`(line: String) {
    #expect(TypedLine(line) == .empty)
  }

  @Test(arguments: [
    ("?", TypedLine.help(about: nil)),
    (" ? ", .help(about: nil)),
    (":help", .help(about: nil)),
    (":aide indice", .help(about: .hint)),
    ("help :hint", .help(about: .hint)),
    (":help hnit", .unknownCommand("hnit", nearest: "hint")),
    (":hint", .command(.hint, argument: "")),
    ("  :Indice  ", .command(.hint, argument: "")),
    (":stop  pour  ce soir ", .command(.stop, argument: "pour  ce soir")),
    (":undu", .unknownCommand("undu", nearest: "undo")),
    (":s", .unknownCommand("s", nearest: nil)),
    (":", .unknownCommand("", nearest: nil)),
    (": hint", .unknownCommand("", nearest: nil)),
  ])
  func `a colon starts a command`(line: String, meaning: TypedLine) {
    #expect(TypedLine(line) == meaning)
  }

  @Test(arguments: ["jsp", "JSP", " jsp ? ", "je ne sais pas", "idk", "Je n’en sais rien !"])
  func `"don't know" is recognised`(line: String) {
    #expect(TypedLine(line) == .dontKnow)
  }

  @Test(arguments: [
    ("b", "b", nil), (" b! ", "b", .sure), ("strategie ?", "strategie", .unsure), ("b !?", "b", .unsure),
    ("hint", "hint", nil), ("a : b", "a : b", nil), ("!", "", .sure), ("??", "", Sureness.unsure),
  ])
  func `any other line is an answer, with its sureness`(line: String, text: String, sureness: Sureness?) throws {
    guard case .answer(let answer, _) = TypedLine(line) else {
      Issue.record("not an answer")
      return
    }
    #expect(answer.text == text)
    #expect(answer.sureness == sureness)
  }

  @Test(arguments: [("hint", "hint"), ("Quitter", "quitter"), ("q", nil), ("b", nil), ("annuler tout", nil)])
  func `an answer that's a command's name is noticed`(line: String, command: String?) {
    guard case .answer(_, let bareCommand) = TypedLine(line) else {
      Issue.record("not an answer")
      return
    }
    #expect(bareCommand == command)
  }
}
