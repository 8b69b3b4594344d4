import FSRS
import Grading
import QuestionBank
import Training

/// A review as a JSON Lines object. Fields are named as in the learner's file, and three more describe the question.
/// Fields that don't apply are left out.
package struct ReviewsJSONLines: Encodable, Sendable {
  var id: String
  var at: String
  var question: String
  var kind: String?
  var topic: String?
  var prompt: String?
  var session: String
  var mode: String
  var given: String
  /// In words.
  var chosen: [String]?
  var verdict: String
  var credit: Double
  var rating: Int
  var sure: Bool?
  var hints: Int?
  var thinking: Int64
  var free: Bool?
  var asked: String?
  var answered: String?
  var day: String
  var because: String?
  var revision: String?
  /// The key points found in a recall answer, and those that the learner then set.
  var found: [Int]?
  var set: [Int]?

  package init(_ counted: CountedReview) {
    let review = counted.review
    id = counted.id.description
    at = counted.timestamp
    question = review.question.description
    kind = counted.question?.kind.rawValue
    topic = counted.question?.topic
    prompt = counted.question?.prompt
    session = review.session.text
    mode = review.mode.rawValue
    given = review.given
    let texts = review.chosen.texts(in: counted.question)
    chosen = texts.isEmpty ? nil : texts
    day = review.day.description
    because = review.because?.rawValue
    revision = review.revision
    found = review.found
    set = review.points?.set
    verdict = review.verdict.rawValue
    credit = review.credit
    rating = review.rating.rawValue
    sure = review.sureness.map { $0 == .sure }
    hints = review.hints == 0 ? nil : review.hints
    thinking = review.thinkingMilliseconds
    free = review.isFree ? true : nil
    asked = review.confusion?.asked.text
    answered = review.confusion?.answered.text
  }
}
