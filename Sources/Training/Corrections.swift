/// What later events say of earlier ones: that they were undone, or which key points they have.
struct Corrections {
  private var undone: [EventID: Set<EventReference>] = [:]
  /// In order, so that the last one counts.
  private var points: [EventID: [(event: EventReference, numbers: [Int])]] = [:]

  /// The corrections among events that are in order. An undo that is itself undone takes nothing back.
  init(among events: [ProgressEvent]) {
    for event in events.reversed() {
      if case .undo(let named) = event.change, !isUndone(event) { undone[named.id, default: []].insert(named) }
    }
    for event in events {
      if case .pointsSet(let named, let numbers) = event.change, !isUndone(event) {
        points[named.id, default: []].append((named, numbers))
      }
    }
  }

  func isUndone(_ event: ProgressEvent) -> Bool {
    // An event's fingerprint takes time to compute, and few events are named by others.
    undone[event.id]?.contains { $0.names(event) } ?? false
  }

  /// The points that the learner set last for an answer; nil if they weren't set.
  func points(of event: ProgressEvent) -> [Int]? {
    points[event.id]?.last { $0.event.names(event) }?.numbers
  }

  /// The events that are named although they aren't among these.
  func unmet(among events: [ProgressEvent]) -> Set<EventReference> {
    var unmet = Set(undone.values.joined()).union(points.values.joined().map(\.event))
    guard !unmet.isEmpty else { return [] }
    for event in events {
      let named = (undone[event.id] ?? []).union(points[event.id]?.map(\.event) ?? [])
      unmet.subtract(named.filter { $0.names(event) })
    }
    return unmet
  }
}
