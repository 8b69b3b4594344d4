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

  /// Whether the file system has locks.
  var hasLock: Bool { !saidLockIsMissing }

  /// Without a lock, two processes may take the same number and write at the same time. So this one takes its own name,
  /// keeps a journal of its own, and leaves the file alone. Whoever opens the progress reads all the journals.
  private func goWithoutLock() {
    guard !saidLockIsMissing else { return }
    saidLockIsMissing = true
    names.takeOwnDevice()
    journal = JournalFile(path: paths.journal(of: names.device))
    notices.append(.noLock(path: lock.path, journal: journal.path))
  }

  /// Reads what other processes wrote since the last read.
  ///
  /// - Parameters:
  ///   - isOpening: Whether journals that processes kept for themselves are looked for, although there's a lock.
  ///   - isDoubtful: Whether the file is read whole, although nothing seems to have happened to it.
  func catchUp(isOpening: Bool = false, isDoubtful: Bool = false) throws(ProgressFault) {
    let fileStamp = try stamp(of: paths.file)
    let journalStamp = try stamp(of: journal.path)
    let isPutAway = try isPutAway(journalStamp)
    let isSameFile = fileStamp == seenFile && !isPutAway
    if !isSameFile { seenJournals = [:] }
    let others = isOpening || !hasLock || !isSameFile ? try eventsOfOthers() : []
    guard !isSameFile || journal.hasChanged(journalStamp) || !others.isEmpty || isOpening else { return }
    var alteration: (Alteration, copy: String)?
    // What can't be read of the archive is said when the file is compared with it.
    let newest = isSameFile ? nil : try? archive.newestList()
    if !isSameFile {
      let found = try ProgressFile.read(paths.file, listedIn: isDoubtful ? nil : newest)
      switch found {
      case .nothing, .intact: break
      // Without a lock it's only read.
      case .older where hasLock: notices.append(.olderVersion(copy: try keepCopy(of: paths.file, as: "altered")))
      case .older: break
      case .altered(_, let kind): alteration = (kind, try keepCopy(of: paths.file, as: "altered"))
      }
      loaded.take(found, keeping: unsaved.contains)
    }
    // A process that replaces the file also empties the journal, which may have grown back to its old size since.
    var added: [ProgressEvent]
    if isSameFile, let more = journal.readOn(journalStamp) {
      added = more.events
      try say(more)
    } else {
      let known = Set(loaded.recent)
      let content = try journal.readAnew(journalStamp)
      added = content.events.filter { !known.contains($0) }
      try say(content)
    }
    let known = Set(loaded.recent + added)
    added += others.filter { !known.contains($0) }
    seenFile = fileStamp
    if isSameFile {
      try loaded.add(added)
    } else {
      try loaded.refold(adding: added)
    }
    if !isSameFile || isOpening { compareWithArchive(alteration, newest: newest?.state) }
  }

  /// Whether another process put the journal's events away or erased them. It replaced the file then, though that may be
  /// as before since.
  private func isPutAway(_ journalStamp: FileStatus.Stamp?) throws(ProgressFault) -> Bool {
    if journal.isContinued(journalStamp) { return false }
    return try archive.lastNumber() != kept?.number ?? 0
  }

  private func stamp(of path: String) throws(ProgressFault) -> FileStatus.Stamp? {
    do {
      return try FileStatus.stamp(of: path)
    } catch {
      throw .system(error)
    }
  }

  /// Says how the journal ends, and keeps a copy before its damaged last line is written over.
  private func say(_ content: Journal.Content) throws(ProgressFault) {
    if content.hasTornTail { notices.append(.tornTail) }
    guard content.hasDamagedTail else { return }
    notices.append(.damagedLine(copy: try keepCopy(of: journal.path, as: "damaged")))
    renameDevice()
  }

  /// What's in the journals of other processes; empty if they haven't changed since the last read.
  private func eventsOfOthers() throws(ProgressFault) -> [ProgressEvent] {
    var stamps: [String: FileStatus.Stamp] = [:]
    for path in (hasLock ? [] : [paths.journal]) + (try paths.ownJournals()) where path != journal.path {
      stamps[path] = try stamp(of: path)
    }
    guard stamps != seenJournals else { return [] }
    var events: [ProgressEvent] = []
    for path in stamps.keys.sorted() { events += try Journal.content(at: path).events }
    seenJournals = stamps
    return events
  }

  /// Keeps a file as it is under another name, and gives that. A copy of the same content is made once.
  private func keepCopy(of path: String, as kind: String) throws(ProgressFault) -> String {
    do {
      return try AtomicFile.keepCopy(of: path, as: kind, Timestamp.name(now()))
    } catch {
      throw .system(error)
    }
  }

  /// Gives events another device's name from now on, because some under the present one are lost or elsewhere.
  func renameDevice() {
    if let name = renamingDevice() { names = EventNames(device: name) } else { names.takeOwnDevice() }
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
