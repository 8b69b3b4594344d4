import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// A list of the segments that a state of the learner's file consists of, and of those that the archive has besides.
///
/// It's a JSON file that ends with a hash of everything before it.
struct KeptState: Codable, Hashable, Sendable {
  var version = ProgressFormat.version
  /// Counts lists on from the first, whatever the clock says.
  var number = 0
  /// How many events the state has.
  var count = 0
  /// The hash that the learner's file with these events ends with; nil if there was no file.
  private(set) var file: String?
  /// The file's ``FileStatus/identity`` when the list was written; nil if something may have happened to it by then.
  private(set) var identity: String?
  /// What the state consists of. An event may be in several.
  var segments: [Segment] = []
  /// Events that the archive has and the file lacks.
  var missing: [Segment] = []
  /// How many these are, as several segments may have the same; nil if each is in one.
  private var missingEvents: Int?
  /// Of how many events that the file lacks a damaged segment says something; nil if of none.
  var damagedEvents: Int?
  /// Those that the learner did without.
  var declined: [Segment] = []

  /// Everything that the archive had when the list was written.
  var allSegments: [Segment] { segments + missing + declined }

  /// How many events the file lacks that are in ``missing``.
  var missingCount: Int {
    get { missing.isEmpty ? 0 : missingEvents ?? Self.sum(missing) }
    set { missingEvents = newValue == Self.sum(missing) ? nil : newValue }
  }

  /// How many events the file lacks.
  var lackedCount: Int { missingCount + (damagedEvents ?? 0) }

  /// Does without what the file lacks, part of which may be in damaged segments.
  mutating func declineMissing(_ damaged: [Segment] = []) {
    declined += missing + damaged
    (missing, missingEvents, damagedEvents) = ([], nil, nil)
  }

  /// Notes which file has these events.
  ///
  /// - Parameters:
  ///   - written: What was written there, or read from there.
  ///   - path: Where it is.
  mutating func note(_ written: ProgressFile.Intact, at path: String) {
    file = ProgressFile.hashText(written.hash)
    let status = FileStatus(of: path)
    identity = status?.stamp == written.stamp ? status?.identity : nil
  }

  private static func sum(_ segments: [Segment]) -> Int { segments.reduce(0) { $0 + $1.events } }
}

/// A file of events in the archive that never changes: JSON Lines, named after a hash of its content.
struct Segment: Codable, Hashable, Sendable {
  /// Its path from the list's folder: `segments/0123456789abcdef.jsonl`.
  let file: String
  let events: Int

  static let folder = "segments"

  init(file: String, events: Int) {
    self.file = file
    self.events = events
  }

  init(_ content: [UInt8], events: Int) {
    file = "\(Self.folder)/\(Hexadecimal.digits(ContentHash.of(content))).jsonl"
    self.events = events
  }

  /// Whether a file's bytes are those that it's named after.
  func fits(_ content: [UInt8]) -> Bool { file == Segment(content, events: events).file }
}

// MARK: - In a file

extension KeptState {
  /// The bytes of its file.
  func bytes(for path: String) throws(ProgressFault) -> [UInt8] {
    let body = try ProgressFormat.json(self, for: path).dropLast()
    return body + Self.ending(of: body)
  }

  /// Reads a list; nil if the bytes are something else.
  init?(_ bytes: [UInt8]) {
    let body = bytes.dropLast(Self.endingLength)
    guard bytes.suffix(Self.endingLength) == Self.ending(of: body)[...],
      let state = try? JSONDecoder().decode(KeptState.self, from: Data(body + Array("}".utf8))),
      state.version <= ProgressFormat.version
    else { return nil }
    self = state
  }

  private static func ending(of body: ArraySlice<UInt8>) -> [UInt8] {
    Array(",\n\"hash\":\"xxh64:\(Hexadecimal.digits(ContentHash.of(Array(body))))\"}\n".utf8)
  }

  private static let endingLength = ending(of: []).count
}
