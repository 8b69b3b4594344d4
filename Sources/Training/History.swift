import QuestionBank

/// Everything that happened to a learner's progress: a set of events that only grows, so that histories of several
/// devices can be merged in any order.
package struct History: Sendable {
  /// In the order in which they count: the same on every device.
  package private(set) var events: [ProgressEvent] = []
  private var known: Set<ProgressEvent> = []

  /// A history without events.
  package init() {}

  package init(events: some Sequence<ProgressEvent>) {
    add(contentsOf: events)
  }

  /// Adds events. Known events are ignored.
  package mutating func add(contentsOf newEvents: some Sequence<ProgressEvent>) {
    let unknown = newEvents.filter { known.insert($0).inserted }
    guard !unknown.isEmpty else { return }
    events = ProgressEvent.inOrder(events + unknown)
  }

  /// Adds one event.
  package mutating func add(_ event: ProgressEvent) { add(contentsOf: CollectionOfOne(event)) }

  package func contains(_ event: ProgressEvent) -> Bool { known.contains(event) }

  /// The progress that the events add up to.
  package var progress: Progress { progress(Renaming()) }

  /// The progress that the events add up to when questions go by other names now.
  package func progress(_ renaming: Renaming) -> Progress {
    Progress(folding: events, renaming: renaming.newNames.isEmpty ? renaming : renaming.limited(to: names))
  }

  /// The names of every question that was answered.
  private var names: Set<QuestionID> {
    Set(
      events.compactMap { event in
        if case .review(let review) = event.change { review.question } else { nil }
      })
  }

  /// The events that were undone.
  package var undone: Set<EventID> { ProgressEvent.undone(among: events) }

  /// Every review that counts, in order, with the points that the learner set.
  package var reviews: [(id: EventID, review: Review)] { reviews(Renaming()) }

  /// Every review that counts, in order, under the present name of its question.
  package func reviews(_ renaming: Renaming) -> [(id: EventID, review: Review)] {
    let undone = undone
    let points = ProgressEvent.pointsSet(among: events, undone: undone)
    var counted: [(id: EventID, review: Review)] = []
    for event in events where !undone.contains(event.id) {
      switch event.change {
      case .review(let given):
        var review = points[event.id].map(given.settingPoints) ?? given
        review.question = renaming.name(of: review.question)
        counted.append((event.id, review))
      case .reset(let scope): counted.removeAll { renaming.isForgotten($0.review.question, by: scope) }
      case .undo, .sessionBegan, .sessionEnded, .lessonShown, .pointsSet: break
      }
    }
    return counted
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
    Dictionary(grouping: events, by: \.id).filter { $0.value.count > 1 }.keys.sorted()
  }

  /// The last answer or reset that wasn't undone.
  package var lastCounted: (id: EventID, at: Moment, undoable: Undoable)? {
    let undone = undone
    for event in events.reversed() where !undone.contains(event.id) {
      if let undoable = event.undoable { return (event.id, event.at, undoable) }
    }
    return nil
  }
}

extension ProgressEvent {
  /// The undone events among these, which are in order. An undo that is itself undone takes nothing back.
  static func undone(among events: [ProgressEvent]) -> Set<EventID> {
    var undone: Set<EventID> = []
    for event in events.reversed() {
      if case .undo(let id) = event.change, !undone.contains(event.id) { undone.insert(id) }
    }
    return undone
  }

  /// The points that were set last for each answer, among events that are in order.
  static func pointsSet(among events: [ProgressEvent], undone: Set<EventID>) -> [EventID: [Int]] {
    var points: [EventID: [Int]] = [:]
    for event in events where !undone.contains(event.id) {
      if case .pointsSet(let id, let numbers) = event.change { points[id] = numbers }
    }
    return points
  }
}
