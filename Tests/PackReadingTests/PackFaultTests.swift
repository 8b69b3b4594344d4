import Grading
import PackReading
import QuestionBank
import Testing

/// Everything that can be wrong with a pack, and where. Faults in its bytes are in `PackTextTests`.
@Suite struct PackFaultTests {
  /// A text, and the one thing wrong with it, at 1️⃣.
  struct Case: Sendable, CustomTestStringConvertible {
    let sample: MarkedText
    let fault: PackFault

    init(_ sample: MarkedText, _ fault: PackFault) {
      self.sample = sample
      self.fault = fault
    }

    /// A pack with one faulty question.
    init(question lines: String, _ fault: PackFault) { self.init(Samples.question(lines), fault) }

    var testDescription: String { fault.code }
  }

  private func expectTheFault(of faulty: Case) {
    #expect(errors(in: faulty.sample.text) == [Diagnostic(faulty.fault, at: faulty.sample["1️⃣"])])
  }
}

// MARK: - The file as a whole

extension PackFaultTests {
  @Test(arguments: [
    Case("1️⃣---\n", .empty),
    Case("1️⃣[]", .wrongShape(field: "pack", expected: .mapping)),
    Case("1️⃣pack", .wrongShape(field: "pack", expected: .mapping)),
    Case("1️⃣id: a\ntitle: b\nid: c", .duplicateKey("id")),
  ])
  func `a file that isn't a pack is refused`(faulty: Case) { expectTheFault(of: faulty) }

  @Test(arguments: [
    Case("title: \"le \"1️⃣bon\" mot\"", .invalidYAML(.textAfterQuote("\""))),
    Case("title: 'l'1️⃣été'", .invalidYAML(.textAfterQuote("'"))),
    Case("{title: 'l'1️⃣été'}", .invalidYAML(.textAfterQuote("'"))),
    Case("title: \"a\" 1️⃣\"b\"", .invalidYAML(.textAfterQuote("\""))),
    Case("roles:\n  - a\n 1️⃣id: x", .invalidYAML(.keyExpected)),
    Case("- a\n1️⃣id: x", .invalidYAML(.dashExpected)),
    Case("title: a\n1️⃣b c\nid: x", .invalidYAML(.colonExpected)),
    Case("version:1️⃣1\nid: x", .invalidYAML(.spaceMissing(after: ":"))),
    Case("id: x\ntitle:1️⃣\"a\"\nversion: 1", .invalidYAML(.spaceMissing(after: ":"))),
    Case("roles:\n  -1️⃣id: a\n    name: b", .invalidYAML(.spaceMissing(after: "-"))),
    Case("roles:\n  - id:1️⃣a\n    name: b", .invalidYAML(.spaceMissing(after: ":"))),
    Case("id: x\ntitle1️⃣：a\nversion: 1", .invalidYAML(.otherColon(scalar: 0xFF1A))),
    Case("title: Qui 1️⃣: quoi", .invalidYAML(.misplacedColon)),
    Case("title: a\n id1️⃣: x", .invalidYAML(.misplacedKey)),
    Case("roles: 1️⃣- a", .invalidYAML(.misplacedDash)),
    Case("title: 1️⃣]", .invalidYAML(.valueExpected)),
    Case("title: 1️⃣@x", .invalidYAML(.unexpectedCharacter)),
    Case("1️⃣\tid: x", .invalidYAML(.tab)),
    Case("version: 1\n1️⃣\tid: x", .invalidYAML(.tab)),
    Case("id: \"x\n1️⃣", .invalidYAML(.unfinishedQuotes)),
    Case("id: \"1️⃣\\q\"", .invalidYAML(.unknownEscape)),
    Case("id: \"\\x1️⃣zz\"", .invalidYAML(.unknownEscape)),
    Case("title: {fr: a1️⃣]", .invalidYAML(.unfinishedBraces)),
    Case("id: [a, b: c1️⃣: d]", .invalidYAML(.unfinishedBrackets)),
    Case("title: 1️⃣*x", .invalidYAML(.reference)),
    Case("title: &1️⃣", .invalidYAML(.reference)),
  ])
  func `invalid YAML is refused, naming the mistake`(faulty: Case) { expectTheFault(of: faulty) }

