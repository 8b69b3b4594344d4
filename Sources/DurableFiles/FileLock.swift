#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets one process at a time do something. A process that dies lets go of the lock.
///
/// The lock is on a file of its own, which is never renamed or removed: a lock on a file that is replaced protects
/// nothing. The file says which process had the lock last.
package struct FileLock: Sendable {
  package let path: String
  /// How long to wait for a process that does not let go, in milliseconds.
  package var patienceInMilliseconds: Int

  package init(_ path: String, patienceInMilliseconds: Int = 1_500) {
    self.path = path
    self.patienceInMilliseconds = patienceInMilliseconds
  }

  /// Does something while no other process does it.
  ///
  /// - Parameter body: Is told whether the lock is really held: a file system that knows no locks lets everything
  ///   through, and what is protected has to stand that.
  /// - Throws: `SystemFault` with the reason `held` when another process does not let go.
  package func whileHeld<Result>(_ body: (_ isHeld: Bool) throws -> Result) throws -> Result {
    let file = try OpenFile(path, .append)
    let isHeld = try take(file)
    if isHeld { leaveNumber(in: file) }
    return try withExtendedLifetime(file) { try body(isHeld) }
  }

  private func take(_ file: OpenFile) throws(SystemFault) -> Bool {
    var waited = 0
    var pause = 1
    while flock(file.descriptor, LOCK_EX | LOCK_NB) != 0 {
      switch errno {
      case EINTR: continue
      case EWOULDBLOCK:
        guard waited < patienceInMilliseconds else {
          throw SystemFault(.lock, path, .held(byProcess: numberLeft(in: file)))
        }
        _ = poll(nil, 0, Int32(pause))
        waited += pause
        pause = min(pause * 2, 8)
      default: return false
      }
    }
    return true
  }

  private func leaveNumber(in file: OpenFile) {
    let number = Array("\(getpid())\n".utf8)
    if let found = try? file.bytes(limit: 64), found == number { return }
    try? file.truncate(to: 0)
    try? file.write(number)
  }

  private func numberLeft(in file: OpenFile) -> Int? {
    (try? file.bytes(limit: 64)).flatMap { Int(String(decoding: $0, as: UTF8.self).filter { !$0.isWhitespace }) }
  }
}
