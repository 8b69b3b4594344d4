import Grading
import Testing
import Training

struct ExamMarkTests {
  private static let marks: [([Double], Double, Bool)] = [
    ([0.6, 0.6, 0.6], 60.0, true), ([0.8, 0.7, 0.3], 60, true), ([0.7, 0.7, 0.4], 60, true),
    ([0.6, 0.6, 0.5], 60, false), ([0.6666666666666666], 66.67, false), ([0.6666666666666666], 66.66, true),
    ([0.3333333333333333], 33.3, true),
    ([0.5], 50, true), ([0.5], 50.01, false), ([0], 0, true), ([1], 100, true), ([1, 1, 0.99], 100, false),
  ]

  @Test(arguments: marks)
  func `the pass mark is reached exactly or not at all`(credits: [Double], passPercent: Double, isPassed: Bool) {
    let mark = ExamMark(CreditSum(credits), questions: credits.count, passPercent: passPercent)
    #expect(mark.isPassed == isPassed)
    #expect((mark.percent >= passPercent) == isPassed)
  }
}
