import DurableFiles

/// What can be wrong with a learner's file. A case carries the facts; the words are elsewhere.
package enum ProgressFault: Error, Hashable, Sendable {
  case system(SystemFault)
  /// The file is not what this program wrote; `line` counts from 1 where it is known.
  case damaged(path: String, line: Int?, problem: String)
  /// A later version of this program wrote the file.
  case newerVersion(path: String, version: Int)
  /// What has to be kept before something is changed could not be; nothing was changed.
  case noBackup(SystemFault)
}

/// What was noticed about a learner's file and is no reason to stop.
package enum ProgressNotice: Hashable, Sendable {
  /// The journal ended in an unfinished line: a crash or a power cut left it.
  case tornTail
  /// The file was not as this program wrote it; it was read from end to end and written anew, and is kept as it was.
  /// Where its events are in doubt, the newest backup that is not.
  case altered(Alteration, copy: String, backup: ComparedBackup?)
  /// The file system knows no locks.
  case noLock(path: String)
  /// There is no file, though there are backups of one.
  case missing(path: String, backup: String)
  /// A file synchroniser put copies of the file aside.
  case conflictCopies([String])
  /// The disk failed as something was saved; everything was written into a new file, and is safe.
  case failingDisk(SystemFault)
  /// The file is safe, and no backup of it could be made.
  case noBackup(SystemFault)
}

/// A backup from before a file was altered.
package struct ComparedBackup: Hashable, Sendable {
  package let path: String
  /// How many of its events are not the same in the altered file, or not there.
  package let changed: Int
}
