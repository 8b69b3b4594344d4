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

  /// Everything that comes through the pipe or the device at a path. Opening a pipe waits until another program writes.
  package static func bytes(at path: String, limit: Int) throws(SystemFault) -> [UInt8] {
    let descriptor = try checked(.open, path) { open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY) }
    defer { _ = close(descriptor) }
    return try bytes(of: descriptor, path, limit: limit)
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
        var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        _ = try checked(.read, path) { poll(&waiting, 1, -1) }
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
