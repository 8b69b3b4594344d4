import TestSupport
import Testing

@testable import Grading

struct ClozeGraderTests {
  static let key = AnswerKey.cloze(
    gaps: [["stratégie"], ["community manager", "CM"]], lures: ["social media manager", "SMM"])

  typealias Case = (typed: String, verdict: Verdict, credit: Double, slips: [Slip], parts: [Bool])

  static let answers: [Case] = [
    ("stratégie; community manager", .right, 1, [], [true, true]),
    ("stratégie ; CM", .right, 1, [], [true, true]),
    ("La stratégie;le CM.", .right, 1, [], [true, true]),
    ("stratégie；CM", .right, 1, [], [true, true]),
    ("stratégie, CM", .right, 1, [], [true, true]),
    ("stratégie / CM", .right, 1, [], [true, true]),
    ("strategie; CM", .near, 1, [.accent(expected: "stratégie")], [true, true]),
    (
      "strategie; comunity manager", .near, 1,
      [.accent(expected: "stratégie"), .typo(expected: "community manager")], [true, true]
    ),
    ("stratégie;", .partial, 0.5, [], [true, false]),
    ("strategie;", .partial, 0.5, [.accent(expected: "stratégie")], [true, false]),
    (";cm", .partial, 0.5, [], [false, true]),
    ("tactique; CM", .partial, 0.5, [], [false, true]),
    ("stratégie; SMM", .partial, 0.5, [], [true, false]),
    ("CM; stratégie", .wrong, 0, [], [false, false]),
    ("tactique; SMM", .wrong, 0, [], [false, false]),
  ]

  @Test(arguments: answers) func `each gap earns its share`(answer: Case) {
    #expect(
      Self.key.judgement(of: answer.typed)
        == Judgement(verdict: answer.verdict, credit: answer.credit, slips: answer.slips, parts: answer.parts))
  }

  @Test func `a single gap takes the whole line`() {
    let key = AnswerKey.cloze(gaps: [["identifier, comprendre, générer"]], lures: [])
    #expect(
      key.judgement(of: "identifier; comprendre; générer") == Judgement(verdict: .right, credit: 1, parts: [true]))
  }

  @Test func `the answer to another gap isn't a slip`() {
    let key = AnswerKey.cloze(gaps: [["voix"], ["voie"]], lures: [])
    #expect(key.judgement(of: "voie; voix")?.parts == [false, false])
    #expect(key.judgement(of: "voix; voie")?.verdict == .right)
  }

  static let refused: [(typed: String, unusable: Unusable)] = [
    ("stratégie", .wrongCount(expected: 2, given: 1)),
    ("a; b; c", .wrongCount(expected: 2, given: 3)),
    (";", .nothing), (" ; ", .nothing), ("", .nothing), ("a; b", .wordsExpected), ("a;", .wordsExpected),
  ]

  @Test(arguments: refused)
  func `the wrong number of answers, or a stray letter, is asked again`(typed: String, unusable: Unusable) {
    #expect(Self.key.refusal(of: typed) == unusable)
  }

  @Test func `a single letter looks like an option's letter and is asked again`() {
    #expect(AnswerKey.cloze(gaps: [["responsable d’agence"]], lures: []).refusal(of: "d") == .wordsExpected)
    #expect(AnswerKey.cloze(gaps: [["C"]], lures: []).judgement(of: "c")?.verdict == .right)
    #expect(AnswerKey.cloze(gaps: [["C"], ["D"]], lures: []).judgement(of: "c; x")?.parts == [true, false])
  }

  @Test func `each gap refuses its own forms`() {
    let key = AnswerKey.cloze(
      gaps: [Gap(accepted: ["impressions"], refused: ["impression"]), Gap(accepted: ["impression"])], lures: [])
    #expect(key.judgement(of: "impressions; impression")?.parts == [true, true])
    #expect(key.judgement(of: "impression; impression")?.parts == [false, true])
  }

  @Test func `a text without gaps takes no answer`() {
    #expect(AnswerKey.cloze(gaps: [], lures: []).refusal(of: "mot") == .wrongCount(expected: 0, given: 1))
  }
}
