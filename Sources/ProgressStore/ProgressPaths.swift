import DurableFiles

/// Where a learner's progress is: `progress.json`, and `progress.journal`, `progress.lock` and `progress.backups`
/// beside it.
struct ProgressPaths: Hashable, Sendable {
  /// The file itself, following links: opening it through another link must lead to the same journal and lock.
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
