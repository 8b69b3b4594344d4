import TestSupport
import Testing

@testable import Grading

struct AssessmentTests {
  static let keys: [AnswerKey] = [
    .choice(options: ["Le community manager", "Le social media manager"], right: 0),
    .multiple(options: ["Animer", "Modérer", "Budgéter"], right: [0, 1]),
    .trueFalse(true),
    .short(
      ["community manager", "CM", "animat[eur|rice] de communauté(s)", "gérer * communauté"],
      lures: ["social media manager", "SMM"]),
    .cloze(gaps: [["stratégie", "la * stratégie"], ["CM"]], lures: ["SMM"]),
    .number(value: 24_000, tolerance: 500, unit: "€"),
    .match(left: 3, right: ["x", "y", "z", "w"], key: [2, 0, 1]),
    .sort(items: 3, categories: ["x", "y"], key: [0, 1, 0]),
    .order(items: ["x", "y", "z"], key: [2, 0, 1]),
    .recall([
      KeyPoint(text: "animer", accepted: ["(le) CM * anime", "community manager"]), KeyPoint(text: "décider demain"),
    ]),
  ]

  @Test(arguments: keys) func `"don't know" is a blank, whatever the key`(key: AnswerKey) {
    #expect(key.assess("jsp") == .judged(Judgement(verdict: .blank, credit: 0)))
    #expect(key.assess("Je ne sais pas.") == .judged(Judgement(verdict: .blank, credit: 0)))
  }

  @Test(arguments: keys.filter { !$0.isFreeText })
  func `an empty line is asked again, except where a free text is wanted`(key: AnswerKey) {
    #expect(key.assess("") == .unusable(.nothing))
    #expect(key.assess(" \u{A0}\t") == .unusable(.nothing))
    #expect(key.assess("\u{200B}\u{FEFF}\u{0}") == .unusable(.nothing))
  }
}
