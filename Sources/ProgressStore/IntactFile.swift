import DurableFiles
import QuestionBank
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

extension ProgressFile {
  /// The file, if it's as this program wrote it. It's read piece by piece, so it doesn't have to fit in memory, and only up
  /// to its events if a list was written for it and nothing has happened to it since.
  static func intact(_ file: OpenFile, listedIn list: EventArchive.List? = nil) throws(SystemFault) -> Intact? {
    let status = try file.status()
    guard let (end, hash) = try ending(of: file) else { return nil }
    let isKnown = list?.isOf(status, endingWith: hash) ?? false
    var reading = IntactReading(of: end)
    while reading.length < end, !(isKnown && reading.hasHead) {
      let start = reading.length
      try file.readPieces(from: start, to: min(start + pieceLength, end)) { piece throws(SystemFault) in
        reading.take(piece)
      }
    }
    guard isKnown || reading.hash == hash, var intact = reading.file(upTo: end, hash) else { return nil }
    intact.stamp = status.stamp
    return intact
  }

  /// Where a file's ending begins, and its hash; nil if it has none.
  private static func ending(of file: OpenFile) throws(SystemFault) -> (start: Int, hash: UInt64)? {
    let size = try file.status().size
    guard size >= shortest else { return nil }
    let start = size - endingLength
    return hash(inEnding: try file.bytes(from: start)).map { (start, $0) }
  }

  /// The file with these bytes, if it's as this program wrote it.
  static func intact(_ bytes: [UInt8]) -> Intact? {
    guard bytes.count >= shortest, let hash = hash(inEnding: Array(bytes[(bytes.count - endingLength)...])) else {
      return nil
    }
    var reading = IntactReading(of: bytes.count)
    bytes.withUnsafeBytes { whole in
      let body = whole.dropLast(endingLength)
      for start in stride(from: 0, to: body.count, by: pieceLength) {
        reading.take(UnsafeRawBufferPointer(rebasing: body[start..<min(start + pieceLength, body.count)]))
      }
    }
    return reading.hash == hash ? reading.file(upTo: bytes.count - endingLength, hash) : nil
  }

  /// Every event in an intact file. The part before them isn't reread.
  static func history(of intact: Intact, in bytes: [UInt8], path: String) throws(ProgressFault) -> History {
    if let events = eventLines(bytes[intact.events]) { return History(events: events) }
    return try history(in: beginning + eventsKey + bytes[intact.events] + Array("]}".utf8), path: path)
  }

  /// The events of an intact file, which have a line each; nil if one of them can't be read.
  static func eventLines(_ lines: ArraySlice<UInt8>) -> [ProgressEvent]? {
    guard lines.first == UInt8(ascii: "\n") else { return nil }
    var events: [ProgressEvent] = []
    events.reserveCapacity(lines.count / EventArchive.usualLine)
    let areReadable = readAllInParallel(lines.dropFirst()) { part in
      self.events(inPart: part, isLast: part.endIndex == lines.endIndex)
    } taking: {
      events += $0
    }
    return areReadable ? events : nil
  }

  /// The events on some of the lines.
  private static func events(inPart lines: ArraySlice<UInt8>, isLast: Bool) -> [ProgressEvent]? {
    lines.withUnsafeBytes { bytes in
      var events: [ProgressEvent] = []
      var json = PlainJSONReader(bytes)
      events.reserveCapacity(bytes.count / EventArchive.usualLine)
      while !json.isAtEnd {
        guard let event = event(inLine: &json),
          json.takes(text: ",\n") || (isLast && json.takes("\n") && json.isAtEnd)
        else { return nil }
        events.append(event)
      }
      return events
    }
  }

  /// The event that comes next on a line of an intact file.
  private static func event(inLine json: inout PlainJSONReader) -> ProgressEvent? {
    var plain = json
    if let event = ProgressFormat.Event(&plain) {
      json = plain
      return event.event
    }
    return json.restOfLine().flatMap { ProgressFormat.event(UnsafeRawBufferPointer(rebasing: $0)) }
  }

  /// The last events of an intact file: as few as are enough, or somewhat more. nil if not even all are, if it isn't that
  /// file any more, or if some of them have no order, since where those stand depends on all others.
  static func lastEvents(
    of intact: Intact, in file: OpenFile, until areEnough: ([ProgressEvent]) -> Bool
  ) throws(SystemFault) -> [ProgressEvent]? {
    guard try isStill(intact, file) else { return nil }
    let end = intact.events.upperBound
    var start = end
    while start > intact.events.lowerBound {
      start = max(intact.events.lowerBound, end - max(8 * (end - start), shortestTail))
      let tail = try file.bytes(from: start).dropLast(endingLength)
      guard let firstLine = tail.firstIndex(of: UInt8(ascii: "\n")), let events = eventLines(tail[firstLine...]),
        events.allSatisfy({ $0.order != nil })
      else { return nil }
      if areEnough(events) { return events }
    }
    return nil
  }

  /// Whether a file is as this program wrote it, and ends with this hash. Nothing of it is understood anew.
  static func isIntact(_ file: OpenFile, endingWith hash: UInt64) throws(SystemFault) -> Bool {
    guard let ending = try ending(of: file), ending.hash == hash else { return false }
    var content = ContentHash()
    try file.readPieces(from: 0, to: ending.start) { piece throws(SystemFault) in content.update(piece) }
    return content.value == hash
  }

