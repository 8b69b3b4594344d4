import Testing

@testable import Grading

struct PairingTests {
  static let match = AnswerKey.match(left: 3, right: ["w", "x", "y", "z"], key: [2, 0, 1])
  static let sort = AnswerKey.sort(items: 3, categories: ["CM", "SMM"], key: [0, 1, 0])

  static let writings: [String] = [
    "1c 2a 3b", "1c2a3b", "1-c, 2-a, 3-b", "1 c 2 a 3 b", "3b 1c 2a", "1C 2A 3B", "1=c; 2=a; 3=b", "1:c 2:a 3:b",
    "1→c 2→a 3→b", "1) c 2) a 3) b", "c1 a2 b3", "1c, 2a et 3b", "c a b", "cab", "c, a, b", "CAB", "c puis a puis b",
    "1c 1c 2a 3b", "１ｃ ２ａ ３ｂ",
  ]

  @Test(arguments: writings) func `pairs are read in any order and style`(typed: String) {
    #expect(
      Self.match.judgement(of: typed)
        == Judgement(verdict: .right, credit: 1, chosen: [2, 0, 1], parts: [true, true, true]))
  }

  typealias Share = (typed: String, verdict: Verdict, credit: Double, chosen: [Int?], parts: [Bool])

  static let shares: [Share] = [
    ("1c 2a 3a", .partial, 2.0 / 3, [2, 0, 0], [true, true, false]),
    ("1c", .partial, 1.0 / 3, [2, nil, nil], [true, false, false]),
    ("2a 3b", .partial, 2.0 / 3, [nil, 0, 1], [false, true, true]),
    ("1d 2d 3d", .wrong, 0, [3, 3, 3], [false, false, false]),
    ("abc", .wrong, 0, [0, 1, 2], [false, false, false]),
    ("3a", .wrong, 0, [nil, nil, 0], [false, false, false]),
  ]

  @Test(arguments: shares) func `each right pair earns its share`(answer: Share) {
    #expect(
      Self.match.judgement(of: answer.typed)
        == Judgement(verdict: answer.verdict, credit: answer.credit, chosen: answer.chosen, parts: answer.parts))
  }

  static let refused: [(typed: String, unusable: Unusable)] = [
    ("1e 2a 3b", .letterOutOfRange("e")), ("c a e", .letterOutOfRange("e")), ("cae", .letterOutOfRange("e")),
    ("4a", .numberOutOfRange("4")), ("0a", .numberOutOfRange("0")), ("12c", .numberOutOfRange("12")),
    ("99999999999999999999999a", .numberOutOfRange("9223372036854775807")),
    ("c a", .wrongCount(expected: 3, given: 2)), ("cabd", .wrongCount(expected: 3, given: 4)),
    ("1c 1a 2b", .repeated("1")),
    ("1c 2", .mixed), ("1ca", .mixed), ("1 2 3", .mixed), ("1c a 3b", .mixed),
    ("a", .wrongCount(expected: 3, given: 1)),
    ("c1 a", .mixed), ("ca1", .mixed),
    ("bonjour", .unrecognised), ("é", .unrecognised), ("1é 2a", .unrecognised), ("->", .unrecognised), ("", .nothing),
  ]

  @Test(arguments: refused) func `an answer that doesn't pair up is asked again`(typed: String, unusable: Unusable) {
    #expect(Self.match.refusal(of: typed) == unusable)
  }

  @Test(arguments: ["1c 2aa 3ab", "1c2aa3ab", "c aa ab", "c1 aa2 ab3", "1=C; 2=AA; 3=AB"])
  func `beyond z, right sides have two letters`(typed: String) {
    let key = AnswerKey.match(left: 3, right: (1...28).map { "côté \($0)" }, key: [2, 26, 27])
    #expect(key.judgement(of: typed)?.verdict == .right)
    #expect(key.refusal(of: "1ac 2a 3b") == .letterOutOfRange("ac"))
  }

  @Test(arguments: ["1a 2b 3a", "aba", "a b a", "a1 b2 a3", "a 1 3, b 2", "a: 1, 3; b: 2"])
  func `items are sorted into categories`(typed: String) {
    #expect(
      Self.sort.judgement(of: typed)
        == Judgement(verdict: .right, credit: 1, chosen: [0, 1, 0], parts: [true, true, true]))
  }

  @Test func `an item left out isn't right`() {
    #expect(
      Self.sort.judgement(of: "1a 3b")
        == Judgement(verdict: .partial, credit: 1.0 / 3, chosen: [0, nil, 1], parts: [true, false, false]))
  }

  @Test func `items missing from the key are wrong`() {
    #expect(AnswerKey.sort(items: 2, categories: ["x"], key: [0]).judgement(of: "1a 2a")?.parts == [true, false])
    #expect(AnswerKey.match(left: -1, right: [], key: []).refusal(of: "1a") == .numberOutOfRange("1"))
  }
}
