import DurableFiles
import Training

/// The format of the journal: a line for each event since the learner's file was last written, appended and synced to
/// disk before the learner sees the verdict.
///
/// A line is the CRC-32 of the rest as eight hexadecimal digits, a space and the event as JSON.
enum Journal {
  /// The content of a journal.
  struct Content {
    var events: [ProgressEvent] = []
    /// The length in bytes up to the end of the last sound line. The rest is a torn or damaged tail.
    var soundLength = 0
    /// Whether the last line is unfinished, as a crash or a power cut leaves it. It was never acknowledged.
    var hasTornTail = false
    /// Whether the last line is whole, but not as it was written.
    var hasDamagedTail = false

    /// The same without events already known.
    func without(_ known: Set<ProgressEvent>) -> Content {
      var content = self
      content.events.removeAll(where: known.contains)
      return content
    }
  }

  /// The line of an event.
  ///
  /// - Parameter path: Where it will be written.
  /// - Throws: `unreadable` if the line couldn't be read back, as with a date after the year 9999.
  static func line(_ event: ProgressEvent, for path: String) throws(ProgressFault) -> [UInt8] {
    let json = try ProgressFormat.json(ProgressFormat.Event(event), for: path)
    guard ProgressFormat.event(json[...]) == event else {
      throw .unreadable(path: path, event: event.id.description)
    }
    return Array(Hexadecimal.digits(Checksum.crc32(json)).utf8) + [UInt8(ascii: " ")] + json + [UInt8(ascii: "\n")]
  }

  /// Reads a journal; it's empty if there's no file.
  static func content(at path: String) throws(ProgressFault) -> Content {
    let bytes: [UInt8]
    do {
      bytes = try OpenFile(path, .read).bytes()
    } catch {
      if error.isMissing { return Content() }
      throw .system(error)
    }
    return try content(of: bytes, path: path)
  }

  /// Reads a journal's bytes. A crash can leave an unfinished last line. That's left out, as is a damaged last line;
  /// damage before other lines is a fault.
  static func content(of bytes: [UInt8], path: String) throws(ProgressFault) -> Content {
    var content = Content()
    var start = 0
    var number = 1
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
      if let end, let json = soundJSON(in: bytes[start..<end]) {
        // A line with a valid CRC isn't crash debris: never cut it off.
        guard let event = ProgressFormat.event(json) else {
          throw .damaged(path: path, line: number, problem: "event")
        }
        content.events.append(event)
        content.soundLength = end + 1
        start = end + 1
        number += 1
        continue
      }
      let next = end.map { $0 + 1 } ?? bytes.count
      // A power cut may leave zeros in place of the tail.
      guard bytes[next...].allSatisfy({ $0 == 0 }) else {
        throw .damaged(path: path, line: number, problem: "CRC")
      }
      // A whole line was acknowledged before anything else was written.
      if end != nil { content.hasDamagedTail = true } else { content.hasTornTail = true }
      break
    }
    return content
  }

  /// The events on every line with a valid CRC, whatever is between them, and the number of other lines.
  static func salvage(_ bytes: [UInt8]) -> (events: [ProgressEvent], lost: Int) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"))
    let events = lines.compactMap { line in soundJSON(in: line).flatMap { ProgressFormat.event($0) } }
    return (events, lines.count - events.count)
  }

  /// The JSON of a line; nil if the checksum doesn't match.
  private static func soundJSON(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let json = line.dropFirst(9)
    guard line.count > 9, line.prefix(9).last == UInt8(ascii: " "),
      String(decoding: line.prefix(8), as: UTF8.self) == Hexadecimal.digits(Checksum.crc32(json))
    else { return nil }
    return json
  }

  /// Whether bytes begin like a journal: eight hexadecimal digits, a space and a JSON object.
  static func isJournal(_ bytes: [UInt8]) -> Bool {
    let beginning = bytes.prefix(10)
    return beginning.count == 10 && beginning.suffix(2).elementsEqual(" {".utf8)
      && beginning.prefix(8).allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
  }
}
