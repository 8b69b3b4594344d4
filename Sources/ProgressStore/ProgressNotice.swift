import DurableFiles
import Training

/// Something about a learner's files that's worth mentioning but doesn't stop anything.
package enum ProgressNotice: Hashable, Sendable {
  /// The journal ended in an unfinished line, left by a crash or a power cut.
  case tornTail
  /// The file wasn't as this program wrote it, and was read in full.
  ///
  /// - copy: The path of the altered file's copy, if the file was rewritten; nil if it was only read.
  /// - backup: If its events are in doubt, the newest backup whose events aren't.
  case altered(Alteration, copy: String?, backup: ComparedBackup?)
  /// An earlier version of this program wrote the file. It's kept at this path, and was written anew.
  case olderVersion(copy: String)
  /// The clock is earlier than when the last event was recorded: it jumped back now, or was ahead then.
  case clockWentBack(from: Moment, to: Moment)
  /// The file system knows no locks.
  case noLock(path: String)
  /// The file is missing, though there are backups of it.
  case missing(path: String, backup: String)
  /// A file synchroniser left conflict copies of the file.
  case conflictCopies([String])
  /// The disk failed during a save; everything was written to a new file, and is safe.
  case failingDisk(SystemFault)
  /// The file is safe, but it couldn't be backed up.
  case noBackup(SystemFault)
}

/// A backup from before a file was altered.
package struct ComparedBackup: Hashable, Sendable {
  package let path: String
  /// How many of its events are missing or different in the altered file.
  package let changed: Int
}

extension ComparedBackup {
  init(_ path: String, holding history: History, comparedTo altered: History) {
    self.init(path: path, changed: history.events.count { !altered.contains($0) })
  }
}

extension ProgressNotice {
  /// What's beside the file and worth mentioning.
  ///
  /// - Parameter path: The file's path, as the learner gave it.
  static func besideFile(at paths: ProgressPaths, namedAs path: String, isMissing: Bool) -> [ProgressNotice] {
    var notices: [ProgressNotice] = []
    if isMissing, let backup = Backups(of: paths.file).all.last {
      notices.append(.missing(path: path, backup: backup.path))
    }
    let copies = ConflictCopies.beside(paths.file)
    if !copies.isEmpty { notices.append(.conflictCopies(copies)) }
    return notices
  }
}
