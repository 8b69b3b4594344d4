import FSRS
import Testing

/// The expected values were computed with py-fsrs 6.3.2.
@Suite struct MemoryModelTests {
  @Suite struct ForgettingCurve {
    @Test func `the curve factor follows from the decay`() {
      #expect(isClose(model.curveFactor, 0.9803464944134797))
    }

    @Test(arguments: [
      (0, 1),
      (1, 0.9856824087775146),
      (2, 0.9727695594804078),
      (7, 0.9225903960291902),
      (10, 0.9),
      (30, 0.8093881035731708),
      (365, 0.5735586746235102),
    ])
    func `a memory with a stability of 10 days fades along the curve`(days: Double, expected: Double) {
      #expect(isClose(model.retrievability(afterDays: days, stability: 10), expected))
    }

    @Test(arguments: [
      (0.7, 928.7911182417022),
      (0.8, 331.5959786230981),
      (0.85, 190.64261330529584),
      (0.9, 100),
      (0.95, 40.2558691989992),
      (0.99, 6.869838622286353),
    ])
    func `a memory with a stability of 100 days falls to each retention in time`(retention: Double, expected: Double) {
      #expect(isClose(model.days(untilRetrievability: retention, stability: 100), expected))
    }

    @Test(arguments: [0.1, 0.1542, 0.8], [0.001, 1, 365])
    func `retrievability is 0.9 after as many days as the stability`(decay: Double, stability: Double) throws {
      var weights = Parameters.default.weights
      weights[20] = decay
      let model = MemoryModel(parameters: try Parameters(weights: weights))
      #expect(isClose(model.retrievability(afterDays: stability, stability: stability), 0.9))
    }
  }

  @Suite struct FirstReview {
    @Test(arguments: [
      (Rating.again, 0.212, 6.4133),
      (.hard, 1.2931, 5.112170705601056),
      (.good, 2.3065, 2.118103970459016),
      (.easy, 8.2956, 1),
    ])
    func `the first rating sets stability and difficulty`(rating: Rating, stability: Double, difficulty: Double) {
      let memory = model.memory(afterFirst: rating)
      #expect(isClose(memory.stability, stability))
      #expect(isClose(memory.difficulty, difficulty))
    }

    @Test func `the initial difficulty formula isn't clamped`() {
      #expect(isClose(model.initialDifficulty(rating: .easy), -4.771630703161737))
    }
  }

  @Suite struct Difficulty {
    @Test(arguments: [
      (1, Rating.again, 7.0269895692968385), (1, .hard, 4.010608969296839), (1, .good, 1), (1, .easy, 1),
      (5, .again, 8.341762369296838), (5, .hard, 6.665995369296838),
      (5, .good, 4.9902283692968386), (5, .easy, 3.3144613692968385),
      (10, .again, 9.985228369296838), (10, .hard, 9.985228369296838),
      (10, .good, 9.985228369296838), (10, .easy, 9.985228369296838),
    ])
    func `each rating moves difficulty`(before: Double, rating: Rating, after: Double) {
      let memory = MemoryState(stability: 10, difficulty: before)
      #expect(isClose(model.memory(after: memory, rating: rating, elapsedDays: 3).difficulty, after))
    }

    @Test(arguments: Rating.allCases)
    func `difficulty changes on the same day as it would on any other`(rating: Rating) {
      let memory = MemoryState(stability: 10, difficulty: 5)
      let sameDay = model.memory(after: memory, rating: rating, elapsedDays: 0)
      let later = model.memory(after: memory, rating: rating, elapsedDays: 30)
      #expect(sameDay.difficulty == later.difficulty)
    }
  }

  @Suite struct StabilityOnLaterDays {
    @Test(arguments: [
      (5, Rating.again, 1.3024312523883599), (5, .hard, 17.775317698817506),
      (5, .good, 22.928695874322422), (5, .easy, 34.21415450301846),
      (30, .again, 1.6162162872115184), (30, .hard, 36.19554802460354),
      (30, .good, 53.557612279021505), (30, .easy, 91.57905203737938),
    ])
    func `each rating moves a stability of 10 days`(days: Double, rating: Rating, after: Double) {
      let memory = MemoryState(stability: 10, difficulty: 5)
      #expect(isClose(model.memory(after: memory, rating: rating, elapsedDays: days).stability, after))
    }

    @Test(arguments: [0.001, 0.212, 1, 10, 1000, 36_500], [1, 5.5, 10])
    func `again never raises stability, and a recall never lowers it`(stability: Double, difficulty: Double) {
      let memory = MemoryState(stability: stability, difficulty: difficulty)
      for days in [1.0, 2, 30, 3650] {
        let after = Rating.allCases.map { model.memory(after: memory, rating: $0, elapsedDays: days).stability }
        #expect(after[0] <= stability)
        #expect(stability < after[1])
        #expect(after[1] < after[2])
        #expect(after[2] < after[3])
      }
    }

    /// With both weights at their highest, 2, the ceiling is S / e^4.
    @Test(arguments: [0.001, 1, 36_500])
    func `the stability after forgetting has a ceiling`(stability: Double) throws {
      let highest = MemoryModel(parameters: try Parameters(weights: Parameters.bounds.map(\.upperBound)))
      let memory = MemoryState(stability: stability, difficulty: 1)
      let after = highest.stabilityAfterForgetting(of: memory, retrievability: 0)
      #expect(isClose(after, stability / 54.598150033144236))
    }

    @Test func `the longer the wait, the more a recall raises stability`() {
      let memory = MemoryState(stability: 10, difficulty: 5)
      let after = [1.0, 5, 10, 30, 100].map { model.memory(after: memory, rating: .good, elapsedDays: $0).stability }
      #expect(after == after.sorted())
    }
  }

  @Suite struct StabilityOnTheSameDay {
    @Test(arguments: [
      (2, Rating.again, 0.6784219062855583), (2, .hard, 2),
      (2, .good, 2.007748803366632), (2, .easy, 3.453934776504667),
      (10, .again, 3.051248935571638), (10, .hard, 10), (10, .good, 10), (10, .easy, 15.534307947166699),
      (0.001, .again, 0.001), (0.001, .hard, 0.001),
      (0.001, .good, 0.0016553397873898706), (0.001, .easy, 0.0028476847546917263),
    ])
    func `each rating moves stability on the same day`(before: Double, rating: Rating, after: Double) {
      let memory = MemoryState(stability: before, difficulty: 5)
      #expect(isClose(model.memory(after: memory, rating: rating, elapsedDays: 0).stability, after))
    }

    @Test(arguments: [0.001, 0.212, 1, 10, 1000, 36_500])
    func `hard never lowers stability, and again never raises it`(stability: Double) {
      let memory = MemoryState(stability: stability, difficulty: 5)
      #expect(model.memory(after: memory, rating: .hard, elapsedDays: 0).stability >= stability)
      #expect(model.memory(after: memory, rating: .again, elapsedDays: 0).stability <= stability)
    }
  }
}

private let model = MemoryModel()
