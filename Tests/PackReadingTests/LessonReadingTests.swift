import PackReading
import QuestionBank
import Testing

/// Lessons, what questions say about them, and what can be wrong there.
@Suite struct LessonReadingTests {
  @Test func `lessons are read in their order, with what they require`() throws {
    let read = try read(
      Self.pack(
        lessons: #"""
            - id: ripe
              title: "Who ripens"
              requires: [made]
              text: |
                The affineur ripens what
                the cheesemaker made.

                "A second trade."
              cite: [{source: dairy-2020, paragraph: 2, quote: "turns the wheels"}]
            - {id: made, title: "Who makes", text: "The cheesemaker."}
          """#, questions: "lesson: ripe, level: 1"))
    #expect(
      read.pack.lessons == [
        Lesson(
          id: name("ripe"), title: "Who ripens", requires: [name("made")],
          text: "The affineur ripens what\nthe cheesemaker made.\n\n\"A second trade.\"",
          citations: [Citation(source: name("dairy-2020"), paragraph: 2, quote: "turns the wheels")]),
        Lesson(id: name("made"), title: "Who makes", text: "The cheesemaker."),
      ])
    #expect(
      read.pack.lessons[0].paragraphs == ["The affineur ripens what the cheesemaker made.", "\"A second trade.\""])
    #expect(read.pack.questions.map(\.lesson) == [name("ripe")])
    #expect(read.pack.questions.map(\.level) == [.base])
  }

  @Test(arguments: [("", Question.Level.application), ("level: 2", .application), ("level: '3'", .nuance)])
  func `a question is of level 2 unless it says another`(field: String, level: Question.Level) throws {
    let text = Samples.question("kind: truefalse\nanswer: true\n" + field).text
    #expect(try read(text).pack.questions.map(\.level) == [level])
    #expect(try read(text).pack.questions.map(\.lesson) == [nil])
  }

  @Test(arguments: ["0", "4", "two", "1.0", "-1"]) func `there are three levels`(level: String) {
    let sample = Samples.question("kind: truefalse\nanswer: true\nlevel: 1️⃣\(level)")
    #expect(errors(in: sample.text) == [Diagnostic(.invalidLevel(level), at: sample["1️⃣"])])
  }

  @Test(arguments: [
    ("- {id: one, title: a, text: b}\n  - {title: a, text: b, id: 1️⃣one}", PackFault.duplicateID("one", firstLine: 8)),
    ("- 1️⃣{id: one, title: a}", .missingField("text")),
    ("- 1️⃣{id: one, text: a}", .missingField("title")),
    ("- {id: 1️⃣One, title: a, text: b}", .invalidID("One")),
    ("- {id: one, title: a, text: b, 1️⃣require: []}", .unknownField("require", nearest: "requires")),
    ("- {id: one, title: a, text: b, requires: 1️⃣two}", .wrongShape(field: "requires", expected: .list)),
    ("- {id: one, title: a, text: b, requires: [1️⃣ome]}", .unknownLesson("ome", nearest: "one")),
    ("- {id: one, title: a, text: b, requires: [1️⃣other]}", .unknownLesson("other", nearest: nil)),
    ("- {id: one, title: a, text: b, requires: [1️⃣O]}", .invalidID("O")),
    ("- {id: one, title: a, text: b, cite: [{source: 1️⃣x}]}", .unknownSource("x", nearest: nil)),
    (
      "- {id: one, title: a, text: b}\n  - {id: two, title: a, text: b, requires: [one, 1️⃣one]}",
      .repeatedText(field: "requires", "one")
    ),
    ("- {id: one, title: a, text: b, requires: [1️⃣one]}", .circularLessons(["one", "one"])),
    (
      """
      - {id: one, title: a, text: b, requires: [two]}
        - {id: two, title: a, text: b, requires: [three, four]}
        - {id: three, title: a, text: b, requires: [1️⃣one]}
        - {id: four, title: a, text: b, requires: [five]}
        - {id: five, title: a, text: b}
      """, .circularLessons(["one", "two", "three", "one"])
    ),
  ])
  func `a lesson has its fields, and requires others that don't require it`(lessons: String, fault: PackFault) {
    let sample = MarkedText(Self.pack(lessons: "  " + lessons))
    #expect(errors(in: sample.text) == [Diagnostic(fault, at: sample["1️⃣"])])
  }

  @Test func `every circle is reported once`() {
    let sample = MarkedText(
      Self.pack(
        lessons: """
            - {id: one, title: a, text: b, requires: [two]}
            - {id: two, title: a, text: b, requires: [1️⃣one]}
            - {id: three, title: a, text: b, requires: [one, 2️⃣three]}
          """))
    #expect(
      errors(in: sample.text) == [
        Diagnostic(.circularLessons(["one", "two", "one"]), at: sample["1️⃣"]),
        Diagnostic(.circularLessons(["three", "three"]), at: sample["2️⃣"]),
      ])
  }

  @Test(.timeLimit(.minutes(1))) func `a thousand lessons that require one another in a row are read`() throws {
    let lessons = (1...1_000).map { number in
      "  - {id: l\(number), title: a, text: b, requires: [\(number < 1_000 ? "l\(number + 1)" : "")]}"
    }
    #expect(try read(Self.pack(lessons: lessons.joined(separator: "\n"))).pack.lessons.count == 1_000)
  }

  @Test func `a question's lesson is one of the pack's`() {
    let sample = MarkedText(Self.pack(lessons: "  - {id: ripe, title: a, text: b}", questions: "lesson: 1️⃣rype"))
    #expect(errors(in: sample.text) == [Diagnostic(.unknownLesson("rype", nearest: "ripe"), at: sample["1️⃣"])])
  }

  /// A pack with these lessons, and a question with these fields.
  private static func pack(lessons: String, questions: String = "level: 2") -> String {
    """
    version: 1
    id: cheese
    title: Cheese
    language: en
    sources:
      - {id: dairy-2020, author: A. Dairy, title: Milk}
    lessons:
    \(lessons)
    questions:
      - {id: one, kind: truefalse, topic: a, prompt: b, answer: true, \(questions)}
    """
  }
}
