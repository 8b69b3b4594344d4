import DurableFiles
import Training

/// A learner's progress on disk, read without changing anything.
///
/// Reading changes nothing: the journal is added up in memory, and no file, folder, lock or backup is made. Each file
/// is opened once.
package struct ProgressSnapshot {
  /// The path of `progress.json`.
  package let path: String
  /// What was noticed while reading.
  package let notices: [ProgressNotice]
  private var loaded: LoadedProgress

  init(path: String, notices: [ProgressNotice], loaded: LoadedProgress) {
    self.path = path
    self.notices = notices
    self.loaded = loaded
  }

  /// What's known.
  package var progress: Progress { loaded.progress }

  /// The names that questions go by now.
  package var renaming: Renaming { progress.renaming }

  /// Counts answers to old names for the questions that go by new ones now.
  package mutating func rename(_ library: Renaming) throws(ProgressFault) { try loaded.rename(library) }

  /// Everything that happened.
  package func history() throws(ProgressFault) -> History { try loaded.history() }
}

extension ProgressSnapshot {
  /// Reads the progress at a path.
  ///
  /// - Parameter lockPatience: How long to wait for a process that is writing, in milliseconds.
  package init(of path: String, lockPatience: Int = 1_500) throws(ProgressFault) {
    let paths = ProgressPaths(path)
    let lock = FileLock(paths.lock, patienceInMilliseconds: lockPatience)
    let files = try lock.whileShared(failingAs: ProgressFault.system) { () throws(ProgressFault) in
      try Files(paths)
    }
    try self.init(files, paths, path: path)
  }

  /// Reads the progress while the lock is held by this process.
  init(unlocked paths: ProgressPaths) throws(ProgressFault) {
    try self.init(Files(paths), paths, path: paths.file)
  }

  /// What was read of the files.
  private struct Files {
    let journals: [Journal.Content]
    let bytes: [UInt8]?
    let kept: KeptState?

    init(_ paths: ProgressPaths) throws(ProgressFault) {
      // Order matters: without a lock, an event that moves into the file meanwhile is then found in both places rather
      // than in neither.
      var journals: [Journal.Content] = []
      for path in [paths.journal] + paths.ownJournals { journals.append(try Journal.content(at: path)) }
      self.journals = journals
      bytes = try ProgressFile.bytes(at: paths.file)
      kept = try EventArchive(of: paths).newest()
    }
  }

  private init(_ files: Files, _ paths: ProgressPaths, path: String) throws(ProgressFault) {
    let found = try ProgressFile.found(in: files.bytes, path: paths.file)
    var loaded = LoadedProgress(file: paths.file, bytes: files.bytes)
    loaded.take(found, keeping: { _ in false })
    try loaded.refold(adding: files.journals.flatMap(\.events))

    let archive = EventArchive(of: paths)
    var notices: [ProgressNotice] = []
    var isAltered = false
    if case .altered(let history, let alteration) = found {
      isAltered = alteration.isDoubtful
      var backup: ComparedBackup?
      if isAltered, let kept = files.kept, let list = try archive.lists().last {
        let changed = try archive.events(in: kept.segments).count { !history.contains($0) }
        if changed > 0 { backup = ComparedBackup(path: list.path, changed: changed) }
      }
      notices.append(.altered(alteration, copy: nil, backup: backup))
    }
    let missing: Int
    if case .intact(let intact) = found, let kept = files.kept, try archive.isUpToDate(kept, with: intact.hash) {
      missing = kept.missingCount
    } else {
      missing = try archive.compared(with: loaded.history(), isAltered: isAltered).missingCount
    }
    if missing > 0 { notices.append(.missing(events: missing)) }
    if files.journals.contains(where: \.hasTornTail) { notices.append(.tornTail) }
    if files.journals.contains(where: \.hasDamagedTail) { notices.append(.damagedLine(copy: nil)) }
    notices += ProgressNotice.besideFile(at: paths)
    self.init(path: path, notices: notices, loaded: loaded)
  }

  /// Whatever can be read of a progress that can't be opened properly.
  package init(of path: String, despite obstacle: ProgressStore.Obstacle) {
    let paths = ProgressPaths(path)
    var loaded = LoadedProgress(file: paths.file)
    if case .noPlace = obstacle {} else { loaded.salvage(paths) }
    self.init(path: path, notices: [], loaded: loaded)
  }
}

extension ProgressStore {
  /// What's known now, read-only.
  package var snapshot: ProgressSnapshot { ProgressSnapshot(path: path, notices: [], loaded: loaded) }
}
