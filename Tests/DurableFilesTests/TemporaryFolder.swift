@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// A real folder for one test, removed when its last reference goes.
final class TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/distinguo-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemFault.current(.makeDirectory, "/tmp") }
    // The real path: on macOS /tmp is a symbolic link.
    path = AtomicFile.resolved(template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
  }

  deinit { Self.remove(path) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { "\(path)/\(name)" }

  /// Writes a file in the folder and returns its path.
  @discardableResult
  func write(_ text: String, to name: String, mode: mode_t = 0o600) throws -> String {
    let file = try OpenFile(path(name), .create)
    try file.write(Array(text.utf8))
    try file.finish()
    chmod(path(name), mode)
    return path(name)
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String {
    String(decoding: try OpenFile(path(name), .read).bytes(), as: UTF8.self)
  }

  var names: [String] { get throws { try Folder.names(in: path) } }

  func permissions(_ name: String) -> mode_t? { FileStatus(of: path(name))?.permissions }

  private static func remove(_ path: String) {
    for name in (try? Folder.names(in: path)) ?? [] {
      let inner = "\(path)/\(name)"
      if unlink(inner) != 0 { remove(inner) }
    }
    rmdir(path)
  }
}
