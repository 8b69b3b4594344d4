extension ProgressEvent {
  /// Events in the order in which they count, which is the same on every device.
  ///
  /// Events of version 0.1 say nothing of an order, and their clocks may have been wrong. On each device they count in the
  /// order of their numbers, and between devices by the greatest time that each had seen by then.
  static func inOrder(_ events: [ProgressEvent]) -> [ProgressEvent] {
    if events.allSatisfy({ $0.order != nil }) { return events.sorted { $0.comesBefore($1) } }
    let ordered = events.filter { $0.order != nil }.sorted { $0.comesBefore($1) }
    let old = events.filter { $0.order == nil }
    var placed: [(seen: Moment, device: String, index: Int, event: ProgressEvent)] = []
    for (device, events) in Dictionary(grouping: old, by: \.id.device) {
      var seen: Moment?
      for (index, event) in events.sorted(by: { $0.isNumberedBefore($1) }).enumerated() {
        let latest = max(seen ?? event.at, event.at)
        seen = latest
        placed.append((latest, device, index, event))
      }
    }
    placed.sort { ($0.seen, $0.device, $0.index) < ($1.seen, $1.device, $1.index) }
    return placed.map(\.event) + ordered
  }

  /// Whether the events from an index on have an order, and each comes after the one before it.
  static func areInOrder(_ events: [ProgressEvent], from start: Int) -> Bool {
    (start..<events.count).allSatisfy { index in
      guard events[index].order != nil else { return false }
      guard index > 0, events[index - 1].order != nil else { return index == start }
      return events[index - 1].comesBefore(events[index])
    }
  }

  /// Events that are in order, each once.
  static func withoutRepetition(_ events: [ProgressEvent]) -> [ProgressEvent] {
    // Few histories have any, and a long one isn't copied for nothing.
    guard zip(events, events.dropFirst()).contains(where: { $0.place == $1.place }) else { return events }
    var different: [ProgressEvent] = []
    different.reserveCapacity(events.count)
    for event in events {
      // What's equal comes one after another.
      let alike = different.reversed().prefix { $0.place == event.place && $0.change.texts == event.change.texts }
      if !alike.contains(event) { different.append(event) }
    }
    return different
  }

  /// Whether this event comes before another, both having an order. Events that share place and id are ordered by their
  /// content.
  private func comesBefore(_ other: ProgressEvent) -> Bool {
    if let order, let other = other.order, order != other { return order < other }
    if place != other.place { return place < other.place }
    return change.texts.lexicographicallyPrecedes(other.change.texts)
  }

  /// Whether this event of a device comes before another of the same device, neither having an order.
  private func isNumberedBefore(_ other: ProgressEvent) -> Bool {
    if id.counter != other.id.counter { return id.counter < other.id.counter }
    if at != other.at { return at < other.at }
    return change.texts.lexicographicallyPrecedes(other.change.texts)
  }
}
