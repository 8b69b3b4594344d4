import QuestionBank
import Testing
import Training

/// A program that can't answer doesn't go on for ever.
@Suite struct SessionUnusableLinesTests {
  private static func transcript(exam: ExamRules? = nil, most: Int? = 20) -> SessionTranscript {
    SessionTranscript([Sample.animate, Sample.statement, Sample.share], exam: exam, mostUnusableLines: most)
  }

  @Test(arguments: ["", "zzz", ":zut", ":undo", ":flag", ":why", "18 20", "!"])
  func `twenty in a row end the session`(line: String) {
    var transcript = Self.transcript()
    for _ in 0..<19 { transcript.type(line) }
    #expect(!transcript.session.isFinished)
    transcript.type(line)
    #expect(transcript.session.ending == .over)
    #expect(
      transcript.text.hasSuffix("\n20 unusable lines\nsummary asked 0, skipped 0, credit 0.0, missed [], remaining 3"))
  }

  @Test(arguments: ["a", ":skip", ":hint", "jsp", ":time", ":help", ":flag x"])
  func `a line that can be used begins the count anew`(line: String) {
    var transcript = Self.transcript()
    for _ in 0..<19 { transcript.type("") }
    transcript.type(line)
    for _ in 0..<19 { transcript.type("zzz") }
    #expect(!transcript.session.isFinished)
    transcript.type("zzz")
    #expect(transcript.session.isFinished)
  }

  @Test func `a person may type any number of them`() {
    var transcript = Self.transcript(most: nil)
    for _ in 0..<100 { transcript.type("zzz") }
    #expect(!transcript.session.isFinished)
  }

  @Test func `an exam stays to be resumed`() {
    var transcript = Self.transcript(exam: ExamRules(passPercent: 50))
    transcript.type("a")
    for _ in 0..<20 { transcript.type("zzz") }
    #expect(transcript.session.ending == .left)
    #expect(transcript.session.result == nil)
    #expect(transcript.text.hasSuffix("\n20 unusable lines\npaused 2/3"))
  }

  @Test func `the line for key points counts as well`() {
    var transcript = SessionTranscript([Sample.explain], mostUnusableLines: 20)
    transcript.type("Le robin chante tout l'hiver.")
    for _ in 0..<20 { transcript.type("zzz") }
    #expect(transcript.session.isFinished)
    #expect(transcript.text.contains("\n20 unusable lines\nverdict "))
  }
}