  /// Whether a file ends where this one did, with the same hash.
  static func isStill(_ intact: Intact, _ file: OpenFile) throws(SystemFault) -> Bool {
    try ending(of: file).map { $0.start == intact.events.upperBound && $0.hash == intact.hash } ?? false
  }

  private static let pieceLength = 262_144
  /// What's read at first from a file's end: more than most sessions take.
  private static let shortestTail = 65_536
  private static let shortest = beginning.count + endingLength
}

/// Reads a file up to its hash or its events: takes in the part before the events, finds these, and computes the hash.
private struct IntactReading {
  private var content = ContentHash()
  /// How much was taken in, in bytes.
  private(set) var length = 0
  /// The file up to its events, and some of them.
  private var head: [UInt8] = []
  private var eventsStart: Int?

  /// - Parameter length: How long the file is, in bytes. Memory that isn't written to isn't taken.
  init(of length: Int) {
    head.reserveCapacity(min(length, Self.longestHead))
  }

  /// Where there's more, it's moved as it grows.
  private static let longestHead = 33_554_432

  var hasHead: Bool { eventsStart != nil }

  /// The hash of what was taken in.
  var hash: UInt64 { content.value }

  /// Takes in the next piece of the file.
  mutating func take(_ piece: UnsafeRawBufferPointer) {
    content.update(piece)
    length += piece.count
    guard eventsStart == nil else { return }
    // The key may be split across two pieces.
    let searched = max(0, head.count - ProgressFile.eventsKey.count)
    // Only the part before the events is needed, and it's small.
    head += piece
    eventsStart = head.withUnsafeBytes { Self.eventsKey.first(in: $0, from: searched) }.map {
      $0 + ProgressFile.eventsKey.count
    }
  }

  /// A file whose events end there and that has this hash; nil if the part before the events isn't what it should be.
  func file(upTo end: Int, _ hash: UInt64) -> ProgressFile.Intact? {
    guard let eventsStart, head.starts(with: ProgressFile.beginning),
      let progress = Self.progress(head.prefix(eventsStart))
    else { return nil }
    return ProgressFile.Intact(progress: progress, events: eventsStart..<end, hash: hash)
  }

  private static func progress(_ head: ArraySlice<UInt8>) -> Progress? {
    ProgressFormat.Head.progress(withLines: head)
      ?? (try? JSONDecoder().decode(ProgressFormat.Head.self, from: Data(head) + Data("]}".utf8)))?.progress
  }

  private static let eventsKey = BytePattern(String(decoding: ProgressFile.eventsKey, as: UTF8.self))
}

extension ProgressFormat.Head {
  private static let questionsKey = "\n\"questions\":"
  private static let questionsPattern = BytePattern(questionsKey)

  /// The progress in a file up to its events, when each question's record is on a line as this program writes it; nil if
  /// not. Foundation reads what comes before the questions, which is short.
  fileprivate static func progress(withLines head: ArraySlice<UInt8>) -> Progress? {
    guard let key = head.withUnsafeBytes({ Self.questionsPattern.first(in: $0) }) else { return nil }
    let lines = head.startIndex + key + Self.questionsKey.utf8.count
    guard let records = Self.records(head[lines...].dropLast(ProgressFile.eventsKey.count)) else { return nil }
    let read = try? JSONDecoder().decode(Self.self, from: Data(head[..<lines]) + Data("{}}".utf8))
    return read?.progress(with: records)
  }

  /// What the line of a record takes at least, as a rule, in bytes.
  private static let usualLine = 300

  /// The records of all questions, and the comma after them.
  private static func records(_ lines: ArraySlice<UInt8>) -> [QuestionID: Progress.Record]? {
    let (opening, closing) = (Array("{\n".utf8), Array("\n},".utf8))
    if lines.elementsEqual(opening + closing.dropFirst()) { return [:] }
    guard lines.count > opening.count + closing.count, lines.starts(with: opening),
      lines.suffix(closing.count) == closing[...]
    else { return nil }
    let inner = lines.dropFirst(opening.count).dropLast(closing.count)
    var records: [QuestionID: Progress.Record] = [:]
    records.reserveCapacity(inner.count / usualLine)
    var count = 0
    let areReadable = readAllInParallel(inner) {
      self.records(inPart: $0)
    } taking: { part in
      count += part.count
      for (id, record) in part { records[id] = record }
    }
    // No question has two.
    return areReadable && inner.last != UInt8(ascii: "\n") && records.count == count ? records : nil
  }

  /// The records on some of the lines.
  private static func records(inPart lines: ArraySlice<UInt8>) -> [(QuestionID, Progress.Record)]? {
    lines.withUnsafeBytes { bytes in
      var json = PlainJSONReader(bytes)
      var records: [(QuestionID, Progress.Record)] = []
      records.reserveCapacity(bytes.count / usualLine)
      while !json.isAtEnd {
        guard let id = json.text().flatMap({ QuestionID($0) }), json.takes(":"),
          let record = ProgressFormat.Record(&json)?.record, json.takes(text: ",\n") || json.isAtEnd
        else { return nil }
        records.append((id, record))
      }
      return records
    }
  }
}
