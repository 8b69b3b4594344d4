import DurableFiles
import Training

/// The journal on disk, and how much of it this process has seen. It's used while the lock is held.
struct JournalFile {
  let path: String
  /// The length in bytes of what was read or written.
  private(set) var length = 0
  private(set) var lineCount = 0
  /// The hash of these bytes: another process may empty the file, and write as many.
  private var content = ContentHash()
  /// The file's stamp when it was last read or written; nil if there was no file.
  private var seen: FileStatus.Stamp?
  /// After a failed fsync, the file's content is unknown.
  private(set) var isDistrusted = false

  init(path: String) {
    self.path = path
  }

  /// Whether the file has changed since this process last saw it.
  func hasChanged(_ stamp: FileStatus.Stamp?) -> Bool { stamp != seen }

  /// What was added since the last read; nil if the file has to be reread.
  ///
  /// - Parameter stamp: The file's, taken before reading it.
  mutating func readOn(_ stamp: FileStatus.Stamp?) -> Journal.Content? {
    guard let stamp, let seen, stamp.isOfSameFile(as: seen), let bytes = try? OpenFile(path, .read).bytes(),
      beginsAsSeen(bytes), let more = try? Journal.content(of: Array(bytes[length...]), path: path)
    else { return nil }
    note(more, in: bytes[length...])
    self.seen = stamp
    return more
  }

  /// Whether everything that this process saw is still there.
  func isContinued(_ stamp: FileStatus.Stamp?) -> Bool {
    if stamp == seen || length == 0 { return true }
    guard let stamp, let seen, stamp.isOfSameFile(as: seen), let bytes = try? OpenFile(path, .read).bytes() else {
      return false
    }
    return beginsAsSeen(bytes)
  }

  private func beginsAsSeen(_ bytes: [UInt8]) -> Bool {
    bytes.count >= length && ContentHash.of(Array(bytes[..<length])) == content.value
  }

  private mutating func note(_ read: Journal.Content, in bytes: ArraySlice<UInt8>) {
    content.update(Array(bytes.prefix(read.soundLength)))
    length += read.soundLength
    lineCount += read.events.count
  }

  /// Whether the file has nothing that this process didn't see, except an unfinished or damaged last line.
  func isAsSeen() throws(SystemFault) -> Bool {
    do {
      let bytes = try OpenFile(path, .read).bytes()
      guard beginsAsSeen(bytes) else { return false }
      return (try? Journal.content(of: Array(bytes[length...]), path: path))?.events.isEmpty ?? false
    } catch {
      guard error.isMissing else { throw error }
      return true
    }
  }

  /// The whole content of the file.
  ///
  /// - Parameter stamp: The file's, taken before reading it.
  mutating func readAnew(_ stamp: FileStatus.Stamp?) throws(ProgressFault) -> Journal.Content {
    let bytes = stamp == nil ? [] : try ProgressFile.bytes(at: path) ?? []
    let read = try Journal.content(of: bytes, path: path)
    forget()
    note(read, in: bytes[...])
    seen = stamp
    return read
  }

  /// Writes a journal of these events, whole or not at all; when this returns, it's on disk.
  static func make(_ path: String, of events: [ProgressEvent]) throws(ProgressFault) {
    let lines = try lines(of: events, for: path)
    var unsynced: SystemFault?
    do {
      try AtomicFile.replace(path, with: lines) { unsynced = $0 }
    } catch {
      throw .system(error)
    }
    if let unsynced {
      // What's said to have failed mustn't have happened. If it can't be taken back, it has.
      do { try Folder.remove(path) } catch { if error.operation == .remove { return } }
      throw .system(unsynced)
    }
  }

  private static func lines(of events: [ProgressEvent], for path: String) throws(ProgressFault) -> [UInt8] {
    var lines: [UInt8] = []
    for event in events { lines += try Journal.line(event, for: path) }
    return lines
  }

  /// Adds events; when this returns, they're on disk.
  ///
  /// If syncing them to disk fails, the journal isn't trusted any more: the system forgets a failed write once it
  /// has reported it, so a second fsync would succeed and mean nothing.
  mutating func append(_ events: [ProgressEvent]) throws(ProgressFault) {
    let lines = try Self.lines(of: events, for: path)
    do {
      try write(lines)
    } catch {
      if error.operation == .synchronise { isDistrusted = true }
      throw .system(error)
    }
    lineCount += events.count
  }

  private mutating func write(_ lines: [UInt8]) throws(SystemFault) {
    let file = try OpenFile(path, .append)
    let size = try file.status().size
    if size > length { try file.truncate(to: length) }
    // The file's name first: if it can't be made durable, there's nothing to take back.
    if size == 0 { try Folder.synchronise(Folder.parent(of: path)) }
    do {
      try file.write(lines)
      try file.synchroniseData()
    } catch {
      // Half a line would count as damage once another follows it.
      try? file.truncate(to: length)
      throw error
    }
    length += lines.count
    content.update(lines)
    // Without a stamp it's read again.
    seen = try? file.status().stamp
  }

  /// Empties the journal, whose events are now in the file.
  mutating func empty(_ released: Released) throws(SystemFault) {
    let isThere = try FileStatus.stamp(of: path) != nil
    if isDistrusted {
      try Folder.remove(path)
      isDistrusted = false
    } else if isThere || length > 0 {
      let file = try OpenFile(path, .append)
      try file.truncate(to: 0)
      try file.synchronise()
    }
    forget()
    seen = (try? FileStatus.stamp(of: path)) ?? nil
  }

  private mutating func forget() { (length, lineCount, content) = (0, 0, ContentHash()) }
}
