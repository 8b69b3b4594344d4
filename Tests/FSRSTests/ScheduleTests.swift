import FSRS
import Testing

@Suite struct ScheduleTests {
  @Test(arguments: [
    (Schedule.State.learning(step: 1), "learning"),
    (.review, "review"),
    (.relearning(step: 0), "relearning"),
  ])
  func `each state has a name`(state: Schedule.State, name: String) {
    #expect(schedule(in: state).stateName == name)
  }

  @Test(arguments: [
    (0, 0), (1, 0), (86_399, 0), (86_400, 1), (172_799, 1), (172_800, 2), (-1, 0), (-1_000_000, 0),
  ])
  func `elapsed days are whole periods of 24 hours, never negative`(seconds: Double, days: Double) {
    #expect(schedule(in: .review).elapsedDays(at: 1_750_000_000 + seconds) == days)
  }

  private func schedule(in state: Schedule.State) -> Schedule {
    Schedule(
      state: state,
      memory: MemoryState(stability: 10, difficulty: 5),
      lastReview: 1_750_000_000,
      due: 1_750_864_000
    )
  }
}
