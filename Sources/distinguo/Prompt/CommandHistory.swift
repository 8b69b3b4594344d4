import DurableFiles

/// The commands that a learner typed at the prompt, kept from one run to the next. Answers are never among them.
struct CommandHistory {
  /// At most this many are kept.
  static let limit = 1_000

  private let path: String?

  /// The history kept at a path; without one nothing is kept.
  init(path: String?) {
    self.path = path
  }

  /// Oldest first, each once; none when there is nothing readable.
  var lines: [String] {
    guard let path, let bytes = try? OpenFile(path, .read).bytes(limit: 10_000_000) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Keeps a command, unless it is blank or begins with a space. A history that cannot be written is no reason to stop.
  ///
  /// The file is read again each time, while no other prompt writes it: what was typed there stays.
  func add(_ line: String) {
    guard let path, let first = line.first, first != " ", !line.allSatisfy(\.isWhitespace),
      !line.contains(where: \.isNewline)
    else { return }
    try? Folder.make(Folder.parent(of: path))
    try? FileLock(path + ".lock").whileHeld { _ throws(SystemFault) in
      // What is there and cannot be read is not replaced.
      guard FileStatus(of: path) == nil || (try? OpenFile(path, .read)) != nil else { return }
      let kept = (lines.filter { $0 != line } + [line]).suffix(Self.limit)
      try AtomicFile.replace(path, with: Array((kept.joined(separator: "\n") + "\n").utf8))
    }
  }
}
