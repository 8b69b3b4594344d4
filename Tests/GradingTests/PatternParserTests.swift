import Testing

@testable import Grading

struct PatternParserTests {
  static let faults: [(source: String, fault: PatternFault)] = [
    ("a(b", .unclosed(bracket: "(", offset: 1)),
    ("a[b|c", .unclosed(bracket: "[", offset: 1)),
    ("é(à(b)", .unclosed(bracket: "(", offset: 1)),
    ("((b)", .unclosed(bracket: "(", offset: 0)),
    ("a)b", .unopened(bracket: ")", offset: 1)),
    ("a]", .unopened(bracket: "]", offset: 1)),
    ("(a]", .unopened(bracket: "]", offset: 2)),
    ("[a)", .unopened(bracket: ")", offset: 2)),
    ("e\u{301}x)", .unopened(bracket: ")", offset: 3)),
    ("a|b", .strayBar(offset: 1)),
    ("(a|b)", .strayBar(offset: 2)),
    ("[a(b|c)]", .strayBar(offset: 4)),
    (String(repeating: "(", count: 17), .tooDeep(offset: 16)),
    (String(repeating: "[", count: 500), .tooDeep(offset: 16)),
    (String(repeating: "a", count: 513), .tooLong),
    (String(repeating: "(", count: 100_000), .tooLong),
    ("", .empty), ("*", .empty), ("  ", .empty), ("(…)", .empty), ("[|a]", .empty), ("* *", .empty),
  ]

  @Test(arguments: faults) func `a syntax fault is reported with its offset`(source: String, fault: PatternFault) {
    #expect(throws: fault) { try AcceptedPattern(source) }
  }

  @Test func `patterns exactly at the limits are allowed`() throws {
    let nested = String(repeating: "(", count: 16) + "a" + String(repeating: ")", count: 16)
    #expect(try AcceptedPattern(nested).firstForm == "a")
    #expect(try AcceptedPattern(String(repeating: "a", count: 512)).firstForm.count == 512)
  }

  @Test func `brackets, bars and stars become parts of the pattern`() throws {
    #expect(
      try PatternParser.node(of: "a(b)[c|d*]")
        == .sequence([
          .words(["a"]), .optional(.sequence([.words(["b"])])),
          .alternatives([.sequence([.words(["c"])]), .sequence([.words(["d"]), .anyWords])]),
        ]))
  }
}
