@testable import Grading

extension AnswerKey {
  /// The answer's judgement; nil if it's asked again.
  func judgement(of typed: String) -> Judgement? {
    guard case .judged(let judgement) = assess(typed) else { return nil }
    return judgement
  }

  /// Why the answer is asked again; nil if it's judged.
  func refusal(of typed: String) -> Unusable? {
    guard case .unusable(let unusable) = assess(typed) else { return nil }
    return unusable
  }
}
