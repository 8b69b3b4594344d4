import Grading
import QuestionBank

/// Something a session wants done. Effects must be carried out in order.
package enum SessionEffect: Sendable {
  /// Shows a question. `isRepeated` if the same presentation has been shown before.
  case ask(Presentation, number: Int, of: Int, isRepeated: Bool)
  /// Shows the text of a lesson, before the first of its questions.
  case teach(Lesson, pack: PackID)
  /// Records a review, which still has the clock's moment; `Session.recorded` takes the stamped one.
  case record(Review)
  /// Records which key points the learner says an answer makes, numbered from 1; `Session.recorded` then takes the
  /// review with these points.
  case recordPoints([Int], of: Review, at: Moment)
  /// Undoes the last review.
  case retract
  case verdict(Outcome)
  /// Shows the key points of an answer, and which were found. One line is taken for them.
  case points(Outcome)
  /// The line doesn't say which of these key points an answer makes.
  case unusablePoints(Unusable, of: Int)
  /// An answer was accepted in an exam; its verdict comes at the end.
  case noted(Outcome)
  case hint(String, question: QuestionID)
  case noMoreHints(shown: Int)
  /// Explains at length why the answer is right.
  case explanation(Outcome)
  case sources(Question)
  /// Keeps a learner's remark on a question.
  case remark(Remark)
  case skipped(QuestionID)
  /// The line can't be judged. `isRepeated` if it isn't the first such line, and the learner should be told what's
  /// possible.
  case unusable(Unusable, Presentation, isRepeated: Bool)
  /// So many lines in a row couldn't be used that the session ends.
  case tooManyUnusableLines(Int)
  case unknownCommand(String, nearest: String?)
  /// The answer is a command without its colon, and it's wrong. It was probably meant as a command, so it isn't
  /// counted.
  case bareCommand(String)
  case nothingJudged
  /// A flag needs a text that says what's wrong.
  case flagWithoutText
  case nothingToUndo
  /// The answers of an exam are final once its corrections have been shown.
  case examIsHandedIn
  /// Help on everything that can be typed now, or on one command.
  case help(Presentation, legal: [SessionCommand], about: SessionCommand?)
  /// Hints, explanations and verdicts must wait for the end of the exam.
  case notDuringExam
  /// How long the session has been open, and how much time is left in an exam, in milliseconds.
  case clock(elapsed: Int64, remaining: Int64?)
  /// The exam's time was up before this line.
  case timeIsUp
  /// The mark of the exam, with every correction.
  case examResult(ExamResult)
  /// The exam was left and can be resumed.
  case paused(number: Int, of: Int)
  /// The session is over. `remaining` planned questions weren't asked.
  case summary(Summary, remaining: Int)
  /// The learner wants to quit the program.
  case quit
}

extension SessionEffect {
  /// Whether a line did nothing, and this says what it could have done.
  var isRefusal: Bool {
    switch self {
    case .unusable, .unusablePoints, .unknownCommand, .bareCommand, .noMoreHints, .nothingJudged, .flagWithoutText,
      .nothingToUndo, .examIsHandedIn, .notDuringExam:
      true
    case .ask(_, _, _, let isRepeated): isRepeated
    default: false
    }
  }
}

/// An answer that was judged and counted.
package struct Outcome: Sendable {
  package let presentation: Presentation
  package let judgement: Judgement
  package let review: Review
  /// The question's record after this answer.
  package let record: Progress.Record
}

/// The totals of a session. A question that came back counts by its first answer.
package struct Summary: Hashable, Sendable {
  package var asked = 0
  package var skipped = 0
  package var counts: [Verdict: Int] = [:]
  /// What the answers earned.
  package var earned = CreditSum()
  /// In the order they were missed.
  package var missed: [QuestionID] = []
  /// Missed questions that were answered right when they came back.
  package var relearned: [QuestionID] = []
  /// How many of the questions cite no source.
  package var unsourced = 0

  package init() {}

  /// The sum of the credits.
  package var credit: Double { earned.value }

  package func count(of verdict: Verdict) -> Int { counts[verdict, default: 0] }

  mutating func count(_ review: Review, of question: Question) {
    asked += 1
    if question.allCitations.isEmpty { unsourced += 1 }
    counts[review.verdict, default: 0] += 1
    earned.add(review.credit)
    if review.isMiss, !missed.contains(review.question) { missed.append(review.question) }
  }

  /// Counts the answer to a question that came back.
  mutating func countReturn(_ review: Review) {
    if review.isRight, !relearned.contains(review.question) { relearned.append(review.question) }
  }
}
