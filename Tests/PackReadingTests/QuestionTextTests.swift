import PackReading
import QuestionBank
import Testing

struct QuestionTextTests {
  private static let question: Question? = QuestionID("cheese/new").map {
    Question(id: $0, topic: "t", prompt: "Is it?", body: .trueFalse(true), explanation: "It is.")
  }

  @Test(arguments: [
    (
      "questions:\n  - id: a\n    kind: truefalse\n    topic: t\n    prompt: p\n    answer: true # said\n\n\n",
      "\n\n  - id"
    ),
    ("questions:\n- {id: a, kind: truefalse, topic: t, prompt: p, answer: true}\n# the end\n", "# the end\n\n- id"),
    (
      "questions:\n  - {id: a, kind: truefalse, topic: t, prompt: p, answer: true}\n  - {id: b, kind: truefalse, topic: t, prompt: q, answer: true}",
      "true}\n  - id"
    ),
  ])
  func `a question is added behind the others, and everything else stays`(text: String, seam: String) throws {
    let question = try #require(Self.question)
    let before = "# mine\nversion: 1\nid: cheese\ntitle: Cheese # ours\nlanguage: en\n" + text
    let after = String(decoding: try #require(QuestionText.adding(question, to: Array(before.utf8))), as: UTF8.self)
    var trimmed = before
    while trimmed.last == "\n" { trimmed.removeLast() }
    #expect(after.hasPrefix(trimmed))
    #expect(after.contains(seam + ": \"new\"\n"), "\(after)")
    #expect(try PackReader.pack(from: Array(after.utf8)).pack.questions.last == question)
  }

  @Test(arguments: [
    #"{"version":1,"id":"cheese","title":"c","language":"en","questions":[{"id":"a","kind":"truefalse","topic":"t","prompt":"p","answer":true}]}"#,
    "version: 1\nid: cheese\nquestions:\n  - {id: a, kind: truefalse, topic: t, prompt: p, answer: true}\ntitle: c\nlanguage: en",
    "version: 1\nid: cheese\ntitle: c\nlanguage: en\nquestions:\n  - {id: new, kind: truefalse, topic: t, prompt: p, answer: true}",
    "no pack",
  ])
  func `a text that this can't be done to is left alone`(text: String) throws {
    #expect(QuestionText.adding(try #require(Self.question), to: Array(text.utf8)) == nil)
  }
}
