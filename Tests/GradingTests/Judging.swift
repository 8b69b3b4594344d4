@testable import Grading

extension AnswerKey {
  /// The judgement of an answer that is judged.
  func judgement(of typed: String) -> Judgement? {
    guard case .judged(let judgement) = assess(typed) else { return nil }
    return judgement
  }

  /// Why an answer is asked again.
  func refusal(of typed: String) -> Unusable? {
    guard case .unusable(let unusable) = assess(typed) else { return nil }
    return unusable
  }
}
