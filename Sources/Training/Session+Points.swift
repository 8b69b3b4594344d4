import Grading
import QuestionBank

/// The key points of a free answer are shown once it's on disk. The learner then says which of them it makes, in one line,
/// and that counts. An exam does this after its last question, before the mark.
extension Session {
  /// The answer whose key points are open.
  package var openPoints: Outcome? {
    if case .points(let outcome, _) = state.phase { outcome } else { nil }
  }

  /// Shows the key points of the first of these answers; nil if there are none.
  mutating func openPoints(of outcomes: [Outcome]) -> [SessionEffect]? {
    guard let first = outcomes.first else { return nil }
    state.phase = .points(of: first, then: Array(outcomes.dropFirst()))
    return [.points(first)]
  }

  /// The answers of an exam whose key points haven't been set.
  var unsettledOutcomes: [Outcome] {
    queue.compactMap { state.outcomes[$0.presentation.question.id]?.outcome }
      .filter { $0.review.points.map { $0.set == nil } ?? false }
  }

  /// The commands that have an effect while key points are open.
  var commandsOnPoints: [SessionCommand] {
    SessionCommand.allCases.filter { command in
      switch command {
      case .why, .flag, .stop, .help, .quit: true
      case .undo: plan.exam == nil
      case .hint, .skip, .source, .dispute, .time: false
      }
    }
  }

  /// Takes a typed line while key points are open.
  mutating func take(_ line: TypedLine, forPointsOf outcome: Outcome, at now: Moment) -> [SessionEffect] {
    let count = outcome.review.points?.count ?? 0
    switch line {
    case .empty: return settlePoints(as: outcome, at: now)
    case .help(let command): return [.help(outcome.presentation, legal: legalCommands, about: command)]
    case .unknownCommand(let name, let nearest): return [.unknownCommand(name, nearest: nearest)]
    case .dontKnow: return [.unusablePoints(.unrecognised, of: count)]
    case .answer(let typed, _):
      do {
        let numbers = try PointNumbers.reading(outcome.presentation.key.reading(typed).text, of: count)
        awaited = .points(outcome.presentation, at: now)
        return [.recordPoints(numbers, of: outcome.review, at: now)]
      } catch {
        return [.unusablePoints(error, of: count)]
      }
    case .command(let command, let argument):
      switch command {
      case .why: return [.explanation(outcome)]
      case .flag: return flag(argument, at: now)
      case .undo: return plan.exam == nil ? takeBack(outcome, at: now) : [.examIsHandedIn]
      case .stop: return end(at: now)
      case .quit: return leave(at: now) + [.quit]
      case .help: return [.help(outcome.presentation, legal: legalCommands, about: nil)]
      case .hint, .skip, .source, .dispute, .time: return [.unusablePoints(.unrecognised, of: count)]
      }
    }
  }

  /// Goes on with an answer whose key points are settled.
  mutating func settlePoints(as outcome: Outcome, at now: Moment) -> [SessionEffect] {
    guard case .points(_, let later) = state.phase else { return [] }
    state.phase = .answer
    guard plan.exam != nil else { return count(outcome, at: now) }
    replace(outcome)
    return openPoints(of: later) ?? sumUp(at: now)
  }

  /// Settles the open key points as they were found.
  mutating func acceptPoints() -> [SessionEffect] {
    guard let outcome = openPoints else { return [] }
    state.phase = .answer
    guard plan.exam == nil else { return [] }
    settle(outcome)
    return [.verdict(outcome)]
  }

  /// Replaces an answer of an exam, now that its key points are set.
  private mutating func replace(_ outcome: Outcome) {
    let question = outcome.review.question
    state.outcomes[question]?.outcome = outcome
    if state.lastOutcome?.review.question == question { state.lastOutcome = outcome }
    let skipped = state.summary.skipped
    state.summary = Summary()
    state.summary.skipped = skipped
    for turn in queue {
      let question = turn.presentation.question
      if let answer = state.outcomes[question.id] { state.summary.count(answer.outcome.review, of: question) }
    }
  }

  /// Takes back an answer before its key points are settled. They have been seen.
  private mutating func takeBack(_ outcome: Outcome, at now: Moment) -> [SessionEffect] {
    state.phase = .answer
    state.seenVerdicts.insert(outcome.review.question)
    state.openedAt = now
    return [.retract] + (ask(isRepeated: true).map { [$0] } ?? [])
  }
}
