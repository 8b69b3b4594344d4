#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets one process at a time do something. A process that dies releases the lock.
///
/// The lock is on a file of its own that is never renamed or removed, because a lock on a file that gets replaced
/// protects nothing. The file says which process had the lock last.
package struct FileLock: Sendable {
  package let path: String
  /// How long to wait for another process to release the lock, in milliseconds.
  package var patienceInMilliseconds: Int

  package init(_ path: String, patienceInMilliseconds: Int = 1_500) {
    self.path = path
    self.patienceInMilliseconds = patienceInMilliseconds
  }

  /// Does something while no other process can.
  ///
  /// - Parameter body: Gets whether the lock is really held. On a file system without locks it isn't, and the body
  ///   has to cope with other processes.
  /// - Throws: A fault with the reason `held` when another process doesn't let go.
  package func whileHeld<Result>(
    _ body: (_ isHeld: Bool) throws(SystemFault) -> Result
  ) throws(SystemFault) -> Result {
    try whileHeld(failingAs: { $0 }, body)
  }

  /// The same, for a body that can also fail for the caller's own reasons.
  ///
  /// - Parameter wrapped: The form in which the caller throws a fault of the file system.
  package func whileHeld<Result, Failure: Error>(
    failingAs wrapped: (SystemFault) -> Failure, _ body: (_ isHeld: Bool) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let (file, isHeld) = try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in
      let file = try OpenFile(path, .append)
      let isHeld = try take(file, LOCK_EX)
      if isHeld { leaveNumber(in: file) }
      return (file, isHeld)
    }
    return try withExtendedLifetime(file) { () throws(Failure) in try body(isHeld) }
  }

  /// Does something that only reads, while no other process holds the lock exclusively. It writes nothing: a missing
  /// lock file isn't created, and one that can't be opened isn't waited for.
  ///
  /// - Parameter wrapped: The form in which the caller throws a fault of the file system.
  /// - Throws: A fault with the reason `held` when another process doesn't let go.
  package func whileShared<Result, Failure: Error>(
    failingAs wrapped: (SystemFault) -> Failure, _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    guard let file = try? OpenFile(path, .read) else { return try body() }
    _ = try SystemFault.rethrown(as: wrapped) { () throws(SystemFault) in try take(file, LOCK_SH) }
    return try withExtendedLifetime(file) { () throws(Failure) in try body() }
  }

  /// Locks an open file; tells whether the file system could.
  func take(_ file: OpenFile, _ kind: Int32) throws(SystemFault) -> Bool {
    var waited = 0
    var pause = 1
    while flock(file.descriptor, kind | LOCK_NB) != 0 {
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
