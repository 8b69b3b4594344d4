import Testing

@testable import Grading

struct TypedAnswerTests {
  static let lines: [(typed: String, text: String, sureness: Sureness?)] = [
    ("b", "b", nil), ("b!", "b", .sure), ("b?", "b", .unsure), ("b !", "b", .sure), ("b\u{A0}?", "b", .unsure),
    ("b\u{202F}!", "b", .sure), ("  strategie ?  ", "strategie", .unsure), ("b!!", "b", .sure), ("b ? ?", "b", .unsure),
    ("b?!", "b", .unsure), ("b!?", "b", .unsure), ("b！", "b", .sure), ("b？", "b", .unsure), ("b⁉", "b", .unsure),
    ("!", "", .sure), ("?", "", .unsure), ("", "", nil), ("   ", "", nil), ("qui ? lui", "qui ? lui", nil),
    ("b\u{200B}!\u{200B}", "b", .sure),
    ("\u{1B}[200~b!", "[200~b", .sure), ("a\tb", "a b", nil), ("a\u{0}b", "ab", nil),
    ("« b »", "« b »", nil), ("\u{202E}b", "b", nil),
    ("👩‍👩‍👧!", "👩‍👩‍👧", .sure), ("❤️", "❤️", nil), ("🏴󠁧󠁢󠁳󠁣󠁴󠁿", "🏴󠁧󠁢󠁳󠁣󠁴󠁿", nil), ("b‼️", "b", .sure), ("\u{200D}b\u{FE0F}", "b", nil),
    ("a\r\nb", "a  b", nil),
  ]

  @Test(arguments: lines) func `a trailing mark says how sure the learner is`(
    typed: String, text: String, sureness: Sureness?
  ) {
    let answer = TypedAnswer(typed)
    #expect(Array(answer.text.unicodeScalars) == Array(text.unicodeScalars))
    #expect(answer.sureness == sureness)
  }

  @Test func `a line is cut at 4,096 scalars and eight marks a letter`() {
    #expect(TypedAnswer(String(repeating: "a", count: 100_000)).text.unicodeScalars.count == 4_096)
    #expect(TypedAnswer(String(repeating: "\u{200B}", count: 100_000) + "b!").text == "b")
    #expect(TypedAnswer("b" + String(repeating: "\u{301}", count: 100_000)).text.unicodeScalars.count == 9)
  }
}
