import Grading
import QuestionBank

/// The rules of an exam.
package struct ExamRules: Hashable, Sendable {
  /// The time limit in minutes; nil for none.
  package var minutes: Int?
  /// The share of the points needed to pass, in percent; nil for no pass mark.
  package var passPercent: Double?

  package init(minutes: Int? = nil, passPercent: Double? = nil) {
    self.minutes = minutes
    self.passPercent = passPercent
  }

  var limitMilliseconds: Int64? { minutes.map { Int64($0) * 60_000 } }
}

/// The result of an exam.
package struct ExamResult: Sendable {
  /// A question of the exam and its outcome.
  package struct Answer: Sendable {
    package let presentation: Presentation
    /// nil if the question wasn't answered, which earns nothing.
    package let outcome: Outcome?
    /// Whether the answer came after time was up. It's recorded but earns nothing.
    package let isLate: Bool
  }

  package let rules: ExamRules
  /// In the order asked.
  package let answers: [Answer]
  /// How long the exam was open, in milliseconds.
  package let elapsedMilliseconds: Int64

  /// The credit for what was answered in time.
  package var credit: Double { sum(late: false) }

  /// The credit the late answer would have added.
  package var lateCredit: Double { sum(late: true) }

  /// The mark from 0 to 100.
  package var percent: Double { answers.isEmpty ? 0 : 100 * credit / Double(answers.count) }

  /// The mark from 0 to 20.
  package var of20: Double { percent / 5 }

  /// Whether the pass mark was reached; nil without a pass mark.
  package var isPassed: Bool? { rules.passPercent.map { percent >= $0 } }

  private func sum(late: Bool) -> Double {
    answers.filter { $0.isLate == late }.reduce(0) { $0 + ($1.outcome?.judgement.credit ?? 0) }
  }
}
