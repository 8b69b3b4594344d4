import DurableFiles
import Training

/// Several processes on one progress: they take turns, and each reads what the others wrote.
extension ProgressStore {
  /// Does something while no other process does.
  func locked(_ body: () throws(ProgressFault) -> Void) throws(ProgressFault) {
    if case .fault = obstacle { try makeFolder() }
    try lock.whileHeld(failingAs: ProgressFault.system) { isHeld throws(ProgressFault) in
      if !isHeld { goWithoutLock() }
      try body()
    }
  }

  /// Makes the folder of the file when it is missing.
  func makeFolder() throws(ProgressFault) {
    do {
      try Folder.make(Folder.parent(of: path))
    } catch {
      throw .system(error)
    }
  }

  /// Without a lock two processes may take the same number, so this one takes a name of its own.
  private func goWithoutLock() {
    guard !saidLockIsMissing else { return }
    saidLockIsMissing = true
    notices.append(.noLock(path: lock.path))
    names.takeOwnDevice()
  }

  /// Reads what another process wrote since the last look.
  func catchUp() throws(ProgressFault) {
    let fileStamp = FileStatus(of: paths.file)?.stamp
    let journalStamp = journal.stamp
    let isSameFile = fileStamp == seenFile
    guard !isSameFile || journal.hasChanged(journalStamp) else { return }
    if !isSameFile {
      let found = try ProgressFile.read(paths.file)
      if case .altered(let history, let alteration) = found { try keepAltered(history, alteration) }
      loaded.take(found, keeping: unsaved.contains)
    }
    // A process that replaces the file also empties the journal, which may since have grown to its old size.
    let added: Journal.Content
    if isSameFile, let more = journal.readOn(journalStamp) {
      added = more
    } else {
      added = try journal.readAnew(journalStamp).without(Set(loaded.recent))
    }
    if added.hasTornTail { notices.append(.tornTail) }
    seenFile = fileStamp
    if isSameFile {
      try loaded.add(added.events)
    } else {
      try loaded.refold(adding: added.events)
    }
  }

  /// Keeps a file that is not as this program wrote it under another name, and with it the backup to go back to when
  /// its events are in doubt.
  private func keepAltered(_ history: History, _ alteration: Alteration) throws(ProgressFault) {
    let copy = paths.file + ".altered-" + Timestamp.name(now())
    do {
      let bytes = try OpenFile(paths.file, .read).bytes()
      try AtomicFile.replace(copy, with: bytes)
    } catch {
      throw .system(error)
    }
    let backup = alteration.isDoubtful ? backups.newestIntact() : nil
    let compared = backup.map { ComparedBackup(backups.hold($0.backup), holding: $0.history, comparedTo: history) }
    notices.append(.altered(alteration, copy: copy, backup: compared))
  }

  /// Whether others find events on the disk although saving them failed. Their names are then taken for good.
  func standsOnDisk(_ events: [ProgressEvent]) -> Bool {
    // Where there is no telling, they may: the same name twice is noticed, the same answer under two names isn't.
    guard let found = try? ProgressFile.read(paths.file) else { return true }
    if case .intact(let intact) = found, events.allSatisfy(intact.progress.counts) { return true }
    do {
      let lines = try OpenFile(journal.path, .read).bytes(from: journal.length)
      return Journal.salvage(lines).events.contains(where: events.contains)
    } catch {
      return !error.isMissing
    }
  }
}
