import DurableFiles
import Training

extension ProgressStore {
  /// Writes everything into the file and empties the journal.
  package func fold() throws(ProgressFault) {
    guard mayWrite, journal.length > 0 || !unsaved.isEmpty else { return }
    try locked { () throws(ProgressFault) in
      try self.catchUp()
      try self.foldWhileLocked()
      self.unsaved = []
      self.obstacle = nil
      self.keepBackup()
    }
  }

  /// Writes events into the journal or, if the disk fails, everything into a new file.
  func save(_ events: [ProgressEvent]) throws(ProgressFault) {
    guard !journal.isDistrusted else { return try foldWhileLocked() }
    do {
      try journal.append(events)
    } catch ProgressFault.system(let fault) where journal.isDistrusted {
      try foldWhileLocked()
      if !saidDiskFails { notices.append(.failingDisk(fault)) }
      saidDiskFails = true
    }
  }

  /// Writes everything known into the file, and begins a new journal.
  func foldWhileLocked() throws(ProgressFault) {
    switch loaded.content {
    case .nothing: try write(History(events: loaded.recent))
    case .history: try write(try history())
    case .intact(let intact):
      // Copy only from the very file that was read.
      guard let source = try openFile(withHash: intact.hash) else {
        seenFile = nil
        try catchUp()
        return try write(try history())
      }
      let written = try ProgressFile.write(
        progress, .copied(from: source, intact, then: loaded.unwritten), to: paths.file)
      loaded.noteAdding(written, keepingAtMost: 5 * Self.longestJournal)
      try beginJournal()
    }
  }

  /// The file, if it's intact and ends with this hash.
  private func openFile(withHash hash: UInt64) throws(ProgressFault) -> OpenFile? {
    do {
      let file = try OpenFile(paths.file, .read)
      return try ProgressFile.intact(file)?.hash == hash ? file : nil
    } catch {
      throw .system(error)
    }
  }

  func write(_ history: History) throws(ProgressFault) {
    let written = try ProgressFile.write(history.progress(loaded.renaming), .all(history.events), to: paths.file)
    loaded.noteWriting(written)
    try beginJournal()
  }

  /// Empties the journal, whose events are now in the file. A crash before that leaves them in both places, where they
  /// count once.
  private func beginJournal() throws(ProgressFault) {
    seenFile = FileStatus(of: paths.file)?.stamp
    do {
      try journal.empty()
    } catch {
      throw .system(error)
    }
  }
}

// MARK: - Backups

extension ProgressStore {
  /// The earlier states of the file.
  package var backups: Backups { Backups(of: paths.file) }

  /// Folds, and keeps a copy of the file for a reason.
  ///
  /// - Throws: `noBackup` if the copy couldn't be made.
  package func backingUp(for reason: Backups.Reason) throws(ProgressFault) {
    try fold()
    try locked { () throws(ProgressFault) in
      try self.catchUp()
      if case .nothing = self.loaded.content { try self.write(History()) }
      guard case .intact(let intact) = self.loaded.content else { return }
      try self.backups.require(
        intact.hash, for: reason, at: self.progress.newest.map { self.now().following($0.at) } ?? self.now())
    }
  }

  /// Keeps a backup of the file. The file is safe even if that fails, which is reported once.
  func keepBackup() {
    guard case .intact(let intact) = loaded.content else { return }
    do {
      try backups.keep(intact.hash, for: nil, at: now())
    } catch {
      if !saidBackupFails { notices.append(.noBackup(error)) }
      saidBackupFails = true
    }
  }
}
