import Testing
import Training

@testable import ProgressStore

@Suite struct MergeTests {
  @Test func `a union that couldn't be read back is a fault`() {
    // After the year 9999.
    let later = Moment(milliseconds: 300_000_000_000_000)
    let event = ProgressEvent(id: EventID("a-1")!, at: later, order: 1, change: .review(Sample.review()))
    #expect(throws: ProgressFault.unreadable(path: "union.json", event: "a-1")) {
      try Merge(History(events: [event])).bytes(for: "union.json")
    }
  }
}