  @Test(arguments: [
    Case("title: |1️⃣x\n  a", .invalidYAML(.other("did not find expected comment or line break"))),
    Case("title: é 1️⃣\u{7}", .invalidYAML(.other("control characters are not allowed"))),
    Case("{id: x}1️⃣}", .invalidYAML(.other("did not find expected <document start>"))),
    Case("version: 1\n1️⃣---\nversion: 1", .invalidYAML(.other("but found another document"))),
  ])
  func `a rarer YAML mistake is reported in the library's words, with its position`(faulty: Case) {
    expectTheFault(of: faulty)
  }

  @Test(arguments: ["0", "2", "1.0", "one", "\"1 \""])
  func `any version but 1 is refused`(version: String) {
    let text = Samples.pack("  - {id: one, kind: truefalse, topic: a, prompt: b, answer: true}")
    #expect(
      errors(in: "version: \(version)" + text.dropFirst("version: 1".count)) == [
        Diagnostic(
          .unsupportedVersion(version.filter { $0 != "\"" }), at: Position(line: 1, column: 10))
      ])
  }

  @Test func `a pack must give its version, id, title, language and questions`() {
    let start = Position(line: 1, column: 1)
    #expect(
      errors(in: "license: CC0") == [
        Diagnostic(.missingField("version"), at: start), Diagnostic(.missingField("id"), at: start),
        Diagnostic(.missingField("title"), at: start), Diagnostic(.missingField("language"), at: start),
        Diagnostic(.missingField("questions"), at: start),
      ])
  }

  @Test func `a pack must have questions`() {
    let sample: MarkedText = "version: 1\nid: a\ntitle: b\nlanguage: en\nquestions: 1️⃣[]"
    expectTheFault(of: Case(sample, .noQuestions))
  }

  @Test func `a pack has a hundred thousand questions at most`() {
    let entries = [String](repeating: "a", count: 100_001).joined(separator: ",\n")
    let sample = MarkedText("version: 1\nid: a\ntitle: b\nlanguage: en\nquestions: 1️⃣[\(entries)]")
    expectTheFault(of: Case(sample, .tooManyQuestions(limit: 100_000)))
  }

  @Test(arguments: [
    "  1️⃣- {kind: short}\n", "1️⃣- id: a\n  kind: short\n", "# a\n\n   1️⃣- id: a\n     prompt: |\n       - b\n",
  ])
  func `a hundred thousand questions are too many before they are read as YAML, which here they are not`(item: String) {
    let items = item + String(repeating: item.replacing("1️⃣", with: ""), count: 100_000)
    let sample = MarkedText("version: 1\nid: a\ntitle: b\nlanguage: en\nquestions:\n\(items)bad: [")
    expectTheFault(of: Case(sample, .tooManyQuestions(limit: 100_000)))
  }
}

// MARK: - Anchors, aliases and tags

extension PackFaultTests {
  @Test(arguments: [
    Case("version: 1️⃣&a 1\nid: *a", .anchor),
    Case("1️⃣&a version: 1\nid: x", .anchor),
    Case("version: 1\nauthors: 1️⃣&a [x, *a]", .anchor),
    Case("version: 1\nsources: [1️⃣&a {id: x}]", .anchor),
    Case("version: 1\n? [1️⃣&a x]\n: 1", .anchor),
    Case("version: 1️⃣!!int 1", .explicitTag),
    Case("version: 1\nid: 1️⃣!!binary aGk=", .explicitTag),
    Case("version: 1\nauthors: 1️⃣!!set {a, b}", .explicitTag),
    Case("version: 1\nauthors: 1️⃣!mine [a]", .explicitTag),
    Case("version: 1\ntitle: 1️⃣!<tag:yaml.org,2002:js> a", .explicitTag),
    Case("version: 1\n1️⃣!!binary id: x", .explicitTag),
  ])
  func `anchors and tags are refused, each at its position`(faulty: Case) { expectTheFault(of: faulty) }

