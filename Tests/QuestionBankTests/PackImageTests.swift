import Grading
import TestSupport
import Testing

@testable import QuestionBank

@Suite struct PackImageTests {
  private let pack: Pack

  init() throws { pack = try Self.everything() }

  @Test func `a pack comes out of its image as it went in`() throws {
    let image = try #require(PackImage(CopiedBytes(PackImage.bytes(of: pack))))
    #expect(image.questions == pack.questions)
    #expect(image.pack == pack)
    #expect(image.pack.lessons == pack.lessons)
    #expect(image.pack.roles == pack.roles)
    #expect(image.pack.sources == pack.sources)
  }

  @Test func `an image is text, so that it can stand in the program's source`() {
    let bytes = PackImage.bytes(of: pack)
    #expect(String(validating: bytes, as: UTF8.self).map { Array($0.utf8) } == bytes)
  }

  @Test func `outlines say the same as the questions`() throws {
    let outlines = Array(try #require(pack.image).pack.outlines)
    try #require(outlines.count == pack.questions.count)
    for (outline, question) in zip(outlines, pack.questions) {
      #expect(outline.id == question.id)
      #expect(outline.pack == question.pack)
      #expect(outline.topic == question.topic)
      #expect(outline.kind == question.kind)
      #expect(outline.level == question.level)
      #expect(outline.lesson == question.lesson)
      #expect(outline.isCase == question.isCase)
      #expect(outline.askedRole == question.askedRole)
      #expect(outline.askedRoles == question.askedRoles)
      #expect(outline.roles == question.roles)
      #expect(outline.citedSources == question.citedSources)
      #expect(outline.point == question.point)
      #expect(outline.key == QuestionKey(question.id))
      #expect(outline.question == question)
    }
    #expect(Set(outlines.compactMap(\.point)).count == 2)
  }

  @Test func `every question is found by its name, and no other`() throws {
    let questions = (0..<3_000).map { Samples.question("cheese/q\($0)", topic: "t\($0 % 700)") }
    let library = Library([try Samples.pack("cheese", questions: questions)])
    #expect(questions.allSatisfy { library.outline($0.id)?.id == $0.id })
    #expect(questions.map(\.topic) == library.outlines.map(\.topic))
    #expect(library.topics.count == 700)
    #expect(!library.holds(try #require(QuestionID("cheese/q3000"))))
    #expect(!library.holds(try #require(QuestionID("wine/q1"))))
  }

  @Test func `a pack without questions has an image`() throws {
    let empty = try Samples.pack("cheese")
    #expect(try #require(empty.image).pack == empty)
    #expect(!Library([empty]).holds(try #require(QuestionID("cheese/q1"))))
  }

  @Test func `the steps of the path have their questions of the base level first`() {
    let steps = PathQuestions.steps(of: pack)
    #expect(
      steps.map { $0.map(\.id.question.text) } == [
        ["words", "short"], [],
        ["choice", "multiple", "truth", "gaps", "share", "pairs", "sorting", "steps", "explain"],
      ])
    #expect(steps.map(\.baseCount) == [1, 0, 0])
  }

  @Test func `minimal pairs and former names are found without reading questions`() throws {
    let image = try #require(pack.image)
    #expect(image.pack.minimalPairs == pack.minimalPairs)
    #expect(!pack.minimalPairs.isEmpty)
    #expect(Library([image.pack]).newNames == Library([pack]).newNames)
    #expect(
      Library([pack]).newNames.map { "\($0.key) \($0.value)" } == ["old/choice everything/choice"])
  }

  @Test func `a damaged question is read from the pack's own file`() throws {
    let bytes = PackImage.bytes(of: pack)
    let start = try #require(PackImage(CopiedBytes(bytes))).indexLength
    for place in start..<bytes.count {
      var damaged = bytes
      damaged[place] ^= 0x15
      let pack = pack
      let image = PackImage(CopiedBytes(damaged)) { pack }
      #expect(image?.questions == pack.questions, "byte \(place)")
    }
  }

  @Test func `of a damaged question whose file is gone, only the name is left`() throws {
    var bytes = PackImage.bytes(of: pack)
    bytes[bytes.count - 1] ^= 1
    let image = try #require(PackImage(CopiedBytes(bytes)))
    #expect(image.questions.dropLast() == pack.questions.dropLast())
    #expect(image.questions.last?.id == pack.questions.last?.id)
    #expect(image.questions.last?.prompt == "")
  }

  @Test func `nothing outside of an image is read, whatever its bytes are`() throws {
    let bytes = PackImage.bytes(of: pack)
    let index = try #require(PackImage(CopiedBytes(bytes))).indexLength
    for place in 0..<index {
      for change: UInt8 in [0x01, 0x40, 0x7f] {
        var damaged = bytes
        damaged[place] ^= change
        guard let image = PackImage(CopiedBytes(damaged)) else { continue }
        // What's read may be wrong, but reading comes to an end.
        for outline in image.pack.outlines { _ = (outline.id, outline.topic, outline.roles, outline.question) }
        _ = PathQuestions.steps(of: image.pack).map { $0.map(\.id) }
        _ = image.row(of: pack.questions[3].id.question, key: QuestionKey(pack.questions[3].id))
      }
    }
    for length in 0..<index { #expect(PackImage(CopiedBytes(Array(bytes[..<length]))) == nil) }
  }
}

