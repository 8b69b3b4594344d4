import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

extension ProgressFile {
  /// The file, if it's as this program wrote it. It's read piece by piece, so it doesn't have to fit in memory.
  static func intact(_ file: OpenFile) throws(SystemFault) -> Intact? {
    let size = try file.status().size
    guard size >= shortest else { return nil }
    let body = 0..<(size - endingLength)
    guard let hash = hash(inEnding: try file.bytes(from: body.upperBound)) else { return nil }
    var reading = IntactReading()
    try file.readPieces(from: body.lowerBound, to: body.upperBound) { piece throws(SystemFault) in reading.take(piece) }
    return reading.result(endingWith: hash)
  }

  /// The file with these bytes, if it's as this program wrote it.
  static func intact(_ bytes: [UInt8]) -> Intact? {
    guard bytes.count >= shortest, let hash = hash(inEnding: bytes.suffix(endingLength)) else { return nil }
    var reading = IntactReading()
    bytes.withUnsafeBytes { whole in
      let body = whole.dropLast(endingLength)
      for start in stride(from: 0, to: body.count, by: pieceLength) {
        reading.take(UnsafeRawBufferPointer(rebasing: body[start..<min(start + pieceLength, body.count)]))
      }
    }
    return reading.result(endingWith: hash)
  }

  /// Every event in an intact file. The part before them isn't reread.
  static func history(of intact: Intact, in bytes: [UInt8], path: String) throws(ProgressFault) -> History {
    try history(in: beginning + eventsKey + bytes[intact.events] + Array("]}".utf8), path: path)
  }

  private static let pieceLength = 262_144
  private static let shortest = beginning.count + endingLength
}

/// Reads a file up to its hash: takes in the part before the events, finds the events, and computes the hash.
private struct IntactReading {
  private var content = ContentHash()
  private var length = 0
  /// The file up to its events, and some of them.
  private var head: [UInt8] = []
  private var eventsStart: Int?

  /// Takes in the next piece of the file.
  mutating func take(_ piece: UnsafeRawBufferPointer) {
    content.update(piece)
    length += piece.count
    guard eventsStart == nil else { return }
    // The key may be split across two pieces.
    let searched = max(0, head.count - ProgressFile.eventsKey.count)
    // Only the part before the events is needed, and it's small.
    head += piece
    eventsStart = Self.firstIndex(of: ProgressFile.eventsKey, in: head, from: searched).map {
      $0 + ProgressFile.eventsKey.count
    }
  }

  /// What was read, if the hash shows the file is as this program wrote it.
  func result(endingWith hash: UInt64) -> ProgressFile.Intact? {
    guard content.value == hash, let eventsStart, head.starts(with: ProgressFile.beginning),
      let progress = Self.progress(head.prefix(eventsStart))
    else { return nil }
    return ProgressFile.Intact(progress: progress, events: eventsStart..<length, hash: hash)
  }

  private static func progress(_ head: ArraySlice<UInt8>) -> Progress? {
    let text = Data(head) + Data("]}".utf8)
    return (try? JSONDecoder().decode(ProgressFormat.Head.self, from: text))?.progress
  }

  private static func firstIndex(of pattern: [UInt8], in bytes: [UInt8], from start: Int) -> Int? {
    var position = start
    while let first = bytes[position...].firstIndex(of: pattern[0]) {
      if bytes[first...].starts(with: pattern) { return first }
      position = first + 1
    }
    return nil
  }
}
