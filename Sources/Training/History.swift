import QuestionBank

/// Everything that happened to a learner's progress: a set of events that only grows, so that histories of several
/// devices can be merged in any order.
package struct History: Sendable {
  /// In the order in which they count: the same on every device.
  package private(set) var events: [ProgressEvent] = []
  /// Those without an order, which come before all others.
  private var unordered: Set<ProgressEvent> = []

  /// A history without events.
  package init() {}

  package init(events: some Sequence<ProgressEvent>) {
    add(contentsOf: events)
  }

  /// Adds events. Known events are ignored.
  package mutating func add(contentsOf newEvents: some Sequence<ProgressEvent>) {
    let before = events.count
    if before == 0 { events = Array(newEvents) } else { events += newEvents.filter { !contains($0) } }
    // Nearly always, what's new comes last.
    if events.count == before || ProgressEvent.areInOrder(events, from: before) { return }
    events = ProgressEvent.withoutRepetition(ProgressEvent.inOrder(events))
    unordered = Set(events.prefix { $0.order == nil })
  }

  /// Adds one event.
  package mutating func add(_ event: ProgressEvent) { add(contentsOf: CollectionOfOne(event)) }

  package func contains(_ event: ProgressEvent) -> Bool {
    guard event.order != nil else { return unordered.contains(event) }
    var (low, high) = (unordered.count, events.count)
    while low < high {
      let middle = low + (high - low) / 2
      if events[middle].place < event.place { low = middle + 1 } else { high = middle }
    }
    return events[low...].prefix { $0.place == event.place }.contains(event)
  }

  /// The progress that the events add up to.
  package var progress: Progress { progress(Renaming()) }

  /// The progress that the events add up to when questions go by other names now.
  package func progress(_ renaming: Renaming) -> Progress {
    Progress(folding: events, renaming: renaming.newNames.isEmpty ? renaming : renaming.limited(to: names.contains))
  }

  /// The names of every question that was answered.
  private var names: Set<QuestionID> {
    Set(
      events.compactMap { event in
        if case .review(let review) = event.change { review.question } else { nil }
      })
  }

  /// The events that were undone.
  package var undone: Set<ProgressEvent> {
    let corrections = Corrections(among: events)
    return Set(events.filter(corrections.isUndone))
  }

  /// Every review that counts, in order, with the points that the learner set.
  package var reviews: CountedReviews { reviews(Renaming()) }

  /// Every review that counts, in order, under the present name of its question.
  package func reviews(_ renaming: Renaming) -> CountedReviews { CountedReviews(among: events, renaming) }

  /// The reviews of a session that count, in order, and how later events name them.
  package func reviews(
    of session: SessionID, _ renaming: Renaming
  ) -> [(event: EventReference, review: Review)] {
    reviews(renaming).named(of: session)
  }

  /// How each session began, and how it ended if it did.
  package var sessions: [SessionID: (start: SessionStart, end: SessionEnd?)] {
    var sessions: [SessionID: (start: SessionStart, end: SessionEnd?)] = [:]
    for event in events {
      switch event.change {
      case .sessionBegan(let start): sessions[start.session] = (start, sessions[start.session]?.end)
      case .sessionEnded(let end): sessions[end.session]?.end = end
      case .review, .undo, .reset, .lessonShown, .pointsSet: break
      }
    }
    return sessions
  }

  /// The ids shared by several events, because two devices took the same name. All of these events count.
  package var sharedNames: [EventID] {
    var known = Set<EventID>(minimumCapacity: events.count)
    return Set(events.lazy.map(\.id).filter { !known.insert($0).inserted }).sorted()
  }

  /// The numbers of each device that no event has, though a later one does: an event may be lost. A history that was cut
  /// out of another has gaps too.
  package var gaps: [(device: String, numbers: ClosedRange<Int>)] {
    var gaps: [(device: String, numbers: ClosedRange<Int>)] = []
    var counters: [String: [Int]] = [:]
    for event in events { counters[event.id.device, default: []].append(event.id.counter) }
    for (device, numbers) in counters.sorted(by: { $0.key < $1.key }) {
      var expected = 1
      for counter in numbers.sorted() {
        if counter > expected { gaps.append((device, expected...(counter - 1))) }
        expected = max(expected, counter + 1)
      }
    }
    return gaps
  }

  /// The last answer or reset that wasn't undone.
  package var lastCounted: ProgressEvent? {
    let corrections = Corrections(among: events)
    return events.last { $0.undoable != nil && !corrections.isUndone($0) }
  }

  /// The last reset that wasn't undone.
  package var lastReset: ProgressEvent? {
    let corrections = Corrections(among: events)
    return events.last { $0.isReset && !corrections.isUndone($0) }
  }
}
