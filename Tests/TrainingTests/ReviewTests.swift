import QuestionBank
import Testing
import Training
import Usage

@Suite struct ReviewTests {
  @Test func `a session keeps what was chosen in words, and the version of the question`() throws {
    var generator = SplitMix64(seed: 4)
    let presentation = Presentation(Sample.animate, lures: [], using: &generator)
    let shown = try #require(presentation.sheet.lettered.firstIndex(of: "Le webmestre"))
    // The letter alone doesn't give it away.
    try #require(shown != 2)
    var session = Session(
      plan: Session.Plan(id: SessionID("a-1"), mode: .quiz, presentations: [presentation]), library: Sample.library,
      progress: Progress())
    _ = session.start(at: Sample.minute(0))
    let effects = session.take(TypedLine(["a", "b", "c"][shown]), at: Sample.minute(1))
    guard case .record(let review) = effects.first else {
      Issue.record("\(effects)")
      return
    }
    #expect(review.chosen == .texts(["Le webmestre"]))
    #expect(review.revision == Sample.animate.revision)
  }

  @Test(arguments: [(0.9, 0.9), (0.2, 0.7), (1, 0.99), (-.infinity, 0.7), (.infinity, 0.99)])
  func `the desired retention is clamped to a sensible range`(desired: Double, retention: Double) {
    #expect(SchedulePolicy(retention: desired).retention == retention)
  }

  @Test(arguments: [(36_500, 36_500), (0, 1), (-5, 1), (Int.max, 365_000), (Int.min, 1)])
  func `the longest interval is limited to a thousand years`(desired: Int, days: Int) {
    #expect(SchedulePolicy(maximumIntervalInDays: desired).maximumIntervalInDays == days)
  }

  @Test(arguments: [("a-1", "a", 1), ("my-laptop-27", "my-laptop", 27), ("a-9007199254740992", "a", 1 << 53)])
  func `an event is named by its device and a number`(text: String, device: String, counter: Int) {
    let id = EventID(text)
    #expect(id == EventID(device: device, counter: counter))
    #expect(id?.description == text)
  }

  // A number without a successor would crash the program at the next answer.
  @Test(arguments: ["", "a", "-1", "a-", "a-0", "a--1x", "a-1.5", "a-9007199254740993", "a-9223372036854775807"])
  func `anything else isn't an event's name`(text: String) {
    #expect(EventID(text) == nil)
  }
}
