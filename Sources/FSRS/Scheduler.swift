/// Decides when a card comes up next.
///
/// Time and chance are handed in, so the same reviews always give the same schedule.
///
/// Source: py-fsrs 6.3.2, `fsrs/scheduler.py`.
public struct Scheduler: Hashable, Sendable {
  /// r: the probability of recall at which a card is due, more than 0 and less than 1.
  public private(set) var desiredRetention: Double

  /// A new card's waits, in seconds, before its intervals become whole days.
  public let learningSteps: [Double]

  /// A forgotten card's waits, in seconds, before its intervals become whole days again.
  public let relearningSteps: [Double]

  /// The longest interval in days.
  public private(set) var maximumIntervalInDays: Int

  /// The formulas for a card's memory.
  public let model: MemoryModel

  /// ``MemoryModel/growth(untilRetrievability:)`` of the desired retention, from which intervals follow.
  private var growth: Double

  /// A scheduler with its settings; the defaults are the reference implementation's.
  ///
  /// The caller must check or clamp a user's settings first. A desired retention from 0.7 to 0.99 is sensible:
  /// with the default parameters, an interval at 0.7 is about 9 times the one at 0.9, and at 0.99 about a fifteenth.
  ///
  /// - Parameters:
  ///   - parameters: the weights of the memory model.
  ///   - desiredRetention: a probability more than 0 and less than 1.
  ///   - learningSteps: waits in seconds, finite and at least 0; by default 1 minute and 10 minutes. There may be none.
  ///   - relearningSteps: waits in seconds, finite and at least 0; by default 10 minutes. There may be none.
  ///   - maximumIntervalInDays: at least 1; by default 36500, about a hundred years.
  ///
  /// - Precondition: each setting is in the range given for it.
  public init(
    parameters: Parameters = .default,
    desiredRetention: Double = 0.9,
    learningSteps: [Double] = [60, 600],
    relearningSteps: [Double] = [600],
    maximumIntervalInDays: Int = 36_500
  ) {
    Self.check(desiredRetention, maximumIntervalInDays)
    precondition(
      (learningSteps + relearningSteps).allSatisfy { $0 >= 0 && $0.isFinite },
      "steps are finite and not negative"
    )
    self.desiredRetention = desiredRetention
    self.learningSteps = learningSteps
    self.relearningSteps = relearningSteps
    self.maximumIntervalInDays = maximumIntervalInDays
    model = MemoryModel(parameters: parameters)
    growth = model.growth(untilRetrievability: desiredRetention)
  }

  /// The weights of the memory model.
  public var parameters: Parameters { model.parameters }

  /// The same scheduler with two settings changed, in a fraction of the time that making one takes.
  ///
  /// - Precondition: both settings are in the ranges that a new scheduler takes.
  public func having(desiredRetention: Double, maximumIntervalInDays: Int) -> Scheduler {
    Self.check(desiredRetention, maximumIntervalInDays)
    var changed = self
    if changed.desiredRetention != desiredRetention {
      changed.desiredRetention = desiredRetention
      changed.growth = model.growth(untilRetrievability: desiredRetention)
    }
    changed.maximumIntervalInDays = maximumIntervalInDays
    return changed
  }

  private static func check(_ desiredRetention: Double, _ maximumIntervalInDays: Int) {
    precondition(0 < desiredRetention && desiredRetention < 1, "the desired retention is between 0 and 1")
    precondition(maximumIntervalInDays >= 1, "the maximum interval is at least 1 day")
  }
}

extension Scheduler {
  /// The schedule of a card after a review.
  ///
  /// A new card is on the first learning step. On a step, again leads back to the first, hard repeats the step, good
  /// leads to the next, and easy, or good on the last step, leads to review. In review, again leads to the first
  /// relearning step, if there is one. A card in review is due after
  /// ``intervalInDays(forStability:)``, each day 24 hours, changed by the fuzz.
  ///
  /// Source: `review_card`.
  ///
  /// - Parameters:
  ///   - previous: the schedule before the review; nil for a card never reviewed.
  ///   - rating: how well the card was recalled.
  ///   - now: the time of the review, in seconds since the start of 1970, UTC. A time before the last review counts as
  ///     0 days after it.
  ///   - fuzz: the change to an interval of whole days; nil for none. Steps' waits aren't changed.
  public func schedule(after previous: Schedule?, rating: Rating, at now: Double, fuzz: Fuzz?) -> Schedule {
    let memory = memory(after: previous, rating: rating, at: now)
    let stateBefore = previous?.state ?? .learning(step: 0)
    let (state, waitInSeconds): (Schedule.State, Double) =
      switch outcome(of: rating, in: stateBefore) {
      case .wait(let step, let seconds): (stateBefore.onStep(step), seconds)
      case .graduation: (.review, reviewWaitInSeconds(forStability: memory.stability, fuzz: fuzz))
      }
    return Schedule(state: state, memory: memory, lastReview: now, due: now + waitInSeconds)
  }

  /// The probability, from 0 to 1, that a card would be recalled; 0 for one never reviewed.
  ///
  /// It changes once every 24 hours after the last review.
  ///
  /// Source: `get_card_retrievability`.
  ///
  /// - Parameter now: a time in seconds since the start of 1970, UTC. One before the last review counts as 0 days
  ///   after it.
  public func retrievability(of schedule: Schedule?, at now: Double) -> Double {
    guard let schedule else { return 0 }
    return model.retrievability(afterDays: schedule.elapsedDays(at: now), stability: schedule.memory.stability)
  }

  /// The days from a review to the next, without fuzz: `I(S) = min(max(round(S / F * (r^(-1/w20) - 1)), 1), maximum)`.
  ///
  /// Halves are rounded to even. At r = 0.9 the interval is the stability, rounded and within these bounds.
  ///
  /// Source: `_next_interval`.
  ///
  /// - Parameter stability: S in days, more than 0.
  public func intervalInDays(forStability stability: Double) -> Int {
    let days = model.days(untilGrowth: growth, stability: stability).rounded(.toNearestOrEven)
    // Compare before converting: an Int can't hold every Double.
    guard days >= 1 else { return 1 }
    return days < Double(maximumIntervalInDays) ? Int(days) : maximumIntervalInDays
  }
}

extension Scheduler {
  private func memory(after previous: Schedule?, rating: Rating, at now: Double) -> MemoryState {
    guard let previous else { return model.memory(afterFirst: rating) }
    return model.memory(after: previous.memory, rating: rating, elapsedDays: previous.elapsedDays(at: now))
  }

  private func outcome(of rating: Rating, in state: Schedule.State) -> Steps.Outcome {
    let relearning = Steps(waitsInSeconds: relearningSteps)
    return switch state {
    case .learning(let step): Steps(waitsInSeconds: learningSteps).outcome(of: rating, on: step)
    case .relearning(let step): relearning.outcome(of: rating, on: step)
    case .review: rating == .again ? relearning.start : .graduation
    }
  }

  private func reviewWaitInSeconds(forStability stability: Double, fuzz: Fuzz?) -> Double {
    let interval = intervalInDays(forStability: stability)
    let fuzzed = fuzz?.interval(around: interval, atMost: maximumIntervalInDays) ?? interval
    return Double(fuzzed) * Schedule.secondsPerDay
  }
}

extension Schedule.State {
  /// The next state of a card in this state that is now on a step: a new card is learning, any other is relearning.
  fileprivate func onStep(_ step: Int) -> Schedule.State {
    switch self {
    case .learning: .learning(step: step)
    case .review, .relearning: .relearning(step: step)
    }
  }
}
