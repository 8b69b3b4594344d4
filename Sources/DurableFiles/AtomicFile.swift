#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Replaces whole files so that a crash or a power cut leaves the old content or the new, never a mixture and never
/// nothing.
package enum AtomicFile {
  /// Puts the bytes in a file's place.
  ///
  /// The new content is written beside the file, forced to the disk and renamed over it; then the folder is forced to
  /// the disk as well. Of a symbolic link the target is replaced. Access rights and owner stay.
  ///
  /// - Parameter keepingOld: Where the old content stays available, if it is wanted: a name in the same folder.
  /// - Throws: What failed; the old file is then as it was.
  package static func replace(_ path: String, with bytes: [UInt8], keepingOld: String? = nil) throws(SystemFault) {
    do {
      try replace(path, keepingOld: keepingOld) { try $0.write(bytes) }
    } catch {
      throw error as? SystemFault ?? .current(.write, path)
    }
  }

  /// The same with content that is written piece by piece. Whatever writing it throws leaves the old file as it was.
  package static func replace(
    _ path: String, keepingOld: String? = nil, writing: (OpenFile) throws -> Void
  ) throws {
    let target = resolved(path)
    let folder = Folder.parent(of: target)
    let temporary = "\(folder)/.\(Folder.name(of: target)).\(getpid()).tmp"
    _ = unlink(temporary)
    do {
      let file = try OpenFile(temporary, .create)
      try writing(file)
      if let old = FileStatus(of: target) { try file.adopt(old) }
      try file.synchronise()
      try file.finish()
      if let keepingOld { try keep(target, as: "\(folder)/\(keepingOld)") }
      _ = try checked(.rename, target) { rename(temporary, target) }
    } catch {
      _ = unlink(temporary)
      throw error
    }
    try Folder.synchronise(folder)
  }

  /// Removes what runs that were killed left of files they were about to put in this file's place.
  package static func removeLeftovers(of path: String) {
    let target = resolved(path)
    let folder = Folder.parent(of: target)
    let beginning = ".\(Folder.name(of: target))."
    for name in (try? Folder.names(in: folder)) ?? [] where name.hasPrefix(beginning) && name.hasSuffix(".tmp") {
      // A process that lives may be writing it right now.
      guard let process = pid_t(name.dropFirst(beginning.count).dropLast(4)), process != getpid(),
        kill(process, 0) != 0, errno == ESRCH
      else { continue }
      _ = unlink("\(folder)/\(name)")
    }
  }

  /// Makes the content of a file available under a second name too.
  private static func keep(_ path: String, as copy: String) throws(SystemFault) {
    let temporary = copy + ".tmp"
    _ = unlink(temporary)
    // Nothing to keep the first time; some file systems know no links, and then there is no second name.
    guard link(path, temporary) == 0 else { return }
    // Renaming does nothing where both names are the same file's already, and then the first one stays.
    defer { _ = unlink(temporary) }
    _ = try checked(.rename, copy) { rename(temporary, copy) }
  }

  /// The path that a symbolic link stands for, even when nothing is there yet; the path itself when it is none.
  package static func resolved(_ path: String) -> String {
    var path = path
    // As many links in a row as Linux follows.
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

  /// What a symbolic link says; nil when there is none.
  private static func linkTarget(of path: String) -> String? {
    var characters = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &characters, Int(PATH_MAX))
    return count > 0 ? String(decoding: characters.prefix(count).map(UInt8.init(bitPattern:)), as: UTF8.self) : nil
  }
}
