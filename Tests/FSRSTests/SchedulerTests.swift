import FSRS
import Testing

@Suite struct SchedulerTests {
  @Suite struct WithDefaultSettings {
    let scheduler = Scheduler()

    @Test func `the default settings are the reference implementation's`() {
      #expect(scheduler.parameters == .default)
      #expect(scheduler.desiredRetention == 0.9)
      #expect(scheduler.learningSteps == [60, 600])
      #expect(scheduler.relearningSteps == [600])
      #expect(scheduler.maximumIntervalInDays == 36_500)
    }

    /// The reference implementation's own test, with the intervals and the final memory it gives.
    @Test func `six times good, twice again, five times good`() throws {
      let (schedules, daysBetween) = try replay([3, 3, 3, 3, 3, 3, 1, 1, 3, 3, 3, 3, 3], with: scheduler)
      #expect(daysBetween == [0, 2, 11, 46, 163, 498, 0, 0, 2, 4, 7, 12, 21])
      let last = try #require(schedules.last)
      #expect(isClose(last.memory.stability, 20.77035728499242))
      #expect(isClose(last.memory.difficulty, 9.055759917231622))
    }

    @Test(arguments: [
      (Rating.again, Schedule.State.learning(step: 0), 60),
      (.hard, .learning(step: 0), 330),
      (.good, .learning(step: 1), 600),
      (.easy, .review, 8 * 86_400),
    ])
    func `the first rating sets the state and the wait`(rating: Rating, state: Schedule.State, wait: Double) {
      let schedule = scheduler.schedule(after: nil, rating: rating, at: start, fuzz: nil)
      #expect(schedule.state == state)
      #expect(schedule.lastReview == start)
      #expect(schedule.due == start + wait)
    }

    @Test func `a forgotten card is relearned and then returns to review`() {
      let known = Schedule(state: .review, memory: memory, lastReview: start, due: start + 10 * day)
      let forgotten = scheduler.schedule(after: known, rating: .again, at: known.due, fuzz: nil)
      #expect(forgotten.state == .relearning(step: 0))
      #expect(forgotten.due == known.due + 600)
      let hesitant = scheduler.schedule(after: forgotten, rating: .hard, at: forgotten.due, fuzz: nil)
      #expect(hesitant.state == .relearning(step: 0))
      #expect(hesitant.due == forgotten.due + 900)
      let relearned = scheduler.schedule(after: hesitant, rating: .good, at: hesitant.due, fuzz: nil)
      #expect(relearned.state == .review)
      #expect(relearned.due == hesitant.due + day)
    }
  }

  @Suite struct WithOtherSteps {
    @Test func `without learning steps, a new card goes straight to review`() {
      let scheduler = Scheduler(learningSteps: [])
      for (rating, days) in zip(Rating.allCases, [1.0, 1, 2, 8]) {
        let schedule = scheduler.schedule(after: nil, rating: rating, at: start, fuzz: nil)
        #expect(schedule.state == .review)
        #expect(schedule.due == start + days * day)
      }
    }

    @Test func `without relearning steps, a forgotten card stays in review`() {
      let scheduler = Scheduler(relearningSteps: [])
      let known = Schedule(state: .review, memory: memory, lastReview: start, due: start + 10 * day)
      let forgotten = scheduler.schedule(after: known, rating: .again, at: start + 30 * day, fuzz: nil)
      #expect(forgotten.state == .review)
      #expect(isClose(forgotten.memory.stability, 1.6162162872115184))
      #expect(forgotten.due == start + 32 * day)
    }

    @Test func `one relearning step leads to the next`() {
      let scheduler = Scheduler(relearningSteps: [300, 3600])
      let first = Schedule(state: .relearning(step: 0), memory: memory, lastReview: start, due: start + 300)
      let second = scheduler.schedule(after: first, rating: .good, at: first.due, fuzz: nil)
      #expect(second.state == .relearning(step: 1))
      #expect(second.due == first.due + 3600)
    }

    @Test(arguments: [Schedule.State.learning(step: 4), .relearning(step: 4)])
    func `a card on a step that no longer exists goes to review`(state: Schedule.State) {
      let onStep = Schedule(state: state, memory: memory, lastReview: start, due: start + 600)
      let schedule = Scheduler().schedule(after: onStep, rating: .hard, at: start + 600, fuzz: nil)
      #expect(schedule.state == .review)
      #expect(schedule.due == start + 600 + 10 * day)
    }
  }

  @Suite struct Intervals {
    @Test(arguments: [
      (0.001, 1), (0.5, 1), (1.4, 1), (1.6, 2), (2.4, 2), (2.5, 2), (2.6, 3), (3.5, 4), (10, 10), (99.4, 99),
      (36_499.4, 36_499), (36_501, 36_500), (1e9, 36_500), (.infinity, 36_500),
    ])
    func `at a retention of 0.9, the interval is the stability, rounded`(stability: Double, days: Int) {
      #expect(Scheduler().intervalInDays(forStability: stability) == days)
    }

