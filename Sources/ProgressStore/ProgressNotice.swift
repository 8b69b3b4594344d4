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
  /// The file system has no locks. This process keeps its answers in a journal of its own.
  case noLock(path: String, journal: String)
  /// The archive has so many events that the file lacks.
  case missing(events: Int)
  /// The journal's last line is damaged. A copy of the journal was kept, unless it was only read.
  case damagedLine(copy: String?)
  /// A file synchroniser left conflict copies of the file.
  case conflictCopies([String])
  /// The disk failed during a save; everything was written to a new file, and is safe.
  case failingDisk(SystemFault)
  /// What was to be done is done, but something after it failed.
  case notTidied(ProgressFault)
  /// The file is safe, but it couldn't be backed up.
  case noBackup(ProgressFault)
}

/// A backup from before a file was altered.
package struct ComparedBackup: Hashable, Sendable {
  package let path: String
  /// How many of its events are missing or different in the altered file.
  package let changed: Int

  package init(path: String, changed: Int) {
    self.path = path
    self.changed = changed
  }
}

extension ProgressNotice {
  /// What's beside the file and worth mentioning.
  static func besideFile(at paths: ProgressPaths) -> [ProgressNotice] {
    let copies = ConflictCopies.beside(paths.file)
    return copies.isEmpty ? [] : [.conflictCopies(copies)]
  }
}