extension PackImageTests {
  /// A pack with everything that a pack can have.
  private static func everything() throws -> Pack {
    func id<Subject>(_ text: String) throws -> Identifier<Subject> { try #require(Identifier<Subject>(text)) }
    let source: SourceID = try id("manual")
    let cited = [Citation(source: source, section: "Début", paragraph: 3, quote: "deux mots")]
    let view = View(by: "L’un", says: "Oui.", citations: cited)
    func question(_ name: String, _ body: Question.Body) throws -> Question {
      Question(
        id: try #require(QuestionID("everything/\(name)")), topic: name.count > 5 ? "longs" : "courts",
        prompt: "« \(name) » ?", body: body)
    }
    var choice = try question(
      "choice",
      .choice([
        Question.Option(text: "Un", isRight: true, role: try id("one"), why: "Parce que.", citations: cited),
        Question.Option(text: "Deux", role: try id("two")),
      ]))
    choice.explanation = "Voilà\nPourquoi 🧀"
    choice.hints = ["a", ""]
    choice.citations = cited
    choice.views = [view]
    choice.tags = ["cas", "autre"]
    choice.formerly = [try #require(QuestionID("old/choice"))]
    var words = try question("words", .short(["[le|la] (vieux) mot *"]))
    (words.lesson, words.level, words.role) = (try id("first"), .base, try id("two"))
    words.contrasts = try id("short")
    words.citations = cited
    var short = try question("short", .short(Gap(accepted: [AcceptedPattern(literally: "a*(b")], refused: ["c"])))
    (short.lesson, short.level) = (try id("first"), .nuance)
    let sorted = [
      Question.SortedItem(text: "a", category: 1, citations: cited), Question.SortedItem(text: "b", category: 0),
    ]
    let questions = [
      choice, words, short,
      try question("multiple", .multiple([Question.Option(text: "x", isRight: true), Question.Option(text: "y")])),
      try question("truth", .trueFalse(false)),
      try question("gaps", .cloze(text: "{{1}} et {{2}}", gaps: [Gap(accepted: ["a"]), Gap(accepted: ["b", "c"])])),
      try question("share", .number(value: -0.1, tolerance: 1e-9, unit: "%")),
      try question("pairs", .match(pairs: [.init(left: "l", right: "r")], distractors: ["d"])),
      try question("sorting", .sort(categories: ["A", "B"], items: sorted)),
      try question("steps", .order(["1", "2", "3"])),
      try question(
        "explain",
        .recall(points: [Question.Point(text: "p", accepted: ["* p *"], citations: cited)], model: "Modèle.")),
    ]
    return Pack(
      id: try id("everything"), title: "Tout", language: "fr", license: "CC-BY-4.0", authors: ["A", "B"],
      sources: [Source(id: source, author: "X", title: "Y", published: "2013", url: "http://x.example", interest: "z")],
      roles: [
        Role(
          id: try id("one"), name: "Un", accept: ["1"], definition: "Le premier.", citations: cited,
          facts: [Role.Fact(aspect: "Rang", text: "premier", citations: cited, views: [view])]),
        Role(id: try id("two"), name: "Deux"),
      ],
      lessons: [
        Lesson(id: try id("first"), title: "Première", text: "Un.\n\nDeux.", citations: cited),
        Lesson(id: try id("second"), title: "Seconde", requires: [try id("first")], text: "…"),
      ],
      questions: questions)
  }
}
