import DurableFiles
import Training

/// Several processes on one progress: they take turns, and each reads what the others wrote.
extension ProgressStore {
  /// Does something while no other process does.
  func locked(_ body: () throws -> Void) throws(ProgressFault) {
    do {
      if case .fault = obstacle { try Folder.make(Folder.parent(of: path)) }
      try lock.whileHeld { isHeld in
        if !isHeld { goWithoutLock() }
        try body()
      }
    } catch let fault as ProgressFault {
      throw fault
    } catch let fault as SystemFault {
      throw .system(fault)
    } catch {
      throw .damaged(path: path, line: nil, problem: "\(error)")
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
  func catchUp() throws {
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
    let more = isSameFile ? journal.readOn(journalStamp) : nil
    let content = try more ?? journal.readAnew(journalStamp)
    let known = more == nil ? Set(loaded.recent) : []
    let added = content.events.filter { !known.contains($0) }
    if content.hasTornTail { notices.append(.tornTail) }
    seenFile = fileStamp
    if isSameFile {
      try loaded.add(added)
    } else {
      try loaded.refold(adding: added)
    }
  }

  /// Keeps a file that is not as this program wrote it under another name, and with it the backup to go back to when
  /// its events are in doubt.
  private func keepAltered(_ history: History, _ alteration: Alteration) throws {
    let copy = paths.file + ".altered-" + Timestamp.name(now())
    let bytes = try OpenFile(paths.file, .read).bytes()
    try AtomicFile.replace(copy, with: bytes)
    let backup = alteration.isDoubtful ? backups.holdNewestIntact() : nil
    notices.append(
      .altered(
        alteration, copy: copy,
        backup: backup.map { backup in
          ComparedBackup(path: backup.path, changed: backup.history.events.count { !history.contains($0) })
        }))
  }

  /// Whether others find events on the disk although saving them failed. Their names are then taken for good.
  func standsOnDisk(_ events: [ProgressEvent]) -> Bool {
    do {
      if case .intact(let found) = try ProgressFile.read(paths.file), events.allSatisfy(found.progress.counts) {
        return true
      }
      let lines = try OpenFile(journal.path, .read).bytes(from: journal.length)
      return Journal.salvage(lines).events.contains(where: events.contains)
    } catch let fault as SystemFault {
      return !fault.isMissing
    } catch {
      // There is no telling. The same name twice is noticed; the same answer under two names isn't.
      return true
    }
  }
}
