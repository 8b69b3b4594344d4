import DurableFiles
import Training

extension ProgressStore {
  /// Writes everything into the file and empties the journal. Without a lock, tries once more to save what couldn't be.
  package func fold() throws(ProgressFault) {
    // Events may be unwritten without a journal: somebody removed it while they were in memory.
    let isWaiting = hasLock && (journal.length > 0 || !loaded.unwritten.isEmpty)
    guard mayWrite, !unsaved.isEmpty || isWaiting else { return }
    try locked { () throws(ProgressFault) in
      try self.catchUp()
      if self.hasLock { try self.foldWhileLocked() } else { try self.save(self.unsaved) }
      self.unsaved = []
      self.obstacle = nil
    }
  }

  /// Writes events into the journal or, if the disk fails, everything into a new file.
  func save(_ events: [ProgressEvent]) throws(ProgressFault) {
    guard !journal.isDistrusted else { return try saveElsewhere(events) }
    do {
      try journal.append(events)
    } catch ProgressFault.system(let fault) where journal.isDistrusted {
      try saveElsewhere(events)
      if !saidDiskFails { notices.append(.failingDisk(fault)) }
      saidDiskFails = true
    }
  }

  /// Writes events, and what a distrusted journal may have lost, somewhere else: into the file or, without a lock, into
  /// another journal of this process.
  private func saveElsewhere(_ events: [ProgressEvent]) throws(ProgressFault) {
    if hasLock { return try foldWhileLocked() }
    let own = loaded.recent.filter { $0.id.device == names.device }
    var fresh = JournalFile(path: paths.journal(of: names.newJournal()))
    try fresh.append(own + events.filter { !own.contains($0) })
    journal = fresh
  }

  /// Writes everything known into the file, and begins a new journal.
  ///
  /// What's new goes to the archive first. Whatever happens to the file then, it's still there.
  func foldWhileLocked() throws(ProgressFault) {
    guard hasLock else { return }
    var archived = keepUnwritten()
    let written: ProgressFile.Intact
    switch loaded.content {
    case .nothing: written = try write(History(events: loaded.recent))
    case .history: written = try write(try history())
    case .intact(let intact):
      // Copy only from the very file that was read.
      if let source = try openFile(withHash: intact.hash) {
        written = try ProgressFile.write(
          progress, .copied(from: source, intact, then: loaded.unwritten), to: paths.file)
        loaded.noteAdding(written, keepingAtMost: 5 * Self.longestJournal)
      } else {
        seenFile = nil
        try catchUp(isDoubtful: true)
        archived = keepUnwritten()
        written = try write(try history())
      }
    }
    try finish(written, archived)
  }

  /// Notes what was written, and begins a new journal. A crash before that leaves events in both places, where they
  /// count once.
  func finish(
    _ written: ProgressFile.Intact, _ archived: (state: KeptState, absorbed: Segment?)?,
    for reason: Backups.Reason? = nil
  ) throws(ProgressFault) {
    seenFile = FileStatus(of: paths.file)?.stamp
    list(archived, of: written, for: reason)
    let released = try written.released(journal)
    do {
      try journal.empty(released)
    } catch {
      throw .system(error)
    }
  }

  /// The file, if it's intact and ends with this hash.
  private func openFile(withHash hash: UInt64) throws(ProgressFault) -> OpenFile? {
    do {
      let file = try OpenFile(paths.file, .read)
      return try ProgressFile.isIntact(file, endingWith: hash) ? file : nil
    } catch {
      throw .system(error)
    }
  }

  /// Writes a file of these events.
  func write(_ history: History) throws(ProgressFault) -> ProgressFile.Intact {
    let written = try ProgressFile.write(history.progress(loaded.renaming), .all(history.events), to: paths.file)
    loaded.noteWriting(written)
    return written
  }
}
