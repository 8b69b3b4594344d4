#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Android)
  import Android
#elseif canImport(Darwin)
  import Darwin
#elseif canImport(ucrt)
  import ucrt
#endif

/// The formulas of FSRS-6: how memory fades, and how a review changes it.
public struct MemoryModel: Hashable, Sendable {
  /// The weights of the formulas.
  public let parameters: Parameters

  /// The factor of the forgetting curve: `F = 0.9^(-1/w20) - 1`, which makes R = 0.9 at t = S.
  ///
  /// With the default parameters it's 0.9803464944134797.
  ///
  /// Source: `Scheduler.__init__`.
  public let curveFactor: Double

  // What follows from the weights alone, so that a review needn't compute it: e^w8, e^(w17 * w18) and D0(4).
  private let recallFactor: Double
  private let forgettingDivisor: Double
  private let easyDifficulty: Double

  /// A model with these weights.
  public init(parameters: Parameters = .default) {
    self.parameters = parameters
    curveFactor = pow(0.9, -1 / parameters.forgettingCurveDecay) - 1
    recallFactor = exp(parameters.recallScale)
    forgettingDivisor = exp(parameters.sameDaySlope * parameters.sameDayOffset)
    easyDifficulty = Self.initialDifficulty(rating: .easy, parameters)
  }
}

// MARK: - The forgetting curve

extension MemoryModel {
  /// The probability from 0 to 1 that the card would be recalled: `R = (1 + F * t / S)^(-w20)`.
  ///
  /// Source: `get_card_retrievability`.
  ///
  /// - Parameters:
  ///   - days: t, at least 0. The reference implementation counts whole days; the curve itself takes parts of days too.
  ///   - stability: S in days, more than 0.
  public func retrievability(afterDays days: Double, stability: Double) -> Double {
    pow(1 + curveFactor * days / stability, -parameters.forgettingCurveDecay)
  }

  /// The days, not rounded, until the retrievability has fallen to r: `t = S / F * (r^(-1/w20) - 1)`.
  ///
  /// Source: `_next_interval`.
  ///
  /// - Parameters:
  ///   - retrievability: r, more than 0 and at most 1; at 0.9 the result is the stability.
  ///   - stability: S in days, more than 0.
  public func days(untilRetrievability retrievability: Double, stability: Double) -> Double {
    days(untilGrowth: growth(untilRetrievability: retrievability), stability: stability)
  }

  /// The days until F * t / S has grown by so much.
  func days(untilGrowth growth: Double, stability: Double) -> Double { stability / curveFactor * growth }

  /// By how much F * t / S has grown when the retrievability has fallen to r: `r^(-1/w20) - 1`.
  func growth(untilRetrievability retrievability: Double) -> Double {
    pow(retrievability, -1 / parameters.forgettingCurveDecay) - 1
  }
}

// MARK: - The first review

extension MemoryModel {
  /// The stability in days after the first review: `S0(G) = w(G-1)`.
  ///
  /// Source: `_initial_stability`.
  public func initialStability(rating: Rating) -> Double {
    parameters.initialStability(rating)
  }

  /// The difficulty after the first review: `D0(G) = w4 - e^(w5 * (G - 1)) + 1`, which can be below 1.
  ///
  /// Source: `_initial_difficulty`.
  public func initialDifficulty(rating: Rating) -> Double { Self.initialDifficulty(rating: rating, parameters) }

  private static func initialDifficulty(rating: Rating, _ parameters: Parameters) -> Double {
    parameters.difficultyBase - exp(parameters.difficultySpread * Double(rating.rawValue - 1)) + 1
  }
}

// MARK: - Later reviews

extension MemoryModel {
  /// The difficulty after any review but the first: `D' = w7 * D0(4) + (1 - w7) * (D - w6 * (G - 3) * (10 - D) / 9)`.
  ///
  /// D0(4) is ``initialDifficulty(rating:)``, not clamped to the range of difficulties. The result can be
  /// below 1 or above 10.
  ///
  /// Source: `_next_difficulty`.
  ///
  /// - Parameters:
  ///   - difficulty: D before the review, from 1 to 10.
  ///   - rating: G.
  public func difficulty(after difficulty: Double, rating: Rating) -> Double {
    let step = -parameters.difficultyStep * Double(rating.rawValue - 3)
    let damped = difficulty + (10 - difficulty) * step / 9
    return parameters.meanReversion * easyDifficulty + (1 - parameters.meanReversion) * damped
  }