    @Test(arguments: [(0.7, 929), (0.8, 332), (0.85, 191), (0.9, 100), (0.95, 40), (0.99, 7)])
    func `a higher retention shortens the interval`(retention: Double, days: Int) {
      #expect(Scheduler(desiredRetention: retention).intervalInDays(forStability: 100) == days)
    }

    @Test(arguments: [1, 7, 30, 365])
    func `no interval is longer than the maximum`(maximum: Int) {
      #expect(Scheduler(maximumIntervalInDays: maximum).intervalInDays(forStability: 1000) == maximum)
    }

    @Test(arguments: [(1e300, Int.max), (.infinity, Int.max), (0, 1), (.nan, 1)])
    func `an extreme stability is clamped to the shortest or longest interval`(stability: Double, days: Int) {
      #expect(Scheduler(maximumIntervalInDays: .max).intervalInDays(forStability: stability) == days)
    }
  }

  @Suite struct Fuzzing {
    @Test func `a review interval is fuzzed within its range, never beyond the maximum`() {
      let scheduler = Scheduler(maximumIntervalInDays: 24)
      let known = Schedule(state: .review, memory: memory, lastReview: start, due: start + 5 * day)
      let days = (0..<500).map { number in
        let fuzz = Fuzz(identifier: "card \(number)".utf8, reviewCount: 4)
        return (scheduler.schedule(after: known, rating: .good, at: known.due, fuzz: fuzz).due - known.due) / day
      }
      #expect(Set(days) == [20, 21, 22, 23, 24])
    }

    @Test func `a step's wait isn't fuzzed`() {
      let scheduler = Scheduler(learningSteps: [10 * day, 20 * day])
      for number in 0..<100 {
        let fuzz = Fuzz(identifier: "card \(number)".utf8, reviewCount: 0)
        #expect(scheduler.schedule(after: nil, rating: .good, at: start, fuzz: fuzz).due == start + 20 * day)
      }
    }

    @Test func `fuzz leaves state and memory alone`() {
      let fuzz = Fuzz(identifier: "card".utf8, reviewCount: 0)
      let with = Scheduler().schedule(after: nil, rating: .easy, at: start, fuzz: fuzz)
      let without = Scheduler().schedule(after: nil, rating: .easy, at: start, fuzz: nil)
      #expect(with.state == without.state)
      #expect(with.memory == without.memory)
    }
  }

  @Suite struct Clocks {
    @Test(arguments: Rating.allCases)
    func `a clock set back counts as zero days`(rating: Rating) {
      let known = Schedule(state: .review, memory: memory, lastReview: start, due: start + 10 * day)
      let back = Scheduler().schedule(after: known, rating: rating, at: start - 40 * day, fuzz: nil)
      let atOnce = Scheduler().schedule(after: known, rating: rating, at: start, fuzz: nil)
      #expect(back.memory == atOnce.memory)
      #expect(back.lastReview == start - 40 * day)
      #expect(back.due - back.lastReview == atOnce.due - atOnce.lastReview)
    }

    @Test func `retrievability counts whole days since the last review`() {
      let scheduler = Scheduler()
      let known = Schedule(state: .review, memory: memory, lastReview: start, due: start + 10 * day)
      #expect(scheduler.retrievability(of: known, at: start - day) == 1)
      #expect(scheduler.retrievability(of: known, at: start + day - 1) == 1)
      #expect(isClose(scheduler.retrievability(of: known, at: start + day), 0.9856824087775146))
      #expect(isClose(scheduler.retrievability(of: known, at: start + 8 * day - 1), 0.9225903960291902))
    }

    @Test func `a card never reviewed has no retrievability`() {
      #expect(Scheduler().retrievability(of: nil, at: start) == 0)
    }
  }
}

private let start = 1_750_000_000.0
private let day = 86_400.0
private let memory = MemoryState(stability: 10, difficulty: 5)

/// Reviews a card with each grade when it's due; returns the schedules, and each wait in whole days.
private func replay(_ grades: [Int], with scheduler: Scheduler) throws -> (schedules: [Schedule], daysBetween: [Int]) {
  var schedules: [Schedule] = []
  for grade in grades {
    let now = schedules.last?.due ?? start
    let rating = try #require(Rating(rawValue: grade))
    schedules.append(scheduler.schedule(after: schedules.last, rating: rating, at: now, fuzz: nil))
  }
  return (schedules, schedules.map { Int(($0.due - $0.lastReview) / day) })
}
