import QuestionBank
import Testing

@testable import Usage

/// Changes to one member of a JSON object.
struct JSONObjectTextTests {
  private func object(_ text: String) throws(JSONFault) -> JSONObjectText { try JSONObjectText(Array(text.utf8)) }

  private func setting(_ key: String, to json: String, in text: String) throws -> String {
    var object = try object(text)
    object.set(key, to: json)
    return String(decoding: object.bytes, as: UTF8.self)
  }

  private func removing(_ key: String, from text: String) throws -> String {
    var object = try object(text)
    object.remove(key)
    return String(decoding: object.bytes, as: UTF8.self)
  }

  @Test(arguments: [
    ("", "{\n  \"a\": 1\n}\n"), ("{}", "{\n  \"a\": 1\n}"), ("{\n}\n", "{\n  \"a\": 1\n}\n"),
    (#"{"a":0}"#, #"{"a":1}"#), (#"{"b":0}"#, #"{"b":0, "a": 1}"#), (#"{ "b" : 0 }"#, #"{ "b" : 0, "a": 1 }"#),
    ("{\n\t\"b\": [1, {}]\n}\n", "{\n\t\"b\": [1, {}],\n\t\"a\": 1\n}\n"),
    ("{\r\n  \"b\": 0\r\n}\r\n", "{\r\n  \"b\": 0,\r\n  \"a\": 1\r\n}\r\n"),
    (#"{"a": {"a": "}"}, "b": 12345678901234567890.10}"#, #"{"a": 1, "b": 12345678901234567890.10}"#),
    (#"{"a": 2, "a": 3}"#, #"{"a": 2, "a": 1}"#), (#"{"\u0061": 2}"#, #"{"\u0061": 1}"#),
  ])
  func `setting a value leaves every other byte alone`(text: String, changed: String) throws {
    #expect(try setting("a", to: "1", in: text) == changed)
  }

  @Test(arguments: [
    (#"{"a": 1}"#, "{\n}"), ("{\n  \"a\": 1,\n  \"b\": 2\n}\n", "{\n  \"b\": 2\n}\n"),
    ("{\n  \"b\": 2,\n  \"a\": 1\n}\n", "{\n  \"b\": 2\n}\n"), (#"{"b":2,"a":1,"c":3}"#, #"{"b":2,"c":3}"#),
    (#"{"a":1,"a":2}"#, "{\n}"), (#"{"a":1,"b":2,"a":3,"a":4,"c":5,"a":6,"a":7}"#, #"{"b":2,"c":5}"#), ("{}", "{}"),
    (#"{"b": 1}"#, #"{"b": 1}"#),
  ])
  func `removing a value leaves every other byte alone`(text: String, changed: String) throws {
    #expect(try removing("a", from: text) == changed)
  }

  @Test func `text written is read back`() throws {
    for text in ["", "é « \" » \\ /", "a\nb\tc\u{1}\u{7F}", "🌹"] {
      let written = try setting("a", to: JSONObjectText.text(text), in: "")
      #expect(try object(written).member("a")?.value == .text(text))
    }
    #expect(try object(#"{"a": "\ud83c\udf39\/\b\f\r\u00e9"}"#).member("a")?.value == .text("🌹/\u{8}\u{C}\ré"))
  }

  @Test(arguments: [
    ("[1]", JSONFault.Problem.noObject, 1, 1), ("langue: fr", .noObject, 1, 1),
    ("{\n  \"a\": 1\n  \"b\": 2\n}", .expected([",", "}"]), 3, 3), ("{\"a\": 1,}", .expected(["\""]), 1, 9),
    ("{a: 1}", .expected(["\"", "}"]), 1, 2), ("{\"a\" 1}", .expected([":"]), 1, 6),
    ("{\"é\": vrai}", .unknownWord("vrai"), 1, 7), ("{\"a\": }", .expected(["\"…\"", "0", "true", "false"]), 1, 7),
    ("{\"a\": 0,9}", .expected(["\""]), 1, 9), ("{\"a\": 01}", .malformedNumber, 1, 7),
    ("{\"a\": .5}", .expected(["\"…\"", "0", "true", "false"]), 1, 7), ("{\"a\": 1.}", .malformedNumber, 1, 7),
    ("{\"a\": \"x}", .unfinishedText, 1, 7), ("{\"a\": \"x\ny\"}", .controlInText, 1, 9),
    ("{\"a\": \"\\x\"}", .unknownEscape, 1, 8), ("{\"a\": \"\\u12\"}", .unknownEscape, 1, 8),
    ("{\"a\": [1, 2}", .expected([",", "]"]), 1, 12), ("{\"a\": 1", .expected([",", "}"]), 1, 8),
    ("{} {}", .moreAfterEnd, 1, 4), ("{} // dit", .moreAfterEnd, 1, 4),
  ])
  func `a syntax fault is reported with its position`(
    text: String, problem: JSONFault.Problem, line: Int, column: Int
  ) {
    #expect(throws: JSONFault(problem, at: Position(line: line, column: column))) { try object(text) }
  }

  @Test func `deep nesting and invalid bytes are faults, not crashes`() {
    #expect(throws: JSONFault(.notUTF8, at: nil)) { try JSONObjectText([0x7B, 0xFF, 0x7D]) }
    let deep = "{\"a\": " + String(repeating: "[", count: 100_000)
    #expect(throws: JSONFault(.tooDeep, at: Position(line: 1, column: 107))) { try object(deep) }
  }
}
