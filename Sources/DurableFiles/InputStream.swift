#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// What can only be read from its beginning, and once: a pipe, standard input.
package enum InputStream {
  /// Everything that comes through standard input.
  ///
  /// - Parameter name: What to call it in a fault.
  package static func standardInput(named name: String, limit: Int) throws(SystemFault) -> [UInt8] {
    try bytes(of: STDIN_FILENO, name, limit: limit)
  }

  /// Everything that comes through the pipe or the device at a path.
  ///
  /// - Parameter patience: How long another program has to begin writing into a pipe, in milliseconds. One that has begun
  ///   may take as long as it likes.
  /// - Throws: Also for a terminal, whose lines belong to whoever types there.
  package static func bytes(
    at path: String, limit: Int, patience: Int32 = 2_000
  ) throws(SystemFault) -> [UInt8] {
    let descriptor = try checked(.open, path) { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK) }
    defer { _ = close(descriptor) }
    guard isatty(descriptor) == 0 else { throw SystemFault(.open, path, .notRegularFile) }
    // A pipe that nobody has opened for writing yet is silent; one that was closed again reports its end.
    guard try isReady(descriptor, path, patience: patience) else { throw SystemFault(.read, path, .noWriter) }
    return try bytes(of: descriptor, path, limit: limit)
  }

  private static func isReady(_ descriptor: Int32, _ path: String, patience: Int32) throws(SystemFault) -> Bool {
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return try checked(.read, path) { poll(&waiting, 1, patience) } > 0
  }

  private static func bytes(of descriptor: Int32, _ path: String, limit: Int) throws(SystemFault) -> [UInt8] {
    var content: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count: Int
      do {
        count = try checked(.read, path) { piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) } }
      } catch  where error.reason == .code(EAGAIN) {
        // Another program may have made it one that doesn't wait.
        _ = try isReady(descriptor, path, patience: -1)
        continue
      }
      guard count > 0 else { return content }
      content += piece.prefix(count)
      guard content.count <= limit else {
        throw SystemFault(.read, path, .tooLarge(bytes: content.count, limit: limit))
      }
    }
  }
}
