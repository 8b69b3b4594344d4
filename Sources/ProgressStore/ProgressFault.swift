import DurableFiles

/// What can be wrong with a learner's files. Cases carry facts; the sentences are in Localisation.
package enum ProgressFault: Error, Hashable, Sendable {
  case system(SystemFault)
  /// The file isn't what this program wrote; `line`, if known, counts from 1.
  case damaged(path: String, line: Int?, problem: String)
  /// A later version of this program wrote the file.
  case newerVersion(path: String, version: Int)
  /// The earlier state that a change requires couldn't be kept, so nothing was changed.
  indirect case noBackup(ProgressFault)
  /// What was to be written couldn't have been read back.
  case unreadable(path: String, event: String)
  /// A file wasn't emptied or removed, because an event in it stands nowhere else.
  case notKept(path: String)
}
