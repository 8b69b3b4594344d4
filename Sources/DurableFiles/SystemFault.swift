#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A system call that failed: what was called, on which path, and why.
package struct SystemFault: Error, Hashable, Sendable {
  /// What was being done to the path.
  package enum Operation: String, Hashable, Sendable {
    case open, read, write, synchronise, rename, makeDirectory, lock, inspect, truncate, remove, run
  }

  /// Why it failed: the system's error code, or what was in the way.
  package enum Reason: Hashable, Sendable {
    case code(Int32)
    case isDirectory
    case notRegularFile
    /// Another process has held the lock for too long; nil if it left no number.
    case held(byProcess: Int?)
    case tooLarge(bytes: Int, limit: Int)
    /// Nobody writes into the pipe.
    case noWriter
  }

  package var operation: Operation
  package var path: String
  package var reason: Reason

  package init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// The fault of the call that has just failed. It reads `errno`, so make no other call in between.
  package static func current(_ operation: Operation, _ path: String) -> SystemFault {
    SystemFault(operation, path, errno == EISDIR ? .isDirectory : .code(errno))
  }

  /// The fault of opening a file that doesn't exist.
  package static func missing(_ path: String) -> SystemFault { SystemFault(.open, path, .code(ENOENT)) }

  /// Whether another process kept the lock for too long.
  package var isHeld: Bool {
    if case .held = reason { true } else { false }
  }

  /// Whether nothing exists at the path.
  package var isMissing: Bool { reason == .code(ENOENT) || reason == .code(ENOTDIR) }
}

extension SystemFault {
  /// Does something with files, turning its faults into the caller's error.
  package static func rethrown<Result, Failure: Error>(
    as wrapped: (SystemFault) -> Failure, _ body: () throws(SystemFault) -> Result
  ) throws(Failure) -> Result {
    do {
      return try body()
    } catch {
      throw wrapped(error)
    }
  }

  /// The fault of content its format can't hold, such as NaN in JSON.
  package static func unencodable(_ path: String) -> SystemFault { SystemFault(.write, path, .code(EILSEQ)) }
}

/// The result of a call that returns -1 on failure, repeated for as long as signals interrupt it.
func checked<Result: FixedWidthInteger & SignedInteger>(
  _ operation: SystemFault.Operation, _ path: String, _ call: () -> Result
) throws(SystemFault) -> Result {
  while true {
    let result = call()
    if result != -1 { return result }
    if errno != EINTR { throw SystemFault.current(operation, path) }
  }
}
