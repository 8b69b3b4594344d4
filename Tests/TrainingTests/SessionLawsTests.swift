import Grading
import QuestionBank
import Testing
import Training
import Usage

/// What holds for sessions whatever is typed.
@Suite struct SessionLawsTests {
  @Test func `whatever is typed, records come before verdicts and everything adds up`() {
    for seed: UInt64 in 0..<300 {
      var generator = SplitMix64(seed: seed)
      let questions = Sample.everyKind.allQuestions.shuffled(using: &generator)
      let plan = Session.Plan(
        id: SessionID("a-1"), mode: .quiz, questions: questions, library: Sample.everyKind, seed: seed,
        isFree: seed.isMultiple(of: 5))
      var session = Session(plan: plan, library: Sample.everyKind, progress: Progress())
      var ledger = Ledger()
      var now = Sample.minute(0)
      ledger.carryOut(session.start(at: now), of: &session)
      for _ in 0..<40 where !session.isFinished {
        // Sometimes the clock goes back.
        now = now.adding(milliseconds: Int64.random(in: -2_000...60_000, using: &generator))
        let line = Self.line(using: &generator)
        ledger.carryOut(session.take(TypedLine(line), at: now), of: &session)
        let openPoints = session.openPoints.map { $0.review }
        let summary = ledger.summary(without: openPoints, skipped: session.summary.skipped)
        #expect(session.summary == summary, "seed \(seed), line \(line)")
      }
      ledger.carryOut(session.end(at: now), of: &session)
      #expect(session.openPoints == nil)
      #expect(ledger.summaries == 1)
      #expect(ledger.remaining == plan.presentations.count - session.summary.asked - session.summary.skipped)
      // What was shown to the learner is what the events come to.
      let isShown = ledger.records.allSatisfy { ledger.progress.records[$0.key] == $0.value }
      #expect(isShown || plan.isFree, "seed \(seed)")
      #expect(session.take(TypedLine("a"), at: now).isEmpty)
    }
  }

  /// Keeps what an interface would save.
  private struct Ledger {
    private var history = History()
    private(set) var progress = Progress()
    private(set) var summaries = 0
    private(set) var remaining = -1
    /// The record last shown with a verdict for each question whose answer hasn't been undone since.
    private(set) var records: [QuestionID: Progress.Record] = [:]
    private var counter = 0
    private var recorded: [(id: EventID, review: Review)] = []
    private var isRecording = false

    mutating func carryOut(_ effects: [SessionEffect], of session: inout Session) {
      for effect in effects {
        switch effect {
        case .record(var review):
          #expect(effects.count == 1)
          review.day = LearnerDays.utc().day(of: review.at)
          recorded.append((add(.review(review), at: review.at), review))
          // Free practice leaves the records alone.
          #expect((progress.records[review.question] == nil) == review.isFree)
          let record = progress.records[review.question] ?? Progress.Record(after: review, previous: nil)
          isRecording = true
          carryOut(session.recorded(review, record), of: &session)
          isRecording = false
        case .points(let outcome):
          #expect(isRecording)
          #expect(recorded.last?.review == outcome.review)
        case .recordPoints(let numbers, let review, let moment):
          #expect(effects.count == 1)
          guard let last = recorded.popLast(), last.review == review else {
            Issue.record("no answer whose points are open")
            continue
          }
          add(.pointsSet(of: last.id, numbers), at: moment)
          let kept = review.settingPoints(numbers)
          recorded.append((last.id, kept))
          let record = progress.records[review.question] ?? Progress.Record(after: kept, previous: nil)
          carryOut(session.recorded(kept, record), of: &session)
        case .verdict(let outcome):
          #expect(isRecording || outcome.review.points != nil)
          #expect(recorded.last?.review == outcome.review)
          records[outcome.review.question] = outcome.record
        case .retract:
          guard let last = recorded.popLast() else {
            Issue.record("nothing to take back")
            continue
          }
          add(.undo(last.id), at: last.review.at.adding(milliseconds: 1))
          records[last.review.question] = nil
        case .summary(_, let left):
          summaries += 1
          remaining = left
        default: break
        }
      }
    }

    @discardableResult
    private mutating func add(_ change: ProgressEvent.Change, at moment: Moment) -> EventID {
      counter += 1
      let id = EventID(device: "a", counter: counter)
      history.add(ProgressEvent(id: id, at: moment, order: counter, change: change))
      progress = history.progress
      return id
    }

    /// The summary of what was recorded and not undone, without an answer whose points are open.
    func summary(without open: Review?, skipped: Int) -> Summary {
      var summary = Summary()
      summary.skipped = skipped
      var answered: Set<QuestionID> = []
      for (_, review) in recorded where review != open {
        // An answer to a returning question only counts as relearned or not.
        guard answered.insert(review.question).inserted else {
          if review.isRight, !summary.relearned.contains(review.question) { summary.relearned.append(review.question) }
          continue
        }
        summary.asked += 1
        if Sample.everyKind.question(review.question)?.allCitations.isEmpty == true { summary.unsourced += 1 }
        summary.counts[review.verdict, default: 0] += 1
        summary.earned.add(review.credit)
        if review.isMiss, !summary.missed.contains(review.question) { summary.missed.append(review.question) }
      }
      return summary
    }
  }

  private static let lines = [
    "a", "b", "c", "1 2", "2", "0", "1,2", "3", "un robin chante tout l’hiver", "le robin", "de la graine", "a c", "ab",
    "v", "f", "vrai", "SMM", "CM", "social media manager", "le comunity manager", "68",
    "68 %", "1a 2b", "1a 2b 3a", "c a b", "b c a", "portee ; engagement", "portée", "jsp", "idk ?", "a!", "b ?", "",
    "?",
    ":hint", ":skip", ":why", ":source", ":undo", ":annuler", ":undo", ":help", ":hnt", ":", "!", "??", "écouter", "0",
    "-1",
    "999999999999999999999999", "1z 9a", "1a 1b", ";;;", "a\u{301}\u{301}\u{301}", "\u{200b}", "\u{0}", "🙂", "א",
    "(((", "[a|b", "*",
  ]

  /// A line a learner might type, or one that no learner would.
  private static func line(using generator: inout SplitMix64) -> String {
    if Int.random(in: 0..<60, using: &generator) == 0 { return ":stop" }
    guard Int.random(in: 0..<5, using: &generator) == 0 else { return lines.randomElement(using: &generator) ?? "" }
    let scalars = (0..<Int.random(in: 0...30, using: &generator)).compactMap { _ in
      Unicode.Scalar(UInt32.random(in: 0...0x2ff, using: &generator))
    }
    return String(String.UnicodeScalarView(scalars))
  }
}
