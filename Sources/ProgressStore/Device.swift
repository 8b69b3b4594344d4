import DurableFiles

/// The name under which a device adds events to a learner's progress.
package enum Device {
  /// The name kept at a path, or a new one that is kept there from now on.
  ///
  /// When the name cannot be kept, the new one serves for this run: events of different runs then come from different
  /// devices, and nothing is lost.
  package static func name(at path: String, using generator: inout some RandomNumberGenerator) -> String {
    if let bytes = try? OpenFile(path, .read).bytes(limit: 64) {
      let name = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
      if !name.isEmpty && name.utf8.allSatisfy(isLetterOrDigit) { return name }
    }
    let name = String(
      (0..<12).map { _ in "0123456789abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) ?? "0" })
    try? Folder.make(Folder.parent(of: path))
    try? AtomicFile.replace(path, with: Array((name + "\n").utf8))
    return name
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
