import DurableFiles
import Training

/// What the store keeps of the file's events beside the file, and what it notices there.
extension ProgressStore {
  var archive: EventArchive { EventArchive(of: paths) }

  /// The earlier states of the file.
  package var backups: Backups { Backups(of: paths.file) }

  /// Finds out what the archive has, and says what the file lacks of it. A file that this program wrote isn't compared
  /// again.
  ///
  /// - Parameters:
  ///   - alteration: How the file was altered, if it was, and where it's kept as it was found.
  ///   - newest: What the newest list says, if that was read already.
  func compareWithArchive(_ alteration: (kind: Alteration, copy: String)?, newest: KeptState?) {
    kept = nil
    var missing = 0
    var backup: ComparedBackup?
    let isAltered = alteration?.kind.isDoubtful ?? false
    do throws(ProgressFault) {
      let last = if let newest { newest } else { try archive.newest() }
      if isAltered, let last { backup = try holding(last) }
      if case .intact(let intact) = loaded.content, let last, try archive.isUpToDate(last, with: intact.hash) {
        kept = last
        missing = last.lackedCount
      } else {
        missing = try compare(isAltered: isAltered)
      }
    } catch {
      sayOnce(error)
    }
    if let alteration { notices.append(.altered(alteration.kind, copy: alteration.copy, backup: backup)) }
    if missing > 0 {
      notices.append(.missing(events: missing))
      renameDevice()
    }
  }

  /// Keeps the state from before the file was altered, to go back to; nil if nothing of it was changed.
  private func holding(_ state: KeptState) throws(ProgressFault) -> ComparedBackup? {
    let before = try archive.events(in: state.segments)
    let history = try history()
    let changed = before.count { !history.contains($0) }
    guard changed > 0 else { return nil }
    _ = try archive.list(state, for: .altered, at: now())
    return try archive.lists().last.map { ComparedBackup(path: $0.path, changed: changed) }
  }

  /// Compares everything that's known with the archive, and adds what that lacks; gives how many events the file lacks.
  private func compare(isAltered: Bool) throws(ProgressFault) -> Int {
    let history = try history()
    let comparison = try archive.compared(with: history, isAltered: isAltered)
    if hasLock, !history.events.isEmpty || comparison.asideCount > 0 {
      let state = try archive.keep(comparison)
      kept = state
      // What's yet to be folded makes another file.
      if case .intact(let intact) = loaded.content, loaded.unwritten.isEmpty {
        kept = try listed(state, of: intact, absorbed: nil)
      }
    }
    return comparison.missingCount
  }

  /// What the archive has, if this process knows: another may have declined what's missing, and left the file alone.
  private func presentState() throws(ProgressFault) -> KeptState? {
    guard let kept, kept.number == (try archive.lastNumber()) else { return nil }
    return kept
  }

  /// Adds the events that the file lacks yet to the archive. nil if that failed, which is said.
  func keepUnwritten() -> (state: KeptState, absorbed: Segment?)? {
    do throws(ProgressFault) {
      guard let kept = try presentState() else {
        return (try archive.keep(try archive.compared(with: history())), nil)
      }
      // Where everything was compared, everything is there.
      if kept.count == progress.eventCount { return (kept, nil) }
      var (state, absorbed) = try archive.adding(loaded.unwritten, to: kept, at: now())
      state.count = progress.eventCount
      return (state, absorbed)
    } catch {
      kept = nil
      sayOnce(error)
      return nil
    }
  }

  /// Notes which file a state was written to.
  func list(
    _ archived: (state: KeptState, absorbed: Segment?)?, of written: ProgressFile.Intact,
    for reason: Backups.Reason? = nil
  ) {
    guard let archived else { return }
    do {
      kept = try listed(archived.state, of: written, for: reason, absorbed: archived.absorbed)
    } catch {
      kept = nil
      sayOnce(error)
    }
  }

  private func listed(
    _ state: KeptState, of written: ProgressFile.Intact, for reason: Backups.Reason? = nil, absorbed: Segment?
  ) throws(ProgressFault) -> KeptState {
    var state = state
    state.note(written, at: paths.file)
    state = try archive.list(state, for: reason, at: now())
    // What can't be tidied now can be next time.
    try? archive.thin(state, absorbed: absorbed)
    tidyJournals(state)
    return state
  }

  /// Removes journals that processes kept for themselves and haven't written to for a day, now that they're folded.
  private func tidyJournals(_ state: KeptState) {
    for path in (try? paths.ownJournals()) ?? [] where path != journal.path {
      guard let written = FileStatus(of: path)?.stamp.modification,
        now().milliseconds / 1_000 - Int64(written.seconds) > 86_400,
        let journal = try? Journal.content(at: path), !journal.hasDamagedTail,
        let released = try? archive.released(journal.events, in: state)
      else { continue }
      try? archive.remove(path, released)
    }
  }

  /// Folds, and keeps the state for a reason.
  ///
  /// - Throws: `noBackup` if that couldn't be done.
  package func backingUp(for reason: Backups.Reason) throws(ProgressFault) {
    try fold()
    guard hasLock else { return }
    try locked { () throws(ProgressFault) in
      try self.catchUp()
      do throws(ProgressFault) {
        var state: KeptState
        if let kept = try self.presentState() {
          state = kept
        } else {
          state = try self.archive.keep(try self.archive.compared(with: self.history()))
        }
        if case .intact(let intact) = self.loaded.content, self.loaded.unwritten.isEmpty {
          state.note(intact, at: self.paths.file)
        }
        self.kept = try self.archive.list(state, for: reason, at: self.now())
      } catch {
        throw .noBackup(error)
      }
    }
  }

  /// The file is safe even if it can't be backed up, which is said once.
  private func sayOnce(_ fault: ProgressFault) {
    if !saidBackupFails { notices.append(.noBackup(fault)) }
    saidBackupFails = true
  }
}
