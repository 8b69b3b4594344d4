import Testing

@testable import Grading

struct FoldingTests {
  @Test(arguments: [
    ("L’été À Œuvrer", "l'e\u{301}te\u{301} a\u{300} œuvrer"), ("un  rendez-vous,5 jours", "un rendez-vous 5 jours"),
    ("un rendez-vous, 5 jours", "un rendez-vous 5 jours"), ("c' est", "c est"), (" a ,b, ", "a b"), ("", ""),
  ])
  func `a text of words is folded in one pass`(text: String, folded: String) {
    #expect(Folding.symbols(ofWords: text, atMost: 100).map(Self.text) == folded)
  }

  @Test(arguments: [
    "-5", "A-", "a -b", "a- b", "2-3", "l'5", "5'", "3,5", "3.5", "a.b", "a/b", "100%", "10²", "ﬁ", "e\u{301}",
    "a\u{AD}b",
    "ŉ", "日本", "a\tb", "a;b", "🙂",
  ])
  func `a sign, a mark or another script takes a closer look`(text: String) {
    #expect(Folding.symbols(ofWords: text, atMost: 100) == nil)
  }

  @Test func `a text that's too long is cut, not folded in one pass`() {
    #expect(Folding.symbols(ofWords: "abc", atMost: 3) != nil)
    #expect(Folding.symbols(ofWords: "abcd", atMost: 3) == nil)
  }

  /// Whatever is folded in one pass is folded as it would be with the closer look.
  @Test func `both ways of folding agree`() {
    let letters = Array("abzAZ05éÉçœŒßıİÿĳŀ·ª  ''’-,_.%")
    var state: UInt64 = 20_261_201
    func random(_ count: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % count
    }
    var inOnePass = 0
    for _ in 0..<20_000 {
      let text = String((0..<random(9)).map { _ in letters[random(letters.count)] })
      guard let symbols = Folding.symbols(ofWords: text, atMost: 100) else { continue }
      inOnePass += 1
      #expect(symbols == Folding.symbols(ofAny: text, atMost: 100), "\(text)")
    }
    #expect(inOnePass > 2_000)
  }

  private static func text(_ symbols: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(symbols)) }
}
