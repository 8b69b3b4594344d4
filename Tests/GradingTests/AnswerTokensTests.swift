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
    #expect(AnswerTokens("c a b").labels(among: 3)?.map(\.index) == [2, 0, 1])
    #expect(AnswerTokens("cab").labels(among: 3)?.map(\.index) == [2, 0, 1])
    #expect(AnswerTokens("c1").labels(among: 3) == nil)
    #expect(AnswerTokens("").labels(among: 3) == nil)
    #expect(AnswerTokens("c a b").areSingleLabels(among: 3))
    #expect(!AnswerTokens("cab").areSingleLabels(among: 3))
  }

  @Test func `with more than 26 entries, letters run together are one label`() {
    #expect(AnswerTokens("c aa ab").labels(among: 28)?.map(\.index) == [2, 26, 27])
    #expect(AnswerTokens("c aa").areSingleLabels(among: 28))
    #expect(AnswerTokens("bonjour").labels(among: 28) == nil)
  }
}
