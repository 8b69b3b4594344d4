import Grading
import QuestionBank
import Testing
import Training

/// An exam: no feedback until the end, then the mark and every answer.
@Suite struct SessionExamTests {
  private static func exam(
    _ rules: ExamRules = ExamRules(), _ questions: [Question] = [Sample.animate, Sample.statement, Sample.share]
  ) -> SessionTranscript {
    SessionTranscript(questions, exam: rules)
  }

  @Test func `answers are noted without verdicts, and the mark comes at the end`() {
    var transcript = Self.exam(ExamRules(passPercent: 50))
    for line in [":hint", ":why", "a", "f", "68"] { _ = transcript.type(line) }
    #expect(
      transcript.text == """
        ask 1/3 roles/animer
        > :hint
        not during an exam
        > :why
        not during an exam
        > a
        record roles/animer "a" right 1.0 good
        noted roles/animer
        ask 2/3 roles/vrai
        > f
        record roles/vrai "f" wrong 0.0 again
        noted roles/vrai
        ask 3/3 mots/part
        > 68
        record mots/part "68" right 1.0 good
        noted mots/part
        exam 13.333333333333334/20, 300000 ms, passed, roles/animer right, roles/vrai wrong, mots/part right
        summary asked 3, skipped 0, right 2, wrong 1, credit 2.0, missed [roles/vrai], remaining 0
        """)
  }

  @Test func `questions unanswered when handing in early get no points`() {
    var transcript = Self.exam(ExamRules(passPercent: 50))
    for line in ["a", ":skip", ":stop"] { _ = transcript.type(line) }
    #expect(
      transcript.text.hasSuffix(
        """
        exam 6.666666666666667/20, 180000 ms, failed, roles/animer right, roles/vrai unanswered, mots/part unanswered
        summary asked 1, skipped 1, right 1, credit 1.0, missed [], remaining 1
        """))
    #expect(transcript.session.result?.mark.isPassed == false)
  }

  @Test func `an answer after time is up is kept but doesn't count`() {
    var transcript = Self.exam(ExamRules(minutes: 2))
    for line in ["a", "v", "68"] { _ = transcript.type(line) }
    #expect(
      transcript.text.hasSuffix(
        """
        > 68
        record mots/part "68" right 1.0 good
        noted mots/part
        time is up
        exam 13.333333333333334/20, 180000 ms, roles/animer right, roles/vrai right, mots/part right late
        summary asked 3, skipped 0, right 3, credit 3.0, missed [], remaining 0
        """))
    #expect(transcript.session.result?.lateCredit == 1)
  }

  @Test func `anything else typed after time is up hands in the exam`() {
    var transcript = Self.exam(ExamRules(minutes: 1))
    for line in ["a", ":time"] { _ = transcript.type(line) }
    #expect(
      transcript.text.hasSuffix(
        """
        > :time
        time is up
        exam 6.666666666666667/20, 120000 ms, roles/animer right, roles/vrai unanswered, mots/part unanswered
        summary asked 1, skipped 0, right 1, credit 1.0, missed [], remaining 2
        """))
  }

  @Test func `the clock is shown on request`() {
    var transcript = Self.exam(ExamRules(minutes: 10))
    _ = transcript.type(":temps")
    #expect(transcript.text.hasSuffix("clock 60000, 540000"))
    var quiz = SessionTranscript([Sample.animate])
    _ = quiz.type(":time")
    #expect(quiz.text.hasSuffix("clock 60000, no limit"))
  }

  @Test func `an answer can be undone while the exam lasts`() {
    var transcript = Self.exam()
    for line in ["b", ":undo", "a"] { _ = transcript.type(line) }
    #expect(
      transcript.text.hasSuffix(
        """
        > :undo
        retract
        ask 1/3 roles/animer again
        > a
        record roles/animer "a" right 1.0 good
        noted roles/animer
        ask 2/3 roles/vrai
        """))
  }

  @Test func `no answer can be undone once the exam is handed in`() {
    var transcript = Self.exam(ExamRules(), [Sample.animate])
    for line in ["b", ":undo"] { _ = transcript.type(line) }
    #expect(transcript.text.hasSuffix("> :undo\nexam is handed in"))
    #expect(transcript.session.result != nil)
    #expect(!transcript.session.legalCommands.contains(.undo))
  }

  @Test func `leaving an exam pauses it without a mark`() {
    var transcript = Self.exam()
    _ = transcript.type("a")
    transcript.leave()
    #expect(transcript.text.hasSuffix("ask 2/3 roles/vrai\npaused 2/3"))
    #expect(transcript.session.ending == .left)
    #expect(transcript.session.result == nil)
  }

  @Test func `the corrections can be shown again after the end`() {
    var transcript = Self.exam(ExamRules(), [Sample.animate])
    for line in ["b", ":why"] { _ = transcript.type(line) }
    #expect(transcript.text.hasSuffix("> :why\nexam 0.0/20, 60000 ms, roles/animer wrong"))
  }

  @Test func `an exam without questions scores 0 and passes only with a pass mark of 0`() {
    #expect(Self.exam(ExamRules(passPercent: 0), []).session.result?.mark.percent == 0)
    #expect(Self.exam(ExamRules(passPercent: 0), []).session.result?.mark.isPassed == true)
    #expect(Self.exam(ExamRules(passPercent: 1), []).session.result?.mark.isPassed == false)
    #expect(Self.exam(ExamRules(), []).session.result?.mark.isPassed == nil)
  }
}
