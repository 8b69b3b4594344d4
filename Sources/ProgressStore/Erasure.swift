import DurableFiles
import QuestionBank
import Training

/// Removes events for good, from every file that the program keeps for the learner. Nothing brings them back.
///
/// What isn't to be removed is made durable first. Then the learner's file is replaced, which is the step from the old
/// state to the new one, and after that whatever else has the events is removed. Killed in between, it's finished when
/// it's done again.
package struct Erasure: Sendable {
  /// How many events were removed.
  package private(set) var events = 0
  /// The files that were removed, beside `progress.json` and its journal.
  package private(set) var files: [String] = []
  /// What couldn't be tidied after everything was erased.
  package private(set) var untidied: ProgressFault?

  /// Erases what a reset of the same scope would forget.
  package init(of path: String, _ scope: ResetScope, at now: Moment) throws(ProgressFault) {
    let paths = ProgressPaths(path)
    try FileLock(paths.lock).whileHeld(failingAs: ProgressFault.system) { _ throws(ProgressFault) in
      let archive = EventArchive(of: paths)
      let gathered = try Gathering(of: paths, isWithDeclined: true)
      let all = gathered.history
      let present = try ProgressSnapshot(unlocked: paths).history()
      let kept = Self.remaining(of: all, without: scope)
      events = all.events.count - kept.count
      let remaining = History(events: present.events.filter(kept.contains))
      var state = KeptState()
      // Lists are counted on, though all are removed.
      state.number = try archive.lastNumber()
      state.count = remaining.events.count
      let aside = all.events.filter { kept.contains($0) && !remaining.contains($0) }
      let declined = aside.filter(gathered.declined.contains)
      // What the file lacks can still be brought back.
      let missing = aside.filter { !gathered.declined.contains($0) }
      if !remaining.events.isEmpty { state.segments = [try archive.add(remaining.events)] }
      if !missing.isEmpty { state.missing = [try archive.add(missing)] }
      if !declined.isEmpty { state.declined = [try archive.add(declined)] }
      let old = try Self.files(of: paths, archive)
      let passing = try Self.list(state, at: now, in: archive, doingWithout: gathered, present, keeping: kept)

      let written = try ProgressFile.write(
        remaining.progress, .all(remaining.events), to: paths.file, keepingOld: false)
      state.note(written, at: paths.file)
      var journal = JournalFile(path: paths.journal)
      do throws(SystemFault) { try journal.empty(Self.released) } catch { throw .system(error) }
      for path in [paths.file, paths.journal] { AtomicFile.removeLeftovers(of: path) }
      archive.removeLeftovers()
      let new = Set(state.allSegments.map(archive.path))
      for file in old where !new.contains(file) && file != passing.segment {
        try remove(file, from: archive)
        files.append(file)
      }
      var unsynced: SystemFault?
      try archive.write(state, to: passing.list) { unsynced = $0 }
      untidied = unsynced.map(ProgressFault.system) ?? untidied
      if let segment = passing.segment, !new.contains(segment) {
        try remove(segment, from: archive)
        if old.contains(segment) { files.append(segment) }
      }
    }
  }

  /// Keeps a list to go by until everything is removed. What's about to be removed was declined, according to it, unless
  /// the file has it: whichever file is there, the old or the new one, no event of it is said to be missing.
  ///
  /// - Returns: The path of the list, and of the segment that holds what's about to be removed.
  private static func list(
    _ state: KeptState, at now: Moment, in archive: EventArchive, doingWithout gathered: Gathering, _ present: History,
    keeping kept: Set<ProgressEvent>
  ) throws(ProgressFault) -> (list: String, segment: String?) {
    var state = state
    let going = gathered.history.events.filter {
      !kept.contains($0) && (present.contains($0) || gathered.declined.contains($0))
    }
    let segment = going.isEmpty ? nil : try archive.add(going)
    state.declined += [segment].compactMap(\.self)
    _ = try archive.list(state, for: nil, at: now)
    return (try archive.lists().last?.path ?? archive.folder, segment.map(archive.path))
  }

  private mutating func remove(_ file: String, from archive: EventArchive) throws(ProgressFault) {
    do throws(ProgressFault) {
      try archive.remove(file, Self.released)
    } catch {
      // It's gone, though a power cut may still bring it back.
      guard case .system(let fault) = error, fault.operation != .remove else { throw error }
      untidied = error
    }
  }

  /// Every other file that holds events or lists them.
  private static func files(of paths: ProgressPaths, _ archive: EventArchive) throws(ProgressFault) -> [String] {
    let inside: [String]
    do {
      inside = try Folder.names(in: paths.backups).filter { $0.hasSuffix(".json") }.map { paths.backups + "/" + $0 }
    } catch {
      throw .system(error)
    }
    let segments = try archive.segmentFiles().map { archive.folder + "/" + $0 }
    var files = try paths.ownJournals() + paths.keptAside() + inside + segments
    do {
      if try FileStatus.stamp(of: paths.before) != nil { files.append(paths.before) }
    } catch {
      throw .system(error)
    }
    return files
  }

  /// Every question that a learner's files have an answer to, whether or not it counts.
  package static func questions(of path: String) throws(ProgressFault) -> Set<QuestionID> {
    let paths = ProgressPaths(path)
    return try FileLock(paths.lock).whileShared(failingAs: ProgressFault.system) { () throws(ProgressFault) in
      let events = try Gathering(of: paths, isWithDeclined: true).history.events
      return Set(events.compactMap { if case .review(let review) = $0.change { review.question } else { nil } })
    }
  }

  /// The events that a scope leaves, without those that speak of removed ones.
  private static func remaining(of history: History, without scope: ResetScope) -> Set<ProgressEvent> {
    guard scope != .everything else { return [] }
    let gone = history.events.filter { $0.concerns(scope) }
    let kept = history.events.filter { event in
      !event.concerns(scope) && !(event.changedEvent.map { named in gone.contains(where: named.names) } ?? false)
    }
    return Set(kept)
  }
}

extension ProgressEvent {
  /// Whether it tells something of what a reset would forget.
  fileprivate func concerns(_ scope: ResetScope) -> Bool {
    switch change {
    case .review(let review): scope.contains(review.question)
    case .reset(.question(let question)): scope.contains(question)
    case .reset(.pack(let pack)): scope == .pack(pack)
    case .lessonShown(let lesson): scope.contains(lesson)
    case .sessionEnded(let end): end.late.contains(where: scope.contains)
    case .reset(.everything), .undo, .pointsSet, .sessionBegan: false
    }
  }
}
