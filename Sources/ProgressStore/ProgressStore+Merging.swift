import DurableFiles
import Training

extension ProgressStore {
  /// Adds the events of other histories. The state before can be gone back to.
  package func merge(_ events: some Sequence<ProgressEvent>) throws(ProgressFault) {
    try backingUp(for: .merge)
    let events = Array(events)
    try locked { () throws(ProgressFault) in
      try self.catchUp()
      var history = try self.history()
      let new = events.filter { !history.contains($0) }
      guard self.hasLock else {
        // Whole or not at all: a journal of their own takes its name once it's on disk.
        try JournalFile.make(self.paths.journal(of: self.names.newJournal()), of: new)
        // It's done. What can't be counted now is read again.
        do throws(ProgressFault) { try self.loaded.refold(adding: new) } catch { self.seenFile = nil }
        return
      }
      if new.contains(where: { self.names.isShared($0.id) }) { self.renameDevice() }
      history.add(contentsOf: new)
      try self.replace(with: history)
    }
  }

  /// Puts a file of these events in place of whatever is there. Everything is in the archive before.
  private func replace(with history: History) throws(ProgressFault) {
    let state: KeptState
    do throws(ProgressFault) {
      state = try archive.keep(try archive.compared(with: history))
    } catch {
      throw .noBackup(error)
    }
    let written = try write(history)
    // From here on it's done. What's left in the journal counts once.
    do throws(ProgressFault) {
      try finish(written, (state, nil), for: .merged)
    } catch {
      notices.append(.notTidied(error))
    }
  }

  /// What can be taken back without being named.
  package enum LastChange: Hashable, Sendable {
    /// An answer or a reset.
    case single(ProgressEvent)
    /// What a merge added.
    case merge([ProgressEvent])

    package var events: [ProgressEvent] {
      switch self {
      case .single(let event): [event]
      case .merge(let events): events
      }
    }
  }

  /// What happened last, a merge or an answer or reset that still counts; nil if nothing did.
  package func lastChange() throws(ProgressFault) -> LastChange? {
    var last = try loaded.lastHistory { $0.lastCounted != nil }
    if !goesOn(last) {
      last = try history()
      let merged = try eventsOfLastMerge(in: last)
      if !merged.isEmpty { return .merge(merged) }
    }
    return last.lastCounted.map { .single($0) }
  }

  /// Whether something counts that happened after the last merge, or there was none. false if that takes more than
  /// what was kept since.
  ///
  /// - Parameter last: The last events.
  private func goesOn(_ last: History) -> Bool {
    guard let lists = try? archive.lists() else { return false }
    guard let index = lists.lastIndex(where: { $0.reason == .merged }), index > 0, lists[index - 1].reason == .merge
    else { return true }
    guard let merged = try? archive.state(at: lists[index].path), let now = try? archive.newest() else { return false }
    let before = Set(merged.segments)
    let since = now.segments.filter { !before.contains($0) }
    // Segments are joined at times, and events may be in several; then these don't tell.
    guard before.isSubset(of: now.segments), since.reduce(0, { $0 + $1.events }) == now.count - merged.count,
      let kept = try? archive.events(in: since)
    else { return false }
    let later = kept + loaded.unwritten
    let undone = History(events: last.events + later).undone
    return later.contains { $0.undoable != nil && !undone.contains($0) }
  }

  /// The events the last merge added that still count; none if something has happened here since.
  ///
  /// - Throws: Why that can't be found out. Something else would be undone then.
  package func eventsOfLastMerge(in history: History) throws(ProgressFault) -> [ProgressEvent] {
    let lists = try archive.lists()
    guard let index = lists.lastIndex(where: { $0.reason == .merged }), index > 0, lists[index - 1].reason == .merge
    else { return [] }
    let before: History
    let after: History
    do {
      before = try EventFile.content(at: lists[index - 1].path).history
      after = try EventFile.content(at: lists[index].path).history
    } catch {
      // A damaged backup doesn't keep the last answer from being undone.
      guard case .system(let fault) = error, !fault.isMissing else { return [] }
      throw error
    }
    let undone = history.undone
    guard !history.events.contains(where: { !after.contains($0) && !undone.contains($0) && $0.undoable != nil }) else {
      return []
    }
    return after.events.filter {
      history.contains($0) && !before.contains($0) && !undone.contains($0) && $0.isTakenBackWithMerge
    }
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
