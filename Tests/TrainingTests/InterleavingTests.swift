import QuestionBank
import TestSupport
import Testing
import Training

/// Roles that get mixed up are asked side by side.
@Suite struct InterleavingTests {
  /// Questions that ask for a role, as a choice between the two jobs or typed; `-` asks for none.
  private static func questions(_ text: String) -> [Question] {
    text.split(separator: " ").enumerated().map { index, role in
      let id = Sample.id("roles/q\(index)")
      switch role {
      case "cm", "smm":
        return Question(
          id: id, topic: "t", prompt: "?",
          body: .choice([
            .init(text: "CM", isRight: role == "cm", role: Sample.cm),
            .init(text: "SMM", isRight: role == "smm", role: Sample.smm),
          ]))
      case "dmm": return Question(id: id, topic: "t", prompt: "?", body: .short(["DMM"]), role: RoleID("dmm"))
      default: return Question(id: id, topic: "t", prompt: "?", body: .trueFalse(true))
      }
    }
  }

  @Test(arguments: [
    ("cm cm smm cm smm", "0 2 1 4 3"),
    ("cm cm cm cm cm smm", "0 1 5 2 3 4"),
    ("- - cm -", "0 1 2 3"),
    ("cm cm dmm", "0 2 1"),
    ("cm cm - smm", "0 3 1 2"),
    ("", ""),
  ])
  func `a question that contrasts with the previous one comes next, if it's near`(roles: String, order: String) {
    let arranged = Interleaving.arranged(Self.questions(roles))
    #expect(arranged.map { String($0.id.description.dropFirst("roles/q".count)) }.joined(separator: " ") == order)
  }
}
