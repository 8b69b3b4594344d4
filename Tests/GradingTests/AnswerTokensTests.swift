import Testing

@testable import Grading

struct AnswerTokensTests {
  static let lines: [(typed: String, tokens: [AnswerToken])] = [
    ("1c 2a", [.number(1), .letters(["c"]), .number(2), .letters(["a"])]),
    ("12ab", [.number(12), .letters(["a", "b"])]),
    ("A et C", [.letters(["a"]), .letters(["c"])]),
    ("é", [.foreign]), ("réponse", [.foreign]), ("e\u{301}", [.foreign]), ("а", [.foreign]),
    ("1é", [.number(1), .foreign]),
    ("99999999999999999999", [.number(.max)]), ("٣ｂ", [.number(3), .letters(["b"])]), ("(-)", []),
  ]

  @Test(arguments: lines) func `letters and numbers are told apart`(typed: String, tokens: [AnswerToken]) {
    #expect(AnswerTokens(typed).tokens == tokens)
  }

  @Test func `letters read the same together or apart`() {
    #expect(AnswerTokens("c a b").letters == ["c", "a", "b"])
    #expect(AnswerTokens("cab").letters == ["c", "a", "b"])
    #expect(AnswerTokens("c1").letters == nil)
    #expect(AnswerTokens("").letters == nil)
    #expect(AnswerTokens("c a b").areSingleLetters)
    #expect(!AnswerTokens("cab").areSingleLetters)
  }
}
