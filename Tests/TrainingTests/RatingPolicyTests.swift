import FSRS
import Grading
import Testing
import Training

@Suite struct RatingPolicyTests {
  typealias Circumstances = RatingPolicy.Circumstances

  private static let ratings: [(Verdict, Double, Circumstances, Rating)] = [
    (.right, 1, Circumstances(), .good),
    (.near, 1, Circumstances(), .good),
    (.right, 1, Circumstances(wasHelped: true), .hard),
    (.right, 1, Circumstances(sureness: .unsure), .hard),
    (.near, 1, Circumstances(sureness: .unsure), .hard),
    (.right, 1, Circumstances(sureness: .sure), .good),
    (.right, 1, Circumstances(sureness: .sure, isProduced: true), .good),
    (.right, 1, Circumstances(sureness: .sure, isQuick: true), .good),
    (.right, 1, Circumstances(isProduced: true, isQuick: true), .good),
    (.right, 1, Circumstances(sureness: .sure, isProduced: true, isQuick: true), .easy),
    (.right, 1, Circumstances(wasHelped: true, sureness: .sure, isProduced: true, isQuick: true), .hard),
    (.partial, 0.75, Circumstances(sureness: .sure), .hard),
    (.partial, 0.5, Circumstances(), .hard),
    (.partial, 0.49, Circumstances(), .again),
    (.partial, 0.5, Circumstances(creditForGuessing: 0.5), .again),
    (.partial, 0.5, Circumstances(creditForGuessing: 0.75), .again),
    (.partial, 0.75, Circumstances(creditForGuessing: 0.5), .hard),
    (.partial, 0.3, Circumstances(creditForGuessing: 0.25), .again),
    (.right, 1, Circumstances(creditForGuessing: 1), .good),
    (.wrong, 0, Circumstances(), .again),
    (.wrong, 0, Circumstances(sureness: .sure, isProduced: true, isQuick: true), .again),
    (.blank, 0, Circumstances(), .again),
  ]

  @Test(arguments: ratings)
  func `verdict, credit and circumstances decide the rating`(
    verdict: Verdict, credit: Double, circumstances: Circumstances, rating: Rating
  ) {
    #expect(RatingPolicy.rating(verdict: verdict, credit: credit, circumstances) == rating)
  }
}
