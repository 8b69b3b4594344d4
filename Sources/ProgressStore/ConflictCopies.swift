import DurableFiles

/// The conflict copies a file synchroniser makes when two machines changed the same file.
package enum ConflictCopies {
  /// The paths of the copies beside a file.
  package static func beside(_ path: String) -> [String] {
    let folder = Folder.parent(of: path)
    let name = Folder.name(of: path)
    return ((try? Folder.names(in: folder)) ?? []).filter { isCopy($0, of: name) }.map { folder + "/" + $0 }
  }

  /// Whether a name is one that Syncthing, Nextcloud, ownCloud, Dropbox or a browser gives a second `progress.json`:
  /// `progress.sync-conflict-20261122-101500-ABCDEFG.json`, `progress (conflicted copy 2026-11-22 101500).json`,
  /// `progress (Ève's conflicted copy 2026-11-22).json`, `progress_conflict-20261122-101500.json`, `progress (1).json`.
  static func isCopy(_ copy: String, of name: String) -> Bool {
    guard copy != name, name.hasSuffix(".json"), copy.hasSuffix(".json") else { return false }
    let stem = name.dropLast(5)
    guard copy.hasPrefix(stem) else { return false }
    let middle = copy.dropFirst(stem.count).dropLast(5)
    if middle.hasPrefix(".sync-conflict-") || middle.hasPrefix("_conflict-") { return true }
    guard middle.hasPrefix(" ("), middle.hasSuffix(")") else { return false }
    let inside = middle.dropFirst(2).dropLast()
    return inside.lowercased().contains("conflicted copy") || inside.allSatisfy { "0123456789".contains($0) }
  }

  /// Moves a merged copy to the backups, so that it isn't offered again; returns its new path. Other files stay put,
  /// and nil is returned.
  package static func putAway(_ copy: String, of path: String) throws(SystemFault) -> String? {
    let resolved = AtomicFile.resolved(copy)
    guard beside(path).contains(where: { AtomicFile.resolved($0) == resolved }) else { return nil }
    let folder = Backups(of: path).folder
    try Folder.make(folder)
    return try Folder.rename(copy, toUnused: "\(folder)/merged-\(Folder.name(of: copy))")
  }
}
