import FSRS
import Grading
import QuestionBank

/// One sitting, as a state machine: an event goes in, effects come out, in the order in which they are to be carried
/// out. It reads no clock and no chance; the prompt, the one-shot verbs and the JSON protocol are faces of it.
package struct Session: Sendable {
  /// What a session is made of.
  package struct Plan: Sendable {
    package var id: SessionID
    package var mode: Mode
    package var presentations: [Presentation]
    package var policy: SchedulePolicy
    package var isFree: Bool

    package init(
      id: SessionID, mode: Mode, presentations: [Presentation], policy: SchedulePolicy = SchedulePolicy(),
      isFree: Bool = false
    ) {
      self.id = id
      self.mode = mode
      self.presentations = presentations
      self.policy = policy
      self.isFree = isFree
    }
  }

  /// What can be undone at least this many times.
  static let undoDepth = 100

  package let plan: Plan
  private let library: Library
  private let progress: Progress
  private var state = State()
  private var undone: [State] = []

  /// All that an answer changes, so that undoing one puts everything back together.
  private struct State: Sendable {
    /// What this session's answers made of the records that the learner came with.
    var records: [QuestionID: Progress.Record] = [:]
    var lastReview: Moment?
    /// The index of the open question; the number of questions when there is none left.
    var index = 0
    var openedAt = Moment(milliseconds: 0)
    var hintsShown = 0
    var unusableLines = 0
    var summary = Summary()
    var lastOutcome: Outcome?
    var isFinished = false
  }

  /// A session that has not begun.
  package init(plan: Plan, library: Library, progress: Progress) {
    self.plan = plan
    self.library = library
    self.progress = progress
  }

  /// The question that is open, and its number from 1.
  package var open: (presentation: Presentation, number: Int)? {
    guard !state.isFinished, plan.presentations.indices.contains(state.index) else { return nil }
    return (plan.presentations[state.index], state.index + 1)
  }

  package var isFinished: Bool { state.isFinished }

  package var summary: Summary { state.summary }

  /// Begins: asks the first question, or ends at once when there is none.
  package mutating func start(at now: Moment) -> [SessionEffect] { next(at: now) }

  /// Takes a line that was typed.
  package mutating func take(_ line: TypedLine, at now: Moment) -> [SessionEffect] {
    guard let open else { return lookBack(line, at: now) }
    switch line {
    case .empty: return [.ask(open.presentation, number: open.number, of: plan.presentations.count, isRepeated: true)]
    case .unknownCommand(let name, let nearest): return [.unknownCommand(name, nearest: nearest)]
    case .command(let command, let argument): return carryOut(command, argument, open.presentation, at: now)
    case .dontKnow:
      let judgement = Judgement(verdict: .blank, credit: 0)
      return judge(judgement, given: "", sureness: nil, open.presentation, at: now)
    case .answer(let answer):
      let assessment = open.presentation.key.assess(answer.text)
      if let name = SessionCommand.bareName(answer.text), !assessment.isRight { return [.bareCommand(name)] }
      switch assessment {
      case .judged(let judgement):
        return judge(judgement, given: answer.text, sureness: answer.sureness, open.presentation, at: now)
      case .unusable(let reason):
        state.unusableLines += 1
        return [.unusable(reason, open.presentation, isRepeated: state.unusableLines > 1)]
      }
    }
  }

  /// Takes a line after the last question: what was judged last can still be explained, and taken back.
  private mutating func lookBack(_ line: TypedLine, at now: Moment) -> [SessionEffect] {
    guard case .command(let command, let argument) = line else { return [] }
    switch command {
    case .why: return why
    case .source: return source
    case .undo: return undo(at: now)
    case .flag: return flag(argument, at: now)
    case .dispute: return dispute(argument, at: now)
    case .hint, .skip, .stop, .help, .quit: return []
    }
  }

  /// There is no more input, or the learner leaves: what was answered is summed up.
  package mutating func end() -> [SessionEffect] {
    guard !state.isFinished else { return [] }
    state.isFinished = true
    return [.summary(state.summary, remaining: plan.presentations.count - state.summary.asked - state.summary.skipped)]
  }
}

// MARK: - Commands

extension Session {
  private mutating func carryOut(
    _ command: SessionCommand, _ argument: String, _ presentation: Presentation, at now: Moment
  ) -> [SessionEffect] {
    switch command {
    case .hint: return hint(presentation.question)
    case .skip:
      state.summary.skipped += 1
      state.index += 1
      return [.skipped(presentation.question.id)] + next(at: now)
    case .why: return why
    case .source: return source
    case .undo: return undo(at: now)
    case .flag: return flag(argument, at: now)
    case .dispute: return dispute(argument, at: now)
    case .stop: return end()
    case .quit: return end() + [.quit]
    case .help: return [.help(presentation)]
    }
  }

