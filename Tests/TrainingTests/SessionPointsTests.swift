import FSRS
import Grading
import QuestionBank
import Testing
import Training
import Usage

/// A free answer is saved with the points found, then the learner says which points it makes.
@Suite struct SessionPointsTests {
  private static let answer = "Le robin chante tout l'hiver."

  /// An answer that makes the first of three points, and what is typed below them.
  private static func transcript(_ lines: String...) -> String {
    var transcript = SessionTranscript([Sample.explain, Sample.statement])
    transcript.type(answer)
    let before = transcript.text.count
    for line in lines { transcript.type(line) }
    return String(transcript.text.dropFirst(before + 1))
  }

  @Test func `the answer is recorded with the points found before they are shown, and no verdict is given yet`() {
    var transcript = SessionTranscript([Sample.explain, Sample.statement])
    let effects = transcript.type(Self.answer)
    #expect(
      transcript.text == """
        ask 1/2 libre/oiseaux
        > Le robin chante tout l'hiver.
        record libre/oiseaux "Le robin chante tout l'hiver." partial 0.3333333333333333 again
        points libre/oiseaux found [1]
        """)
    guard case .record(let review) = effects.first else {
      Issue.record("no record")
      return
    }
    #expect(review.points == Points(count: 3, found: [1]))
    #expect(transcript.session.open == nil)
    #expect(transcript.session.summary.asked == 0)
  }

  @Test func `an empty line accepts, and records nothing more`() {
    #expect(
      Self.transcript("") == """
        > 
        verdict partial, 1 so far
        ask 2/3 roles/vrai
        """)
  }

  @Test func `numbers set exactly these points`() throws {
    var transcript = SessionTranscript([Sample.explain, Sample.statement])
    transcript.type(Self.answer)
    let outcome = try transcript.judge("1 2 3")
    #expect(
      transcript.text.hasSuffix(
        """
        > 1 2 3
        record points [1, 2, 3] of libre/oiseaux
        verdict right, 1 so far
        ask 2/2 roles/vrai
        """))
    #expect(outcome.review.points == Points(count: 3, found: [1], set: [1, 2, 3]))
    #expect(outcome.judgement == Judgement(verdict: .right, credit: 1, parts: [true, true, true]))
    #expect(outcome.review.rating == .good)
    #expect(transcript.session.summary.count(of: .right) == 1)
  }

  @Test func `the schedule follows the points that were set, as if they had been found`() throws {
    var set = SessionTranscript([Sample.explain])
    set.type("rien de cela")
    let outcome = try set.judge("1 2 3")
    var found = SessionTranscript([Sample.explain])
    found.type("Le robin chante tout l'hiver, il mange des graines, le troglodyte attend.")
    let direct = try found.judge("")
    #expect(outcome.record.schedule == direct.record.schedule)
    #expect(outcome.record.reviews == 1)
    #expect(!outcome.record.isMissed)
  }

  @Test func `0 sets none, and the question comes back`() {
    #expect(
      Self.transcript("0") == """
        > 0
        record points [] of libre/oiseaux
        verdict wrong, 1 so far
        ask 2/3 roles/vrai
        """)
  }

  @Test func `anything else is asked again`() {
    #expect(
      Self.transcript("jsp", "4", "13", "oui", "0 1", ":hint", ":skip", ":source", ":dispute", ":time", ":whi", "2")
        == """
        > jsp
        unusable unrecognised, 3 points
        > 4
        unusable numberOutOfRange("4"), 3 points
        > 13
        unusable numberOutOfRange("13"), 3 points
        > oui
        unusable unrecognised, 3 points
        > 0 1
        unusable mixed, 3 points
        > :hint
        unusable unrecognised, 3 points
        > :skip
        unusable unrecognised, 3 points
        > :source
        unusable unrecognised, 3 points
        > :dispute
        unusable unrecognised, 3 points
        > :time
        unusable unrecognised, 3 points
        > :whi
        unknown whi, nearest why
        > 2
        record points [2] of libre/oiseaux
        verdict partial, 1 so far
        ask 2/3 roles/vrai
        """)
  }

  @Test func `why, flag and help speak of the open points`() {
    #expect(
      Self.transcript(":why", ":flag ", ":flag trop dur", "?", "? :why") == """
        > :why
        explanation libre/oiseaux
        > :flag 
        flag without text
        > :flag trop dur
        flag libre/oiseaux: trop dur
        > ?
        help recall: why undo flag stop help quit
        > ? :why
        help recall: why undo flag stop help quit, about why
        """)
  }

  @Test func `undo takes the answer back before its points are settled, and the next one can't be easy`() {
    #expect(
      Self.transcript(":undo", "Un robin chante ; une graine ; le troglodyte attend", "") == """
        > :undo
        retract
        ask 1/2 libre/oiseaux again
        > Un robin chante ; une graine ; le troglodyte attend
        record libre/oiseaux "Un robin chante ; une graine ; le troglodyte attend" right 1.0 hard
        points libre/oiseaux found [1, 2, 3]
        > 
        verdict right, 1 so far
        ask 2/2 roles/vrai
        """)
  }

  @Test func `undo after the verdict takes back the answer and what was set`() {
    var transcript = SessionTranscript([Sample.explain, Sample.statement])
    for line in [Self.answer, "1 2 3", ":undo"] { transcript.type(line) }
    #expect(transcript.text.hasSuffix("> :undo\nretract\nask 1/2 libre/oiseaux again"))
    #expect(transcript.progress.records.isEmpty)
    #expect(transcript.session.summary == Summary())
  }

  @Test(arguments: ["jsp", "…", "?!"])
  func `a blank takes no second line`(line: String) {
    var transcript = SessionTranscript([Sample.explain])
    transcript.type(line)
    #expect(transcript.text.contains(" blank 0.0 again\nverdict blank, 1 so far\nsummary "))
  }

  @Test(arguments: [":stop", ":quit"])
  func `stopping and leaving accept what was found`(line: String) {
    let quits = line == ":quit" ? "\nquit" : ""
    #expect(
      Self.transcript(line) == """
        > \(line)
        verdict partial, 1 so far
        summary asked 1, skipped 0, partial 1, credit 0.3333333333333333, missed [libre/oiseaux], remaining 1\(quits)
        """)
  }

  @Test func `the end of input accepts what was found`() {
    var transcript = SessionTranscript([Sample.explain])
    transcript.type(Self.answer)
    transcript.endInput()
    #expect(transcript.text.contains("points libre/oiseaux found [1]\nverdict partial, 1 so far\nsummary asked 1,"))
    #expect(transcript.session.ending == .over)
  }

  @Test func `a killed session counts the points found, or those that were set`() {
    var found = Sample.review("libre/oiseaux", .partial, at: Sample.minute(1))
    (found.given, found.points) = (Self.answer, Points(count: 3, found: [1]))
    for (review, parts) in [
      (found.settingPoints([1]), [true, false, false]), (found.settingPoints([2, 3]), [false, true, true]),
      (found, [true, false, false]),
    ] {
      let plan = Session.Plan(
        id: SessionID("a-1"), mode: .quiz, questions: [Sample.explain, Sample.statement], library: Sample.everyKind,
        seed: 1)
      var session = Session(plan: plan, library: Sample.everyKind, progress: Progress())
      session.resume([(review, Progress.Record(after: review, previous: nil))])
      #expect(session.open?.number == 2)
      guard case .explanation(let outcome)? = session.take(TypedLine(":why"), at: Sample.minute(2)).first else {
        Issue.record("nothing to explain")
        return
      }
      #expect(outcome.judgement.parts == parts)
      #expect(outcome.judgement.credit == review.credit)
    }
  }

  @Test func `a session left at its last points has nothing left to resume`() {
    var transcript = SessionTranscript([Sample.explain])
    transcript.type(Self.answer)
    transcript.leave()
    #expect(transcript.session.ending == .over)
  }
}

