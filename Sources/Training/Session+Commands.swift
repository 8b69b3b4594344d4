import QuestionBank

extension Session {
  /// Carries out a command typed after a colon.
  mutating func carryOut(
    _ command: SessionCommand, _ argument: String, _ presentation: Presentation, at now: Moment
  ) -> [SessionEffect] {
    switch command {
    case .hint, .why, .source, .dispute:
      if plan.exam != nil { return [.notDuringExam] }
      return command == .hint ? hint(presentation.question) : about(command, argument, at: now)
    case .flag, .undo: return about(command, argument, at: now)
    case .skip: return skip(presentation.question, at: now)
    case .time: return [.clock(elapsed: state.clock.elapsed(at: now), remaining: timeLeft(at: now))]
    case .stop: return finish(at: now)
    case .quit: return leave(at: now) + [.quit]
    case .help: return [.help(presentation, legal: legalCommands, about: nil)]
    }
  }

  /// The commands that have an effect at present, for the learner to choose from.
  package var legalCommands: [SessionCommand] {
    if openPoints != nil { return commandsOnPoints }
    return SessionCommand.allCases.filter { command in
      switch command {
      case .hint: plan.exam == nil && (open.map { state.hintsShown < $0.presentation.question.hints.count } ?? false)
      case .why, .source, .dispute: plan.exam == nil || isFinished ? state.lastOutcome != nil : false
      case .undo: !undone.isEmpty && !isHandedIn
      case .flag: open != nil || state.lastOutcome != nil
      case .skip, .time, .stop: open != nil
      case .help, .quit: true
      }
    }
  }

  /// Takes a line after the last question: the last answer can still be explained, and undone.
  mutating func lookBack(_ line: TypedLine, at now: Moment) -> [SessionEffect] {
    guard case .command(let command, let argument) = line, command.looksBack else { return [] }
    return about(command, argument, at: now)
  }

  /// Whether this is an exam whose corrections have been shown.
  private var isHandedIn: Bool { plan.exam != nil && ending == .over }

  /// Commands about the question judged last.
  private mutating func about(_ command: SessionCommand, _ argument: String, at now: Moment) -> [SessionEffect] {
    switch command {
    case .why where isHandedIn: return result.map { [.examResult($0)] } ?? []
    case .why: return [state.lastOutcome.map { .explanation($0) } ?? .nothingJudged]
    case .source: return [state.lastOutcome.map { .sources($0.presentation.question) } ?? .nothingJudged]
    case .undo: return undo(at: now)
    case .flag: return flag(argument, at: now)
    case .dispute: return dispute(argument, at: now)
    case .hint, .skip, .time, .stop, .help, .quit: return []
    }
  }

  private mutating func hint(_ question: Question) -> [SessionEffect] {
    guard state.hintsShown < question.hints.count else { return [.noMoreHints(shown: state.hintsShown)] }
    state.hintsShown += 1
    return [.hint(question.hints[state.hintsShown - 1], question: question.id)]
  }

  private mutating func skip(_ question: Question, at now: Moment) -> [SessionEffect] {
    if queue[state.index].comesBackAfter == nil { state.summary.skipped += 1 }
    state.index += 1
    return [.skipped(question.id)] + next(at: now)
  }

  /// Flags the question judged last, or the open one before the first verdict.
  func flag(_ text: String, at now: Moment) -> [SessionEffect] {
    let judged = openPoints ?? state.lastOutcome
    guard let question = judged?.review.question ?? open?.presentation.question.id else { return [.nothingJudged] }
    guard !text.isEmpty else { return [.flagWithoutText] }
    return [.remark(Remark(purpose: .flag, question: question, text: text, at: now, outcome: judged))]
  }

  private func dispute(_ text: String, at now: Moment) -> [SessionEffect] {
    guard let outcome = state.lastOutcome else { return [.nothingJudged] }
    return [
      .remark(Remark(purpose: .dispute, question: outcome.review.question, text: text, at: now, outcome: outcome))
    ]
  }

  private mutating func undo(at now: Moment) -> [SessionEffect] {
    if isHandedIn { return [.examIsHandedIn] }
    guard let before = undone.popLast() else { return [.nothingToUndo] }
    let after = state
    state = before.state
    for place in before.inserted.reversed() { queue.remove(at: place) }
    // An undo doesn't turn back time: a verdict that was seen stays seen.
    state.clock = after.clock
    state.seenVerdicts = after.seenVerdicts
    if plan.exam == nil, let judged = after.lastOutcome { state.seenVerdicts.insert(judged.review.question) }
    state.clock.start(at: now)
    state.openedAt = now
    return [.retract] + (ask(isRepeated: true).map { [$0] } ?? [])
  }
}
