import QuestionBank
import Testing

@testable import PackReading

/// Texts lose what nobody meant to be in them.
@Suite struct TextFormTests {
  @Test(arguments: [
    ("a", "a", "a"), ("a\n", "a", "a"), ("a\n\n\n", "a", "a"), ("a\nb\n", "a b", "a\nb"),
    ("a\n\n  b  \nc", "a b c", "a\n\n  b  \nc"), ("\u{FEFF}a", "a", "a"), ("a\r\nb", "a b", "a\nb"),
    ("a\u{2028}b\u{85}", "a b", "a\nb"), ("\na", "a", "\na"), ("a\u{A0}", "a\u{A0}", "a\u{A0}"), ("\n", "", ""),
  ])
  func `line ends at the end go, and one within becomes a space in a text of one line`(
    text: String, line: String, paragraphs: String
  ) {
    #expect(text.tidied(as: .line) == line)
    #expect(text.tidied(as: .word) == line)
    #expect(text.tidied(as: .paragraphs) == paragraphs)
  }

  @Test func `block texts are read as if they stood on one line`() throws {
    let read = try read(
      """
      version: 1
      id: >
        cheese
      title: |
        Two
        cheeses
      language: en
      sources:
        - id: g
          author: >
            A. Dairy
          title: Milk
          url: |
            https://example.org/
      questions:
        - id: |
            a
          kind: sort
          topic: |
            rind
          prompt: |
            Soft?

            Or hard?
          categories:
            - >
              all soft
            - hard
          items:
            - {text: brie, in: all soft}
            - text: "gouda\\n"
              in: |
                hard
          cite: [{source: g}]
      """)
    let pack = read.pack
    #expect(pack.id.text == "cheese" && pack.title == "Two cheeses")
    #expect(pack.sources.map(\.author) == ["A. Dairy"] && pack.sources.map(\.url) == ["https://example.org/"])
    let question = pack.questions[0]
    #expect(question.id.description == "cheese/a" && question.topic == "rind")
    #expect(question.prompt == "Soft?\n\nOr hard?")
    let items = [("brie", 0), ("gouda", 1)].map { Question.SortedItem(text: $0.0, category: $0.1) }
    #expect(question.body == .sort(categories: ["all soft", "hard"], items: items))
  }

  @Test(arguments: [
    (#""\ud83d\ude00""#, "😀"), (#""a\uD83D\uDE00b\ud83c\udf39""#, "a😀b🌹"), (#""\\ud83d\\ude00""#, #"\ud83d\ude00"#),
    (#"'\ud83d\ude00'"#, #"\ud83d\ude00"#), (#"\ud83d\ude00 a"#, #"\ud83d\ude00 a"#), (#""\u00e9""#, "é"),
  ])
  func `a pair of escapes, as JSON writes them, is one character in double quotation marks`(
    written: String, text: String
  ) throws {
    let pack = Samples.pack("  - {id: a, kind: truefalse, topic: t, prompt: \(written), answer: true}")
    #expect(try read(pack).pack.questions[0].prompt == text)
  }

  @Test func `a pack can be JSON, and places in it stay true`() {
    let sample: MarkedText = #"""
      {"version": 1, "id": "y", "title": "\ud83d\ude00", "language": "fr", 1️⃣"licence": "CC0", "questions": [
      {"id": "a", "kind": "short", "topic": "t", "prompt": "P", "accept": ["a"]}]}
      """#
    #expect(
      errors(in: sample.text) == [Diagnostic(.unknownField("licence", nearest: "license"), at: sample["1️⃣"])])
  }

  @Test func `half a pair is no character`() {
    let sample = Samples.marked(#"  - {id: a, kind: truefalse, topic: t, prompt: "1️⃣\ud83d", answer: true}"#)
    #expect(errors(in: sample.text).map(\.fault) == [.invalidYAML(.unknownEscape)])
  }
}

/// An unquoted ` #` begins a comment.
@Suite struct CommentTests {
  @Test(arguments: [
    "prompt: 1️⃣Que veut dire #FF ?\n    accept: [a, b]", "prompt: P\n    accept: [1️⃣C #\n      , b]",
    "prompt: 1️⃣Que veut\n      dire #FF ?\n    accept: [a, b]", "prompt: P\n    accept: [a, b]\n    explanation: 1️⃣# no",
  ])
  func `a text that a comment follows, or stands for, is warned of`(lines: String) throws {
    let sample = Samples.marked(
      "  - id: a\n    kind: short\n    topic: t\n    \(lines.replacing("explanation: 1️⃣", with: "explanation:1️⃣ "))\n")
    let found = try warnings(sample.text).filter { ["text-cut", "comment-for-text"].contains($0.fault.code) }
    #expect(found.map(\.position) == [sample["1️⃣"]])
  }

  @Test(arguments: [
    "prompt: \"Que veut dire #FF ?\" # sure\n    accept: [a, b]", "prompt: C#\n    accept: [a, b]",
    "prompt: P\n    accept: [a, b] # two\n    level: 1 # easy", "prompt: |\n      a #b\n    accept: [a, b]",
    "prompt: P\n    # why\n    accept: [a, b]",
  ])
  func `other comments aren't`(lines: String) throws {
    let text = Samples.pack("  - id: a # the first\n    kind: short # typed\n    topic: t\n    \(lines)\n")
    #expect(try warnings(text).filter { ["text-cut", "comment-for-text"].contains($0.fault.code) } == [])
  }

  @Test func `a required text that's all comment is an error at its place`() {
    let sample = Samples.marked("  - id: a\n    kind: truefalse\n    topic: t\n    answer: true\n    prompt:1️⃣ #FF\n")
    #expect(errors(in: sample.text) == [Diagnostic(.commentForText(field: "prompt"), at: sample["1️⃣"])])
  }
}
