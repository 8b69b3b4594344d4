#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Folder {
  /// Whether anything has this name, even a link that leads nowhere.
  ///
  /// - Throws: Why that can't be found out. Something may be there.
  package static func isTaken(_ path: String) throws(SystemFault) -> Bool {
    var raw = stat()
    if lstat(path, &raw) == 0 { return true }
    let fault = SystemFault.current(.inspect, path)
    guard fault.isMissing else { throw fault }
    return false
  }

  /// Renames a file without ever replacing another: if the wanted name is taken, a number is added to it.
  ///
  /// - Returns: The name it has now.
  /// - Throws: Why it still has the old name.
  package static func rename(_ path: String, toUnused wanted: String) throws(SystemFault) -> String {
    guard let name = try link(path, toUnused: wanted) else {
      return try renameWithoutLink(path, toUnused: wanted)
    }
    guard unlink(path) == 0 else {
      let fault = SystemFault.current(.remove, path)
      _ = unlink(name)
      throw fault
    }
    // Should a power cut bring the old name back, it's the same file.
    try? synchronise(parent(of: path))
    return name
  }

  /// Gives a file a second name without ever replacing another, and syncs it to disk: if the wanted name is taken, a
  /// number is added to it.
  ///
  /// - Returns: The second name; nil if it can't have one. Folders can't, symbolic links aren't given one, and some file
  ///   systems know none.
  package static func link(_ path: String, toUnused wanted: String) throws(SystemFault) -> String? {
    guard AtomicFile.linkTarget(of: path) == nil else { return nil }
    for number in 1... {
      let name = unused(wanted, number)
      guard linkat(AT_FDCWD, path, AT_FDCWD, name, 0) == 0 else {
        if errno == EEXIST { continue }
        return nil
      }
      do {
        try synchronise(parent(of: name))
      } catch {
        _ = unlink(name)
        throw error
      }
      return name
    }
    return nil
  }

  private static func renameWithoutLink(_ path: String, toUnused wanted: String) throws(SystemFault) -> String {
    var number = 1
    while try isTaken(unused(wanted, number)) { number += 1 }
    let name = unused(wanted, number)
    _ = try checked(.rename, path) { systemRename(path, name) }
    do {
      try synchronise(parent(of: name))
    } catch {
      _ = systemRename(name, path)
      throw error
    }
    return name
  }

  private static func unused(_ wanted: String, _ number: Int) -> String {
    number == 1 ? wanted : "\(wanted)-\(number)"
  }
}

private func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
