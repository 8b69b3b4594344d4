import FSRS
import Grading
import QuestionBank
import SafeText
import Training

/// A review as a JSON Lines object. Fields are named as in the learner's file, and three more describe the question.
/// Fields that don't apply are left out.
package struct ReviewsJSONLines: JSONObject {
  private let counted: CountedReview

  package init(_ counted: CountedReview) {
    self.counted = counted
  }

  package func write(_ fields: inout JSONFields) throws {
    let (review, question) = (counted.review, counted.question)
    fields.add("id", counted.id.description)
    fields.add("at", counted.timestamp)
    fields.add("question", review.question.description)
    fields.add("kind", question?.kind.rawValue)
    fields.add("topic", question?.topic)
    fields.add("prompt", question?.prompt)
    fields.add("session", review.session.text)
    fields.add("mode", review.mode.rawValue)
    fields.add("given", review.given)
    // In words.
    let texts = review.chosen.texts(in: question)
    fields.add("chosen", texts.isEmpty ? nil : texts)
    fields.add("verdict", review.verdict.rawValue)
    try fields.add("credit", review.credit)
    fields.add("rating", review.rating.rawValue)
    fields.add("sure", review.sureness.map { $0 == .sure })
    fields.add("hints", review.hints == 0 ? nil : review.hints)
    fields.add("thinking", review.thinkingMilliseconds)
    fields.add("free", review.isFree ? true : nil)
    fields.add("asked", review.confusion?.asked.text)
    fields.add("answered", review.confusion?.answered.text)
    fields.add("day", review.day.description)
    fields.add("because", review.because?.rawValue)
    fields.add("revision", review.revision)
    // The key points found in a recall answer, and those that the learner then set.
    fields.add("found", review.found)
    fields.add("set", review.points?.set)
  }
}
