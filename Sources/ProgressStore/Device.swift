import DurableFiles

/// The name a device adds events to a learner's progress under.
package enum Device {
  /// The name kept at a path, or a new one that's kept there from now on.
  ///
  /// In a copied home, the old name would be given to different events on two machines. So the name is kept with
  /// the machine and path it was made for, and a new one is made anywhere else. A new name that can't be kept is used
  /// for this run only. Each run then counts as its own device, and nothing is lost.
  ///
  /// - Parameters:
  ///   - machine: A text that identifies this machine.
  ///   - isSpent: Whether events with this name are gone, so that their numbers mustn't be reused.
  package static func name(
    at path: String, machine: String = Device.machine, isSpent: Bool = false,
    using generator: inout some RandomNumberGenerator
  ) -> String {
    AtomicFile.removeLeftovers(of: path)
    let place = mark(of: machine, path)
    if !isSpent, let bytes = try? OpenFile(path, .read).bytes(limit: 64) {
      let words = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isWhitespace).map(String.init)
      if let name = words.first, words.count <= 2, name.utf8.allSatisfy(isLetterOrDigit), name.utf8.count <= 32 {
        if words.count == 2, words[1] == place { return name }
        // Earlier versions kept only the name.
        if words.count == 1 {
          keep(name, place, at: path)
          return name
        }
      }
    }
    let name = String(
      (0..<12).map { _ in "0123456789abcdefghijklmnopqrstuvwxyz".randomElement(using: &generator) ?? "0" })
    keep(name, place, at: path)
    return name
  }

  /// The system's identifier of this machine; empty if it has none.
  package static var machine: String {
    for path in ["/etc/machine-id", "/var/lib/dbus/machine-id"] {
      if let bytes = try? OpenFile(path, .read).bytes(limit: 256) { return String(decoding: bytes, as: UTF8.self) }
    }
    return ""
  }

  private static func keep(_ name: String, _ place: String, at path: String) {
    try? Folder.make(Folder.parent(of: path))
    try? AtomicFile.replace(path, with: Array("\(name)\n\(place)\n".utf8))
  }

  /// A hash of both, so that the machine's own identifier isn't disclosed.
  private static func mark(of machine: String, _ path: String) -> String {
    String(ContentHash.of(Array((machine + "\n" + AtomicFile.resolved(path)).utf8)), radix: 16)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
