import DurableFiles
import Foundation

/// A real folder for one test, removed when its last reference goes.
final class ScratchFolder {
  let path: String

  /// - Parameter parent: Where it's made; by default, where the system keeps temporary files.
  init(in parent: String = FileManager.default.temporaryDirectory.path) throws {
    path = parent + "/progress-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  func write(_ bytes: [UInt8], to name: String) throws {
    try Data(bytes).write(to: URL(fileURLWithPath: self(name)))
  }

  func write(_ text: String, to name: String) throws { try write(Array(text.utf8), to: name) }

  /// A file's bytes; nil if there is no file.
  func bytes(of name: String) -> [UInt8]? { FileManager.default.contents(atPath: self(name)).map(Array.init) }

  func text(of name: String) -> String? { bytes(of: name).map { String(decoding: $0, as: UTF8.self) } }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: self(name)) }

  /// A file's permissions.
  func permissions(of name: String) throws -> Int? {
    try FileManager.default.attributesOfItem(atPath: self(name))[.posixPermissions] as? Int
  }

  /// Copies files in their current state into a new folder.
  func copy(_ names: String...) throws -> ScratchFolder {
    let copy = try ScratchFolder()
    for name in names where FileManager.default.fileExists(atPath: self(name)) {
      try FileManager.default.copyItem(atPath: self(name), toPath: copy(name))
    }
    return copy
  }
}
