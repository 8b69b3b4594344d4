import Testing

@testable import Grading

struct TrueFalseGraderTests {
  @Test(arguments: ["v", "V", "vrai", "Vrai", "VRAI", "vrai.", "t", "T", "true", "TRUE", "c'est vrai", "(v)", "vraie"])
  func `true can be typed in both languages`(typed: String) {
    #expect(AnswerKey.trueFalse(true).judgement(of: typed) == Judgement(verdict: .right, credit: 1, chosen: [0]))
    #expect(AnswerKey.trueFalse(false).judgement(of: typed) == Judgement(verdict: .wrong, credit: 0, chosen: [0]))
  }

  @Test(arguments: ["f", "F", "faux", "Faux", "FAUX", "faux !", "false", "False", "c'est faux", "f)", "fausse"])
  func `false can be typed in both languages`(typed: String) {
    #expect(AnswerKey.trueFalse(false).judgement(of: typed) == Judgement(verdict: .right, credit: 1, chosen: [1]))
    #expect(AnswerKey.trueFalse(true).judgement(of: typed) == Judgement(verdict: .wrong, credit: 0, chosen: [1]))
  }

  @Test(arguments: ["oui", "non", "a", "1", "vf", "v f", "vrai ou faux", "pas vrai", "vra"])
  func `anything else is asked again`(typed: String) {
    #expect(AnswerKey.trueFalse(true).refusal(of: typed) == .unrecognised)
  }
}
