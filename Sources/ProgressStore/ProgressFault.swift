import DurableFiles

/// What can be wrong with a learner's files. A case carries the facts; the words are elsewhere.
package enum ProgressFault: Error, Hashable, Sendable {
  case system(SystemFault)
  /// The file is not what this program wrote; `line` counts from 1 where it is known.
  case damaged(path: String, line: Int?, problem: String)
  /// A later version of this program wrote the file.
  case newerVersion(path: String, version: Int)
  /// The backup that has to come before a change couldn't be made, so nothing was changed.
  case noBackup(SystemFault)
}
