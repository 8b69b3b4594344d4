import DurableFiles

/// Where a learner's progress is: `progress.json`, and `progress.journal`, `progress.lock` and `progress.backups`
/// beside it.
///
/// Where the file system has no locks, there's also a journal for each process, `progress.journal.NAME`.
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
  /// The file's previous content.
  var before: String { file + ".bak" }

  /// The journal that one process keeps for itself.
  func journal(of process: String) -> String { journal + "." + process }

  /// The journals that processes keep or kept for themselves.
  func ownJournals() throws(ProgressFault) -> [String] {
    let beginning = Folder.name(of: journal) + "."
    return try paths {
      $0.hasPrefix(beginning) && $0.dropFirst(beginning.count).allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
    }
  }

  /// Files that the program kept when it found them damaged or altered: `progress.json.damaged-DATE` and so on.
  func keptAside() throws(ProgressFault) -> [String] {
    try paths { name in
      [file, journal].contains { path in
        ["damaged", "altered"].contains { name.hasPrefix("\(Folder.name(of: path)).\($0)-") }
      }
    }
  }

  /// The paths of those files in the folder whose names are wanted.
  private func paths(where isWanted: (_ name: String) -> Bool) throws(ProgressFault) -> [String] {
    do {
      return try Folder.names(in: folder).filter(isWanted).map { folder + "/" + $0 }
    } catch {
      throw .system(error)
    }
  }

  private func sibling(_ ending: String) -> String {
    (file.hasSuffix(".json") ? String(file.dropLast(5)) : file) + "." + ending
  }
}
