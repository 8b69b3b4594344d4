import DurableFiles
import QuestionBank
import Training

extension ProgressFile {
  /// Where the events of a file being written come from.
  enum Events {
    case all([ProgressEvent])
    /// An intact file's events, byte for byte, followed by more.
    case copied(from: OpenFile, Intact, then: [ProgressEvent])
  }

  /// Replaces the file, keeping the old content as `.bak` unless it says otherwise; returns what was written.
  static func write(
    _ progress: Progress, _ events: Events, to path: String, keepingOld: Bool = true
  ) throws(ProgressFault) -> Intact {
    var written = Intact(progress: progress, events: 0..<0, hash: 0)
    var unsynced: SystemFault?
    func note(_ fault: SystemFault) { unsynced = fault }
    try AtomicFile.replace(
      path, keepingOld: keepingOld ? Folder.name(of: AtomicFile.resolved(path)) + ".bak" : nil,
      failingAs: ProgressFault.system, afterwards: note
    ) { file throws(ProgressFault) in
      var text = HashedText(for: path) { bytes throws(SystemFault) in try file.write(bytes) }
      written = try write(progress, events, into: &text)
      if case .all(let events) = events {
        try check(written: file, has: events, for: path)
      }
      written.stamp = try SystemFault.rethrown(as: ProgressFault.system) { () throws(SystemFault) in
        try file.status().stamp
      }
    }
    written.unsynced = unsynced
    return written
  }

  private static func check(
    written file: OpenFile, has events: [ProgressEvent], for path: String
  ) throws(ProgressFault) {
    let bytes: [UInt8]
    do {
      bytes = try file.bytes()
    } catch {
      throw .system(error)
    }
    try check(bytes, has: events, for: path)
  }

  /// Reads back what was just written, before it takes the place of anything.
  static func check(_ bytes: [UInt8], has events: [ProgressEvent], for path: String) throws(ProgressFault) {
    var read: [ProgressEvent] = []
    if let intact = intact(bytes) { read = try history(of: intact, in: bytes, path: path).events }
    guard read != events else { return }
    let wrong = events.indices.first { $0 >= read.count || read[$0] != events[$0] }
    throw .unreadable(path: path, event: wrong.map { events[$0].id.description } ?? "")
  }

  /// The text of a file with these events.
  ///
  /// - Parameters:
  ///   - renaming: The names that questions go by now.
  ///   - path: Where it will be written.
  static func bytes(
    of history: History, _ renaming: Renaming = Renaming(), for path: String
  ) throws(ProgressFault) -> [UInt8] {
    var bytes: [UInt8] = []
    var text = HashedText(for: path) { bytes += $0 }
    _ = try write(history.progress(renaming), .all(history.events), into: &text)
    return bytes
  }

  /// The hash that a file of these events ends with.
  static func hash(of history: History, _ renaming: Renaming, for path: String) throws(ProgressFault) -> UInt64 {
    var text = HashedText(for: path) { _ in }
    return try write(history.progress(renaming), .all(history.events), into: &text).hash
  }

  /// JSON with one event or question per line, so that people and line-based tools can read it.
  private static func write(
    _ progress: Progress, _ events: Events, into text: inout HashedText
  ) throws(ProgressFault) -> Intact {
    try text.add(head(progress, for: text.path))
    let start = text.count
    switch events {
    case .all(let events): try addLines(events, isFirst: true, to: &text)
    case .copied(let file, let intact, let events):
      // The last byte is the line break after the last event, or after the events' key if there are none.
      try file.readPieces(
        from: intact.events.lowerBound, to: intact.events.upperBound - 1, failingAs: ProgressFault.system
      ) { piece throws(ProgressFault) in try text.add(piece) }
      try addLines(events, isFirst: intact.events.count <= 1, to: &text)
    }
    try text.add(Array("\n".utf8))
    let end = text.count
    let hash = text.hash
    try text.add(ending(hash))
    try text.finish()
    return Intact(progress: progress, events: start..<end, hash: hash)
  }

