import Testing

@testable import Grading

struct MultipleGraderTests {
  static let key = AnswerKey.multiple(
    options: ["Animer", "Modérer", "Budgéter", "Écouter", "Vendre"], right: [0, 1, 3])

  static let writings: [String] = [
    "a b d", "abd", "a,b,d", "A;B;D", "a et b et d", "a, b et d", "dba", "d b a", "a/b/d", "a+b+d", "a b d a", "aabd",
    "A B D", "(a) (b) (d)", "a) b) d)", "a. b. d.", "les a, b et d", "réponses a, b, d", "a & b & d", "a-b-d",
    "animer, modérer, écouter", "animer et modérer et écouter", "a, modérer, d",
    "écouter; animer; moderer", "a puis b puis d",
  ]

  @Test(arguments: writings)
  func `letters and texts are read in any order and style`(typed: String) {
    #expect(Self.key.judgement(of: typed) == Judgement(verdict: .right, credit: 1, chosen: [0, 1, 3]))
  }

  static let shares: [(typed: String, verdict: Verdict, credit: Double, chosen: [Int])] = [
    ("a", .partial, 1.0 / 3, [0]),
    ("a b", .partial, 2.0 / 3, [0, 1]),
    ("a b c", .partial, 1.0 / 3, [0, 1, 2]),
    ("a b c d", .partial, 2.0 / 3, [0, 1, 2, 3]),
    ("abcde", .partial, 1.0 / 3, [0, 1, 2, 3, 4]),
    ("a c", .wrong, 0, [0, 2]),
    ("a c e", .wrong, 0, [0, 2, 4]),
    ("c", .wrong, 0, [2]),
    ("c e", .wrong, 0, [2, 4]),
    ("vendre", .wrong, 0, [4]),
  ]

  @Test(arguments: shares)
  func `each wrong option costs as much as a right one earns`(
    answer: (typed: String, verdict: Verdict, credit: Double, chosen: [Int])
  ) {
    #expect(
      Self.key.judgement(of: answer.typed)
        == Judgement(verdict: answer.verdict, credit: answer.credit, chosen: answer.chosen))
  }

  static let refused: [(typed: String, unusable: Unusable)] = [
    ("f", .letterOutOfRange("f")), ("a f", .letterOutOfRange("f")), ("abf", .letterOutOfRange("f")),
    ("1 2", .unrecognised), ("toutes", .unrecognised), ("er", .letterOutOfRange("r")), ("a, danser", .unrecognised),
    ("", .nothing),
  ]

  @Test(arguments: refused)
  func `an answer that names anything but options is asked again`(typed: String, unusable: Unusable) {
    #expect(Self.key.refusal(of: typed) == unusable)
  }

  static let named: [(typed: String, chosen: [Int])] = [
    ("cm", [0]), ("CM, smm", [0, 1]), ("cm et SMM", [0, 1]), ("community manager + c", [0, 2]), ("ba", [3]),
    ("c, ba", [2, 3]), ("b a", [0, 1]), ("ab", [0, 1]),
  ]

  @Test(arguments: named) func `other names for options choose them, alone or in a list`(
    answer: (typed: String, chosen: [Int])
  ) {
    let key = AnswerKey.multiple(
      options: ["Le community manager", "Le social media manager", "Le content manager", "Le bureau d’achat"],
      names: [["cm", "CM"], ["smm"], [], ["BA"]], right: [0])
    #expect(key.judgement(of: answer.typed)?.chosen == answer.chosen)
  }

  static let signed: [(typed: String, chosen: [Int])] = [
    ("A+, B-", [1, 2]), ("a- et b-", [0, 2]), ("A+ B-", [1, 2]), ("b- ; O", [2, 4]), ("a+ d", [1, 3]), ("A/B", [3]),
  ]

  @Test(arguments: signed) func `exact texts can be listed, signs included`(answer: (typed: String, chosen: [Int])) {
    let key = AnswerKey.multiple(options: ["A-", "A+", "B-", "A/B", "O"], right: [0])
    #expect(key.judgement(of: answer.typed)?.chosen == answer.chosen)
  }

  @Test func `letters that are also other options' texts are asked again unless they mean the same options`() {
    let key = AnswerKey.multiple(options: ["B", "A", "D", "C"], right: [0])
    #expect(key.judgement(of: "a b")?.chosen == [0, 1])
    #expect(key.refusal(of: "a c") == .ambiguous([0, 1, 2, 3]))
    #expect(key.judgement(of: "a) c)")?.chosen == [0, 2])
  }

  @Test func `beyond z, letters are typed apart`() {
    let key = AnswerKey.multiple(options: (1...30).map { "choix numéro \($0)" }, right: [0, 27])
    #expect(key.judgement(of: "a ab")?.verdict == .right)
    #expect(key.judgement(of: "ab, a")?.verdict == .right)
  }

  @Test func `an option with commas in it is still one option`() {
    let key = AnswerKey.multiple(options: ["Écouter, puis répondre", "Vendre"], right: [0])
    #expect(key.judgement(of: "écouter, puis répondre")?.chosen == [0])
  }

  @Test func `with a key that has no right options, every answer is wrong`() {
    #expect(AnswerKey.multiple(options: ["x"], right: []).judgement(of: "a")?.verdict == .wrong)
  }
}
