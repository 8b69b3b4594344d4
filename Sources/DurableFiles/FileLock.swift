#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Lets one process at a time do something. A process that dies lets go of the lock.
///
/// The lock is on a file of its own, which is never renamed or removed: a lock on a file that is replaced protects
/// nothing.
package struct FileLock: Sendable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  /// Does something while no other process does it.
  ///
  /// A file system that knows no locks lets everything through: what is protected has to stand that.
  package func whileHeld<Result>(_ body: () throws -> Result) throws -> Result {
    let file = try OpenFile(path, .append)
    while flock(file.descriptor, LOCK_EX) != 0 && errno == EINTR {}
    return try withExtendedLifetime(file, body)
  }
}
