import DurableFiles
import Training

/// Brings back everything that can be read of a learner's progress, or goes back to an earlier state of it.
///
/// The new file is complete and on disk before it takes the old one's place, and only then is the journal emptied.
/// Killed anywhere, or short of room, it leaves the old state or the new one, and can be done again.
package struct Restoration: Sendable {
  /// A file that events came from, or the folder of the backups.
  package struct Source: Hashable, Sendable {
    package let path: String
    /// How many of its events nothing before it in the list had.
    package var events: Int
  }

  /// Where the events came from; what adds nothing is left out.
  package private(set) var sources: [Source] = []
  /// How many events the file has now.
  package private(set) var events = 0
  /// How many events were set aside because the state that was chosen hasn't got them. The archive keeps them.
  package private(set) var setAside = 0
  /// The state before, if one was chosen to go back to.
  package private(set) var before: String?
  /// How many lines couldn't be read.
  package private(set) var lost = 0
  /// What couldn't be tidied after everything was restored.
  package private(set) var untidied: ProgressFault?
  /// Where damaged files are kept as they were found.
  package private(set) var kept: [String] = []

  /// Restores the file at a path.
  ///
  /// - Parameters:
  ///   - chosen: The state to go back to; by default, everything readable is joined.
  ///   - now: The moment that what's kept is named after.
  package init(of path: String, from chosen: String?, at now: Moment) throws(ProgressFault) {
    let paths = ProgressPaths(path)
    // Read before anything is changed.
    let state = try chosen.map { path throws(ProgressFault) in (path, try EventFile.content(at: path).history) }
    try Self.locked(paths) { () throws(ProgressFault) in
      let gathered = try Gathering(of: paths)
      lost = gathered.lost
      if let (chosen, history) = state {
        sources = [Source(path: chosen, events: history.events.count)]
        setAside = gathered.history.events.count { !history.contains($0) }
        let archive = EventArchive(of: paths)
        let state = try archive.keep(try archive.compared(with: gathered.history))
        _ = try archive.list(state, for: .restore, at: now)
        before = try archive.lists().last?.path
        try foldBefore(paths, at: now)
        try write(history, to: paths, at: now, isChosen: true)
      } else {
        for source in gathered.sources where source.added > 0 { add(source, from: paths) }
        try write(gathered.history, to: paths, at: now, isChosen: true)
      }
    }
  }

  /// Adds a file to where events came from. The archive's many files count as one.
  private mutating func add(_ source: Gathering.Source, from paths: ProgressPaths) {
    let path = source.path.hasPrefix(paths.backups + "/") ? paths.backups : source.path
    if let index = sources.firstIndex(where: { $0.path == path }) {
      sources[index].events += source.added
    } else {
      sources.append(Source(path: path, events: source.added))
    }
  }

  /// Moves what's in the journal into the file, where both can be read. It would count on top of the chosen state if this
  /// stopped between replacing the file and emptying the journal.
  private mutating func foldBefore(_ paths: ProgressPaths, at now: Moment) throws(ProgressFault) {
    let length: Int
    do { length = try FileStatus.stamp(of: paths.journal)?.size ?? 0 } catch { throw .system(error) }
    guard length > 0, let history = try? ProgressSnapshot(unlocked: paths).history() else { return }
    try write(history, to: paths, at: now, isChosen: false)
    if let untidied { throw untidied }
  }

  /// - Parameter isChosen: Whether the learner does without whatever the archive has besides.
  private mutating func write(
    _ history: History, to paths: ProgressPaths, at now: Moment, isChosen: Bool
  ) throws(ProgressFault) {
    let archive = EventArchive(of: paths)
    let comparison = try archive.compared(with: history)
    var state = try archive.keep(comparison)
    // What isn't joined was declined, now or earlier.
    if isChosen { state.declineMissing(comparison.damaged.segments) }
    try keepDamaged(paths, at: now)
    let isJournalDamaged = try Self.isDamaged(ProgressFile.bytes(at: paths.journal) ?? [], paths.journal)
    let written = try ProgressFile.write(history.progress, .all(history.events), to: paths.file)
    events = history.events.count
    state.note(written, at: paths.file)
    // From here on it's done. What isn't tidied counts once, and is tidied by the next session.
    do throws(ProgressFault) {
      _ = try archive.list(state, for: nil, at: now)
      try empty(paths.journal, archive.released(journal: paths.journal, in: state))
    } catch {
      // A damaged journal would be found damaged again.
      guard !isJournalDamaged else { throw error }
      untidied = error
    }
  }

  private func empty(_ path: String, _ released: Released) throws(ProgressFault) {
    var journal = JournalFile(path: path)
    do {
      try journal.empty(released)
    } catch {
      throw .system(error)
    }
  }

  /// Keeps a file or journal that isn't as it was written under another name.
  private mutating func keepDamaged(_ paths: ProgressPaths, at now: Moment) throws(ProgressFault) {
    for path in [paths.file, paths.journal] {
      guard let bytes = try ProgressFile.bytes(at: path), !bytes.isEmpty, !Self.isWhole(bytes, path) else { continue }
      do {
        kept.append(try AtomicFile.keepCopy(of: path, as: "damaged", Timestamp.name(now)))
      } catch {
        throw .system(error)
      }
    }
  }

  /// Whether a journal is damaged, rather than cut off at its end.
  private static func isDamaged(_ journal: [UInt8], _ path: String) -> Bool {
    (try? Journal.content(of: journal, path: path).hasDamagedTail) ?? true
  }

  private static func isWhole(_ bytes: [UInt8], _ path: String) -> Bool {
    if let journal = try? Journal.content(of: bytes, path: path), !journal.events.isEmpty {
      return !journal.hasTornTail && !journal.hasDamagedTail
    }
    return ProgressFile.intact(bytes) != nil || ProgressFile.isUnaltered(bytes)
  }

  /// Does without what the archive has and the file lacks: it stays in the archive, and isn't spoken of any more.
  ///
  /// - Returns: How many events that is, and why a power cut may undo it, if it may.
  package static func decline(
    of path: String, at now: Moment
  ) throws(ProgressFault) -> (events: Int, unsynced: SystemFault?) {
    let paths = ProgressPaths(path)
    var declined = 0
    var unsynced: SystemFault?
    try locked(paths) { () throws(ProgressFault) in
      let archive = EventArchive(of: paths)
      let snapshot = try ProgressSnapshot(unlocked: paths)
      let comparison = try archive.compared(with: try snapshot.history())
      declined = comparison.missingCount
      var state = try archive.keep(comparison)
      state.declineMissing(comparison.damaged.segments)
      // What's still in the journal isn't in the file.
      if let intact = try ProgressFile.intact(at: paths.file), intact.progress.eventCount == state.count {
        state.note(intact, at: paths.file)
      }
      _ = try archive.list(state, for: nil, at: now) { unsynced = $0 }
    }
    return (declined, unsynced)
  }

  /// Does something while no other process writes.
  private static func locked(_ paths: ProgressPaths, _ body: () throws(ProgressFault) -> Void) throws(ProgressFault) {
    do {
      try Folder.make(paths.folder)
    } catch {
      throw .system(error)
    }
    try FileLock(paths.lock).whileHeld(failingAs: ProgressFault.system) { _ throws(ProgressFault) in try body() }
  }
}
