import PackReading
import QuestionBank
import Testing

/// Questions that programs propose, one a line.
struct QuestionLineReaderTests {
  private static let article = Article(text: "Milk\n\nBrie is soft, and it runs.\n\nComté is hard.")
  private static let source = #"{"sources": [{"id": "dairy", "author": "A. Dairy", "title": "Milk"}]}"#

  private func reader(_ questions: String = "") throws -> QuestionLineReader {
    let pack = Pack(id: try #require(PackID("cheese")), title: "Cheese", language: "en", questions: [])
    return QuestionLineReader(for: pack) { $0.text == "dairy" ? Self.article : nil }
  }

  private func question(_ cite: String, _ more: String = "") -> String {
    #"{"id":"brie","kind":"truefalse","topic":"t","prompt":"Soft?","answer":true,"explanation":"e","cite":[\#(cite)]\#(more)}"#
  }

  private func codes(_ reading: QuestionLineReader.Reading) -> [String] {
    switch reading {
    case .blank, .head: []
    case .question(_, let warnings): warnings.map(\.fault.code)
    case .refused(let faults): faults.map(\.fault.code)
    }
  }

  private func isQuestion(_ reading: QuestionLineReader.Reading) -> Bool {
    if case .question = reading { true } else { false }
  }

  @Test func `a question that cites what was declared is one`() throws {
    var reader = try reader()
    guard case .head = reader.read(Self.source) else {
      Issue.record("no head")
      return
    }
    let read = reader.read(question(#"{"source":"dairy","paragraph":2,"quote":"it runs"}"#), number: 2)
    guard case .question(let question, let warnings) = read else {
      Issue.record("\(read)")
      return
    }
    #expect(question.id.description == "cheese/brie")
    #expect(warnings.isEmpty)
    guard case .blank = reader.read("  ") else {
      Issue.record("not blank")
      return
    }
  }

  @Test(arguments: [
    #"{"source":"dairy","paragraph":3,"quote":"it runs"}"#, #"{"source":"dairy","paragraph":9,"quote":"it runs"}"#,
    #"{"source":"dairy","paragraph":2,"quote":"it run"}"#, #"{"source":"dairy","paragraph":2,"quote":"It runs"}"#,
    #"{"source":"dairy","quote":"it walks"}"#,
  ])
  func `a quotation that isn't where it says, word for word, is refused`(citation: String) throws {
    var reader = try reader()
    _ = reader.read(Self.source)
    #expect(codes(reader.read(question(citation))) == ["quote-not-found"])
  }

  @Test func `a quotation without a paragraph is sought everywhere`() throws {
    var reader = try reader()
    _ = reader.read(Self.source)
    #expect(isQuestion(reader.read(question(#"{"source":"dairy","quote":"Comté is hard"}"#))))
  }

  @Test func `without texts no quotation is found, and a citation without words needs none`() throws {
    let pack = Pack(id: try #require(PackID("cheese")), title: "Cheese", language: "en", questions: [])
    var reader = QuestionLineReader(for: pack, articles: nil)
    _ = reader.read(Self.source)
    #expect(codes(reader.read(question(#"{"source":"dairy","paragraph":2,"quote":"it runs"}"#))) == ["quote-not-found"])
    #expect(isQuestion(reader.read(question(#"{"source":"dairy","paragraph":2}"#))))
  }

  @Test func `faults stand where they are in the line`() throws {
    var reader = try reader()
    let line = #"{"id":"brie","kind":"shrt","prompt":"Soft?","topic":"t","acept":["a"]}"#
    guard case .refused(let faults) = reader.read(line, number: 7) else {
      Issue.record("read")
      return
    }
    #expect(faults.map(\.position) == [Position(line: 7, column: 21), Position(line: 7, column: 57)])
    #expect(faults.map(\.fault.code) == ["unknown-kind", "unknown-field"])
  }

  @Test(arguments: [
    ("[1]", ["shape"]), ("not a question", ["shape"]), ("{\"id\":", ["yaml"]), ("{}", ["missing-field"]),
    (#"{"sources":[{"id":"x"}]}"#, ["missing-field", "missing-field"]),
    (#"{"title":"x","language":"y"}"#, ["language"]),
  ])
  func `what isn't a question is refused`(line: String, codes: [String]) throws {
    var reader = try reader()
    let found = self.codes(reader.read(line))
    #expect(Array(found.prefix(codes.count)) == codes)
  }

  @Test func `a name that's taken is refused, and a prompt that's known is warned of`() throws {
    var reader = try reader()
    _ = reader.read(Self.source)
    let line = question(#"{"source":"dairy"}"#)
    guard case .question(let first, _) = reader.read(line) else {
      Issue.record("refused")
      return
    }
    reader.note(first)
    #expect(codes(reader.read(line)) == ["duplicate-id"])
    #expect(codes(reader.read(line.replacing("\"brie\"", with: "\"brie-2\""))) == ["similar-prompt"])
  }

  @Test func `the lint speaks of a question as it does of one in a pack`() throws {
    var reader = try reader()
    let read = reader.read(#"{"id":"brie","kind":"short","topic":"t","prompt":"Soft?","accept":["brie"]}"#)
    #expect(codes(read) == ["no-citation", "no-explanation", "single-form"])
  }

  @Test func `a question goes to an editor and comes back`() throws {
    var reader = try reader()
    _ = reader.read(Self.source)
    let read = reader.read(question(#"{"source":"dairy","paragraph":2,"quote":"it runs"}"#, #", "hints":["a\nb"]"#))
    guard case .question(let question, _) = read else {
      Issue.record("\(read)")
      return
    }
    let yaml = QuestionText.yaml(question, of: reader.pack)
    #expect(yaml.hasPrefix("id: \"brie\"\nkind: truefalse\n"))
    guard case .question(let again, _) = reader.read(yaml) else {
      Issue.record("\(yaml)")
      return
    }
    #expect(again == question)
    guard case .question(let third, _) = reader.read(try QuestionText.line(question)) else {
      Issue.record("no")
      return
    }
    #expect(third == question)
  }
}
