import DurableFiles
import Training

/// Something about a learner's files that is worth saying and doesn't stop anything.
package enum ProgressNotice: Hashable, Sendable {
  /// The journal ended in an unfinished line, left by a crash or a power cut.
  case tornTail
  /// The file was not as this program wrote it, and was read from end to end.
  ///
  /// - copy: The path of the altered file's copy, if the file was rewritten; nil if it was only read.
  /// - backup: When its events are in doubt, the newest backup whose events aren't.
  case altered(Alteration, copy: String?, backup: ComparedBackup?)
  /// The file system knows no locks.
  case noLock(path: String)
  /// There is no file, though there are backups of one.
  case missing(path: String, backup: String)
  /// A file synchroniser put copies of the file aside.
  case conflictCopies([String])
  /// The disk failed while something was saved; everything was written into a new file, and is safe.
  case failingDisk(SystemFault)
  /// The file is safe, but no backup of it could be made.
  case noBackup(SystemFault)
}

/// A backup from before a file was altered.
package struct ComparedBackup: Hashable, Sendable {
  package let path: String
  /// How many of its events the altered file lacks or holds differently.
  package let changed: Int
}

extension ComparedBackup {
  init(_ path: String, holding history: History, comparedTo altered: History) {
    self.init(path: path, changed: history.events.count { !altered.contains($0) })
  }
}

extension ProgressNotice {
  /// What stands beside the file and is worth saying.
  ///
  /// - Parameter path: The file as the learner names it.
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
