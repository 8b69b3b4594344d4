import FSRS
import Testing

@Suite struct MemoryStateTests {
  @Test(arguments: [
    (0.5, 0.5), (0.001, 0.001), (0.0009, 0.001), (-3, 0.001), (1e6, 1e6), (.nan, 0.001),
  ])
  func `stability has a floor but no ceiling`(given: Double, kept: Double) {
    #expect(MemoryState(stability: given, difficulty: 5).stability == kept)
  }

  @Test(arguments: [
    (5.5, 5.5), (1, 1), (0.9, 1), (-4.7716, 1), (10, 10), (10.1, 10), (.infinity, 10), (.nan, 1),
  ])
  func `difficulty is clamped to 1 to 10`(given: Double, kept: Double) {
    #expect(MemoryState(stability: 1, difficulty: given).difficulty == kept)
  }
}
