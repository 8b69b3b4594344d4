#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Folder {
  /// Whether anything has this name, even a link that leads nowhere.
  package static func isTaken(_ path: String) -> Bool {
    var raw = stat()
    return lstat(path, &raw) == 0
  }

  /// Renames a file without ever replacing another: if the wanted name is taken, a number is added to it.
  ///
  /// - Returns: The name it has now.
  package static func rename(_ path: String, toUnused wanted: String) throws(SystemFault) -> String {
    var name = wanted
    var number = 1
    while try !isRenamed(path, to: name) {
      number += 1
      name = "\(wanted)-\(number)"
    }
    return name
  }

  /// Renames a file unless the name is taken; tells whether it did.
  private static func isRenamed(_ path: String, to name: String) throws(SystemFault) -> Bool {
    // Linking never replaces anything. Folders have no second name, though, and neither have files on some file systems.
    if linkat(AT_FDCWD, path, AT_FDCWD, name, 0) == 0 {
      guard unlink(path) == 0 else {
        let fault = SystemFault.current(.remove, path)
        _ = unlink(name)
        throw fault
      }
    } else {
      if isTaken(name) { return false }
      _ = try checked(.rename, path) { systemRename(path, name) }
    }
    do {
      try synchronise(parent(of: name))
    } catch {
      _ = systemRename(name, path)
      throw error
    }
    return true
  }
}

private func systemRename(_ path: String, _ newPath: String) -> Int32 { rename(path, newPath) }
