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
    let (journal, bytes) = try lock.whileShared(failingAs: ProgressFault.system) { () throws(ProgressFault) in
      // Order matters: without a lock, an event that moves into the file meanwhile is then found in both places rather
      // than in neither.
      (try Journal.content(at: paths.journal), try ProgressFile.bytes(at: paths.file))
    }
    let found = try ProgressFile.found(in: bytes, path: paths.file)
    var loaded = LoadedProgress(file: paths.file, bytes: bytes)
    loaded.take(found, keeping: { _ in false })
    try loaded.refold(adding: journal.events)

    var notices: [ProgressNotice] = []
    if case .altered(let history, let alteration) = found {
      let backup = alteration.isDoubtful ? Backups(of: paths.file).newestIntact() : nil
      let compared = backup.map { ComparedBackup($0.backup.path, holding: $0.history, comparedTo: history) }
      notices.append(.altered(alteration, copy: nil, backup: compared))
    }
    if journal.hasTornTail { notices.append(.tornTail) }
    notices += ProgressNotice.besideFile(at: paths, namedAs: path, isMissing: bytes == nil)
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
