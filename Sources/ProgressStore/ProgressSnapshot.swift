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
      for path in [paths.journal] + (try paths.ownJournals()) { journals.append(try Journal.content(at: path)) }
      self.journals = journals
      bytes = try ProgressFile.bytes(at: paths.file)
      kept = try? EventArchive(of: paths).newest()
    }
  }

  private init(_ files: Files, _ paths: ProgressPaths, path: String) throws(ProgressFault) {
    let found = try ProgressFile.found(in: files.bytes, path: paths.file)
    var loaded = LoadedProgress(file: paths.file, bytes: files.bytes)
    loaded.take(found, keeping: { _ in false })
    try loaded.refold(adding: files.journals.flatMap(\.events))

    var notices: [ProgressNotice] = []
    var isAltered = false
    let archive = EventArchive(of: paths)
    if case .altered(let history, let alteration) = found {
      isAltered = alteration.isDoubtful
      notices.append(
        .altered(alteration, copy: nil, backup: isAltered ? Self.backup(of: history, files.kept, archive) : nil))
    }
    // Backups that can't be read don't keep the progress from being shown; `progress verify` tells of them.
    let missing = (try? Self.missing(in: loaded, found, files.kept, archive, isAltered: isAltered)) ?? 0
    if missing > 0 { notices.append(.missing(events: missing)) }
    if files.journals.contains(where: \.hasTornTail) { notices.append(.tornTail) }
    if files.journals.contains(where: \.hasDamagedTail) { notices.append(.damagedLine(copy: nil)) }
    notices += ProgressNotice.besideFile(at: paths)
    self.init(path: path, notices: notices, loaded: loaded)
  }

  /// The newest state, if an altered file has lost or changed anything of it.
  private static func backup(of altered: History, _ kept: KeptState?, _ archive: EventArchive) -> ComparedBackup? {
    guard let kept, let list = (try? archive.lists())?.last, let before = try? archive.events(in: kept.segments) else {
      return nil
    }
    let changed = before.count { !altered.contains($0) }
    return changed > 0 ? ComparedBackup(path: list.path, changed: changed) : nil
  }

  /// How many events the archive has that the progress lacks.
  private static func missing(
    in loaded: LoadedProgress, _ found: ProgressFile.Found, _ kept: KeptState?, _ archive: EventArchive,
    isAltered: Bool
  ) throws(ProgressFault) -> Int {
    if case .intact(let intact) = found, let kept, try archive.isUpToDate(kept, with: intact.hash) {
      return kept.lackedCount
    }
    return try archive.compared(with: loaded.history(), isAltered: isAltered).missingCount
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
