import Grading
import QuestionBank
import Testing
import Training
import Usage

/// Missed questions come back before the session ends.
@Suite struct SessionReturningTests {
  @Test func `a missed question comes back in the second half of what's left, until it's answered right`() {
    let text = SessionTranscript.of(
      [Sample.animate, Sample.statement, Sample.share, Sample.strategist], typing: "b", "v", "68", "SMM", "b", "a")
    #expect(
      text == """
        ask 1/4 roles/animer
        > b
        record roles/animer "b" wrong 0.0 again, cm taken for smm
        verdict wrong, 1 so far
        ask 2/5 roles/vrai
        > v
        record roles/vrai "v" right 1.0 good
        verdict right, 1 so far
        ask 3/5 mots/part
        > 68
        record mots/part "68" right 1.0 good
        verdict right, 1 so far
        ask 4/5 roles/stratege
        > SMM
        record roles/stratege "SMM" right 1.0 good
        verdict right, 1 so far
        ask 5/5 roles/animer
        > b
        record roles/animer "b" right 1.0 good
        verdict right, 2 so far
        summary asked 4, skipped 0, right 3, wrong 1, credit 3.0, missed [roles/animer], relearned [roles/animer], remaining 0
        > a
        """)
  }

  @Test func `the very last question waits for the next session, as it would follow itself`() {
    let text = SessionTranscript.of([Sample.statement], typing: "f")
    #expect(text.hasSuffix("summary asked 1, skipped 0, wrong 1, credit 0.0, missed [roles/vrai], remaining 0"))
  }

  @Test func `a partly right question is asked only once`() {
    let text = SessionTranscript.of([Sample.gaps, Sample.statement], typing: "portée ; rien")
    #expect(text.contains("partial 0.5 hard"))
    #expect(text.hasSuffix("ask 2/2 roles/vrai"))
  }

  @Test(arguments: [0, 1, 2, 3, 4, 5, 6, 7] as [UInt64])
  func `of two missed questions, the one the learner was sure of comes back first`(seed: UInt64) throws {
    var session = Self.session(seed: seed)
    var recorder = Recorder()
    var asked = Self.asked(session.start(at: Sample.minute(0)))
    // The first two are missed, the second one while sure; all others are skipped.
    for line in ["jsp", "wrong!"] + Array(repeating: ":skip", count: 9) {
      let isWrong = line == "wrong!"
      let typed = isWrong ? Self.wrong(try #require(session.open?.presentation)) + "!" : line
      asked += Self.asked(recorder.take(TypedLine(typed), at: Sample.minute(1), in: &session))
    }
    #expect(asked.count == 11)
    let (unsure, sure) = (asked[0], asked[1])
    let returns = Array(asked[2...])
    let sureReturn = try #require(returns.firstIndex(of: sure))
    let unsureReturn = try #require(returns.firstIndex(of: unsure))
    #expect(sureReturn < unsureReturn)
  }

  @Test(arguments: [Mode.exam, .drill])
  func `in exams and drills nothing comes back`(mode: Mode) {
    var transcript = SessionTranscript([Sample.statement, Sample.share], mode: mode)
    _ = transcript.type("f")
    #expect(transcript.text.hasSuffix("ask 2/2 mots/part"))
  }

  @Test func `skipping a returning question isn't counted as a skip`() {
    var transcript = SessionTranscript([Sample.statement, Sample.share])
    for line in ["f", "68", ":skip"] { _ = transcript.type(line) }
    #expect(
      transcript.text.hasSuffix(
        "summary asked 2, skipped 0, right 1, wrong 1, credit 1.0, missed [roles/vrai], remaining 0"))
  }

  private static func session(seed: UInt64) -> Session {
    let questions = Sample.library.allQuestions
    let plan = Session.Plan(
      id: SessionID("a-1"), mode: .quiz, questions: questions, library: Sample.library, seed: seed)
    return Session(plan: plan, library: Sample.library, progress: Progress())
  }

  private static func asked(_ effects: [SessionEffect]) -> [QuestionID] {
    effects.compactMap { effect in
      if case .ask(let presentation, _, _, false) = effect { presentation.question.id } else { nil }
    }
  }

  /// A wrong answer, whatever the order of the options.
  private static func wrong(_ presentation: Presentation) -> String {
    switch presentation.key {
    case .choice(_, _, let right): right == 0 ? "b" : "a"
    case .trueFalse(let answer): answer ? "f" : "v"
    case .short: "webmestre"
    default: "jsp"
    }
  }
}
