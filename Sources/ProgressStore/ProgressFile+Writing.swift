import DurableFiles
import QuestionBank
import Training

import struct Foundation.Data
import class Foundation.JSONEncoder

extension ProgressFile {
  /// Where the events of a file that is written come from.
  enum Events {
    case all([ProgressEvent])
    /// Those that stand in an intact file, as they stand there, and more after them.
    case copied(from: OpenFile, Intact, then: [ProgressEvent])
  }

  /// Puts a file in the place of the one before, which stays available as `.bak`; gives what was written.
  static func write(_ progress: Progress, _ events: Events, to path: String) throws -> Intact {
    var written: Intact?
    try AtomicFile.replace(path, keepingOld: Folder.name(of: AtomicFile.resolved(path)) + ".bak") { file in
      var text = HashedText { try file.write($0) }
      written = try write(progress, events, into: &text)
    }
    guard let written else { throw SystemFault(.write, path, .code(0)) }
    return written
  }

  /// The text of a file that holds these events.
  static func bytes(of history: History) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var text = HashedText { bytes += $0 }
    _ = try write(history.progress, .all(history.events), into: &text)
    return bytes
  }

  /// The hash that a file of these events ends with.
  static func hash(of history: History) throws -> UInt64 {
    var text = HashedText { _ in }
    return try write(history.progress, .all(history.events), into: &text).hash
  }

  /// JSON with an event or a question a line, so that people and line-based tools can read it.
  private static func write(_ progress: Progress, _ events: Events, into text: inout HashedText) throws -> Intact {
    try text.add(head(progress))
    let start = text.count
    switch events {
    case .all(let events): try addLines(events, isFirst: true, to: &text)
    case .copied(let file, let intact, let events):
      // The last byte is the end of the last line, or of the line before when there is none.
      try file.readPieces(from: intact.events.lowerBound, to: intact.events.upperBound - 1) { try text.add($0) }
      try addLines(events, isFirst: intact.events.count <= 1, to: &text)
    }
    try text.add(Array("\n".utf8))
    let end = text.count
    let hash = text.hash
    try text.add(ending + Array(hexadecimal(hash).utf8) + Self.end)
    try text.finish()
    return Intact(progress: progress, events: start..<end, hash: hash)
  }

  private static func addLines(_ events: [ProgressEvent], isFirst: Bool, to text: inout HashedText) throws {
    var isFirst = isFirst
    for event in events {
      try text.add(Array((isFirst ? "\n" : ",\n").utf8) + json(ProgressFormat.Event(event)))
      isFirst = false
    }
  }

  /// What stands before the events.
  static func head(_ progress: Progress) throws -> [UInt8] {
    var fields = ["\"count\":\(progress.eventCount)"]
    if let newest = progress.newest {
      let place = ProgressFormat.Place(at: Timestamp.milliseconds(newest.at), id: newest.id.description)
      fields.append("\"newest\":" + String(decoding: try json(place), as: UTF8.self))
    }
    fields.append("\"devices\":" + String(decoding: try json(progress.counters), as: UTF8.self))
    if !progress.undoneInAdvance.isEmpty {
      let names = progress.undoneInAdvance.sorted().map(\.description)
      fields.append("\"undoneInAdvance\":" + String(decoding: try json(names), as: UTF8.self))
    }
    let questions = try progress.records.sorted { $0.key < $1.key }.map { id, record in
      "\"\(id)\":" + String(decoding: try json(ProgressFormat.Record(record)), as: UTF8.self)
    }
    fields.append("\"questions\":{\n" + questions.joined(separator: ",\n") + (questions.isEmpty ? "" : "\n") + "}")
    return beginning + Array(fields.joined(separator: ",\n").utf8) + Array(",".utf8) + eventsKey
  }

  static func json(_ value: some Encodable) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(value))
  }
}

/// A text that is written in large pieces and hashed on the way.
private struct HashedText {
  private let write: ([UInt8]) throws -> Void
  private var waiting: [UInt8] = []
  private var content = ContentHash()
  private(set) var count = 0

  init(_ write: @escaping ([UInt8]) throws -> Void) {
    self.write = write
  }

  var hash: UInt64 { content.value }

  mutating func add(_ bytes: [UInt8]) throws { try bytes.withUnsafeBytes { try add($0) } }

  mutating func add(_ bytes: UnsafeRawBufferPointer) throws {
    content.update(bytes)
    waiting += bytes
    count += bytes.count
    if waiting.count >= 262_144 { try finish() }
  }

  /// Writes what still waits.
  mutating func finish() throws {
    try write(waiting)
    waiting.removeAll(keepingCapacity: true)
  }
}
