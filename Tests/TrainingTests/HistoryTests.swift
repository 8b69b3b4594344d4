import Grading
import QuestionBank
import Testing
import Training

import class Foundation.ProcessInfo

/// What holds for histories of several devices, however they're merged. The number of random rounds:
/// DISTINGUO_MERGE_ROUNDS.
@Suite struct HistoryTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["DISTINGUO_MERGE_ROUNDS"].flatMap(Int.init) ?? 300

  @Test func `neither order of arrival nor grouping matters, and no event is lost`() {
    for round in 0..<Self.rounds {
      var chance = SplitMix64(seed: UInt64(round))
      let devices = (0..<3).map { Self.events(of: ["a", "b", "c"][$0], using: &chance) }
      // Two devices that once shared a home have part of their past in common.
      let shared = devices[0].prefix(Int.random(in: 0...devices[0].count, using: &chance))
      let (a, b, c) = (devices[0], devices[1] + shared, devices[2] + shared.reversed())
      let union = Self.union(a, b, c)
      #expect(union.events == Self.union(c, a, b).events, "round \(round)")
      #expect(union.events == Self.union(Self.union(b, c).events, a).events, "round \(round)")
      #expect(union.events == Self.union(union.events, a, b, c, c).events, "round \(round)")
      #expect(Set(union.events) == Set(a + b + c), "round \(round)")
      #expect(union.progress == Self.union(b, a, c).progress, "round \(round)")
      #expect(union.progress.eventCount == union.events.count)
      // Both machines get the same due dates.
      #expect(union.progress == History(events: union.events.shuffled(using: &chance)).progress, "round \(round)")
    }
  }

  @Test func `events at the same moment sort by device, then by number`() {
    let right = Sample.review("roles/animer", .right, at: Sample.minute(0))
    let wrong = Sample.review("roles/animer", .wrong, at: Sample.minute(0))
    let events = [("b", 1, right), ("a", 10, wrong), ("a", 9, right)].map {
      ProgressEvent(id: EventID(device: $0, counter: $1), at: $2.at, change: .review($2))
    }
    #expect(History(events: events).events.map(\.id.description) == ["a-9", "a-10", "b-1"])
  }

  @Test func `adding known events changes nothing`() {
    let event = ProgressEvent(
      id: EventID("a-1")!, at: Sample.minute(0),
      change: .review(Sample.review("roles/vrai", .wrong, at: Sample.minute(0))))
    var history = History(events: [event])
    history.add(event)
    history.add(contentsOf: [event, event])
    #expect(history.events == [event])
  }

  @Test func `different events with the same name are both kept and counted, in the same order everywhere`() {
    let first = ProgressEvent(
      id: EventID("a-1")!, at: Sample.minute(0),
      change: .review(Sample.review("roles/vrai", .wrong, at: Sample.minute(0))))
    let second = ProgressEvent(
      id: EventID("a-1")!, at: Sample.minute(0),
      change: .review(Sample.review("roles/animer", .right, at: Sample.minute(0))))
    let history = History(events: [first, second])
    #expect(history.events == History(events: [second, first]).events)
    #expect(history.sharedNames == [EventID("a-1")!])
    #expect(history.progress.records.keys.sorted().map(\.description) == ["roles/animer", "roles/vrai"])
    #expect(History(events: [first, first]).sharedNames == [])
  }

  @Test func `undone and reset reviews don't count`() {
    let history = History(
      events: Sample.events([
        (Sample.minute(0), .review(Sample.review("mots/part", .right, at: Sample.minute(0)))),
        (Sample.minute(1), .reset(.pack(PackID("mots")!))),
        (Sample.minute(2), .review(Sample.review("roles/vrai", .right, at: Sample.minute(2)))),
        (Sample.minute(3), .review(Sample.review("roles/animer", .right, at: Sample.minute(3)))),
        (Sample.minute(4), .undo(EventID("a-3")!)),
      ]))
    #expect(history.reviews.map(\.id.description) == ["a-4"])
    #expect(history.undone == [EventID("a-3")!])
    #expect(history.lastCounted?.id.description == "a-4")
  }

  private static func union(_ histories: [ProgressEvent]...) -> History {
    var history = History()
    for events in histories { history.add(contentsOf: events) }
    return history
  }

  /// Up to 25 events of a device whose clock is up to a day off: answers, resets, undos of its own and others' events.
  private static func events(of device: String, using chance: inout SplitMix64) -> [ProgressEvent] {
    let skew = Double.random(in: -1...1, using: &chance)
    return (1...Int.random(in: 1...25, using: &chance)).map { counter in
      let at = Sample.day(skew + Double(counter) / 20)
      let question = ["roles/animer", "roles/vrai", "mots/part"].randomElement(using: &chance)!
      let change: ProgressEvent.Change =
        switch Int.random(in: 0..<10, using: &chance) {
        case 0: .undo(EventID(device: ["a", "b", "c"].randomElement(using: &chance)!, counter: counter))
        case 1: .undo(EventID(device: device, counter: max(1, counter - 1)))
        case 2:
          .reset([.everything, .pack(PackID("roles")!), .question(Sample.id(question))].randomElement(using: &chance)!)
        default:
          .review(
            Sample.review(
              question, [.right, .near, .partial, .wrong, .blank].randomElement(using: &chance)!, at: at,
              in: "\(device)-\(counter / 4)"))
        }
      return ProgressEvent(id: EventID(device: device, counter: counter), at: at, change: change)
    }
  }
}
