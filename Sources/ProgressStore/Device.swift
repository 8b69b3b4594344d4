import DurableFiles

/// The name under which a device adds events to a learner's progress.
package enum Device {
  /// The name kept at a path, or a new one that is kept there from now on.
  ///
  /// A copied home would use the name of the machine that it comes from, for other events: the name is kept with the
  /// machine and the path it was made for, and elsewhere a new one is made. When the name cannot be kept, the new one
  /// serves for this run: events of different runs then come from different devices, and nothing is lost.
  ///
  /// - Parameters:
  ///   - machine: What tells this machine from others.
  ///   - isSpent: Whether the events that the name was used for are gone, so that their numbers must not be given again.
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
        // Earlier versions kept the name alone.
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

  /// What the system says to tell machines apart; empty where it says nothing.
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

  /// A number made of both, so that the machine's own name is not spread.
  private static func mark(of machine: String, _ path: String) -> String {
    String(ContentHash.of(Array((machine + "\n" + AtomicFile.resolved(path)).utf8)), radix: 16)
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