  @Test func `every anchor is reported`() {
    let sample: MarkedText = "version: 1️⃣&a 1\nid: 2️⃣&b x\ntitle: *b"
    #expect(
      errors(in: sample.text) == [
        Diagnostic(.anchor, at: sample["1️⃣"]), Diagnostic(.anchor, at: sample["2️⃣"]),
      ])
  }

  /// Nine levels of nine: 387,420,489 nodes once expanded.
  private static let bomb = (1..<9).reduce("a0: &a0 [x,x,x,x,x,x,x,x,x]\n") { text, level in
    text + "a\(level): &a\(level) [" + [String](repeating: "*a\(level - 1)", count: 9).joined(separator: ",") + "]\n"
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["title: *a8", "? *a8\n: x", "? [*a8]\n: x", "? {*a8 : x}\n: x", "{*a8 : 1, *a7 : 2}: 3", ""])
  func `a few lines that expand to millions of nodes are refused at once`(use: String) {
    let found = errors(in: Self.bomb + use)
    #expect(Set(found.map(\.fault)) == [.anchor])
    #expect(found.map(\.position) == (1...9).map { Position(line: $0, column: 5) })
  }

  @Test(.timeLimit(.minutes(1)))
  func `endless brackets are refused`() {
    let found = errors(in: "version: " + String(repeating: "[", count: 60_000))
    #expect(found.map(\.fault.code) == ["yaml"])
  }
}

// MARK: - Fields

extension PackFaultTests {
  @Test(arguments: [
    Case(question: "kind: truefalse\nanswer: true\n1️⃣hint: x", .unknownField("hint", nearest: "hints")),
    Case(question: "kind: truefalse\nanswer: true\n1️⃣remark: x", .unknownField("remark", nearest: nil)),
    Case(question: "kind: truefalse\nanswer: true\n1️⃣options: []", .misplacedField("options", kind: .truefalse)),
    Case(question: "kind: truefalse\nanswer: true\n1️⃣tolerance:", .misplacedField("tolerance", kind: .truefalse)),
    Case(question: "kind: 1️⃣chioce", .unknownKind("chioce", nearest: "choice")),
    Case(question: "kind: 1️⃣essay", .unknownKind("essay", nearest: nil)),
    Case(question: "kind: truefalse\nanswer: 1️⃣yes", .wrongShape(field: "answer", expected: .flag)),
    Case(question: "kind: truefalse\nanswer: 1️⃣[true]", .wrongShape(field: "answer", expected: .flag)),
    Case(question: "kind: number\nanswer: 1️⃣10 000", .wrongShape(field: "answer", expected: .number)),
    Case(question: "kind: number\nanswer: 1️⃣3,5", .wrongShape(field: "answer", expected: .number)),
    Case(question: "kind: number\nanswer: 1️⃣.nan", .wrongShape(field: "answer", expected: .number)),
    Case(question: "kind: number\nanswer: 1️⃣inf", .wrongShape(field: "answer", expected: .number)),
    Case(question: "kind: number\nanswer: 1️⃣1e400", .wrongShape(field: "answer", expected: .number)),
    Case(question: "kind: short\naccept: 1️⃣rennet", .wrongShape(field: "accept", expected: .list)),
    Case(question: "kind: short\naccept: [a, 1️⃣[b]]", .wrongShape(field: "accept", expected: .text)),
    Case(question: "kind: short\naccept: [a, 1️⃣\"\"]", .emptyText(field: "accept")),
    Case(question: "kind: short\naccept: [a, 1️⃣\" \\u00A0\"]", .emptyText(field: "accept")),
    Case(question: "kind: truefalse\nanswer: true\nhints: 1️⃣{a: b}", .wrongShape(field: "hints", expected: .list)),
    Case(
      question: "kind: truefalse\nanswer: true\nviews: [1️⃣a, {by: a, says: b}]",
      .wrongShape(field: "views", expected: .mapping)),
    Case(
      question: "kind: truefalse\nanswer: true\nexplanation: 1️⃣[a]", .wrongShape(field: "explanation", expected: .text)),
    Case(question: "kind: truefalse\nanswer: true\nexplanation: 1️⃣\"a\\u202Eb\"", .bidirectionalControl(scalar: 0x202E)),
    Case(question: "kind: truefalse\nanswer: true\n? 1️⃣[a]\n: b", .wrongShape(field: "questions", expected: .text)),
    Case(question: "kind: order\nitems: 1️⃣[a, b, A]", .repeatedText(field: "items", "A")),
    Case(question: "kind: truefalse\nanswer: true\nrole: 1️⃣Affineur", .invalidID("Affineur")),
    Case(question: "kind: truefalse\nanswer: true\nrole: 1️⃣afineur", .unknownRole("afineur", nearest: "affineur")),
    Case(
      question: "kind: truefalse\nanswer: true\ncite: [{source: 1️⃣dairy-2021}]",
      .unknownSource("dairy-2021", nearest: "dairy-2020")),
    Case(question: "kind: truefalse\nanswer: true\ncite: [{source: 1️⃣x}]", .unknownSource("x", nearest: nil)),
    Case(
      question: "kind: truefalse\nanswer: true\ncite: [{source: dairy-2020, paragraph: 1️⃣0}]",
      .wrongShape(field: "paragraph", expected: .wholeNumber)),
    Case(question: "kind: truefalse\nanswer: true\ncite: [1️⃣{quote: a b}]", .missingField("source")),
    Case(question: "kind: truefalse\nanswer: true\nviews: 1️⃣[{by: a, says: b}]", .tooFew(field: "views", needed: 2)),
    Case(question: "kind: truefalse\nanswer: true\nviews: [{by: a, says: b}, 1️⃣{by: c}]", .missingField("says")),
  ])
  func `a field must have the right name, shape and place`(faulty: Case) { expectTheFault(of: faulty) }

