#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// An open file. It's closed when the last reference to it goes.
package final class OpenFile {
  package let path: String
  let descriptor: Int32
  private var isOpen = true

  /// How a file is opened.
  package struct Mode: Sendable {
    let flags: Int32
    /// For reading. Opening a FIFO or a device doesn't block.
    package static let read = Mode(flags: O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    /// For appending. A missing file is created.
    package static let append = Mode(flags: O_RDWR | O_APPEND | O_CREAT | O_CLOEXEC | O_NOFOLLOW)
    /// For writing a file that must not exist yet, and reading it back.
    package static let create = Mode(flags: O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW)
  }

  /// Opens a regular file. A file that's created is private to its owner.
  ///
  /// - Parameter target: The path that faults name instead, for a temporary file that takes its place.
  package init(_ path: String, _ mode: Mode, for target: String? = nil) throws(SystemFault) {
    self.path = target ?? path
    descriptor = try checked(.open, self.path) { open(path, mode.flags, 0o600) }
    let status = try status()
    switch status.kind {
    case .file: break
    case .directory: throw SystemFault(.open, self.path, .isDirectory)
    case .other: throw SystemFault(.open, self.path, .notRegularFile)
    }
    if mode.flags & O_CREAT != 0, status.size == 0 { giveToOwnerOfFolder(status) }
  }

  deinit {
    if isOpen { _ = close(descriptor) }
  }

  /// Closes the file. Some file systems report a failed write only then.
  package func finish() throws(SystemFault) {
    isOpen = false
    // Even after EINTR the descriptor is closed, and its number may already belong to another file.
    if close(descriptor) != 0, errno != EINTR { throw SystemFault.current(.write, path) }
  }

  /// The file's size, kind and stamp.
  package func status() throws(SystemFault) -> FileStatus {
    var raw = stat()
    _ = try checked(.inspect, path) { fstat(descriptor, &raw) }
    return FileStatus(raw)
  }

  /// The bytes from an offset to the end.
  package func bytes(from offset: Int = 0, limit: Int = .max) throws(SystemFault) -> [UInt8] {
    let size = try status().size
    guard size - offset <= limit else { throw SystemFault(.read, path, .tooLarge(bytes: size, limit: limit)) }
    var content: [UInt8] = []
    content.reserveCapacity(max(0, size - offset))
    // One byte more than the file has, so that a single call both reads a small file and reaches its end.
    var piece = [UInt8](repeating: 0, count: min(262_144, max(64, size - offset + 1)))
    while true {
      let position = off_t(offset + content.count)
      let count = try checked(.read, path) {
        piece.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, $0.count, position) }
      }
      guard count > 0 else { return content }
      content.append(contentsOf: piece.prefix(count))
      guard content.count <= limit else {
        throw SystemFault(.read, path, .tooLarge(bytes: content.count, limit: limit))
      }
    }
  }

  /// Reads from one offset up to another, piece by piece, so that a large file doesn't have to fit in memory.
  package func readPieces(
    from start: Int, to end: Int, _ body: (UnsafeRawBufferPointer) throws(SystemFault) -> Void
  ) throws(SystemFault) {
    try readPieces(from: start, to: end, failingAs: { $0 }, body)
  }

  /// The same, for a body that can also fail for the caller's own reasons.
  ///
  /// - Parameter wrapped: Turns a fault of the file system into the caller's error.
  package func readPieces<Failure: Error>(
    from start: Int, to end: Int, failingAs wrapped: (SystemFault) -> Failure,
    _ body: (UnsafeRawBufferPointer) throws(Failure) -> Void
  ) throws(Failure) {
    var position = start
    let piece = UnsafeMutableRawBufferPointer.allocate(byteCount: 262_144, alignment: 16)
    defer { piece.deallocate() }
    while position < end {
      let count = try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in
        try checked(.read, path) {
          pread(descriptor, piece.baseAddress, min(piece.count, end - position), off_t(position))
        }
      }
      guard count > 0 else { throw wrapped(SystemFault(.read, path, .code(EIO))) }
      try body(UnsafeRawBufferPointer(rebasing: piece.prefix(count)))
      position += count
    }
  }

  /// Writes all the bytes, however few the system takes at a time.
  package func write(_ bytes: [UInt8]) throws(SystemFault) {
    var written = 0
    while written < bytes.count {
      written += try checked(.write, path) {
        bytes.withUnsafeBytes { systemWrite(descriptor, $0.baseAddress.map { $0 + written }, $0.count - written) }
      }
    }
  }

  /// Truncates the file to a length.
  package func truncate(to size: Int) throws(SystemFault) {
    _ = try checked(.truncate, path) { ftruncate(descriptor, off_t(size)) }
  }

  /// Returns once the file's content is on disk.
  package func synchronise() throws(SystemFault) {
    #if canImport(Darwin)
      try synchroniseDrive()
    #else
      _ = try checked(.synchronise, path) { fsync(descriptor) }
    #endif
  }

  /// Returns once what was written is on disk and can be found there. The file's timestamps may follow later.
  package func synchroniseData() throws(SystemFault) {
    #if canImport(Darwin)
      try synchroniseDrive()
    #else
      _ = try checked(.synchronise, path) { fdatasync(descriptor) }
    #endif
  }

  #if canImport(Darwin)
    /// On macOS, fsync leaves data in the drive's cache. Not every file system supports the stronger call.
    private func synchroniseDrive() throws(SystemFault) {
      if fcntl(descriptor, F_FULLFSYNC) != -1 { return }
      guard errno == ENOTSUP || errno == EINVAL else { throw SystemFault.current(.synchronise, path) }
      _ = try checked(.synchronise, path) { fsync(descriptor) }
    }
  #endif

  /// Gives a file the superuser creates in a learner's folder to the learner, who couldn't open it otherwise.
  private func giveToOwnerOfFolder(_ status: FileStatus) {
    guard geteuid() == 0, let folder = FileStatus(of: Folder.parent(of: path)), folder.owner != status.owner else {
      return
    }
    _ = fchown(descriptor, folder.owner, folder.group)
  }

  /// Gives the file the permissions and owner of another.
  func adopt(_ other: FileStatus) throws(SystemFault) {
    _ = try checked(.write, path) { fchmod(descriptor, other.permissions) }
    // Only the superuser may give a file away.
    if geteuid() == 0 { _ = fchown(descriptor, other.owner, other.group) }
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
