import DurableFiles

/// What can be wrong with a learner's files. Cases carry facts; the sentences are in Localisation.
package enum ProgressFault: Error, Hashable, Sendable {
  case system(SystemFault)
  /// The file isn't what this program wrote; `line`, if known, counts from 1.
  case damaged(path: String, line: Int?, problem: String)
  /// A later version of this program wrote the file.
  case newerVersion(path: String, version: Int)
  /// The backup required before a change couldn't be made, so nothing was changed.
  case noBackup(SystemFault)
}