  @Test func `a question must give its id, kind, topic and prompt`() {
    let sample = Samples.marked("  - 1️⃣{hints: [a]}")
    #expect(
      Set(errors(in: sample.text))
        == Set(
          ["id", "kind", "topic", "prompt"].map {
            Diagnostic(.missingField($0), at: sample["1️⃣"])
          }))
  }

  @Test(arguments: [
    ("choice", ["options"]), ("multiple", ["options"]), ("truefalse", ["answer"]), ("short", ["accept"]),
    ("cloze", ["gaps", "text"]), ("number", ["answer"]), ("match", ["pairs"]), ("sort", ["categories", "items"]),
    ("order", ["items"]), ("recall", ["points"]),
  ])
  func `each kind has its own required fields`(kind: String, fields: [String]) {
    let sample = Samples.marked("  - 1️⃣{id: a, topic: b, prompt: c, kind: \(kind)}")
    #expect(errors(in: sample.text) == fields.map { Diagnostic(.missingField($0), at: sample["1️⃣"]) })
  }

  @Test func `a text may have at most 8,192 bytes`() throws {
    let longest = String(repeating: "é", count: 4_096)
    let question = "kind: truefalse\nanswer: true\nexplanation: "
    #expect(try read(Samples.question(question + longest).text).pack.questions.map(\.explanation) == [longest])
    expectTheFault(
      of: Case(question: question + "1️⃣x" + longest, .textTooLong(field: "explanation", limit: 8_192)))
  }

  @Test(arguments: [
    ("options", "kind: choice\noptions: "), ("accept", "kind: short\naccept: "), ("items", "kind: order\nitems: "),
    ("gaps", "kind: cloze\ntext: '{{1}}'\ngaps: "), ("pairs", "kind: match\npairs: "),
    ("categories", "kind: sort\nitems: [{text: a, in: b}, {text: c, in: b}]\ncategories: "),
    ("points", "kind: recall\npoints: "), ("accept", "kind: recall\npoints:\n  - text: abcd\n    accept: "),
    ("not", "kind: short\naccept: [a]\nnot: "), ("formerly", "kind: truefalse\nanswer: true\nformerly: "),
    ("items", "kind: sort\ncategories: [a, b]\nitems: "), ("hints", "kind: truefalse\nanswer: true\nhints: "),
    ("tags", "kind: truefalse\nanswer: true\ntags: "), ("cite", "kind: truefalse\nanswer: true\ncite: "),
    ("views", "kind: truefalse\nanswer: true\nviews: "),
    ("distractors", "kind: match\npairs: [{left: a, right: b}, {left: c, right: d}]\ndistractors: "),
  ])
  func `a list may have at most a hundred values`(field: String, question: String) {
    let values = (1...101).map(String.init).joined(separator: ", ")
    expectTheFault(of: Case(question: "\(question)1️⃣[\(values)]", .tooManyValues(field: field, limit: 100)))
  }

  @Test(arguments: [
    ("sources", "author: a, title: b"), ("roles", "name: a"), ("lessons", "title: a, text: b"),
  ])
  func `a pack has a thousand sources, roles and lessons at most`(field: String, rest: String) {
    let entries = (1...1_001).map { "{id: s\($0), \(rest)}" }.joined(separator: ", ")
    expectTheFault(
      of: Case(
        MarkedText(
          "version: 1\nid: a\ntitle: b\nlanguage: en\n\(field): 1️⃣[\(entries)]\nquestions:\n"
            + "  - {id: one, kind: truefalse, topic: a, prompt: b, answer: true}"),
        .tooManyValues(field: field, limit: 1_000)))
  }
}

