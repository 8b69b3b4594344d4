import DurableFiles
import Training

/// Several processes sharing one progress: they take turns, and each reads what the others wrote.
extension ProgressStore {
  /// Does something while no other process can.
  func locked(_ body: () throws(ProgressFault) -> Void) throws(ProgressFault) {
    if case .fault = obstacle { try makeFolder() }
    try lock.whileHeld(failingAs: ProgressFault.system) { isHeld throws(ProgressFault) in
      if !isHeld { goWithoutLock() }
      try body()
    }
  }

  /// Creates the file's folder if it's missing.
  func makeFolder() throws(ProgressFault) {
    do {
      try Folder.make(Folder.parent(of: path))
    } catch {
      throw .system(error)
    }
  }

  /// Without a lock, two processes may take the same number, so this one takes its own name.
  private func goWithoutLock() {
    guard !saidLockIsMissing else { return }
    saidLockIsMissing = true
    notices.append(.noLock(path: lock.path))
    names.takeOwnDevice()
  }

  /// Reads what other processes wrote since the last read.
  func catchUp() throws(ProgressFault) {
    let fileStamp = FileStatus(of: paths.file)?.stamp
    let journalStamp = journal.stamp
    let isSameFile = fileStamp == seenFile
    guard !isSameFile || journal.hasChanged(journalStamp) else { return }
    if !isSameFile {
      let found = try ProgressFile.read(paths.file)
      switch found {
      case .nothing, .intact: break
      case .older: notices.append(.olderVersion(copy: try keepCopy()))
      case .altered(let history, let alteration): try keepAltered(history, alteration)
      }
      loaded.take(found, keeping: unsaved.contains)
    }
    // A process that replaces the file also empties the journal, which may have grown back to its old size since.
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

  /// Keeps a file that isn't as this program wrote it under another name, and also the backup to go back to if
  /// its events are in doubt.
  private func keepAltered(_ history: History, _ alteration: Alteration) throws(ProgressFault) {
    let copy = try keepCopy()
    let backup = alteration.isDoubtful ? backups.newestIntact() : nil
    let compared = backup.map { ComparedBackup(backups.hold($0.backup), holding: $0.history, comparedTo: history) }
    notices.append(.altered(alteration, copy: copy, backup: compared))
  }

  /// Keeps the file as it is under another name, and gives that.
  private func keepCopy() throws(ProgressFault) -> String {
    let copy = paths.file + ".altered-" + Timestamp.name(now())
    do {
      let bytes = try OpenFile(paths.file, .read).bytes()
      try AtomicFile.replace(copy, with: bytes)
    } catch {
      throw .system(error)
    }
    return copy
  }

  /// Whether others find events on disk even though saving them failed. Their names are then taken for good.
  func standsOnDisk(_ events: [ProgressEvent]) -> Bool {
    // If in doubt, assume so: the same answer under two names would go unnoticed, but the same name twice doesn't.
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
