import FSRS
import Grading

/// Derives the scheduler's rating from an answer. Learners aren't asked to rate themselves.
package enum RatingPolicy {
  /// The circumstances of an answer.
  package struct Circumstances: Hashable, Sendable {
    /// Whether a hint had been shown, or the verdict on an answer that was then undone.
    package var wasHelped: Bool
    package var sureness: Sureness?
    /// Whether the learner typed the answer rather than recognising it.
    package var isProduced: Bool
    /// Whether the answer came faster than this learner's usual pace.
    package var isQuick: Bool
    /// The credit that an answer without any knowledge could have earned (see `AnswerKey.creditForGuessing`).
    package var creditForGuessing: Double

    package init(
      wasHelped: Bool = false, sureness: Sureness? = nil, isProduced: Bool = false, isQuick: Bool = false,
      creditForGuessing: Double = 0
    ) {
      self.wasHelped = wasHelped
      self.sureness = sureness
      self.isProduced = isProduced
      self.isQuick = isQuick
      self.creditForGuessing = creditForGuessing
    }
  }

  /// A partial answer with at least this credit counts as known with difficulty.
  static let knownFromCredit = 0.5

  /// Wrong or blank is Again, and so is a part that could have been guessed; help, doubt or half an answer is Hard; right
  /// is Good, or Easy if it was typed, sure and quick.
  package static func rating(verdict: Verdict, credit: Double, _ circumstances: Circumstances) -> Rating {
    switch verdict {
    case .wrong, .blank: return .again
    case .partial: return credit >= knownFromCredit && credit > circumstances.creditForGuessing ? .hard : .again
    case .right, .near:
      if circumstances.wasHelped || circumstances.sureness == .unsure { return .hard }
      let isEasy = circumstances.sureness == .sure && circumstances.isProduced && circumstances.isQuick
      return isEasy ? .easy : .good
    }
  }
}