// MARK: - Sources and roles

extension PackFaultTests {
  @Test(arguments: [
    Case(Self.tables("sources: [{id: a, author: b, title: c, url: 1️⃣\"ftp://x\"}]"), .invalidURL("ftp://x")),
    Case(
      Self.tables("sources: [{id: a, author: b, title: c, url: 1️⃣\"https://x y\"}]"), .invalidURL("https://x y")),
    Case(
      Self.tables("sources: [{id: a, author: b, title: c, url: 1️⃣\"javascript:alert(1)\"}]"),
      .invalidURL("javascript:alert(1)")),
    Case(Self.tables("sources: [1️⃣{id: a, author: b}]"), .missingField("title")),
    Case(
      Self.tables("sources: [{id: a, author: b, title: c, 1️⃣date: 2013}]"), .unknownField("date", nearest: nil)),
    Case(Self.tables("sources: [{id: 1️⃣../a, author: b, title: c}]"), .invalidID("../a")),
    Case(
      Self.tables("sources:\n  - {id: a, author: b, title: c}\n  - {author: d, title: e, id: 1️⃣a}"),
      .duplicateID("a", firstLine: 6)),
    Case(Self.tables("roles:\n  - id: a\n    name: b\n  - {id: 1️⃣a, name: c}"), .duplicateID("a", firstLine: 6)),
    Case(Self.tables("roles: [1️⃣{id: a}]"), .missingField("name")),
    Case(Self.tables("roles: [{id: a, name: b, accept: 1️⃣c}]"), .wrongShape(field: "accept", expected: .list)),
    Case(Self.tables("1️⃣source: []"), .unknownField("source", nearest: "sources")),
  ])
  func `sources and roles must have valid ids and fields`(faulty: Case) { expectTheFault(of: faulty) }

  @Test func `an id may be used only once in a pack`() {
    let sample = Samples.marked(
      """
        - {id: one, kind: truefalse, topic: a, prompt: b, answer: true}
        - {kind: truefalse, topic: a, prompt: b, answer: true, id: 1️⃣one}
      """)
    expectTheFault(of: Case(sample, .duplicateID("one", firstLine: 10)))
  }

  @Test func `citing a faulty source isn't another fault`() {
    let sample = MarkedText(
      """
      version: 1
      id: a
      title: b
      language: en
      sources: [1️⃣{id: dairy-2020, author: A. Dairy}]
      roles: [2️⃣{id: affineur}]
      questions:
        - {id: one, kind: truefalse, topic: a, prompt: b, answer: true, role: affineur, cite: [{source: dairy-2020}]}
      """)
    #expect(
      errors(in: sample.text) == [
        Diagnostic(.missingField("title"), at: sample["1️⃣"]), Diagnostic(.missingField("name"), at: sample["2️⃣"]),
      ])
  }

  private static func tables(_ lines: String) -> MarkedText {
    MarkedText(
      "version: 1\nid: a\ntitle: b\nlanguage: en\n\(lines)\nquestions:\n"
        + "  - {id: one, kind: truefalse, topic: a, prompt: b, answer: true}")
  }
}

// MARK: - What a question contains

