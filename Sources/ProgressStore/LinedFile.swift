import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// A file whose events have a line each, as this program writes them, whatever else another program did to it.
///
/// The lines are read like those of an intact file, which is several times as fast. Foundation reads what's around them,
/// with a mark in their place. Unless it finds that, they aren't the file's events but part of something else.
struct LinedFile {
  let events: [ProgressEvent]
  /// The file's text, with the mark in place of the events.
  let around: [UInt8]
  /// What the file says besides its events.
  let file: ProgressFormat.File

  /// nil if the file isn't like that, or has an event that can't be read.
  init?(_ bytes: [UInt8]) {
    let places = bytes.withUnsafeBytes { bytes in
      Self.key.first(in: bytes).flatMap { start in
        Self.end.first(in: bytes, from: start).map { (first: start + ProgressFile.eventsKey.count, last: $0) }
      }
    }
    guard let places, let events = ProgressFile.eventLines(bytes[places.first...places.last]) else { return nil }
    let around = bytes[..<places.first] + Self.mark + bytes[(places.last + 1)...]
    guard let file = try? JSONDecoder().decode(ProgressFormat.File.self, from: Data(around)),
      file.events.map(\.id) == [Self.markID]
    else { return nil }
    (self.events, self.around, self.file) = (events, Array(around), file)
  }

  private static let key = BytePattern(String(decoding: ProgressFile.eventsKey, as: UTF8.self))
  /// The end of the list. No text in JSON has a line break.
  private static let end = BytePattern("\n]")
  private static let markID = "\u{1}"
  private static let mark = Array(#"{"at":"","id":"\u0001","type":""}"#.utf8)
}