  /// The stability in days after a recall at least one day after the last review:
  /// `S' = S * (1 + e^w8 * (11 - D) * S^(-w9) * (e^(w10 * (1 - R)) - 1) * h * b)`.
  ///
  /// Source: `_next_recall_stability`.
  ///
  /// - Parameters:
  ///   - memory: S and D before the review.
  ///   - retrievability: R from 0 to 1 at the moment of the review.
  ///   - rating: h is w15 for hard, b is w16 for easy; each is 1 otherwise.
  public func stabilityAfterRecall(of memory: MemoryState, retrievability: Double, rating: Rating) -> Double {
    let room = 11 - memory.difficulty
    let damping = pow(memory.stability, -parameters.recallStabilityDamping)
    let retrievabilityFactor = exp(parameters.recallRetrievabilityGain * (1 - retrievability)) - 1
    let ratingFactor =
      switch rating {
      case .hard: parameters.hardPenalty
      case .easy: parameters.easyBonus
      case .again, .good: 1.0
      }
    let gain = recallFactor * room * damping * retrievabilityFactor * ratingFactor
    return memory.stability * (1 + gain)
  }

  /// The stability in days after forgetting, at least one day after the last review:
  /// `S' = min(w11 * D^(-w12) * ((S + 1)^w13 - 1) * e^(w14 * (1 - R)), S / e^(w17 * w18))`.
  ///
  /// It's never more than S.
  ///
  /// Source: `_next_forget_stability`.
  ///
  /// - Parameters:
  ///   - memory: S and D before the review.
  ///   - retrievability: R from 0 to 1 at the moment of the review.
  public func stabilityAfterForgetting(of memory: MemoryState, retrievability: Double) -> Double {
    let difficultyFactor = pow(memory.difficulty, -parameters.forgettingDifficultyPower)
    let outlived = pow(memory.stability + 1, parameters.forgettingStabilityPower) - 1
    let retrievabilityFactor = exp(parameters.forgettingRetrievabilityGain * (1 - retrievability))
    let ceiling = memory.stability / forgettingDivisor
    return min(parameters.forgettingScale * difficultyFactor * outlived * retrievabilityFactor, ceiling)
  }

  /// The stability in days after a review less than one day after the last one: `S' = S * k` with
  /// `k = e^(w17 * (G - 3 + w18)) * S^(-w19)`, and k at least 1 unless the rating is again.
  ///
  /// Source: `_short_term_stability`; since 6.3.2 hard doesn't lower stability here.
  ///
  /// - Parameters:
  ///   - stability: S in days before the review, more than 0.
  ///   - rating: G.
  public func stabilityAfterSameDayReview(of stability: Double, rating: Rating) -> Double {
    let ratingFactor = exp(parameters.sameDaySlope * (Double(rating.rawValue - 3) + parameters.sameDayOffset))
    let factor = ratingFactor * pow(stability, -parameters.sameDayStabilityDamping)
    return stability * (rating == .again ? factor : max(factor, 1))
  }
}

// MARK: - Any review

extension MemoryModel {
  /// The memory after the first review.
  ///
  /// Source: `review_card`.
  public func memory(afterFirst rating: Rating) -> MemoryState {
    MemoryState(stability: initialStability(rating: rating), difficulty: initialDifficulty(rating: rating))
  }

  /// The memory after any review but the first.
  ///
  /// Stability follows the same-day formula when t < 1, and otherwise the one for forgetting (again) or for recall
  /// (hard, good, easy). Difficulty changes on every review.
  ///
  /// Source: `review_card`.
  ///
  /// - Parameter elapsedDays: t, the whole days since the last review, at least 0.
  public func memory(after previous: MemoryState, rating: Rating, elapsedDays: Double) -> MemoryState {
    MemoryState(
      stability: stability(after: previous, rating: rating, elapsedDays: elapsedDays),
      difficulty: difficulty(after: previous.difficulty, rating: rating)
    )
  }

  private func stability(after previous: MemoryState, rating: Rating, elapsedDays: Double) -> Double {
    guard elapsedDays >= 1 else { return stabilityAfterSameDayReview(of: previous.stability, rating: rating) }
    let retrievability = retrievability(afterDays: elapsedDays, stability: previous.stability)
    return switch rating {
    case .again: stabilityAfterForgetting(of: previous, retrievability: retrievability)
    case .hard, .good, .easy: stabilityAfterRecall(of: previous, retrievability: retrievability, rating: rating)
    }
  }
}