extension PackFaultTests {
  @Test(arguments: [
    Case(question: "kind: choice\noptions: 1️⃣[{text: a}, {text: b}]", .noRightOption),
    Case(question: "kind: choice\noptions: 1️⃣[{text: a, right: true}, {text: b, right: true}]", .severalRightOptions(2)),
    Case(question: "kind: choice\noptions: 1️⃣[{text: a, right: true}]", .tooFew(field: "options", needed: 2)),
    Case(question: "kind: choice\noptions: 1️⃣[]", .tooFew(field: "options", needed: 2)),
    Case(question: "kind: choice\noptions: [{text: a, right: true}, 1️⃣{right: false}]", .missingField("text")),
    Case(question: "kind: choice\noptions: [{text: b}, 1️⃣{right: true}]", .missingField("text")),
    Case(
      question: "kind: choice\noptions: [{text: a, right: 1️⃣yes}, {text: b, right: true}]",
      .wrongShape(field: "right", expected: .flag)),
    Case(
      question: "kind: choice\noptions: [{text: a, right: true}, {text: b, 1️⃣wrong: true}]",
      .unknownField("wrong", nearest: nil)),
    Case(
      question: "kind: choice\noptions: 1️⃣[{text: Gouda, right: true}, {text: gouda}]",
      .repeatedText(field: "options", "gouda")),
    Case(question: "kind: multiple\noptions: 1️⃣[{text: a, right: true}, {text: b, right: true}]", .everyOptionRight),
    Case(question: "kind: multiple\noptions: 1️⃣[{text: a}, {text: b}]", .noRightOption),
    Case(question: "kind: short\naccept: 1️⃣[]", .tooFew(field: "accept", needed: 1)),
    Case(question: "kind: cloze\ntext: 1️⃣'no gap'\ngaps: [{accept: [a]}]", .gapMismatch(marks: [], gaps: 1)),
    Case(
      question: "kind: cloze\ntext: 1️⃣'{{1}} {{1}}'\ngaps: [{accept: [a]}, {accept: [b]}]",
      .gapMismatch(marks: [1, 1], gaps: 2)),
    Case(question: "kind: cloze\ntext: 1️⃣'{{0}}'\ngaps: [{accept: [a]}]", .gapMismatch(marks: [0], gaps: 1)),
    Case(
      question: "kind: cloze\ntext: 1️⃣'{{1}} {{3}}'\ngaps: [{accept: [a]}, {accept: [b]}]",
      .gapMismatch(marks: [1, 3], gaps: 2)),
    Case(question: "kind: cloze\ntext: 1️⃣'{{1}}'\ngaps: []", .gapMismatch(marks: [1], gaps: 0)),
    Case(
      question: "kind: cloze\ntext: 1️⃣'{{1}}'\ngaps: [{accept: [a]}, {accept: [b]}]", .gapMismatch(marks: [1], gaps: 2)),
    Case(question: "kind: cloze\ntext: '{{1}}'\ngaps: [1️⃣{}]", .missingField("accept")),
    Case(question: "kind: cloze\ntext: '{{1}}'\ngaps: [{accept: 1️⃣[]}]", .tooFew(field: "accept", needed: 1)),
    Case(question: "kind: match\npairs: 1️⃣[{left: a, right: b}]", .tooFew(field: "pairs", needed: 2)),
    Case(question: "kind: match\npairs: [{left: a, right: b}, 1️⃣{left: c}]", .missingField("right")),
    Case(
      question: "kind: match\npairs: 1️⃣[{left: a, right: b}, {left: A, right: c}]", .repeatedText(field: "pairs", "A")),
    Case(
      question: "kind: match\npairs: 1️⃣[{left: a, right: b}, {left: c, right: b}]", .repeatedText(field: "pairs", "b")),
    Case(
      question: "kind: match\npairs: 1️⃣[{left: a, right: b}, {left: c, right: d}]\ndistractors: [d]",
      .repeatedText(field: "pairs", "d")),
    Case(
      question: "kind: sort\ncategories: [soft, hard]\nitems: [{text: a, in: soft}, {text: b, in: 1️⃣sofd}]",
      .unknownCategory("sofd", nearest: "soft")),
    Case(
      question: "kind: sort\ncategories: [soft, hard]\nitems: [{text: a, in: soft}, {text: b, in: 1️⃣blue}]",
      .unknownCategory("blue", nearest: nil)),
    Case(
      question: "kind: sort\ncategories: 1️⃣[soft]\nitems: [{text: a, in: soft}, {text: b, in: soft}]",
      .tooFew(field: "categories", needed: 2)),
    Case(
      question: "kind: sort\ncategories: 1️⃣soft\nitems: [{text: a, in: soft}, {text: b, in: soft}]",
      .wrongShape(field: "categories", expected: .list)),
    Case(
      question: "kind: sort\ncategories: [soft, hard]\nitems: 1️⃣[{text: a, in: soft}]",
      .tooFew(field: "items", needed: 2)),
    Case(
      question: "kind: sort\ncategories: [soft, hard]\nitems: 1️⃣[{text: a, in: soft}, {text: a, in: hard}]",
      .repeatedText(field: "items", "a")),
    Case(
      question: "kind: sort\ncategories: 1️⃣[soft, Soft]\nitems: [{text: a, in: soft}, {text: b, in: soft}]",
      .repeatedText(field: "categories", "Soft")),
    Case(question: "kind: recall\npoints: 1️⃣[]", .tooFew(field: "points", needed: 1)),
    Case(question: "kind: recall\npoints: [1️⃣{accept: [a]}]", .missingField("text")),
    Case(question: "kind: recall\npoints: [{text: abcd, 1️⃣not: [a]}]", .unknownField("not", nearest: nil)),
    Case(question: "kind: recall\npoints: [{text: 1️⃣an old hen}]\nmodel: a", .pointWithoutWords("an old hen")),
    Case(question: "kind: recall\npoints: 1️⃣[{text: abcd}, {text: Abcd}]", .repeatedText(field: "points", "Abcd")),
    Case(question: "kind: order\nitems: 1️⃣[a]", .tooFew(field: "items", needed: 2)),
    Case(question: "kind: order\nitems: [a, 1️⃣'']", .emptyText(field: "items")),
  ])
  func `a question must be answerable`(faulty: Case) { expectTheFault(of: faulty) }

