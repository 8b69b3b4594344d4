#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Replaces whole files so that a crash or a power cut leaves either the old content or the new, never a mixture or
/// nothing.
package enum AtomicFile {
  /// Puts the bytes in a file's place.
  ///
  /// The new content is written beside the file, synced and renamed over it; then the folder is synced
  /// too. If the path is a symbolic link, its target is replaced. Permissions and owner are kept. Only a regular file is
  /// replaced: a device, to which a file may be linked to switch it off, stays what it is.
  ///
  /// - Parameters:
  ///   - keepingOld: A name in the same folder to keep the old content under.
  ///   - afterwards: Is told that the folder couldn't be synced, after the new content has taken the file's place: it's
  ///     there, but a power cut may undo that. Without it, that's thrown too.
  /// - Throws: What failed. A failure before the rename leaves the old file untouched.
  package static func replace(
    _ path: String, with bytes: [UInt8], keepingOld: String? = nil, afterwards: ((SystemFault) -> Void)? = nil
  ) throws(SystemFault) {
    func itself(_ fault: SystemFault) -> SystemFault { fault }
    try replace(path, keepingOld: keepingOld, failingAs: itself, afterwards: afterwards) { file throws(SystemFault) in
      try file.write(bytes)
    }
  }

  /// The same, with content written piece by piece, which can also fail for the caller's own reasons.
  ///
  /// - Parameter wrapped: Turns a fault of the file system into the caller's error.
  package static func replace<Failure: Error>(
    _ path: String, keepingOld: String? = nil, failingAs wrapped: (SystemFault) -> Failure,
    afterwards: ((SystemFault) -> Void)? = nil, writing: (OpenFile) throws(Failure) -> Void
  ) throws(Failure) {
    let target = resolved(path)
    let folder = Folder.parent(of: target)
    let temporary = "\(folder)/.\(Folder.name(of: target)).\(getpid()).tmp"
    let file = try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in
      _ = try replaceable(target)
      removeLeftovers(of: target)
      _ = unlink(temporary)
      do throws(SystemFault) {
        return try OpenFile(temporary, .create, for: target)
      } catch {
        throw error.isMissing ? SystemFault(.open, folder, error.reason) : error
      }
    }
    do throws(Failure) {
      try writing(file)
      try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in
        if let old = try replaceable(target) { try file.adopt(old) }
        try file.synchronise()
        try file.finish()
        if let keepingOld { try keep(target, as: keepingOld, in: folder) }
        _ = try checked(.rename, target) { rename(temporary, target) }
      }
    } catch {
      _ = unlink(temporary)
      throw error
    }
    do throws(SystemFault) {
      try Folder.synchronise(folder)
    } catch {
      guard let afterwards else { throw wrapped(error) }
      afterwards(error)
    }
  }

  /// Removes the temporary files left beside a file by processes killed while replacing it, or while keeping a copy of it.
  package static func removeLeftovers(of path: String) {
    let target = resolved(path)
    let name = Folder.name(of: target)
    removeLeftovers(in: Folder.parent(of: target)) { $0 == name || $0.hasPrefix(name + ".") }
  }

  /// The same for every file in a folder where nothing but the program's own files are kept.
  package static func removeLeftovers(in folder: String) { removeLeftovers(in: folder) { _ in true } }

  private static func removeLeftovers(in folder: String, of isWanted: (_ name: String) -> Bool) {
    for name in (try? Folder.names(in: folder)) ?? [] {
      // `.NAME.PROCESS.tmp`
      let parts = name.split(separator: ".", omittingEmptySubsequences: false)
      guard parts.count > 3, parts[0].isEmpty, parts[parts.count - 1] == "tmp",
        let process = pid_t(parts[parts.count - 2]), isWanted(parts[1..<(parts.count - 2)].joined(separator: "."))
      else { continue }
      // A running process may be writing it right now.
      guard process > 0, process != getpid(), kill(process, 0) != 0, errno == ESRCH else { continue }
      _ = unlink("\(folder)/\(name)")
    }
  }

  /// The file that would be replaced; nil if there's none.
  private static func replaceable(_ path: String) throws(SystemFault) -> FileStatus? {
    let old = try FileStatus.found(at: path)
    switch old?.kind {
    case nil, .file: return old
    case .directory: throw SystemFault(.rename, path, .isDirectory)
    case .other: throw SystemFault(.rename, path, .notRegularFile)
    }
  }

  /// Makes the content of a file available under a second name too.
  private static func keep(_ path: String, as name: String, in folder: String) throws(SystemFault) {
    let copy = "\(folder)/\(name)"
    let temporary = "\(folder)/.\(name).\(getpid()).tmp"
    _ = unlink(temporary)
    // The first time there's nothing to keep, and a file system without links can't give a second name.
    guard link(path, temporary) == 0 else { return }
    // Renaming does nothing if both names already belong to the same file; the temporary name then stays.
    defer { _ = unlink(temporary) }
    _ = try checked(.rename, copy) { rename(temporary, copy) }
  }

  /// The path a symbolic link leads to, even if nothing is there yet; the path itself if it isn't a link.
  package static func resolved(_ path: String) -> String {
    var path = path
    // Linux follows 40 links in a row too.
    for _ in 0..<40 {
      if let real = realpath(path, nil) {
        defer { free(real) }
        return String(cString: real)
      }
      guard let target = linkTarget(of: path) else { return path }
      path = target.hasPrefix("/") ? target : "\(Folder.parent(of: path))/\(target)"
    }
    return path
  }

  /// A symbolic link's text; nil if the path isn't one.
  static func linkTarget(of path: String) -> String? {
    var characters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &characters, Int(PATH_MAX))
    return count > 0 ? String(decoding: characters.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
