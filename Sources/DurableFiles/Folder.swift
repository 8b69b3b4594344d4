#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Folders, and the parts of paths.
package enum Folder {
  /// Creates a folder and its parents, private to their owner, and syncs their names to disk. An existing folder is left
  /// as it is.
  package static func make(_ path: String) throws(SystemFault) {
    if FileStatus(of: path)?.kind == .directory { return }
    let above = parent(of: path)
    if above != path, FileStatus(of: above) == nil { try make(above) }
    if mkdir(path, 0o700) != 0 {
      let fault = SystemFault.current(.makeDirectory, path)
      // Another process may have created it first.
      guard fault.reason == .code(EEXIST), FileStatus(of: path)?.kind == .directory else { throw fault }
    }
    // What will be in it is only as durable as its own name.
    try synchronise(above)
    if geteuid() == 0, let owner = FileStatus(of: above) { _ = chown(path, owner.owner, owner.group) }
  }

  /// The names in a folder, sorted by their bytes; none for a missing folder. A link that leads nowhere is a fault.
  package static func names(in path: String) throws(SystemFault) -> [String] {
    guard let stream = opendir(path) else {
      var fault = SystemFault.current(.open, path)
      if fault.isMissing, try !isTaken(path) { return [] }
      fault.path = AtomicFile.resolved(path)
      throw fault
    }
    defer { closedir(stream) }
    var names: [String] = []
    while true {
      // The end and a failure look alike otherwise, and half the names would pass for all of them.
      errno = 0
      guard let entry = readdir(stream) else {
        if errno != 0 { throw SystemFault.current(.read, path) }
        break
      }
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
      if name != "." && name != ".." { names.append(name) }
    }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Returns once the names in a folder are on disk.
  package static func synchronise(_ path: String) throws(SystemFault) {
    let descriptor = try checked(.open, path) { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
    defer { _ = close(descriptor) }
    do {
      _ = try checked(.synchronise, path) { fsync(descriptor) }
    } catch {
      // Some file systems can't sync folders.
      guard error.reason == .code(EINVAL) else { throw error }
    }
  }

  /// The folder a path is in.
  package static func parent(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// The last part of a path.
  package static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// Renames a file within its file system and syncs the new name to disk.
  package static func rename(_ path: String, to newPath: String) throws(SystemFault) {
    _ = try checked(.rename, path) { systemRename(path, newPath) }
    try synchronise(parent(of: newPath))
  }
}

extension Folder {
  /// Removes a file and syncs the removal to disk. Removing a missing file succeeds.
  package static func remove(_ path: String) throws(SystemFault) {
    if unlink(path) != 0, errno != ENOENT { throw SystemFault.current(.remove, path) }
    try synchronise(parent(of: path))
  }
}

private func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
