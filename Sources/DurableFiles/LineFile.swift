#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Adds lines to a text file that grows at its end.
package enum LineFile {
  /// Adds a line; when this returns, it's on disk.
  ///
  /// Whatever the file ends in, the line begins on its own: half a line left by a crash doesn't swallow it. Processes take
  /// turns and write a line in one go, so lines never mix. If the line can't be saved, the file is cut back to what it was.
  ///
  /// - Parameters:
  ///   - line: Its bytes, with the line feed.
  ///   - limit: The size beyond which the file doesn't grow, so that it can still be read.
  ///   - patienceInMilliseconds: How long to wait for another process that's adding a line.
  package static func append(
    _ line: [UInt8], to path: String, limit: Int = .max, patienceInMilliseconds: Int = 1_500
  ) throws(SystemFault) {
    let target = AtomicFile.resolved(path)
    let file = try OpenFile(target, .append)
    let isHeld = try FileLock(target, patienceInMilliseconds: patienceInMilliseconds).take(file, LOCK_EX)
    let size = try file.status().size
    if size == 0 { try Folder.synchronise(Folder.parent(of: target)) }
    let text = try endsInHalfALine(file, size: size) ? [lineFeed] + line : line
    guard size <= limit, text.count <= limit - size else {
      throw SystemFault(.write, target, .tooLarge(bytes: size + text.count, limit: limit))
    }
    do {
      try file.write(text)
      try file.synchronise()
    } catch {
      // Without a lock, what follows may be another process's.
      if isHeld { try? file.truncate(to: size) }
      throw error
    }
  }

  private static func endsInHalfALine(_ file: OpenFile, size: Int) throws(SystemFault) -> Bool {
    guard size > 0 else { return false }
    return try file.bytes(from: size - 1).first != lineFeed
  }

  private static let lineFeed = UInt8(ascii: "\n")
}