/// The points of an exam's answers.
@Suite struct SessionExamPointsTests {
  private static let answer = "Le robin chante tout l'hiver."

  @Test func `they are settled after the last question, before the mark`() {
    var transcript = SessionTranscript([Sample.explain, Sample.statement], exam: ExamRules(passPercent: 90))
    for line in [Self.answer, "v", ":hint", ":undo", ":why", "1 2 3"] { transcript.type(line) }
    #expect(
      transcript.text == """
        ask 1/2 libre/oiseaux
        > Le robin chante tout l'hiver.
        record libre/oiseaux "Le robin chante tout l'hiver." partial 0.3333333333333333 again
        noted libre/oiseaux
        ask 2/2 roles/vrai
        > v
        record roles/vrai "v" right 1.0 good
        noted roles/vrai
        points libre/oiseaux found [1]
        > :hint
        unusable unrecognised, 3 points
        > :undo
        exam is handed in
        > :why
        explanation libre/oiseaux
        > 1 2 3
        record points [1, 2, 3] of libre/oiseaux
        exam 20.0/20, 120000 ms, passed, libre/oiseaux right, roles/vrai right
        summary asked 2, skipped 0, right 2, credit 2.0, missed [], remaining 0
        """)
    #expect(transcript.progress.records[Sample.explain.id]?.isMissed == false)
  }

  @Test func `handing in early asks for them too, and the time has stopped`() {
    var transcript = SessionTranscript([Sample.explain, Sample.statement], exam: ExamRules(minutes: 3))
    for line in [Self.answer, ":stop", "jsp", "jsp", "jsp", ""] { transcript.type(line) }
    #expect(
      transcript.text.hasSuffix(
        """
        > 
        exam 3.3333333333333335/20, 120000 ms, libre/oiseaux partial, roles/vrai unanswered
        summary asked 1, skipped 0, partial 1, credit 0.3333333333333333, missed [libre/oiseaux], remaining 1
        """))
  }

  @Test func `a late answer has its points settled, and earns nothing`() {
    var transcript = SessionTranscript([Sample.statement, Sample.explain], exam: ExamRules(minutes: 1))
    for line in ["v", Self.answer, "1 2 3"] { transcript.type(line) }
    #expect(
      transcript.text.contains(
        """
        noted libre/oiseaux
        time is up
        points libre/oiseaux found [1]
        > 1 2 3
        record points [1, 2, 3] of libre/oiseaux
        exam 10.0/20, 120000 ms, roles/vrai right, libre/oiseaux right late
        """))
  }

  @Test(arguments: [":stop", ":quit"])
  func `stopping and leaving accept what was found, and the mark is given`(line: String) {
    var transcript = SessionTranscript([Sample.explain], exam: ExamRules())
    for line in [Self.answer, line] { transcript.type(line) }
    #expect(transcript.text.contains("> \(line)\nexam 6.666666666666667/20"), "\(transcript.text)")
    #expect(transcript.session.ending == .over)
  }

  @Test func `the end of input accepts what was found in all of them`() {
    var transcript = SessionTranscript([Sample.explain], exam: ExamRules())
    transcript.type(Self.answer)
    transcript.endInput()
    #expect(transcript.session.result?.credit == 1.0 / 3)
  }

  @Test func `an exam that is resumed asks for the points of earlier answers, too`() {
    var review = Sample.review("libre/oiseaux", .partial, at: Sample.minute(1))
    (review.given, review.points) = ("rien", Points(count: 3, found: [2]))
    let plan = Session.Plan(
      id: SessionID("a-1"), mode: .exam, questions: [Sample.explain, Sample.statement], library: Sample.everyKind,
      seed: 1, exam: ExamRules())
    var session = Session(plan: plan, library: Sample.everyKind, progress: Progress())
    session.resume([(review, Progress.Record(after: review, previous: nil))])
    _ = session.start(at: Sample.minute(5))
    _ = session.take(TypedLine(":stop"), at: Sample.minute(6))
    #expect(session.openPoints?.judgement.found == [2])
  }
}
