import DurableFiles
import QuestionBank
import Training

/// Removes events for good, from every file that the program keeps for the learner. Nothing brings them back.
///
/// What isn't to be removed is made durable first. Killed in between, it leaves some of the events, and can be done
/// again.
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
      let written = try ProgressFile.write(
        remaining.progress, .all(remaining.events), to: paths.file, keepingOld: false)
      state.file = ProgressFile.hashText(written.hash)
      var journal = JournalFile(path: paths.journal)
      do throws(SystemFault) { try journal.empty(Self.released) } catch { throw .system(error) }
      let new = Set(state.allSegments.map(archive.path))
      for path in [paths.file, paths.journal] { AtomicFile.removeLeftovers(of: path) }
      archive.removeLeftovers()
      for file in old where !new.contains(file) {
        do throws(ProgressFault) {
          try archive.remove(file, Self.released)
        } catch {
          // It's gone, though a power cut may still bring it back.
          guard case .system(let fault) = error, fault.operation != .remove else { throw error }
          untidied = error
        }
        files.append(file)
      }
      // From here on it's done. Without a list, the next start compares the archive with the file, and makes one.
      do throws(ProgressFault) { _ = try archive.list(state, for: nil, at: now) } catch { untidied = error }
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
