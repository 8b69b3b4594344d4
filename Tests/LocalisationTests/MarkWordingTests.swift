import Grading
import Testing
import Training
import Usage

@testable import Localisation

/// A mark is shown as what it's compared with.
struct MarkWordingTests {
  private func shown(_ credits: [Double], questions: Int? = nil, pass: Double?) -> String {
    let mark = ExamMark(CreditSum(credits), questions: questions ?? credits.count, passPercent: pass)
    return Wording(language: .english)(.exam(.mark(mark)))
  }

  private static let marks: [([Double], Int, Double, String)] = [
    ([0.6, 0.6, 0.6], 3, 60, "Mark: 12/20 (60%)."),
    // 59.99, 59.96 and 59.95 aren't 60.
    ([0.5999], 1, 60, "Mark: 11.9/20 (59.9%)."), ([0.5996], 1, 60, "Mark: 11.9/20 (59.9%)."),
    ([0.5995], 1, 60, "Mark: 11.9/20 (59.9%)."), ([0.5994], 1, 60, "Mark: 11.9/20 (59.9%)."),
    ([0.59], 1, 60, "Mark: 11.8/20 (59%)."), ([0.6], 1, 60.01, "Mark: 12/20 (60%)."),
    ([0.6666666666666666], 1, 66.67, "Mark: 13.333/20 (66.66%)."),
    ([0.6666666666666666], 1, 66.7, "Mark: 13.33/20 (66.6%)."),
    ([0.6666666666666666], 1, 66.66, "Mark: 13.3/20 (66.67%)."), ([0.999], 1, 100, "Mark: 19.9/20 (99.9%)."),
    ([0.9999], 1, 100, "Mark: 19.9/20 (99.9%)."),
  ]

  @Test(arguments: marks)
  func `rounding never lifts a mark to the pass mark`(credits: [Double], questions: Int, pass: Double, text: String) {
    #expect(shown(credits, questions: questions, pass: pass) == text)
  }

  @Test func `without a pass mark, marks are rounded to one decimal place`() {
    #expect(shown([0.6666666666666666], pass: nil) == "Mark: 13.3/20 (66.7%).")
    #expect(shown([0.5999], pass: nil) == "Mark: 12/20 (60%).")
  }

  @Test(arguments: [(60.0, "60"), (62.5, "62.5"), (60.01, "60.01"), (66.667, "66.667")])
  func `the pass mark is shown as it was given`(pass: Double, figures: String) {
    let english = Wording(language: .english)
    #expect(english(.exam(.passed(false, passPercent: pass))) == "Not passed (pass mark: \(figures)%).")
    #expect(
      english(.exam(.heading(questions: 2, minutes: nil, passPercent: pass))).contains("pass mark \(figures)%."))
  }

  @Test(arguments: [
    (0.0, "0%"), (0.001, "1%"), (0.004, "1%"), (0.5, "50%"), (0.994, "99%"), (0.9969, "99%"), (1, "100%"),
  ])
  func `a part is never shown as the whole or as nothing`(share: Double, text: String) {
    #expect(Numerals.english.percent(share) == text)
  }
}
