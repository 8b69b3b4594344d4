import DurableFiles

/// The commands that a learner typed at the prompt, kept from one run to the next. Answers are never among them.
final class CommandHistory {
  /// At most this many are kept.
  static let limit = 1_000

  /// Oldest first, each once.
  private(set) var lines: [String] = []
  private let path: String?

  /// The history kept at a path; none when there is nothing readable, or no path.
  init(path: String?) {
    self.path = path
    guard let path, let bytes = try? OpenFile(path, .read).bytes(limit: 1_000_000) else { return }
    lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// Keeps a command, unless it is blank or begins with a space. A history that cannot be written is no reason to stop.
  func add(_ line: String) {
    guard let first = line.first, first != " ", !line.allSatisfy(\.isWhitespace), !line.contains("\n") else { return }
    lines.removeAll { $0 == line }
    lines.append(line)
    lines = lines.suffix(Self.limit)
    guard let path else { return }
    try? Folder.make(Folder.parent(of: path))
    try? AtomicFile.replace(path, with: Array((lines.joined(separator: "\n") + "\n").utf8))
  }
}
