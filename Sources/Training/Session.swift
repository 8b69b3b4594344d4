import Grading
import QuestionBank

/// A session as a state machine: events go in, effects come out, to be carried out in order. It reads neither clock nor
/// randomness, so the prompt, the verbs and the JSON protocol can all drive it. It first asks for an answer to be
/// recorded; the verdict comes once `recorded` reports that it was.
package struct Session: Sendable {
  /// The make-up of a session.
  package struct Plan: Sendable {
    package var id: SessionID
    package var mode: Mode
    package var presentations: [Presentation]
    package var policy: SchedulePolicy
    package var isFree: Bool
    /// The rules of an exam; nil if each answer is judged at once.
    package var exam: ExamRules?
    /// The randomness for later decisions: where a missed question comes back, and the order of its options then.
    package var generator: SplitMix64

    package init(
      id: SessionID, mode: Mode, presentations: [Presentation], policy: SchedulePolicy = SchedulePolicy(),
      isFree: Bool = false, exam: ExamRules? = nil, generator: SplitMix64 = SplitMix64(seed: 0)
    ) {
      self.id = id
      self.mode = mode
      self.presentations = presentations
      self.policy = policy
      self.isFree = isFree
      self.exam = exam
      self.generator = generator
    }
  }

  /// How many answers can be undone.
  static let undoDepth = 100

  package let plan: Plan
  let library: Library
  let pace: Pace
  var state: State
  var undone: [State] = []
  /// The answer that was judged but isn't recorded yet.
  var awaited: Awaited?

  /// An answer that counts as soon as it's recorded.
  struct Awaited: Sendable {
    var judgement: Judgement
    var presentation: Presentation
    /// When it was typed.
    var at: Moment
  }

  /// Everything an answer changes, so that undoing it restores all of it.
  struct State: Sendable {
    /// The questions, from first to last.
    var queue: [Turn]
    /// The index of the open question in the queue; past the end if none are left.
    var index = 0
    /// Questions missed in this session and not answered right since.
    var toRelearn: Set<QuestionID> = []
    var generator: SplitMix64
    var openedAt = Moment(milliseconds: 0)
    var hintsShown = 0
    /// Questions whose answer was undone after its verdict was seen.
    var seenVerdicts: Set<QuestionID> = []
    var unusableLines = 0
    /// A line that was refused because it leaves out parts of the open question.
    var incompleteLine: String?
    var summary = Summary()
    var lastOutcome: Outcome?
    var clock = SessionClock()
    /// The answers of an exam.
    var outcomes: [QuestionID: (outcome: Outcome, isLate: Bool)] = [:]
    var examResult: ExamResult?
    var ending: Ending?
  }

  /// A question's turn to be asked.
  struct Turn: Sendable {
    var presentation: Presentation
    /// How the question was missed, if it's asked again in this session; nil the first time.
    var comesBackAfter: Miss?
  }

  /// How a question was missed.
  enum Miss: Sendable {
    case sure, other
  }

  /// How a session ended.
  package enum Ending: Hashable, Sendable {
    /// Everything was asked, or the learner or the clock ended it.
    case over
    /// The learner left in the middle and may want to resume.
    case left
  }

  /// A session that hasn't begun.
  ///
  /// - Parameter progress: Gives the learner's usual pace, which quick answers are measured against.
  package init(plan: Plan, library: Library, progress: Progress) {
    self.plan = plan
    self.library = library
    pace = Pace(progress: progress, library: library)
    state = State(queue: plan.presentations.map { Turn(presentation: $0) }, generator: plan.generator)
  }

  /// The open question and its number from 1.
  package var open: (presentation: Presentation, number: Int)? {
    guard !isFinished, state.queue.indices.contains(state.index) else { return nil }
    return (state.queue[state.index].presentation, number)
  }

  /// The number, from 1, of the question that's open, or was when the session was left.
  package var number: Int { state.index + 1 }

  /// How many questions are asked in total: those planned, and those that come back.
  package var total: Int { state.queue.count }

  package var isFinished: Bool { state.ending != nil }

  /// How the session ended; nil before that.
  package var ending: Ending? { state.ending }

  package var summary: Summary { state.summary }

  /// How long the session was open before it ended or was left, in milliseconds.
  package var elapsedMilliseconds: Int64 { state.clock.elapsed }

  /// The mark of a finished exam.
  package var result: ExamResult? { state.examResult }

  /// Begins: asks the first question, or ends at once if there are none.
  package mutating func start(at now: Moment) -> [SessionEffect] {
    state.clock.start(at: now)
    return next(at: now)
  }

  /// Takes a typed line.
  package mutating func take(_ line: TypedLine, at now: Moment) -> [SessionEffect] {
    guard let open else { return lookBack(line, at: now) }
    if isTimeUp(at: now), !line.isAnswer { return [.timeIsUp] + end(at: now) }
    switch line {
    case .empty: return [ask(isRepeated: true)].compactMap(\.self)
    case .unknownCommand(let name, let nearest): return [.unknownCommand(name, nearest: nearest)]
    case .help(let command): return [.help(open.presentation, legal: legalCommands, about: command)]
    case .command(let command, let argument): return carryOut(command, argument, open.presentation, at: now)
    case .dontKnow:
      let judgement = Judgement(verdict: .blank, credit: 0)
      return judge(judgement, given: "", sureness: nil, open.presentation, at: now)
    case .answer(let answer, let bareCommand):
      let assessment = open.presentation.key.assess(answer.text)
      if let bareCommand, !assessment.isRight { return [.bareCommand(bareCommand)] }
      switch assessment {
      case .judged(let judgement):
        let missing = judgement.chosen.indices.filter { judgement.chosen[$0] == nil }.map { $0 + 1 }
        if !missing.isEmpty, state.incompleteLine != answer.text, !isTimeUp(at: now) {
          state.incompleteLine = answer.text
          return [.unusable(.incomplete(missing), open.presentation, isRepeated: false)]
        }
        return judge(judgement, given: answer.text, sureness: answer.sureness, open.presentation, at: now)
      case .unusable(let reason):
        if isTimeUp(at: now) { return [.timeIsUp] + end(at: now) }
        state.unusableLines += 1
        return [.unusable(reason, open.presentation, isRepeated: state.unusableLines > 1)]
      }
    }
  }

  /// Ends the session because it's over or there's no more input. The answers are summed up.
  package mutating func end(at now: Moment) -> [SessionEffect] {
    guard !isFinished else { return [] }
    state.ending = .over
    state.examResult = examResult(at: now)
    state.clock.stop(at: now)
    return (result.map { [.examResult($0)] } ?? []) + [.summary(state.summary, remaining: unasked)]
  }

  /// The learner leaves. An exam can be resumed; anything else is summed up.
  package mutating func leave(at now: Moment) -> [SessionEffect] {
    guard let open else { return [] }
    if plan.exam == nil {
      let effects = end(at: now)
      state.ending = .left
      return effects
    }
    state.ending = .left
    state.clock.stop(at: now)
    return [.paused(number: open.number, of: total)]
  }

  /// The planned questions that weren't asked.
  private var unasked: Int { state.queue[state.index...].count { $0.comesBackAfter == nil } }

  /// Asks the next question, or ends.
  mutating func next(at now: Moment) -> [SessionEffect] {
    guard let asked = ask(isRepeated: false) else { return end(at: now) }
    state.openedAt = now
    state.hintsShown = 0
    state.unusableLines = 0
    state.incompleteLine = nil
    return [asked]
  }

  func ask(isRepeated: Bool) -> SessionEffect? {
    open.map { .ask($0.presentation, number: $0.number, of: total, isRepeated: isRepeated) }
  }
}

extension TypedLine {
  fileprivate var isAnswer: Bool {
    switch self {
    case .dontKnow, .answer: true
    case .empty, .command, .help, .unknownCommand: false
    }
  }
}

extension Assessment {
  /// Whether the answer was judged right, with or without a slip.
  fileprivate var isRight: Bool {
    guard case .judged(let judgement) = self else { return false }
    return judgement.verdict == .right || judgement.verdict == .near
  }
}
