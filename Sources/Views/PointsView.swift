import Grading
import Localisation
import QuestionBank
import Terminal
import Training

/// The key points of a free answer, ticked where they were found, and how to say which of them it makes.
package enum PointsView {
  /// - Parameter isAfterExam: Whether the question and the answer were on the screen long before.
  package static func blocks(_ outcome: Outcome, isAfterExam: Bool, wording: Wording) -> [Block] {
    let points = outcome.presentation.sheet.points ?? []
    let lines = zip(points, outcome.judgement.parts).enumerated().map { index, point in
      Block("\(point.1 ? "✓" : "✗") \(index + 1). \(point.0.text)", indent: 4, hanging: 9)
    }
    return (isAfterExam ? reminder(outcome, wording) : []) + [Block(wording(.keyPoints), indent: 2)] + lines
      + [Block(wording(.howToSetPoints(of: points.count)), indent: 2)]
  }

  private static func reminder(_ outcome: Outcome, _ wording: Wording) -> [Block] {
    [
      .gap, Block(wording(.exam(.pointsHeading)), .strong),
      Block(outcome.presentation.question.prompt, .strong, indent: 2),
      Block(wording(.exam(.given(outcome.review.given))), indent: 2),
    ]
  }
}
