import Testing
import Training

@testable import ProgressStore

@Suite struct EventNamesTests {
  @Test(arguments: [
    (highest: 4_503_599_627_370_495, device: "a", counter: 4_503_599_627_370_496),
    (highest: 4_503_599_627_370_496, device: "ax", counter: 1),
  ])
  func `a number that leaves no room for others isn't counted on`(highest: Int, device: String, counter: Int) {
    var names = EventNames(device: "a")
    let last = ProgressEvent(
      id: EventID(device: "a", counter: highest), at: Sample.minute(0), order: 1, change: .review(Sample.review()))
    let next = names.named(
      [.review(Sample.review())], at: Sample.minute(1), on: LearnerDays.utc().day(of: Sample.minute(1)),
      in: History(events: [last]).progress)
    #expect(next.map(\.id.counter) == [counter])
    // A process's own name begins so, and ends by chance.
    #expect(next[0].id.device.hasPrefix(device))
  }
}
