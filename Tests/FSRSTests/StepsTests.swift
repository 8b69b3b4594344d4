import Testing

@testable import FSRS

@Suite struct StepsTests {
  @Test(arguments: Rating.allCases)
  func `without steps, every rating graduates`(rating: Rating) {
    let steps = Steps(waitsInSeconds: [])
    #expect(steps.start == .graduation)
    #expect(steps.outcome(of: rating, on: 0) == .graduation)
  }

  @Test(arguments: [
    (Rating.again, Steps.Outcome.wait(step: 0, seconds: 60)),
    (.hard, .wait(step: 0, seconds: 90)),
    (.good, .graduation),
    (.easy, .graduation),
  ])
  func `on the only step, hard waits half as long again`(rating: Rating, outcome: Steps.Outcome) {
    #expect(Steps(waitsInSeconds: [60]).outcome(of: rating, on: 0) == outcome)
  }

  @Test(arguments: [
    (0, Rating.again, Steps.Outcome.wait(step: 0, seconds: 60)),
    (0, .hard, .wait(step: 0, seconds: 330)),
    (0, .good, .wait(step: 1, seconds: 600)),
    (0, .easy, .graduation),
    (1, .again, .wait(step: 0, seconds: 60)),
    (1, .hard, .wait(step: 1, seconds: 600)),
    (1, .good, .graduation),
    (1, .easy, .graduation),
  ])
  func `on the first of two steps, hard waits the average of both`(step: Int, rating: Rating, outcome: Steps.Outcome) {
    #expect(Steps(waitsInSeconds: [60, 600]).outcome(of: rating, on: step) == outcome)
  }

  @Test(arguments: [
    (0, Rating.hard, Steps.Outcome.wait(step: 0, seconds: 330)),
    (1, .hard, .wait(step: 1, seconds: 600)),
    (1, .good, .wait(step: 2, seconds: 3600)),
    (2, .again, .wait(step: 0, seconds: 60)),
    (2, .hard, .wait(step: 2, seconds: 3600)),
    (2, .good, .graduation),
  ])
  func `three steps lead one to the next`(step: Int, rating: Rating, outcome: Steps.Outcome) {
    #expect(Steps(waitsInSeconds: [60, 600, 3600]).outcome(of: rating, on: step) == outcome)
  }

  @Test(arguments: [2, 7, Int.max])
  func `beyond the last step, every rating but again graduates`(step: Int) {
    let steps = Steps(waitsInSeconds: [60, 600])
    #expect(steps.outcome(of: .again, on: step) == .wait(step: 0, seconds: 60))
    #expect(steps.outcome(of: .hard, on: step) == .graduation)
    #expect(steps.outcome(of: .good, on: step) == .graduation)
    #expect(steps.outcome(of: .easy, on: step) == .graduation)
  }

  @Test(arguments: [-1, Int.min])
  func `a step before the first counts as the first`(step: Int) {
    let steps = Steps(waitsInSeconds: [60, 600])
    #expect(steps.outcome(of: .good, on: step) == .wait(step: 1, seconds: 600))
    #expect(steps.outcome(of: .hard, on: step) == .wait(step: 0, seconds: 330))
  }
}
