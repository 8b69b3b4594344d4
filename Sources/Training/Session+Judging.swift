import FSRS
import Grading
import QuestionBank

extension Session {
  /// Asks for an answer to be recorded; it counts once that is done.
  mutating func judge(
    _ judgement: Judgement, given: String, sureness: Sureness?, _ presentation: Presentation, at now: Moment
  ) -> [SessionEffect] {
    let question = presentation.question
    let thinking = max(0, now.milliseconds - state.openedAt.milliseconds)
    let rating = RatingPolicy.rating(
      verdict: judgement.verdict, credit: judgement.credit,
      RatingPolicy.Circumstances(
        wasHelped: state.hintsShown > 0 || state.seenVerdicts.contains(question.id), sureness: sureness,
        isProduced: question.kind.isTyped, isQuick: pace.isQuick(milliseconds: thinking),
        creditForGuessing: presentation.key.creditForGuessing))
    var review = Review(
      question: question.id, at: now, session: plan.id, mode: plan.mode, given: given, verdict: judgement.verdict,
      credit: judgement.credit, rating: rating, sureness: sureness, hints: state.hintsShown,
      thinkingMilliseconds: thinking, isFree: plan.isFree,
      confusion: confusion(judgement, given: given, presentation), policy: plan.policy)
    review.chosen = presentation.chosen(by: judgement)
    review.revision = question.revision
    review.because = queue[state.index].because
    if question.sheet.points != nil, judgement.verdict != .blank {
      review.points = Points(count: judgement.parts.count, found: judgement.found)
    }
    awaited = .answer(judgement, presentation, at: now)
    return [.record(review)]
  }

  /// Counts what was to be recorded, shows its verdict and asks the next question. A free answer counts once its key
  /// points, which are shown first, are settled.
  ///
  /// - Parameters:
  ///   - review: The recorded answer, with its stamped moment and any points the learner set.
  ///   - record: The question's record after this answer.
  package mutating func recorded(_ review: Review, _ record: Progress.Record) -> [SessionEffect] {
    defer { awaited = nil }
    switch awaited {
    case .answer(let judgement, let presentation, let moment):
      let outcome = Outcome(presentation: presentation, judgement: judgement, review: review, record: record)
      if plan.exam == nil, review.points != nil, let shown = openPoints(of: [outcome]) { return shown }
      return count(outcome, at: moment)
    case .points(let presentation, let moment):
      let judgement = presentation.judgement(of: review)
      return settlePoints(
        as: Outcome(presentation: presentation, judgement: judgement, review: review, record: record), at: moment)
    case nil: return []
    }
  }

  /// Makes an answer part of the session, shows its verdict and asks the next question.
  mutating func count(_ outcome: Outcome, at now: Moment) -> [SessionEffect] {
    let isLate = isTimeUp(at: now)
    settle(outcome, isLate: isLate)
    let shown: SessionEffect = plan.exam == nil ? .verdict(outcome) : .noted(outcome)
    return [shown] + (isLate ? [.timeIsUp] + finish(at: now) : next(at: now))
  }

  /// Makes an answer part of the session.
  mutating func settle(_ outcome: Outcome, isLate: Bool = false) {
    undone.append((state, []))
    if undone.count > Self.undoDepth { undone.removeFirst() }
    let review = outcome.review
    state.lastOutcome = outcome
    if plan.exam != nil { state.outcomes[review.question] = (outcome, isLate) }
    if queue[state.index].comesBackAfter == nil {
      state.summary.count(review, of: outcome.presentation.question)
    } else {
      state.summary.countReturn(review)
    }
    if plan.mode.bringsBackMisses {
      bringBack(review)
      if let confusion = review.confusion { addCase(after: confusion) }
    }
    state.index += 1
  }

  /// The role asked for and the role answered, if they differ.
  private func confusion(_ judgement: Judgement, given: String, _ presentation: Presentation) -> Confusion? {
    guard judgement.verdict == .wrong || judgement.verdict == .partial else { return nil }
    let question = presentation.question
    guard let asked = question.askedRole else { return nil }
    let options = presentation.options
    let answered =
      question.kind.isTyped
      ? library.pack(question.id.pack)?.roles.first { $0.isNamed(by: given) }?.id
      : judgement.chosen.lazy.compactMap(\.self).filter(options.indices.contains).map { options[$0] }.first {
        !$0.isRight
      }?.role
    guard let answered, answered != asked else { return nil }
    return Confusion(asked: asked, answered: answered)
  }
}

// MARK: - Missed questions

extension Session {
  /// How often a missed question returns at most.
  private static let mostReturns = 2

  /// Whether another turn keeps the session within one and a half times the questions planned.
  var hasRoom: Bool { 2 * (queue.count + 1) <= 3 * plan.presentations.count }

  /// Puts a missed question into the second half of the queue, until it has been answered right once. It never follows
  /// itself: the last question waits for the next session.
  private mutating func bringBack(_ review: Review) {
    if review.isMiss {
      state.toRelearn.insert(review.question)
    } else if review.isRight {
      state.toRelearn.remove(review.question)
    }
    let next = state.index + 1
    let waiting = queue.count - next
    guard state.toRelearn.contains(review.question), waiting > 0, hasRoom else { return }
    let returns = queue.count { $0.comesBackAfter != nil && $0.presentation.question.id == review.question }
    guard returns < Self.mostReturns else { return }
    let isSure = review.isMiss && review.sureness == .sure
    let half = (waiting + 1) / 2
    let place: Int
    if isSure {
      // Learners benefit most from seeing again what they were wrongly sure of, so it comes before everything else
      // that returns.
      let firstOther = queue[next...].firstIndex { $0.comesBackAfter == .other } ?? .max
      place = max(next + 1, min(next + half, firstOther))
    } else {
      let afterSure = queue[next...].lastIndex { $0.comesBackAfter == .sure }.map { $0 + 1 } ?? next
      place = Int.random(in: max(next + half, afterSure)...(next + waiting), using: &state.generator)
    }
    let question = queue[state.index].presentation.question
    let again = library.presentation(of: question, using: &state.generator)
    insert(Turn(presentation: again, because: .again, comesBackAfter: isSure ? .sure : .other), at: place)
  }

  /// Puts a turn into the queue, until the answer is undone.
  mutating func insert(_ turn: Turn, at place: Int) {
    queue.insert(turn, at: place)
    undone[undone.count - 1].inserted.append(place)
  }
}
