#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A file whose bytes are read when they're looked at, not before. Removing or replacing the file doesn't change them.
///
/// Only for files that are never written in place: bytes that another program cuts off can't be looked at any more, and
/// the system ends a program that does.
package final class MappedFile: Sendable {
  package let status: FileStatus
  // An address can be shared between threads where a pointer can't.
  private let address: UInt

  /// Maps a regular file; a link isn't followed.
  package init(_ path: String) throws(SystemFault) {
    let descriptor = try checked(.open, path) { open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW) }
    defer { _ = close(descriptor) }
    var raw = stat()
    _ = try checked(.inspect, path) { fstat(descriptor, &raw) }
    let found = FileStatus(raw)
    guard found.kind == .file else { throw SystemFault(.open, path, .notRegularFile) }
    status = found
    guard found.size > 0 else {
      address = 0
      return
    }
    let start = mmap(nil, found.size, PROT_READ, MAP_PRIVATE, descriptor, 0)
    guard let start, start != MAP_FAILED else { throw SystemFault.current(.read, path) }
    address = UInt(bitPattern: start)
  }

  deinit {
    if let start = UnsafeMutableRawPointer(bitPattern: address) { _ = munmap(start, status.size) }
  }

  package var bytes: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: UnsafeRawPointer(bitPattern: address), count: status.size)
  }
}
