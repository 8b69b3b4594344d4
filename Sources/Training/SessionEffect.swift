import Grading
import QuestionBank

/// What a session wants done. A face of the session carries the effects out in order: in particular, a review is on
/// disk before its verdict is shown.
package enum SessionEffect: Sendable {
  /// Shows a question; `isRepeated` when the same presentation has been shown before.
  case ask(Presentation, number: Int, of: Int, isRepeated: Bool)
  /// Makes a review durable.
  case record(Review)
  /// Makes the last recorded review undone.
  case retract
  case verdict(Outcome)
  /// The answer is taken; in an exam its verdict comes at the end.
  case noted(Outcome)
  case hint(String, question: QuestionID)
  case noMoreHints(shown: Int)
  /// Says at length why the answer is right.
  case explanation(Outcome)
  case sources(Question)
  /// Keeps what the learner has to say of a question.
  case remark(Remark)
  case skipped(QuestionID)
  /// The line was no answer; `isRepeated` when it is not the first one, and what is legal has to be said.
  case unusable(Unusable, Presentation, isRepeated: Bool)
  case unknownCommand(String, nearest: String?)
  /// The answer is the name of a command and not right: it was probably meant as one, and is not counted.
  case bareCommand(String)
  case nothingJudged
  /// A flag has to say what is wrong.
  case flagWithoutText
  case nothingToUndo
  /// The answers of an exam stand once its corrections have been seen.
  case examIsHandedIn
  /// What can be typed now, or what one of the commands does.
  case help(Presentation, legal: [SessionCommand], about: SessionCommand?)
  /// Hints, explanations and verdicts have to wait for the end of the exam.
  case notDuringExam
  /// How long the session has been open, and how much time an exam leaves, in milliseconds.
  case clock(elapsed: Int64, remaining: Int64?)
  /// The time of the exam was up before this line.
  case timeIsUp
  /// The mark of the exam, and every correction.
  case examResult(ExamResult)
  /// The exam was left and can be taken up again.
  case paused(number: Int, of: Int)
  /// The session is over; `remaining` questions were not asked.
  case summary(Summary, remaining: Int)
  /// The learner wants to leave the program.
  case quit
}

/// A question answered, judged and counted.
package struct Outcome: Sendable {
  package let presentation: Presentation
  package let judgement: Judgement
  package let review: Review
  /// What is now known of the question.
  package let record: Progress.Record
}

/// What a session came to. A question that came back after a miss counts by its first answer.
package struct Summary: Hashable, Sendable {
  package var asked = 0
  package var skipped = 0
  package var counts: [Verdict: Int] = [:]
  /// The sum of the credits.
  package var credit = 0.0
  /// In the order in which they were missed.
  package var missed: [QuestionID] = []
  /// Those of them that were answered right when they came back.
  package var relearned: [QuestionID] = []

  package init() {}

  package func count(of verdict: Verdict) -> Int { counts[verdict, default: 0] }

  mutating func count(_ review: Review) {
    asked += 1
    counts[review.verdict, default: 0] += 1
    credit += review.credit
    if review.isMiss, !missed.contains(review.question) { missed.append(review.question) }
  }

  /// Counts the answer to a question that came back.
  mutating func countReturn(_ review: Review) {
    if review.isRight, !relearned.contains(review.question) { relearned.append(review.question) }
  }
}
