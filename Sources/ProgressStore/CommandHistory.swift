import DurableFiles

/// The commands that a learner typed at the prompt, kept between runs. It never holds answers.
package struct CommandHistory {
  /// The number of commands to keep.
  package static let limit = 1_000

  private let path: String?

  /// The history in a file; with no path, nothing is kept.
  package init(path: String?) {
    self.path = path
  }

  /// Removes the temporary files of processes that were killed while adding a command.
  package func tidy() { if let path { AtomicFile.removeLeftovers(of: path) } }

  /// Oldest first, without repetition; empty if the file can't be read.
  package var lines: [String] { path.flatMap { try? Self.lines(in: $0) } ?? [] }

  private static func lines(in path: String) throws(SystemFault) -> [String] {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(path, .read).bytes(limit: largest)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
    return bytes.split(separator: UInt8(ascii: "\n")).compactMap { line in
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      return line.isEmpty ? nil : String(decoding: line, as: UTF8.self)
    }
  }

  /// In bytes. A larger file isn't ours, and is left alone.
  private static let largest = 10_000_000

  /// Adds a command, unless it's blank or begins with a space. A failure to write is ignored.
  ///
  /// The file is reread under a lock each time, so commands from other prompts survive.
  package func add(_ line: String) {
    guard let path, let first = line.first, first != " ", !line.allSatisfy(\.isWhitespace),
      !line.contains(where: \.isNewline)
    else { return }
    try? Folder.make(Folder.parent(of: path))
    try? FileLock(path + ".lock").whileHeld { _ throws(SystemFault) in
      // A file that can't be read, or not whole, is left alone.
      var kept = (try Self.lines(in: path).filter { $0 != line } + [line]).suffix(Self.limit)
      var size = kept.reduce(0) { $0 + $1.utf8.count + 1 }
      while size > Self.largest, let oldest = kept.popFirst() { size -= oldest.utf8.count + 1 }
      try AtomicFile.replace(path, with: Array((kept.joined(separator: "\n") + "\n").utf8))
    }
  }
}
