/// The short waits a card goes through before its intervals become whole days.
///
/// Source: py-fsrs 6.3.2, `fsrs/scheduler.py`: `review_card`.
struct Steps: Hashable, Sendable {
  /// The waits in seconds, in order; there may be none.
  let waitsInSeconds: [Double]

  /// What a rating on a step leads to.
  enum Outcome: Hashable, Sendable {
    /// The card is on this step, and comes up again after this wait.
    case wait(step: Int, seconds: Double)

    /// The card has left the steps.
    case graduation
  }
}

extension Steps {
  /// The first step, or graduation if there are no steps.
  var start: Outcome { wait(on: 0) }

  /// What a rating leads to for a card on a step, counted from 0.
  ///
  /// A step below 0 counts as 0. One beyond the last step ends with any rating but again.
  func outcome(of rating: Rating, on step: Int) -> Outcome {
    let step = min(max(step, 0), waitsInSeconds.count)
    return switch rating {
    case .again: start
    case .hard: repetition(of: step)
    case .good: wait(on: step + 1)
    case .easy: .graduation
    }
  }

  private func wait(on step: Int) -> Outcome {
    guard step < waitsInSeconds.count else { return .graduation }
    return .wait(step: step, seconds: waitsInSeconds[step])
  }

  /// The same step again; on the first, the wait is halfway to the second or, without a second, half as long again.
  private func repetition(of step: Int) -> Outcome {
    switch (step, waitsInSeconds.count) {
    case (0, 1): .wait(step: 0, seconds: waitsInSeconds[0] * 1.5)
    case (0, 2...): .wait(step: 0, seconds: (waitsInSeconds[0] + waitsInSeconds[1]) / 2)
    default: wait(on: step)
    }
  }
}
