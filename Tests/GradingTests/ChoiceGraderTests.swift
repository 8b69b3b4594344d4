import Testing

@testable import Grading

struct ChoiceGraderTests {
  static let roles = [
    "Le community manager", "Le social media manager", "Le content manager", "Le responsable de la communication",
  ]
  static let key = AnswerKey.choice(options: roles, right: 1)

  static let letters: [(typed: String, index: Int)] = [
    ("a", 0), ("b", 1), ("B", 1), ("b)", 1), ("(b)", 1), ("b.", 1), (" b ", 1), ("[b]", 1), ("« b »", 1), ("ｂ", 1),
    ("la b", 1), ("c'est b", 1), ("c'est la b", 1), ("réponse b", 1), ("la réponse B", 1), ("option d", 3), ("bb", 1),
    ("b\u{200B}", 1), ("d", 3),
  ]

  @Test(arguments: letters) func `a letter chooses its option`(typed: String, index: Int) {
    let isRight = index == 1
    #expect(
      Self.key.judgement(of: typed)
        == Judgement(verdict: isRight ? .right : .wrong, credit: isRight ? 1 : 0, chosen: [index]))
  }

  static let texts: [(typed: String, index: Int)] = [
    ("Le social media manager", 1), ("social media manager", 1), ("SOCIAL MEDIA MANAGER", 1),
    ("social-media manager", 1),
    ("un social media manager", 1), ("c'est le social media manager", 1), ("socialmediamanager", 1),
    ("social media", 1), ("social", 1), ("soc", 1), ("media manager", 1), ("SMM", 1), ("le SMM", 1),
    ("social media manger", 1), ("socail media maneger", 1),
    ("community manager", 0), ("comunity manager", 0), ("communit", 0), ("content", 2), ("contnet manager", 2),
    ("responsable de la communication", 3), ("responsable communication", 3), ("la communication", 3), ("RC", 3),
  ]

  @Test(arguments: texts) func `an option's text chooses it, typos and all`(typed: String, index: Int) {
    let isRight = index == 1
    #expect(
      Self.key.judgement(of: typed)
        == Judgement(verdict: isRight ? .right : .wrong, credit: isRight ? 1 : 0, chosen: [index]))
  }

  static let refused: [(typed: String, unusable: Unusable)] = [
    ("e", .letterOutOfRange("e")), ("Z", .letterOutOfRange("z")), ("2", .unrecognised), ("1", .unrecognised),
    ("a b", .wrongCount(expected: 1, given: 2)), ("ab", .wrongCount(expected: 1, given: 2)),
    ("a et b", .wrongCount(expected: 1, given: 2)), ("a, SMM", .wrongCount(expected: 1, given: 2)),
    ("community manager, SMM", .wrongCount(expected: 1, given: 2)),
    ("manager", .ambiguous([0, 1, 2])), ("CM", .ambiguous([0, 2])), ("com", .ambiguous([0, 3])),
    ("commun", .ambiguous([0, 3])),
    ("le", .unrecognised), ("de la", .unrecognised), ("bonjour", .unrecognised), ("é", .unrecognised),
    ("pas le community manager", .unrecognised), ("😀", .unrecognised),
    ("...", .unrecognised), ("[200~b", .unrecognised),
    ("", .nothing), ("   ", .nothing), ("\u{200B}\u{0}", .nothing),
  ]

  @Test(arguments: refused)
  func `an answer that doesn't name exactly one option is asked again`(typed: String, unusable: Unusable) {
    #expect(Self.key.refusal(of: typed) == unusable)
  }

  @Test(arguments: [("cm", 0), ("C.M.", 0), ("le CM", 0), ("animateur de communaute", 0), ("dab", 3), ("c", 2)])
  func `another name for an option chooses it and isn't read as letters`(typed: String, index: Int) {
    let names = [["cm", "CM", "animateur de communauté"], ["smm"], [], ["DAB"]]
    let key = AnswerKey.choice(options: Self.roles, names: names, right: 0)
    #expect(key.judgement(of: typed)?.chosen == [index])
  }

  @Test func `an option in figures can be typed, but a figure isn't its position`() {
    let key = AnswerKey.choice(options: ["27 %", "49 %", "68 %", "2 ans"], right: 2)
    #expect(key.judgement(of: "68 %")?.chosen == [2])
    #expect(key.judgement(of: "68%")?.chosen == [2])
    #expect(key.judgement(of: "68")?.chosen == [2])
    #expect(key.refusal(of: "2") == .unrecognised)
    #expect(key.refusal(of: "6") == .unrecognised)
  }

  @Test func `a letter that is also another option's text is asked again, naming both`() {
    let key = AnswerKey.choice(options: ["C", "B", "A", "K"], right: 0)
    #expect(key.refusal(of: "c") == .ambiguous([0, 2]))
    #expect(key.refusal(of: "A") == .ambiguous([0, 2]))
    #expect(key.judgement(of: "c)")?.chosen == [2])
    #expect(key.judgement(of: "option a")?.chosen == [0])
    #expect(key.judgement(of: "b")?.chosen == [1])
    #expect(key.judgement(of: "d")?.chosen == [3])
    #expect(key.judgement(of: "k")?.chosen == [3])
  }

  @Test func `an option's exact text is that option even when letters spell it`() {
    let key = AnswerKey.choice(options: ["AD", "BA", "DA", "CD"], right: 0)
    #expect(key.judgement(of: "da")?.chosen == [2])
    #expect(key.refusal(of: "la da") == .ambiguous([0, 2, 3]))
  }

  static let signs: [(options: [String], typed: String, chosen: Int)] = [
    (["B-", "A+", "B+", "A-"], "A-", 3), (["B-", "A+", "B+", "A-"], "a−", 3), (["B-", "A+", "B+", "A-"], "a +", 1),
    (["Java", "C", "C++", "C#"], "C#", 3), (["Java", "C", "C++", "C#"], "c++", 2), (["Java", "C#", "C"], "C", 2),
    (["E", "A/B", "C/D"], "A/B", 1), (["E", "A/B", "C/D"], "c/d", 2), (["R&D", "A", "B"], "r&d", 0),
    (["F", "F'", "G"], "f’", 1), (["A*", "A", "B"], "A*", 0), ([".NET", "Java"], ".net", 0), (["5'", "5''"], "5'", 0),
    (["5", "-5", "3/4"], "–5", 1), (["m2", "m³", "m"], "m3", 1), (["½", "¼"], "½", 0),
  ]

  @Test(arguments: signs) func `a line that is exactly an option's text is that option, signs included`(
    answer: (options: [String], typed: String, chosen: Int)
  ) {
    #expect(AnswerKey.choice(options: answer.options, right: 0).judgement(of: answer.typed)?.chosen == [answer.chosen])
  }

  @Test(arguments: ["D-", "c+", "b #", "a*"])
  func `a letter with a sign that no option has isn't a letter`(typed: String) {
    #expect(AnswerKey.choice(options: ["A+", "A-", "B+", "B-"], right: 0).refusal(of: typed) == .unrecognised)
  }

  @Test func `beyond z, options have two letters`() {
    let key = AnswerKey.choice(options: (1...30).map { "choix numéro \($0)" }, right: 27)
    #expect(key.judgement(of: "ab")?.chosen == [27])
    #expect(key.judgement(of: "AB)")?.chosen == [27])
    #expect(key.judgement(of: "b")?.chosen == [1])
    #expect(key.refusal(of: "ae") == .letterOutOfRange("ae"))
    #expect(key.refusal(of: "a b") == .wrongCount(expected: 1, given: 2))
  }

  @Test func `letters run together can be a word`() {
    let key = AnswerKey.choice(options: ["Un bac professionnel", "Un BTS", "Une licence"], right: 0)
    #expect(key.judgement(of: "bac")?.chosen == [0])
    #expect(key.refusal(of: "b a c") == .wrongCount(expected: 1, given: 3))
    #expect(key.refusal(of: "d a") == .letterOutOfRange("d"))
  }

  @Test func `a word isn't read as letters just because some of them name options`() {
    let key = AnswerKey.choice(options: ["Zora", "Rita", "Omar", "Anis"], right: 0)
    #expect(key.refusal(of: "Sami") == .unrecognised)
    #expect(key.refusal(of: "ae") == .letterOutOfRange("e"))
  }

  @Test func `of two options that begin alike, an exact match wins`() {
    let key = AnswerKey.choice(options: ["Le manager et son équipe", "Le manager"], right: 1)
    #expect(key.judgement(of: "manager")?.chosen == [1])
    #expect(key.refusal(of: "le man") == .ambiguous([0, 1]))
  }

  @Test func `typed accents tell options apart`() {
    let key = AnswerKey.choice(options: ["Le marché", "La marche"], right: 0)
    #expect(key.judgement(of: "marché")?.chosen == [0])
    #expect(key.judgement(of: "marche")?.chosen == [1])
    #expect(key.refusal(of: "marchè") == .ambiguous([0, 1]))
  }

  @Test func `with a key that points at no option, every answer is wrong`() {
    #expect(AnswerKey.choice(options: ["x", "y"], right: 7).judgement(of: "a")?.verdict == .wrong)
    #expect(AnswerKey.choice(options: [], right: 0).refusal(of: "a") == .letterOutOfRange("a"))
  }
}
