import FSRS
import Grading
import QuestionBank
import Training

/// Answers to a few questions, dated in days from 10:00 UTC on 22 November 2026.
enum Sample {
  static func id(_ text: String) -> QuestionID { QuestionID("p/\(text)")! }

  static func day(_ days: Double) -> Moment {
    Moment(milliseconds: 1_795_341_600_000 + Int64(days * 86_400_000))
  }

  static func question(_ text: String) -> Question {
    Question(id: id(text), topic: "t", prompt: "?", body: .trueFalse(true))
  }

  static func review(
    _ question: String, _ verdict: Verdict, day: Double, sureness: Sureness? = nil, rating: Rating? = nil
  ) -> Review {
    let isRight = verdict == .right || verdict == .near
    return Review(
      question: id(question), at: self.day(day), session: SessionID("s\(day)"), mode: .quiz, given: "x",
      verdict: verdict, credit: isRight ? 1 : 0, rating: rating ?? (isRight ? .good : .again), sureness: sureness,
      policy: SchedulePolicy(isFuzzed: false))
  }

  static func progress(_ reviews: [Review]) -> Progress {
    Progress(
      events: reviews.enumerated().map { index, review in
        ProgressEvent(
          id: EventID(device: "a", counter: index + 1), at: review.at, order: index + 1, change: .review(review))
      })
  }
}

extension Moment {
  /// This moment, where the learner's days are those of UTC and begin at four.
  var present: Present { Present(self, days: .utc()) }
}
