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

  /// About a week, so that no time of an exam is too large to count with.
  package static let allowedMinutes = 1...9_999
  package static let allowedPassPercent = 0.0...100

  var limitMilliseconds: Int64? { minutes.map { Int64($0) * 60_000 } }
}

/// What an exam earned, and what it takes to pass. What's compared is what's shown.
package struct ExamMark: Hashable, Sendable {
  /// From 0 to 100.
  package let percent: Double
  /// From 0 to 20.
  package let of20: Double
  /// The pass mark in percent, if there is one.
  package let passPercent: Double?

  /// The mark for credits earned with a number of questions.
  package init(_ credit: CreditSum, questions: Int, passPercent: Double? = nil) {
    percent = credit.mark(outOf: 100, answers: questions)
    of20 = credit.mark(outOf: 20, answers: questions)
    self.passPercent = passPercent
  }

  /// Whether the pass mark was reached; nil without one.
  package var isPassed: Bool? { passPercent.map { percent >= $0 } }
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
  package var credit: Double { credits(late: false).value }

  /// The credit the late answer would have added.
  package var lateCredit: Double { credits(late: true).value }

  /// The mark for what was answered in time.
  package var mark: ExamMark { mark(of: credits(late: false)) }

  /// The mark with the late answer.
  package var markWithLate: ExamMark { mark(of: CreditSum(answers.map(\.credit))) }

  private func credits(late: Bool) -> CreditSum { CreditSum(answers.filter { $0.isLate == late }.map(\.credit)) }

  private func mark(of credit: CreditSum) -> ExamMark {
    ExamMark(credit, questions: answers.count, passPercent: rules.passPercent)
  }
}

extension ExamResult.Answer {
  fileprivate var credit: Double { outcome?.judgement.credit ?? 0 }
}