  private var why: [SessionEffect] { [state.lastOutcome.map { .explanation($0) } ?? .nothingJudged] }

  private var source: [SessionEffect] {
    [state.lastOutcome.map { .sources($0.presentation.question) } ?? .nothingJudged]
  }

  /// Speaks of the question judged last, or of the open one before the first verdict.
  private func flag(_ text: String, at now: Moment) -> [SessionEffect] {
    guard let question = state.lastOutcome?.review.question ?? open?.presentation.question.id else {
      return [.nothingJudged]
    }
    guard !text.isEmpty else { return [.flagWithoutText] }
    return [.remark(Remark(kind: .flag, question: question, text: text, at: now, outcome: state.lastOutcome))]
  }

  private func dispute(_ text: String, at now: Moment) -> [SessionEffect] {
    guard let outcome = state.lastOutcome else { return [.nothingJudged] }
    return [
      .remark(Remark(kind: .dispute, question: outcome.review.question, text: text, at: now, outcome: outcome))
    ]
  }

  private mutating func hint(_ question: Question) -> [SessionEffect] {
    guard state.hintsShown < question.hints.count else { return [.noMoreHints(shown: state.hintsShown)] }
    state.hintsShown += 1
    return [.hint(question.hints[state.hintsShown - 1], question: question.id)]
  }

  private mutating func undo(at now: Moment) -> [SessionEffect] {
    guard let before = undone.popLast() else { return [.nothingToUndo] }
    state = before
    state.openedAt = now
    guard let open else { return [.retract] }
    return [.retract, .ask(open.presentation, number: open.number, of: plan.presentations.count, isRepeated: true)]
  }
}

// MARK: - Judging

extension Session {
  private mutating func judge(
    _ judgement: Judgement, given: String, sureness: Sureness?, _ presentation: Presentation, at now: Moment
  ) -> [SessionEffect] {
    undone.append(state)
    if undone.count > Self.undoDepth { undone.removeFirst() }
    let question = presentation.question
    let rating = RatingPolicy.rating(
      verdict: judgement.verdict, credit: judgement.credit,
      RatingPolicy.Circumstances(
        wasHelped: state.hintsShown > 0 || state.unusableLines > 0, sureness: sureness,
        isProduced: question.kind.isTyped))
    let stamp = progress.stamp(now)
    let review = Review(
      question: question.id, at: state.lastReview.map(stamp.following) ?? stamp, session: plan.id, mode: plan.mode,
      given: given,
      verdict: judgement.verdict, credit: judgement.credit, rating: rating, sureness: sureness,
      hints: state.hintsShown, thinkingMilliseconds: max(0, now.milliseconds - state.openedAt.milliseconds),
      isFree: plan.isFree, confusion: confusion(judgement, given: given, presentation), policy: plan.policy)
    let record = Progress.Record(
      after: review, previous: state.records[question.id] ?? progress.records[question.id])
    state.records[question.id] = record
    state.lastReview = review.at
    let outcome = Outcome(presentation: presentation, judgement: judgement, review: review, record: record)
    state.summary.count(review)
    state.lastOutcome = outcome
    state.index += 1
    return [.record(review), .verdict(outcome)] + next(at: now)
  }

  /// The roles asked for and answered, when the answer stands for another role than the right one.
  private func confusion(_ judgement: Judgement, given: String, _ presentation: Presentation) -> Confusion? {
    guard judgement.verdict == .wrong || judgement.verdict == .partial else { return nil }
    let question = presentation.question
    guard let asked = question.role ?? question.options.first(where: \.isRight)?.role else { return nil }
    let options = presentation.options
    let answered =
      question.kind.isTyped
      ? library.pack(question.id.pack)?.roles.first { $0.isNamed(by: given) }?.id
      : judgement.chosen.lazy.filter(options.indices.contains).map { options[$0] }.first { !$0.isRight }?.role
    guard let answered, answered != asked else { return nil }
    return Confusion(asked: asked, answered: answered)
  }

  private mutating func next(at now: Moment) -> [SessionEffect] {
    guard let open else { return end() }
    state.openedAt = now
    state.hintsShown = 0
    state.unusableLines = 0
    return [.ask(open.presentation, number: open.number, of: plan.presentations.count, isRepeated: false)]
  }
}

extension Assessment {
  /// Whether the answer was judged to be right, if with a slip.
  fileprivate var isRight: Bool {
    guard case .judged(let judgement) = self else { return false }
    return judgement.verdict == .right || judgement.verdict == .near
  }
}

extension Role {
  /// Whether a typed answer is one of the role's names.
  func isNamed(by text: String) -> Bool {
    let typed = FrenchText(text)
    return ([name] + accept).contains { FrenchText($0).plain == typed.plain }
  }
}
