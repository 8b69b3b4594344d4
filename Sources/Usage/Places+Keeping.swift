import DurableFiles

extension Places {
  /// Whether a path leads to a file that the program keeps for the learner, or into a folder of such files, under
  /// whatever name: the progress and what is beside it under its name, remarks, settings, installed packs, drafts, what was
  /// made of packs, and what belongs to this machine.
  package func keeps(_ path: String) -> Bool {
    let target = Self.canonical(path)
    let own = Self.canonical(progress)
    let beside = Folder.parent(of: own)
    let stem = own.hasSuffix(".json") ? String(own.dropLast(5)) : own
    if target.hasPrefix(stem + ".") { return true }
    let siblings = ((try? Folder.names(in: beside)) ?? []).map { "\(beside)/\($0)" }.filter { $0.hasPrefix(stem + ".") }
    let machine = ["device", "history", "history.lock", "session.json", "exam.json"].map { "\(state)/\($0)" }
    let files = [own, beside + "/remarks.jsonl", settings] + siblings + machine
    // A descriptor has the identity of the file that it's open on.
    let status = FileStatus(of: path)
    if files.contains(where: { Self.canonical($0) == target || Self.isSame(status, FileStatus(of: $0)) }) {
      return true
    }
    let above = Array(sequence(first: target) { $0 == "/" ? nil : Folder.parent(of: $0) })
    return [packs, drafts, cache, stem + ".backups"].contains { folder in
      let place = Self.canonical(folder)
      let status = FileStatus(of: folder)
      return above.contains { $0 == place || Self.isSame(status, FileStatus(of: $0)) }
    }
  }

  private static func isSame(_ one: FileStatus?, _ other: FileStatus?) -> Bool {
    guard let one, let other else { return false }
    return one.stamp.isOfSameFile(as: other.stamp)
  }

  /// The absolute path without links, of a file that may not exist yet.
  private static func canonical(_ path: String) -> String {
    let path = AtomicFile.resolved(path.hasPrefix("/") ? path : AtomicFile.resolved(".") + "/" + path)
    let folder = AtomicFile.resolved(Folder.parent(of: path))
    return (folder == "/" ? "" : folder) + "/" + Folder.name(of: path)
  }
}
