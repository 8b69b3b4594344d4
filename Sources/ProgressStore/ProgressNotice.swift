import DurableFiles

/// Something about a learner's files that is worth saying and doesn't stop anything.
package enum ProgressNotice: Hashable, Sendable {
  /// The journal ended in an unfinished line, left by a crash or a power cut.
  case tornTail
  /// The file was not as this program wrote it. It was read from end to end and written anew, and is kept as it was
  /// under the name `copy`. Where its events are in doubt, the newest backup that isn't.
  case altered(Alteration, copy: String, backup: ComparedBackup?)
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