  @Test(arguments: [
    ("a (b", PatternFault.unclosed(bracket: "(", offset: 2)),
    ("a]", .unopened(bracket: "]", offset: 1)),
    ("a|b", .strayBar(offset: 1)),
    ("***", .empty),
    (String(repeating: "(", count: 17), .tooDeep(offset: 16)),
    (String(repeating: "a", count: 513), .tooLong),
  ])
  func `an accepted form must be a valid pattern`(form: String, fault: PatternFault) {
    expectTheFault(of: Case(question: "kind: short\naccept: [rennet, 1️⃣'\(form)']", .invalidPattern(form, fault)))
    expectTheFault(
      of: Case(
        question: "kind: cloze\ntext: '{{1}}'\ngaps: [{accept: [1️⃣'\(form)']}]", .invalidPattern(form, fault)))
    expectTheFault(
      of: Case(question: "kind: short\naccept: [rennet]\nnot: [1️⃣'\(form)']", .invalidPattern(form, fault)))
    expectTheFault(
      of: Case(
        question: "kind: cloze\ntext: '{{1}}'\ngaps: [{accept: [a], not: [1️⃣'\(form)']}]",
        .invalidPattern(form, fault)))
  }
}

// MARK: - Everything at once

extension PackFaultTests {
  @Test func `everything wrong is reported at once, in order of position`() {
    let sample: MarkedText = """
      version: 1️⃣2
      id: 2️⃣Cheese
      title: Cheese
      language: en
      authors: 3️⃣me
      questions:
        - id: one
          kind: choice
          topic: rind
          prompt: Who?
          options: 4️⃣[{text: a, why: 5️⃣[b]}, {text: c, role: 6️⃣maker}]
          hints: 7️⃣a
        - {id: 8️⃣one, kind: 9️⃣essay, topic: a, prompt: b}
      """
    #expect(
      errors(in: sample.text) == [
        Diagnostic(.unsupportedVersion("2"), at: sample["1️⃣"]),
        Diagnostic(.invalidID("Cheese"), at: sample["2️⃣"]),
        Diagnostic(.wrongShape(field: "authors", expected: .list), at: sample["3️⃣"]),
        Diagnostic(.noRightOption, at: sample["4️⃣"]),
        Diagnostic(.wrongShape(field: "why", expected: .text), at: sample["5️⃣"]),
        Diagnostic(.unknownRole("maker", nearest: nil), at: sample["6️⃣"]),
        Diagnostic(.wrongShape(field: "hints", expected: .list), at: sample["7️⃣"]),
        Diagnostic(.duplicateID("one", firstLine: 7), at: sample["8️⃣"]),
        Diagnostic(.unknownKind("essay", nearest: nil), at: sample["9️⃣"]),
      ])
  }
}
