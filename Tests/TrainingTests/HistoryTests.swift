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
      #expect(union.events.count == Set(a + b + c).count, "round \(round)")
      #expect((a + b + c).allSatisfy(union.contains), "round \(round)")
      #expect(union.events.filter(Self.union(a).contains) == Self.union(a).events, "round \(round)")
      #expect(union.progress == Self.union(b, a, c).progress, "round \(round)")
      #expect(union.progress.eventCount == union.events.count)
      // Both machines get the same due dates.
      #expect(union.progress == History(events: union.events.shuffled(using: &chance)).progress, "round \(round)")
    }
  }

  @Test func `taking back an answer comes to the same, whether or not other questions' events are looked at`() {
    var found = 0
    for round in 0..<Self.rounds {
      var chance = SplitMix64(seed: UInt64(round))
      let renaming =
        round.isMultiple(of: 2) ? Renaming([Sample.id("mots/part"): Sample.id("roles/vrai")]) : Renaming()
      let history = History(events: (0..<2).flatMap { Self.events(of: ["a", "b"][$0], using: &chance) })
      let progress = history.progress(renaming)
      let answers = history.events.filter(\.isReview)
      guard let answer = answers.randomElement(using: &chance), case .review(let review) = answer.change else {
        continue
      }
      let question = progress.renaming.name(of: review.question)
      let undo = ProgressEvent(
        id: EventID(device: "c", counter: 1), at: Sample.day(9), order: progress.nextOrder,
        change: .undo(answer.reference))
      let concerned = zip(1..., history.events).filter { _, event in
        switch event.change {
        case .review(let review): progress.names(of: question).contains(review.question)
        case .undo, .reset, .pointsSet: true
        case .sessionBegan, .sessionEnded, .lessonShown: false
        }
      }
      guard let undone = progress.undoing(undo, of: question, among: concerned.map { (number: $0, event: $1) }) else {
        continue
      }
      found += 1
      #expect(undone == History(events: history.events + [undo]).progress(renaming), "round \(round)")
    }
    #expect(found > Self.rounds / 10)
  }

  @Test func `the order decides, then the time, then the device and the count`() {
    let right = Sample.review("roles/animer", .right, at: Sample.minute(0))
    let wrong = Sample.review("roles/animer", .wrong, at: Sample.minute(0))
    let later = Sample.review("roles/animer", .wrong, at: Sample.minute(1))
    let events = [("b", 1, 2, right), ("a", 10, 2, wrong), ("a", 9, 2, right), ("a", 8, 2, later), ("c", 7, 1, later)]
      .map { device, counter, order, review in
        ProgressEvent(
          id: EventID(device: device, counter: counter), at: review.at, order: order, change: .review(review))
      }
    #expect(History(events: events).events.map(\.id.description) == ["c-7", "a-9", "a-10", "b-1", "a-8"])
  }

  @Test func `adding known events changes nothing`() {
    let event = ProgressEvent(
      id: EventID("a-1")!, at: Sample.minute(0), order: 1,
      change: .review(Sample.review("roles/vrai", .wrong, at: Sample.minute(0))))
    var history = History(events: [event])
    history.add(event)
    history.add(contentsOf: [event, event])
    #expect(history.events == [event])
  }

  @Test func `different events with the same name are both kept and counted, in the same order everywhere`() {
    let first = ProgressEvent(
      id: EventID("a-1")!, at: Sample.minute(0), order: 1,
      change: .review(Sample.review("roles/vrai", .wrong, at: Sample.minute(0))))
    let second = ProgressEvent(
      id: EventID("a-1")!, at: Sample.minute(0), order: 1,
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
    #expect(history.reviews.map { $0.id.description } == ["a-4"])
    #expect(history.undone.map(\.id) == [EventID("a-3")!])
    #expect(history.lastCounted?.id.description == "a-4")
  }

  @Test func `what version 0.1 recorded comes first, in each device's own order`() {
    // The clock of a was a day ahead for its second event; b answered in between and afterwards.
    let events = [("a", 1, 0.0), ("a", 2, 1), ("a", 3, 0.2), ("b", 1, 0.1), ("b", 2, 1.5), ("b", 3, 0.3)].map {
      ProgressEvent(
        id: EventID(device: $0, counter: $1), at: Sample.day($2), order: nil,
        change: .review(Sample.review("roles/vrai", .right, at: Sample.day($2))))
    }
    let new = ProgressEvent(id: EventID("c-1")!, at: Sample.day(-9), order: 1, change: .reset(.everything))
    #expect(
      History(events: [new] + events.reversed()).events.map(\.id.description)
        == ["a-1", "b-1", "a-2", "a-3", "b-2", "b-3", "c-1"])
  }

  @Test func `sessions, lessons and points are nothing to undo`() {
    let history = History(
      events: Sample.events([
        (Sample.minute(0), .review(Sample.review("roles/vrai", .right, at: Sample.minute(0)))),
        (Sample.minute(1), .lessonShown(LessonName("roles/base")!)),
        (Sample.minute(2), .pointsSet(of: EventID("a-1")!, [])),
        (Sample.minute(3), .sessionEnded(SessionEnd(session: SessionID("s1")))),
      ]))
    #expect(history.lastCounted?.id.description == "a-1")
    #expect(history.lastCounted?.undoable == .answer(to: Sample.id("roles/vrai")))
  }

  @Test func `a session is known by how it began and how it ended last`() {
    let start = SessionStart(
      session: SessionID("s1"), mode: .exam, seed: 7, planned: 20, exam: ExamRules(minutes: 30, passPercent: 60))
    let history = History(
      events: Sample.events([
        (Sample.minute(0), .sessionBegan(start)),
        (Sample.minute(1), .sessionEnded(SessionEnd(session: SessionID("s1"), mark: 40, isPassed: false))),
        (Sample.minute(2), .sessionEnded(SessionEnd(session: SessionID("s1"), mark: 80, isPassed: true))),
      ]))
    #expect(history.sessions[SessionID("s1")]?.start == start)
    #expect(history.sessions[SessionID("s1")]?.end?.mark == 80)
  }

  private static func union(_ histories: [ProgressEvent]...) -> History {
    var history = History()
    for events in histories { history.add(contentsOf: events) }
    return history
  }

  /// Up to 25 events of a device whose clock is up to a day wrong: answers, undos of its own and of others, resets, lessons
  /// shown, points set, sessions.
  private static func events(of device: String, using chance: inout SplitMix64) -> [ProgressEvent] {
    let skew = Double.random(in: -1...1, using: &chance)
    let old = Bool.random(using: &chance) ? Int.random(in: 0...25, using: &chance) : 0
    var order = 0
    return (1...Int.random(in: 1...25, using: &chance)).map { counter in
      let at = Sample.day(skew + Double(counter) / 20)
      let question = ["roles/animer", "roles/vrai", "mots/part"].randomElement(using: &chance)!
      let change: ProgressEvent.Change =
        switch Int.random(in: 0..<14, using: &chance) {
        case 0: .undo(EventID(device: ["a", "b", "c"].randomElement(using: &chance)!, counter: counter))
        case 1: .undo(EventID(device: device, counter: max(1, counter - 1)))
        case 2:
          .reset([.everything, .pack(PackID("roles")!), .question(Sample.id(question))].randomElement(using: &chance)!)
        case 3: .lessonShown(LessonName("roles/\(device)")!)
        case 4: .pointsSet(of: EventID(device: device, counter: max(1, counter - 1)), [1])
        case 5:
          .sessionBegan(SessionStart(session: SessionID("\(device)-\(counter)"), mode: .quiz, seed: 1, planned: 2))
        case 6: .sessionEnded(SessionEnd(session: SessionID("\(device)-\(counter)")))
        default:
          .review(
            Sample.chanceReview(question, at: at, in: "\(device)-\(counter / 4)", using: &chance))
        }
      // Each merge takes a device ahead, and half of the devices have known version 0.1.
      if counter > old { order += Int.random(in: 0..<6, using: &chance) == 0 ? 5 : 1 }
      return ProgressEvent(
        id: EventID(device: device, counter: counter), at: at, order: counter > old ? order : nil, change: change)
    }
  }
}
