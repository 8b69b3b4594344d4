import Grading
import QuestionBank
import Testing
import Training
import Usage

/// A session as text: what's typed after `>`, and a line for each effect.
struct SessionTranscript {
  private(set) var session: Session
  private var lines: [String] = []
  private var minutes = 0.0
  private var recorder: Recorder

  init(
    _ questions: [Question], progress: Progress = Progress(), isFree: Bool = false, mode: Mode = .quiz,
    exam: ExamRules? = nil, mostUnusableLines: Int? = nil
  ) {
    var generator = Unshuffled()
    let presentations = questions.map { Sample.everyKind.presentation(of: $0, using: &generator) }
    var plan = Session.Plan(
      id: SessionID("a-1"), mode: exam == nil ? mode : .exam, presentations: presentations, isFree: isFree, exam: exam)
    plan.mostUnusableLines = mostUnusableLines
    session = Session(plan: plan, library: Sample.everyKind, progress: progress)
    recorder = Recorder(progress)
    note(session.start(at: Sample.minute(0)))
  }

  /// Types a line a minute after the previous one.
  @discardableResult
  mutating func type(_ line: String) -> [SessionEffect] {
    minutes += 1
    lines.append("> " + line)
    let effects = recorder.take(TypedLine(line), at: Sample.minute(minutes), in: &session)
    note(effects)
    return effects
  }

  /// Types a line that gets judged.
  mutating func judge(_ line: String) throws -> Outcome {
    let effects = type(line)
    return try #require(effects.outcome)
  }

  mutating func endInput() { note(session.end(at: Sample.minute(minutes))) }

  mutating func leave() { note(session.leave(at: Sample.minute(minutes))) }

  /// What the answers so far come to.
  var progress: Progress { recorder.progress }

  /// Everything so far as a block of text.
  var text: String { lines.joined(separator: "\n") }

  private mutating func note(_ effects: [SessionEffect]) { lines += effects.map(Self.line) }

  /// The lines typed one after another, each with its effects.
  static func of(
    _ questions: [Question], progress: Progress = Progress(), isFree: Bool = false, typing lines: String...
  ) -> String {
    var transcript = SessionTranscript(questions, progress: progress, isFree: isFree)
    for line in lines { _ = transcript.type(line) }
    return transcript.text
  }

  private static func line(_ effect: SessionEffect) -> String {
    switch effect {
    case .ask(let presentation, let number, let total, let isRepeated):
      "ask \(number)/\(total) \(presentation.question.id)\(isRepeated ? " again" : "")"
    case .record(let review): "record " + line(review)
    case .recordPoints(let numbers, let review, _): "record points \(numbers) of \(review.question)"
    case .points(let outcome): "points \(outcome.presentation.question.id) found \(outcome.judgement.found)"
    case .unusablePoints(let reason, let count): "unusable \(reason), \(count) points"
    case .retract: "retract"
    case .teach(let lesson, _): "teach \(lesson.id)"
    case .verdict(let outcome): "verdict \(outcome.judgement.verdict), \(outcome.record.reviews) so far"
    case .noted(let outcome): "noted \(outcome.presentation.question.id)"
    case .notDuringExam: "not during an exam"
    case .clock(let elapsed, let remaining): "clock \(elapsed), \(remaining.map { "\($0)" } ?? "no limit")"
    case .timeIsUp: "time is up"
    case .examResult(let result): line(result)
    case .paused(let number, let total): "paused \(number)/\(total)"
    case .hint(let hint, let question): "hint \(question): \(hint)"
    case .noMoreHints(let shown): "no more hints than \(shown)"
    case .explanation(let outcome): "explanation \(outcome.presentation.question.id)"
    case .sources(let question): "sources \(question.id)"
    case .skipped(let question): "skipped \(question)"
    case .unusable(let reason, _, let isRepeated): "unusable \(reason)\(isRepeated ? ", this is legal" : "")"
    case .tooManyUnusableLines(let count): "\(count) unusable lines"
    case .unknownCommand(let name, let nearest): "unknown \(name), nearest \(nearest ?? "none")"
    case .remark(let remark): "\(remark.purpose) \(remark.question): \(remark.text)"
    case .flagWithoutText: "flag without text"
    case .bareCommand(let name): "bare command \(name)"
    case .nothingJudged: "nothing judged"
    case .nothingToUndo: "nothing to undo"
    case .examIsHandedIn: "exam is handed in"
    case .help(let presentation, let legal, let about):
      "help \(presentation.question.kind): \(legal.map { "\($0)" }.joined(separator: " "))"
        + (about.map { ", about \($0)" } ?? "")
    case .summary(let summary, let remaining): "summary " + line(summary) + ", remaining \(remaining)"
    case .quit: "quit"
    }
  }

  private static func line(_ review: Review) -> String {
    let parts: [String?] = [
      "\(review.question) \"\(review.given)\" \(review.verdict) \(review.credit) \(review.rating)",
      review.sureness.map { "\($0)" },
      review.hints > 0 ? "hints \(review.hints)" : nil,
      review.isFree ? "free" : nil,
      review.confusion.map { "\($0.asked) taken for \($0.answered)" },
    ]
    return parts.compactMap(\.self).joined(separator: ", ")
  }

  private static func line(_ summary: Summary) -> String {
    let counts = Verdict.allCases.filter { summary.count(of: $0) > 0 }.map { "\($0) \(summary.count(of: $0))" }
    let missed = summary.missed.map(\.description).joined(separator: " ")
    let relearned = summary.relearned.map(\.description).joined(separator: " ")
    return
      (["asked \(summary.asked)", "skipped \(summary.skipped)"] + counts
      + ["credit \(summary.credit)", "missed [\(missed)]"]
      + (relearned.isEmpty ? [] : ["relearned [\(relearned)]"])).joined(separator: ", ")
  }

  private static func line(_ result: ExamResult) -> String {
    let answers = result.answers.map { answer in
      "\(answer.presentation.question.id) \(answer.outcome.map { "\($0.judgement.verdict)" } ?? "unanswered")"
        + (answer.isLate ? " late" : "")
    }
    return "exam \(result.mark.of20)/20, \(result.elapsedMilliseconds) ms, "
      + (result.mark.isPassed.map { $0 ? "passed, " : "failed, " } ?? "") + answers.joined(separator: ", ")
  }
}
