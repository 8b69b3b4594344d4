import DurableFiles

/// Where a learner's progress lies: `progress.json`, and `progress.journal`, `progress.lock` and `progress.backups`
/// beside it.
struct ProgressPaths: Hashable, Sendable {
  /// The file itself, links followed: whoever opens it by another link has to meet the same journal and the same lock.
  let file: String

  init(_ path: String) {
    file = AtomicFile.resolved(path)
  }

  var folder: String { Folder.parent(of: file) }
  var journal: String { sibling("journal") }
  var lock: String { sibling("lock") }
  var backups: String { sibling("backups") }

  private func sibling(_ ending: String) -> String {
    (file.hasSuffix(".json") ? String(file.dropLast(5)) : file) + "." + ending
  }
}