  private static func addLines(
    _ events: [ProgressEvent], isFirst: Bool, to text: inout HashedText
  ) throws(ProgressFault) {
    var isFirst = isFirst
    for event in events {
      let json = try ProgressFormat.json(ProgressFormat.Event(event), for: text.path)
      try text.add(Array((isFirst ? "\n" : ",\n").utf8) + json)
      isFirst = false
    }
  }

  /// The part before the events.
  ///
  /// - Parameter path: Where it will be written.
  static func head(_ progress: Progress, for path: String) throws(ProgressFault) -> [UInt8] {
    func json(_ value: some Encodable) throws(ProgressFault) -> String {
      String(decoding: try ProgressFormat.json(value, for: path), as: UTF8.self)
    }
    /// An object with one question per line.
    func lines(
      _ name: String, _ questions: some Collection<(QuestionID, some Encodable & PlainObject)>
    ) throws(ProgressFault) -> String {
      var lines: [UInt8] = []
      for (id, value) in questions {
        lines += "\(lines.isEmpty ? "" : ",\n")\"\(id)\":".utf8
        lines += try ProgressFormat.json(value, for: path)
      }
      return "\"\(name)\":{\n" + String(decoding: lines, as: UTF8.self) + (lines.isEmpty ? "}" : "\n}")
    }
    var fields = ["\"count\":\(progress.eventCount)"]
    if let newest = progress.newest {
      let place = ProgressFormat.Place(
        order: newest.order == 0 ? nil : newest.order, at: Timestamp.milliseconds(newest.at), id: newest.id.description)
      fields.append("\"newest\":" + (try json(place)))
    }
    fields.append("\"devices\":" + (try json(progress.counters)))
    if !progress.changedInAdvance.isEmpty {
      fields.append("\"undoneInAdvance\":" + (try json(progress.changedInAdvance.sorted().map(\.written))))
    }
    if let renamed = progress.renaming.written { fields.append("\"renamed\":" + (try json(renamed))) }
    if !progress.shownLessons.isEmpty {
      fields.append("\"lessons\":" + (try json(progress.shownLessons.sorted().map(\.description))))
    }
    if !progress.free.isEmpty {
      let free = progress.free.sorted { $0.key < $1.key }
      fields.append(try lines("free", free.map { ($0.key, ProgressFormat.Free($0.value)) }))
    }
    let records = progress.records.sorted { $0.key < $1.key }
    fields.append(try lines("questions", records.map { ($0.key, ProgressFormat.Record($0.value)) }))
    return beginning + Array(fields.joined(separator: ",\n").utf8) + Array(",".utf8) + eventsKey
  }
}

/// A text that's written in large pieces and hashed on the way.
private struct HashedText {
  /// Where it's written to.
  let path: String
  private let write: ([UInt8]) throws(SystemFault) -> Void
  private var waiting: [UInt8] = []
  private var content = ContentHash()
  /// In bytes.
  private(set) var count = 0

  init(for path: String, _ write: @escaping ([UInt8]) throws(SystemFault) -> Void) {
    self.path = path
    self.write = write
  }

  var hash: UInt64 { content.value }

  mutating func add(_ bytes: [UInt8]) throws(ProgressFault) {
    content.update(bytes)
    try hold(bytes)
  }

  mutating func add(_ bytes: UnsafeRawBufferPointer) throws(ProgressFault) {
    content.update(bytes)
    try hold(bytes)
  }

  private mutating func hold(_ bytes: some Collection<UInt8>) throws(ProgressFault) {
    waiting += bytes
    count += bytes.count
    if waiting.count >= 262_144 { try finish() }
  }

  /// Writes whatever is still buffered.
  mutating func finish() throws(ProgressFault) {
    do {
      try write(waiting)
    } catch {
      throw .system(error)
    }
    waiting.removeAll(keepingCapacity: true)
  }
}
