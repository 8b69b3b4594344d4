import FSRS
import Grading
import QuestionBank
import Testing
import Training
import Usage

@Suite struct SessionTests {
  @Suite struct Answering {
    @Test func `a session asks, records, judges and sums up`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement], typing: "a", "faux") == """
          ask 1/2 roles/animer
          > a
          record roles/animer "a" right 1.0 good
          verdict right, 1 so far
          ask 2/2 roles/vrai
          > faux
          record roles/vrai "faux" wrong 0.0 again
          verdict wrong, 1 so far
          summary asked 2, skipped 0, right 1, wrong 1, credit 1.0, missed [roles/vrai], remaining 0
          """)
    }

    @Test func `"don't know" is recorded as a blank`() {
      #expect(
        SessionTranscript.of([Sample.statement], typing: "jsp") == """
          ask 1/1 roles/vrai
          > jsp
          record roles/vrai "" blank 0.0 again
          verdict blank, 1 so far
          summary asked 1, skipped 0, blank 1, credit 0.0, missed [roles/vrai], remaining 0
          """)
    }

    @Test func `missing pairs are asked for once`() {
      #expect(
        SessionTranscript.of([Sample.pairs, Sample.sorting], typing: "1b", "2b", "2b", "1a 3a", "1a 2b 3a") == """
          ask 1/2 mots/paires
          > 1b
          unusable incomplete([2])
          > 2b
          unusable incomplete([1])
          > 2b
          record mots/paires "2b" partial 0.5 again
          verdict partial, 1 so far
          ask 2/3 mots/tri
          > 1a 3a
          unusable incomplete([2])
          > 1a 2b 3a
          record mots/tri "1a 2b 3a" right 1.0 good
          verdict right, 1 so far
          ask 3/3 mots/paires
          """)
    }

    @Test func `a slip is near and costs nothing, and half an answer earns half the credit`() {
      #expect(
        SessionTranscript.of([Sample.gaps, Sample.gaps], typing: "portee ; engagement", "portée ; rien") == """
          ask 1/2 mots/trous
          > portee ; engagement
          record mots/trous "portee ; engagement" near 1.0 good
          verdict near, 1 so far
          ask 2/2 mots/trous
          > portée ; rien
          record mots/trous "portée ; rien" partial 0.5 hard
          verdict partial, 2 so far
          summary asked 2, skipped 0, near 1, partial 1, credit 1.5, missed [], remaining 0
          """)
    }

    @Test func `sureness is recorded, and doubt makes the rating hard`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement, Sample.share], typing: "a !", "v ?", "68 %!") == """
          ask 1/3 roles/animer
          > a !
          record roles/animer "a" right 1.0 good, sure
          verdict right, 1 so far
          ask 2/3 roles/vrai
          > v ?
          record roles/vrai "v" right 1.0 hard, unsure
          verdict right, 1 so far
          ask 3/3 mots/part
          > 68 %!
          record mots/part "68 %" right 1.0 good, sure
          verdict right, 1 so far
          summary asked 3, skipped 0, right 3, credit 3.0, missed [], remaining 0
          """)
    }

    @Test func `an empty line asks again and costs nothing`() {
      #expect(
        SessionTranscript.of([Sample.animate], typing: "", "a") == """
          ask 1/1 roles/animer
          >\u{20}
          ask 1/1 roles/animer again
          > a
          record roles/animer "a" right 1.0 good
          verdict right, 1 so far
          summary asked 1, skipped 0, right 1, credit 1.0, missed [], remaining 0
          """)
    }

    @Test func `a line that can't be judged leaves the question open, and a second one brings help`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement], typing: "z", "xyz", "a", "peut-être") == """
          ask 1/2 roles/animer
          > z
          unusable letterOutOfRange("z")
          > xyz
          unusable unrecognised, this is legal
          > a
          record roles/animer "a" right 1.0 good
          verdict right, 1 so far
          ask 2/2 roles/vrai
          > peut-être
          unusable unrecognised
          """)
    }

    @Test func `a session without questions is over at once`() {
      #expect(
        SessionTranscript.of([], typing: "a", ":undo", "jsp") == """
          summary asked 0, skipped 0, credit 0.0, missed [], remaining 0
          > a
          > :undo
          nothing to undo
          > jsp
          """)
    }

    @Test func `a free answer is recorded and leaves the record alone`() throws {
      let before = Sample.progress(Sample.review("roles/animer", .right, at: Sample.day(-1)))
      var transcript = SessionTranscript([Sample.animate], progress: before, isFree: true)
      let outcome = try transcript.judge("b")
      #expect(outcome.review.isFree)
      #expect(outcome.record == before.records[Sample.animate.id])
    }
  }

  @Suite struct Commanding {
    @Test func `hints come one by one and make the rating hard`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement], typing: ":hint", ":indice", ":hint", "a", ":hint")
          == """
          ask 1/2 roles/animer
          > :hint
          hint roles/animer: Un animateur.
          > :indice
          hint roles/animer: Deux lettres : CM.
          > :hint
          no more hints than 2
          > a
          record roles/animer "a" right 1.0 hard, hints 2
          verdict right, 1 so far
          ask 2/2 roles/vrai
          > :hint
          no more hints than 0
          """)
    }

    @Test func `a skipped question isn't recorded`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement], typing: ":skip", ":passer") == """
          ask 1/2 roles/animer
          > :skip
          skipped roles/animer
          ask 2/2 roles/vrai
          > :passer
          skipped roles/vrai
          summary asked 0, skipped 2, credit 0.0, missed [], remaining 0
          """)
    }

    @Test func `why and source are about the question just judged`() {
      #expect(
        SessionTranscript.of(
          [Sample.animate, Sample.statement], typing: ":why", ":source", "a", ":pourquoi", ":source")
            == """
            ask 1/2 roles/animer
            > :why
            nothing judged
            > :source
            nothing judged
            > a
            record roles/animer "a" right 1.0 good
            verdict right, 1 so far
            ask 2/2 roles/vrai
            > :pourquoi
            explanation roles/animer
            > :source
            sources roles/animer
            """)
    }

    @Test func `help lists what can be typed, and an unknown command comes with the nearest name`() {
      #expect(
        SessionTranscript.of([Sample.statement], typing: "?", ":aide :hint", "help :why", ":help zut", ":hintt", ":s")
          == """
          ask 1/1 roles/vrai
          > ?
          help truefalse: skip flag time stop help quit
          > :aide :hint
          help truefalse: skip flag time stop help quit, about hint
          > help :why
          help truefalse: skip flag time stop help quit, about why
          > :help zut
          unknown zut, nearest none
          > :hintt
          unknown hintt, nearest hint
          > :s
          unknown s, nearest none
          """)
    }

    @Test func `help lists a command as soon as it's of use`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement], typing: "a", "?").hasSuffix(
          """
          > ?
          help truefalse: skip why source undo flag dispute time stop help quit
          """))
    }

    @Test func `stopping sums up what was answered`() {
      #expect(
        SessionTranscript.of(
          [Sample.animate, Sample.statement, Sample.share], typing: "b", ":skip", ":stop", "68", ":stop") == """
            ask 1/3 roles/animer
            > b
            record roles/animer "b" wrong 0.0 again, cm taken for smm
            verdict wrong, 1 so far
            ask 2/4 roles/vrai
            > :skip
            skipped roles/vrai
            ask 3/4 mots/part
            > :stop
            summary asked 1, skipped 1, wrong 1, credit 0.0, missed [roles/animer], remaining 1
            > 68
            > :stop
            """)
    }

    @Test func `quitting sums up and leaves the program`() {
      #expect(
        SessionTranscript.of([Sample.statement], typing: ":q") == """
          ask 1/1 roles/vrai
          > :q
          summary asked 0, skipped 0, credit 0.0, missed [], remaining 1
          quit
          """)
    }

    @Test func `the end of input sums up only once`() {
      var transcript = SessionTranscript([Sample.animate, Sample.statement])
      transcript.type("a")
      transcript.endInput()
      transcript.endInput()
      #expect(
        transcript.text == """
          ask 1/2 roles/animer
          > a
          record roles/animer "a" right 1.0 good
          verdict right, 1 so far
          ask 2/2 roles/vrai
          summary asked 1, skipped 0, right 1, credit 1.0, missed [], remaining 1
          """)
      #expect(transcript.session.isFinished)
      #expect(transcript.session.open == nil)
    }
  }

  @Test func `a command without its colon isn't counted as a wrong answer`() {
    #expect(
      SessionTranscript.of([Sample.strategist], typing: "aide", "Annuler", "quit") == """
        ask 1/1 roles/stratege
        > aide
        bare command aide
        > Annuler
        bare command annuler
        > quit
        bare command quit
        """)
  }

  @Suite struct Remarking {
    @Test func `a flag is about the question judged last, or the open one if there is none`() {
      #expect(
        SessionTranscript.of(
          [Sample.statement], typing: ":dispute no", ":flag", ":flag too easy", "f", ":dispute it is", ":flag b")
            == """
            ask 1/1 roles/vrai
            > :dispute no
            nothing judged
            > :flag
            flag without text
            > :flag too easy
            flag roles/vrai: too easy
            > f
            record roles/vrai "f" wrong 0.0 again
            verdict wrong, 1 so far
            summary asked 1, skipped 0, wrong 1, credit 0.0, missed [roles/vrai], remaining 0
            > :dispute it is
            dispute roles/vrai: it is
            > :flag b
            flag roles/vrai: b
            """)
    }
  }

  @Suite struct Undoing {
    @Test func `undoing restores question, summary and record together`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement], typing: ":undo", "b", ":undo", ":why", "a", ":stop")
          == """
          ask 1/2 roles/animer
          > :undo
          nothing to undo
          > b
          record roles/animer "b" wrong 0.0 again, cm taken for smm
          verdict wrong, 1 so far
          ask 2/3 roles/vrai
          > :undo
          retract
          ask 1/2 roles/animer again
          > :why
          nothing judged
          > a
          record roles/animer "a" right 1.0 hard
          verdict right, 1 so far
          ask 2/2 roles/vrai
          > :stop
          summary asked 1, skipped 0, right 1, credit 1.0, missed [], remaining 1
          """)
    }

    @Test func `after the summary, the last answer can still be undone and looked back at`() {
      #expect(
        SessionTranscript.of([Sample.statement], typing: "f", "b", ":hint", ":undo", "v") == """
          ask 1/1 roles/vrai
          > f
          record roles/vrai "f" wrong 0.0 again
          verdict wrong, 1 so far
          summary asked 1, skipped 0, wrong 1, credit 0.0, missed [roles/vrai], remaining 0
          > b
          > :hint
          > :undo
          retract
          ask 1/1 roles/vrai again
          > v
          record roles/vrai "v" right 1.0 hard
          verdict right, 1 so far
          summary asked 1, skipped 0, right 1, credit 1.0, missed [], remaining 0
          """)
    }

    @Test func `undoing goes back over questions skipped since`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement, Sample.share], typing: "a", ":skip", ":undo", ":stop")
          == """
          ask 1/3 roles/animer
          > a
          record roles/animer "a" right 1.0 good
          verdict right, 1 so far
          ask 2/3 roles/vrai
          > :skip
          skipped roles/vrai
          ask 3/3 mots/part
          > :undo
          retract
          ask 1/3 roles/animer again
          > :stop
          summary asked 0, skipped 0, credit 0.0, missed [], remaining 3
          """)
    }

    // Undoing an answer doesn't undo what the learner was shown before it.
    @Test func `hints shown before an answer stay shown when it is undone`() {
      #expect(
        SessionTranscript.of([Sample.animate, Sample.statement], typing: ":hint", "b", ":undo", "a", ":stop") == """
          ask 1/2 roles/animer
          > :hint
          hint roles/animer: Un animateur.
          > b
          record roles/animer "b" wrong 0.0 again, hints 1, cm taken for smm
          verdict wrong, 1 so far
          ask 2/3 roles/vrai
          > :undo
          retract
          ask 1/2 roles/animer again
          > a
          record roles/animer "a" right 1.0 hard, hints 1
          verdict right, 1 so far
          ask 2/2 roles/vrai
          > :stop
          summary asked 1, skipped 0, right 1, credit 1.0, missed [], remaining 1
          """)
    }

    @Test func `a hundred answers can be undone one by one, each with its record`() throws {
      let questions = Array(repeating: Sample.statement, count: 101)
      var transcript = SessionTranscript(questions)
      for _ in 0..<100 { transcript.type("v") }
      #expect(transcript.session.summary.asked == 100)
      for left in (0..<100).reversed() {
        transcript.type(":undo")
        #expect(transcript.session.summary.asked == left)
        #expect(transcript.session.open?.number == left + 1)
      }
      #expect(transcript.session.summary == Summary())
      let outcome = try transcript.judge("f")
      #expect(outcome.record.reviews == 1)
    }

    @Test func `undoing restores the record from before the session`() throws {
      let before = Sample.progress(Sample.review("roles/animer", .right, at: Sample.day(-3)))
      var transcript = SessionTranscript([Sample.animate, Sample.statement], progress: before)
      let first = try transcript.judge("b")
      #expect((first.record.reviews, first.record.isMissed) == (2, true))
      transcript.type(":undo")
      let second = try transcript.judge("a")
      #expect((second.record.reviews, second.record.isMissed) == (2, false))
    }
  }

  @Suite struct Confusing {
    @Test(arguments: [
      (Sample.animate, "b", Confusion(asked: Sample.cm, answered: Sample.smm)),
      (Sample.animate, "c", nil),
      (Sample.animate, "a", nil),
      (Sample.tasks, "a c", Confusion(asked: Sample.cm, answered: Sample.smm)),
      (Sample.tasks, "a", nil),
      (Sample.strategist, "community manager", Confusion(asked: Sample.smm, answered: Sample.cm)),
      (Sample.strategist, "Le CM", Confusion(asked: Sample.smm, answered: Sample.cm)),
      (Sample.strategist, "l’animateur de communaute", Confusion(asked: Sample.smm, answered: Sample.cm)),
      (Sample.strategist, "le webmestre", nil),
      (Sample.strategist, "SMM", nil),
      (Sample.strategist, "jsp", nil),
      (Sample.statement, "faux", nil),
    ])
    func `a wrong answer that means another role is recorded as a confusion`(
      question: Question, answer: String, confusion: Confusion?
    ) throws {
      var transcript = SessionTranscript([question])
      let outcome = try transcript.judge(answer)
      #expect(outcome.review.confusion == confusion)
    }
  }

  @Suite struct Dating {
    @Test func `a review has its session, its moment and how long the question was open`() throws {
      var transcript = SessionTranscript([Sample.animate, Sample.statement], mode: .review)
      transcript.type("a")
      let review = try transcript.judge("v").review
      #expect(review.session == SessionID("a-1"))
      #expect(review.mode == .review)
      #expect(review.at == Sample.minute(2))
      #expect(review.thinkingMilliseconds == 60_000)
    }

    @Test func `if the clock goes back, the thinking time is zero and the moment stays the clock's`() {
      var session = SessionTranscript([Sample.animate, Sample.statement]).session
      var recorder = Recorder()
      let answered = recorder.take(TypedLine("a"), at: Sample.minute(9), in: &session)
      #expect(answered.outcome?.review.at == Sample.minute(9))
      guard case .record(let before) = session.take(TypedLine("v"), at: Sample.minute(5)).first else {
        Issue.record("nothing to record")
        return
      }
      #expect(before.at == Sample.minute(5))
      #expect(before.thinkingMilliseconds == 0)
    }

    @Test func `an answer counts only once it's recorded, and as recorded`() {
      var session = SessionTranscript([Sample.animate, Sample.statement]).session
      guard case .record(var review) = session.take(TypedLine("a"), at: Sample.minute(5)).first else {
        Issue.record("nothing to record")
        return
      }
      #expect(session.summary.asked == 0)
      #expect(session.open?.number == 1)
      // Another process has recorded something at minute 9.
      review.at = Sample.minute(9)
      let effects = session.recorded(review, Progress.Record(after: review, previous: nil))
      #expect(effects.outcome?.review.at == Sample.minute(9))
      #expect(session.summary.asked == 1)
      #expect(session.open?.number == 2)
      #expect(session.recorded(review, Progress.Record(after: review, previous: nil)).isEmpty)
    }
  }

  @Test(arguments: [("CM", "right"), ("animateur de communauté", "right"), ("smm", "wrong")])
  func `an option that names a role can be chosen by any of the role's names`(typed: String, verdict: String) throws {
    var transcript = SessionTranscript([Sample.animate])
    #expect(try transcript.judge(typed).judgement.verdict.rawValue == verdict)
  }

  @Test(arguments: ["CM, smm", "cm et social media manager", "a, SMM", "Le CM + Le SMM"])
  func `several options can be chosen by roles' names`(typed: String) throws {
    var question = Sample.animate
    question.body = .multiple([
      .init(text: "Au CM", isRight: true, role: Sample.cm), .init(text: "Au SMM", isRight: true, role: Sample.smm),
      .init(text: "Au webmestre"),
    ])
    var transcript = SessionTranscript([question])
    #expect(try transcript.judge(typed).judgement.chosen == [0, 1])
  }

  @Test func `an option that's only true of a role can't be chosen by its name`() {
    var question = Sample.animate
    question.body = .choice([
      .init(text: "Parler aux membres", isRight: true, role: Sample.cm), .init(text: "Prévoir", role: Sample.smm),
    ])
    var transcript = SessionTranscript([question])
    _ = transcript.type("SMM")
    #expect(transcript.text.contains("unusable"))
  }
}

extension [SessionEffect] {
  /// The outcome, if an answer was judged.
  var outcome: Outcome? {
    lazy.compactMap { if case .verdict(let outcome) = $0 { outcome } else { nil } }.first
  }
}
