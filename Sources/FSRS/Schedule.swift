/// The state of a card after its last review, and when it comes up next.
///
/// A card never reviewed has no schedule.
public struct Schedule: Hashable, Sendable {
  /// The stage the card is in.
  public let state: State

  /// The memory of the card right after the last review.
  public let memory: MemoryState

  /// The time of the last review, in seconds since the start of 1970, UTC.
  public let lastReview: Double

  /// The time from which the card should be reviewed again, in seconds since the start of 1970, UTC.
  public let due: Double

  /// A schedule with these values, for instance stored ones.
  public init(state: State, memory: MemoryState, lastReview: Double, due: Double) {
    self.state = state
    self.memory = memory
    self.lastReview = lastReview
    self.due = due
  }
}

extension Schedule {
  /// The stage a card is in.
  ///
  /// Steps count from 0. One below 0 counts as 0. One beyond the scheduler's steps, left by a scheduler that had
  /// more of them, ends with any rating but again.
  public enum State: Hashable, Sendable {
    /// New, and waiting for this learning step to pass.
    case learning(step: Int)

    /// Known, and reviewed after whole days.
    case review

    /// Forgotten, and waiting for this relearning step to pass.
    case relearning(step: Int)
  }

  /// The name of the state without its step: "learning", "review" or "relearning".
  public var stateName: String {
    switch state {
    case .learning: "learning"
    case .review: "review"
    case .relearning: "relearning"
    }
  }
}

extension Schedule {
  /// The whole days of 24 hours since the last review: `t = max(0, floor((now - lastReview) / 86400))`.
  ///
  /// A clock set back to before the last review counts as 0 days.
  ///
  /// Source: py-fsrs 6.3.2, `fsrs/scheduler.py`: `get_card_retrievability`.
  ///
  /// - Parameter now: a moment in seconds since the start of 1970, UTC.
  public func elapsedDays(at now: Double) -> Double {
    max(0, ((now - lastReview) / Self.secondsPerDay).rounded(.down))
  }

  static let secondsPerDay: Double = 86_400
}
