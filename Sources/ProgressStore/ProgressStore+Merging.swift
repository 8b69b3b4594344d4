import Training

extension ProgressStore {
  /// Adds the events of other histories, backing up the file before writing it.
  package func merge(_ events: some Sequence<ProgressEvent>) throws(ProgressFault) {
    try backingUp(for: .merge)
    let events = Array(events)
    try locked { () throws(ProgressFault) in
      try self.catchUp()
      var history = try self.history()
      history.add(contentsOf: events)
      try self.write(history)
    }
  }

  /// The events the last merge added that still count; none if something has happened here since.
  package func eventsOfLastMerge(in history: History) -> [ProgressEvent] {
    guard let merge = backups.all.last(where: { $0.reason == .merge }),
      let before = try? ProgressFile.history(at: merge.path)
    else { return [] }
    let undone = history.undone
    let known = before.progress
    let added = history.events.filter { !before.contains($0) && !undone.contains($0.id) }
    let isOwn: (ProgressEvent) -> Bool = { self.names.isOwn($0.id) && !known.counts($0) }
    guard !added.contains(where: { isOwn($0) && $0.undoable != nil }) else { return [] }
    return added.filter { !isOwn($0) && $0.isTakenBackWithMerge }
  }
}

extension ProgressEvent {
  /// Whether undoing a merge undoes it. That a lesson's text was shown, or a session was held, stays true.
  fileprivate var isTakenBackWithMerge: Bool {
    switch change {
    case .review, .reset, .undo, .pointsSet: true
    case .sessionBegan, .sessionEnded, .lessonShown: false
    }
  }
}
