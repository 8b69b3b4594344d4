import TestSupport
import Testing

@testable import Grading

struct RecallGraderTests {
  /// Three points: by forms, by a form with a star, by the words of their text.
  static let points = [
    KeyPoint(text: "Le SMM décide", accepted: ["(le) SMM [décide|conçoit] (la stratégie)"]),
    KeyPoint(text: "Le CM exécute", accepted: ["CM * exécute", "community manager exécute"]),
    KeyPoint(text: "Chaque métier garde son public"),
  ]
  static let key = AnswerKey.recall(points)

  private func found(_ typed: String) -> [Int]? { Self.key.judgement(of: typed)?.found }

  @Test func `all points are right, some are part of it, none is wrong`() {
    let all = "Le SMM décide, le CM l’exécute, et chaque métier garde un public."
    #expect(Self.key.judgement(of: all) == Judgement(verdict: .right, credit: 1, parts: [true, true, true]))
    let two = "Chaque métier a un public ; le SMM conçoit."
    #expect(Self.key.judgement(of: two) == Judgement(verdict: .partial, credit: 2 / 3, parts: [true, false, true]))
    #expect(
      Self.key.judgement(of: "Aucune idée précise.")
        == Judgement(verdict: .wrong, credit: 0, parts: [false, false, false]))
  }

  @Test(arguments: ["jsp", "IDK", "Je ne sais pas.", "…", " ?! ", "%%", "", "\u{200B}"])
  func `not knowing, or not a word, is a blank`(typed: String) {
    #expect(Self.key.assess(typed) == .judged(Judgement(verdict: .blank, credit: 0)))
  }

  static let byForms: [(typed: String, found: [Int])] = [
    ("smm decide", [1]), ("Pour moi, le SMM DÉCIDE toujours seul.", [1]), ("Le SMM conçoit la stratégie", [1]),
    ("SMM-décide", [1]), ("ensuite le smm\u{A0}: décide", [1]),
    ("le SMMdécide", [1]), ("smm decidee", [1]), ("le smm deicde", [1]), ("le SMM concoit la strategei", [1]),
    ("le SMN décide", []), ("le SMM décidera-t-il", []), ("le SMM ne décide pas", []), ("décide le SMM", []),
    ("le comunity manager exécute", [2]), ("community managre execute", [2]), ("communitymanager exécute", [2]),
    ("le CM, lui, fait et exécute", [2]), ("cm exécute", [2]), ("le CM fait exécuter", []), ("xcm exécute", []),
  ]

  @Test(arguments: byForms) func `a run of words is a form, perhaps with a slip`(answer: (typed: String, found: [Int]))
  {
    #expect(found(answer.typed) == answer.found)
  }

  static let byWords: [(typed: String, found: [Int])] = [
    ("chaque METIER garde tout", [3]), ("le public du métier, chaque fois", [3]), ("garde le public", []),
    ("chaque métiers garde", []), ("son son son", []),
  ]

  @Test(arguments: byWords)
  func `a point without forms is found by two thirds of its words`(answer: (typed: String, found: [Int])) {
    #expect(found(answer.typed) == answer.found)
  }

  @Test func `a point with nothing to find it by is never found`() {
    #expect(AnswerKey.recall([KeyPoint(text: "Un an")]).judgement(of: "un an")?.verdict == .wrong)
    #expect(AnswerKey.recall([KeyPoint(text: "Un an", accepted: ["un an"])]).judgement(of: "un an")?.verdict == .right)
  }

  @Test func `a mark at the end isn't sureness, and 20,000 characters are read`() {
    let long = String(repeating: "é", count: 19_985) + " le SMM décide?"
    let answer = Self.key.reading(TypedAnswer(long + " le CM exécute"))
    #expect(answer.sureness == nil)
    #expect(answer.text == long)
    #expect(found(answer.text) == [1])
    #expect(Self.key.reading(TypedAnswer("le CM exécute !")).text == "le CM exécute !")
    #expect(AnswerKey.trueFalse(true).reading(TypedAnswer("v!")) == TypedAnswer("v!"))
  }

  @Test(.timeLimit(.minutes(1))) func `a long answer made to be slow isn't`() {
    // Each word may be a typo of the form's longest, and no run is the form.
    let words = (0..<2_800).map { "conc\($0 % 10)it\($0 % 7)" }
    let points = (0..<6).map {
      KeyPoint(text: "\($0)", accepted: [AcceptedPattern(literally: "le SMM concoit demain \($0)"), "* a * b * c"])
    }
    #expect(AnswerKey.recall(points).judgement(of: words.joined(separator: " "))?.verdict == .wrong)
  }
}
