import Testing

@testable import Grading

struct OrderGraderTests {
  static let key = AnswerKey.order(items: ["trois", "un", "deux", "quatre"], key: [1, 2, 0, 3])

  static let writings: [String] = [
    "b c a d", "bcad", "b,c,a,d", "B C A D", "b > c > a > d", "b → c → a → d", "b puis c puis a puis d",
  ]

  @Test(arguments: writings)
  func `the right order is read in any style`(typed: String) {
    #expect(
      Self.key.judgement(of: typed)
        == Judgement(verdict: .right, credit: 1, chosen: [1, 2, 0, 3], parts: [true, true, true, true]))
  }

  typealias Share = (typed: String, verdict: Verdict, credit: Double, chosen: [Int], parts: [Bool])

  static let shares: [Share] = [
    ("b c d a", .partial, 5.0 / 6, [1, 2, 3, 0], [true, true, false, false]),
    ("c b a d", .partial, 5.0 / 6, [2, 1, 0, 3], [false, false, true, true]),
    ("a b c d", .partial, 4.0 / 6, [0, 1, 2, 3], [false, false, false, true]),
    ("d b c a", .partial, 3.0 / 6, [3, 1, 2, 0], [false, false, false, false]),
    ("d a c b", .wrong, 0, [3, 0, 2, 1], [false, false, false, false]),
  ]

  @Test(arguments: shares) func `each pair in the right order earns its share`(answer: Share) {
    #expect(
      Self.key.judgement(of: answer.typed)
        == Judgement(verdict: answer.verdict, credit: answer.credit, chosen: answer.chosen, parts: answer.parts))
  }

  static let refused: [(typed: String, unusable: Unusable)] = [
    ("b c a", .wrongCount(expected: 4, given: 3)), ("b c a d b", .repeated("b")), ("bbcd", .repeated("b")),
    ("b c a e", .letterOutOfRange("e")), ("bcae", .letterOutOfRange("e")), ("bonjour", .unrecognised),
    ("2 3 1 4", .unrecognised), ("b c a 4", .unrecognised), (">", .unrecognised), ("", .nothing),
  ]

  @Test(arguments: refused) func `each item is needed exactly once`(typed: String, unusable: Unusable) {
    #expect(Self.key.refusal(of: typed) == unusable)
  }

  @Test func `beyond z, letters are typed apart`() {
    let items = (1...27).map { "étape \($0)" }
    let key = AnswerKey.order(items: items, key: Array(items.indices.reversed()))
    let labels = "aa z y x w v u t s r q p o n m l k j i h g f e d c b a"
    #expect(key.judgement(of: labels)?.verdict == .right)
    #expect(key.judgement(of: labels.uppercased())?.verdict == .right)
    #expect(key.refusal(of: "aa z y") == .wrongCount(expected: 27, given: 3))
    #expect(key.refusal(of: "ab " + labels.dropFirst(3)) == .letterOutOfRange("ab"))
    #expect(key.refusal(of: "z " + labels.dropFirst(3)) == .repeated("z"))
    #expect(key.refusal(of: "zyxwvutsrqponmlkjihgfedcba") == .unrecognised)
  }

  @Test func `a single item is always in order`() {
    #expect(AnswerKey.order(items: ["x"], key: [0]).judgement(of: "a")?.verdict == .right)
    #expect(AnswerKey.order(items: ["x"], key: []).judgement(of: "a")?.verdict == .wrong)
  }
}
