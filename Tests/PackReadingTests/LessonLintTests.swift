import PackReading
import QuestionBank
import Testing

/// What the checker tells authors of lessons, roles, and questions that name one another.
@Suite struct LessonLintTests {
  @Test(
    arguments: [
      ([], PackFault.lessonWithoutQuestions("ripe")), ([3], .lessonOfNuances("ripe")),
      ([2], .lessonWithoutBase("ripe")), ([2, 3], .lessonWithoutBase("ripe")), ([1], nil), ([3, 1, 2], nil),
    ] as [([Int], PackFault?)])
  func `a lesson has questions, some of them on its point`(levels: [Int], fault: PackFault?) throws {
    let questions = levels.map { "lesson: ripe, level: \($0)" }
    let sample = MarkedText(Self.pack("lessons: [1️⃣{id: ripe, title: a, text: b}]", questions + [""]))
    #expect(try warnings(sample.text) == (fault.map { [.warning($0, at: sample["1️⃣"])] } ?? []))
  }

  @Test func `a contrast asks for two roles`() throws {
    let roles = "roles: [{id: a, name: a}, {id: b, name: b}]"
    let same = MarkedText(Self.pack(roles, ["role: a, contrasts: 1️⃣q2", "role: a", "role: b, contrasts: q2", ""]))
    #expect(try warnings(same.text) == [.warning(.contrastOfOneRole("q2"), at: same["1️⃣"])])
    #expect(try warnings(Self.pack(roles, ["contrasts: q2", ""])) == [])
  }

  @Test func `a former name that a question still has does nothing`() throws {
    let text = Self.pack("", ["formerly: [cheese/q2, milk/q2]", ""])
    #expect(try warnings(text).map(\.fault) == [.formerNameInUse("cheese/q2")])
  }

  @Test(arguments: [("[curd, '(the) whey']", "[the whey, card]"), ("[curd, wheys]", "[wheys]")])
  func `a form is accepted or refused`(accept: String, refused: String) throws {
    let sample = Samples.question(
      "kind: short\naccept: 1️⃣\(accept)\nnot: \(refused)\nexplanation: a\ncite: [{source: dairy-2020}]")
    let form = accept.contains("the") ? "the whey" : "wheys"
    #expect(try warnings(sample.text) == [.warning(.acceptedAndRefused(form), at: sample["1️⃣"])])
  }

  @Test func `the texts of lessons and roles are French where the pack is`() throws {
    let text = Self.pack(
      """
      roles:
        - {id: a, name: a, definition: "Ceci: cela", facts: [{aspect: b, text: "68%", views: [\
      {by: c, says: "Non?"}, {by: d, says: "Oui"}]}]}
      lessons: [{id: ripe, title: "Qui?", text: "«Moi»", cite: [{source: dairy, quote: "un"}]}]
      """, ["lesson: ripe, level: 1"])
    #expect(try warnings(text).map(\.fault) == [.quoteLength(words: 1, allowed: 2...12)])
    let french = try warnings(text.replacing("language: en", with: "language: fr")).map(\.fault)
    #expect(
      french == [
        .missingNoBreakSpace(around: ":"), .missingNoBreakSpace(around: "%"), .missingNoBreakSpace(around: "?"),
        .missingNoBreakSpace(around: "?"), .missingNoBreakSpace(around: "«"),
        .quoteLength(words: 1, allowed: 2...12),
      ])
  }

  /// A pack with these tables, and a question, complete in itself, for each of these fields.
  private static func pack(_ tables: String, _ questions: [String]) -> String {
    let listed = questions.enumerated().map { index, fields in
      "  - {id: q\(index + 1), kind: truefalse, topic: a, prompt: P\(index + 1), answer: true, explanation: b, "
        + "cite: [{source: dairy}], \(fields)}"
    }
    return """
      version: 1
      id: cheese
      title: Cheese
      language: en
      sources: [{id: dairy, author: A. Dairy, title: Milk}]
      \(tables)
      questions:
      \(listed.joined(separator: "\n"))
      """
  }
}
