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
    /// Why each question is asked.
    package var because: [QuestionID: Because]
    /// The lessons whose text is to be shown before the first of their questions.
    package var untaught: Set<LessonName>
    /// The cases that may be added when roles are confused.
    package var cases: ContrastCases
    package var policy: SchedulePolicy
    package var isFree: Bool
    /// The rules of an exam; nil if each answer is judged at once.
    package var exam: ExamRules?
    /// How many lines in a row that can't be used end the session; nil if a person types them.
    package var mostUnusableLines: Int?
    /// The randomness for later decisions: where a missed question comes back, and the order of its options then.
    package var generator: SplitMix64

    package init(
      id: SessionID, mode: Mode, presentations: [Presentation], because: [QuestionID: Because] = [:],
      untaught: Set<LessonName> = [], cases: ContrastCases = ContrastCases(), policy: SchedulePolicy = SchedulePolicy(),
      isFree: Bool = false, exam: ExamRules? = nil, generator: SplitMix64 = SplitMix64(seed: 0)
    ) {
      self.id = id
      self.mode = mode
      self.presentations = presentations
      self.because = because
      self.untaught = untaught
      self.cases = cases
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
  /// The states before the last answers, and where each answer put turns into the queue.
  var undone: [(state: State, inserted: [Int])] = []
  /// The questions, from first to last. It may be long, so it isn't kept for every answer that can be undone.
  var queue: [Turn]
  /// The lessons whose text is still to be shown. An undo doesn't hide again what was shown.
  private var untaught: Set<LessonName>
  /// What was asked to be recorded and isn't yet.
  var awaited: Awaited?
  /// How many lines in a row couldn't be used.
  private var unusableInARow = 0

  /// Something that counts as soon as it's recorded, and when it was typed.
  enum Awaited: Sendable {
    case answer(Judgement, Presentation, at: Moment)
    /// What the learner said of the key points of an answer.
    case points(Presentation, at: Moment)
  }

  /// What the next line is taken for.
  enum Phase: Sendable {
    /// The answer to a question.
    case answer
    /// The key points that an answer makes. It's on disk already, and doesn't count yet in the session; the answers of an
    /// exam come one after the other once its questions are over.
    case points(of: Outcome, then: [Outcome])
  }

  /// Everything an answer changes, so that undoing it restores all of it.
  struct State: Sendable {
    /// The index of the open question in the queue; past the end if none are left.
    var index = 0
    var phase = Phase.answer
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
    /// How many cases were added, and how many of these had never been asked.
    var addedCases = (all: 0, new: 0)
    var examResult: ExamResult?
    var ending: Ending?
  }

  /// A question's turn to be asked.
  struct Turn: Sendable {
    var presentation: Presentation
    var because: Because?
    /// How the question was missed if it is asked again in this session; nil the first time.
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
    untaught = plan.untaught
    queue = plan.presentations.map { Turn(presentation: $0, because: plan.because[$0.question.id]) }
    state = State(generator: plan.generator)
  }

  /// The question to be answered and its number from 1; nil while the key points of an answer are open.
  package var open: (presentation: Presentation, number: Int)? {
    guard !isFinished, openPoints == nil, queue.indices.contains(state.index) else { return nil }
    return (queue[state.index].presentation, number)
  }

  /// Why the open question is asked, if the plan says so.
  package var because: Because? { open == nil ? nil : queue[state.index].because }

  /// The number, from 1, of the question that is open or was when the session was left.
  package var number: Int { min(state.index + 1, max(1, total)) }

  /// How many questions are asked in total: those planned, and those that come back.
  package var total: Int { queue.count }

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

  /// Takes a typed line. One too many that can't be used cuts the session short.
  package mutating func take(_ line: TypedLine, at now: Moment) -> [SessionEffect] {
    let effects = use(line, at: now)
    unusableInARow = effects.allSatisfy(\.isRefusal) ? unusableInARow + 1 : 0
    guard !isFinished, let most = plan.mostUnusableLines, unusableInARow >= most else { return effects }
    return effects + [.tooManyUnusableLines(unusableInARow)] + cutShort(at: now)
  }

  private mutating func use(_ line: TypedLine, at now: Moment) -> [SessionEffect] {
    if let outcome = openPoints { return take(line, forPointsOf: outcome, at: now) }
    guard let open else { return lookBack(line, at: now) }
    if isTimeUp(at: now), !line.isAnswer { return [.timeIsUp] + finish(at: now) }
    switch line {
    case .empty: return [ask(isRepeated: true)].compactMap(\.self)
    case .unknownCommand(let name, let nearest): return [.unknownCommand(name, nearest: nearest)]
    case .help(let command): return [.help(open.presentation, legal: legalCommands, about: command)]
    case .command(let command, let argument): return carryOut(command, argument, open.presentation, at: now)
    case .dontKnow:
      let judgement = Judgement(verdict: .blank, credit: 0)
      return judge(judgement, given: "", sureness: nil, open.presentation, at: now)
    case .answer(let typed, let bareCommand):
      let answer = open.presentation.key.reading(typed)
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
        if isTimeUp(at: now) { return [.timeIsUp] + finish(at: now) }
        state.unusableLines += 1
        return [.unusable(reason, open.presentation, isRepeated: state.unusableLines > 1)]
      }
    }
  }

  /// Ends the session because there's no more input. Open key points are accepted, and the answers summed up.
  package mutating func end(at now: Moment) -> [SessionEffect] {
    guard !isFinished else { return [] }
    return acceptPoints() + sumUp(at: now)
  }

  /// Ends the session because nobody follows it any more. An exam can be resumed, as if it had been left.
  package mutating func cutShort(at now: Moment) -> [SessionEffect] {
    plan.exam == nil ? end(at: now) : leave(at: now)
  }

  /// The learner leaves. An exam can be resumed unless its questions are over; anything else is summed up.
  package mutating func leave(at now: Moment) -> [SessionEffect] {
    guard let open, plan.exam != nil else {
      let effects = end(at: now)
      if plan.exam == nil, queue.indices.contains(state.index) { state.ending = .left }
      return effects
    }
    state.ending = .left
    state.clock.stop(at: now)
    return [.paused(number: open.number, of: total)]
  }

  /// Ends the session because its questions are over, as soon as the key points of an exam's answers are settled.
  mutating func finish(at now: Moment) -> [SessionEffect] {
    state.clock.stop(at: now)
    return openPoints(of: unsettledOutcomes) ?? sumUp(at: now)
  }

  /// Sums up the answers.
  mutating func sumUp(at now: Moment) -> [SessionEffect] {
    state.ending = .over
    state.examResult = examResult(at: now)
    state.clock.stop(at: now)
    return (result.map { [.examResult($0)] } ?? []) + [.summary(state.summary, remaining: unasked)]
  }

  /// The planned questions that weren't asked.
  private var unasked: Int { queue[state.index...].count { $0.comesBackAfter == nil } }

  /// Asks the next question, or ends.
  mutating func next(at now: Moment) -> [SessionEffect] {
    guard let asked = ask(isRepeated: false) else { return finish(at: now) }
    state.openedAt = now
    state.hintsShown = 0
    state.unusableLines = 0
    state.incompleteLine = nil
    return teach() + [asked]
  }

  /// Shows the text of the open question's lesson, if it's time for that.
  private mutating func teach() -> [SessionEffect] {
    guard let question = open?.presentation.question, let name = question.lessonName,
      let lesson = library.pack(name.pack)?.lesson(name.lesson), untaught.remove(name) != nil
    else { return [] }
    return [.teach(lesson, pack: name.pack)]
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
