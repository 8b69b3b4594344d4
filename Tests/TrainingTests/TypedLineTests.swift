import Grading
import Testing
import Training

@Suite struct TypedLineTests {
  @Test(arguments: ["", " ", "\t \u{a0}"])
  func `nothing typed is an empty line`(line: String) {
    #expect(TypedLine(line) == .empty)
  }

  @Test(arguments: [
    ("?", TypedLine.command(.help, argument: "")),
    (" ? ", .command(.help, argument: "")),
    (":hint", .command(.hint, argument: "")),
    ("  :Indice  ", .command(.hint, argument: "")),
    (":stop  pour  ce soir ", .command(.stop, argument: "pour  ce soir")),
    (":undu", .unknownCommand("undu", nearest: "undo")),
    (":s", .unknownCommand("s", nearest: nil)),
    (":", .unknownCommand("", nearest: nil)),
    (": hint", .unknownCommand("", nearest: nil)),
  ])
  func `a colon begins a command`(line: String, meaning: TypedLine) {
    #expect(TypedLine(line) == meaning)
  }

  @Test(arguments: ["jsp", "JSP", " jsp ? ", "je ne sais pas", "idk", "Je n’en sais rien !"])
  func `not knowing can be said`(line: String) {
    #expect(TypedLine(line) == .dontKnow)
  }

  @Test(arguments: [
    ("b", "b", nil), (" b! ", "b", .sure), ("strategie ?", "strategie", .unsure), ("b !?", "b", .unsure),
    ("hint", "hint", nil), ("a : b", "a : b", nil), ("!", "", .sure), ("??", "", Sureness.unsure),
  ])
  func `any other line is an answer, with its sureness`(line: String, text: String, sureness: Sureness?) throws {
    guard case .answer(let answer) = TypedLine(line) else {
      Issue.record("not an answer")
      return
    }
    #expect(answer.text == text)
    #expect(answer.sureness == sureness)
  }
}
