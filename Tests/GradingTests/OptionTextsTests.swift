import Testing

@testable import Grading

struct OptionTextsTests {
  static let texts = OptionTexts([
    "Le responsable de la communication", "Un community manager", "La communauté", "2 %", "Un chargé d'affaires",
  ])

  static let findings: [(typed: String, finding: OptionTexts.Finding)] = [
    ("responsable communication", .one(0)), ("communication", .one(0)), ("communaute", .one(2)),
    ("commun", .several([0, 1, 2])), ("communa", .one(2)),
    ("com", .several([0, 1, 2])), ("co", .none), ("manager", .one(1)), ("cm", .one(1)), ("RC", .one(0)),
    ("CA", .one(4)), ("chargé affaires", .one(4)), ("de la", .none),
    ("comunication", .none), ("responsabel de la comunication", .one(0)), ("2 %", .one(3)), ("2", .none), ("", .none),
  ]

  @Test(arguments: findings) func `a text finds the options it may mean`(typed: String, finding: OptionTexts.Finding) {
    #expect(Self.texts.finding(typed) == finding)
  }

  @Test func `another name finds an option only if no other shares it`() {
    let texts = OptionTexts(["Le CM", "Le SMM", "Personne"], names: [["cm", "animateur"], ["smm", "animateur"], []])
    #expect(texts.index(named: "C.M.") == 0)
    #expect(texts.index(named: "le smm") == 1)
    #expect(texts.index(named: "animateur") == nil)
    #expect(texts.index(named: "") == nil)
  }

  @Test func `an exact find needs the whole option`() {
    #expect(Self.texts.exactFinding("la communaute") == .one(2))
    #expect(Self.texts.exactFinding("communication") == .none)
  }
}
