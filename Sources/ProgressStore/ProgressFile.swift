import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder

/// The learner's file, complete at rest: a record for each question, then every event, then a hash of all that.
///
/// While the hash matches, the part before the events is trusted and the events needn't be parsed. They aren't even read
/// when the newest list of the archive shows that nothing has happened to the file since this program wrote it, so the
/// prompt appears as fast after a hundred thousand answers as after none. A file whose hash doesn't match is read and
/// checked in full, and only its events count.
enum ProgressFile {
  /// A file exactly as this program wrote it.
  struct Intact {
    var progress: Progress
    /// Where the events are, in bytes: from the line break before the first to the one after the last, included.
    var events: Range<Int>
    var hash: UInt64
    /// The file's stamp before it was read, or after it was written; nil if it was never looked at.
    var stamp: FileStatus.Stamp?
    /// Why it isn't certain yet that a power cut leaves it in place, if it isn't.
    var unsynced: SystemFault?
  }

  /// What was found at a path.
  enum Found {
    case nothing
    case intact(Intact)
    /// A file as an earlier version of this program wrote it: its events.
    case older(History)
    /// A file that can be read but isn't as this program wrote it: its events.
    case altered(History, Alteration)
  }

  // The fixed parts of the file.
  static let beginning = Array("{\"version\":\(ProgressFormat.version),\n".utf8)
  static let eventsKey = Array("\n\"events\":[".utf8)
  private static let hashKey = Array("],\n\"hash\":\"".utf8)
  private static let hashPrefix = "xxh64:"
  private static let end = Array("\"}\n".utf8)
  static let endingLength = hashKey.count + hashPrefix.utf8.count + 16 + end.count

  /// The part after the events.
  static func ending(_ hash: UInt64) -> [UInt8] { hashKey + Array(hashText(hash).utf8) + end }

  /// A hash as the file writes it: `xxh64:` and 16 hexadecimal digits.
  static func hashText(_ hash: UInt64) -> String { hashPrefix + Hexadecimal.digits(hash) }

  /// The hash in a file's last bytes; nil if they aren't a valid ending.
  static func hash(inEnding tail: [UInt8]) -> UInt64? {
    let digits = tail.dropFirst(hashKey.count + hashPrefix.utf8.count).prefix(16)
    guard let hash = UInt64(String(decoding: digits, as: UTF8.self), radix: 16), tail == ending(hash) else {
      return nil
    }
    return hash
  }

  /// Reads a file, parsing its events only if it isn't intact.
  ///
  /// - Parameter list: The newest list of the archive. The events aren't even read if the list was written for this file,
  ///   and nothing has happened to that since.
  static func read(_ path: String, listedIn list: EventArchive.List? = nil) throws(ProgressFault) -> Found {
    let bytes: [UInt8]
    do {
      let file = try OpenFile(path, .read)
      if let intact = try intact(file, listedIn: list) { return .intact(intact) }
      bytes = try file.bytes()
    } catch {
      if error.isMissing { return .nothing }
      throw .system(error)
    }
    return try altered(bytes, path: path)
  }

  /// Reads the bytes of a file.
  ///
  /// - Parameter bytes: nil if there's no file.
  static func found(in bytes: [UInt8]?, path: String) throws(ProgressFault) -> Found {
    guard let bytes else { return .nothing }
    return if let intact = intact(bytes) { .intact(intact) } else { try altered(bytes, path: path) }
  }

  private static func altered(_ bytes: [UInt8], path: String) throws(ProgressFault) -> Found {
    let content = try content(in: bytes, path: path)
    if content.version < ProgressFormat.version, isUnaltered(bytes) { return .older(content.history) }
    return .altered(content.history, alteration(of: bytes, holding: content, path: path))
  }

  /// Every byte of a file; nil if there's no file.
  static func bytes(at path: String) throws(ProgressFault) -> [UInt8]? {
    do {
      return try OpenFile(path, .read).bytes()
    } catch {
      if error.isMissing { return nil }
      throw .system(error)
    }
  }

  /// The file at a path, if it's as this program wrote it.
  static func intact(at path: String) throws(ProgressFault) -> Intact? { try bytes(at: path).flatMap { intact($0) } }

  /// Every event in a file, read and checked; none if there's no file.
  static func history(at path: String) throws(ProgressFault) -> History {
    guard let bytes = try bytes(at: path) else { return History() }
    return try history(in: bytes, path: path)
  }

  /// Every event in a file; nil if there's no file, or if its events are in doubt.
  static func trustedHistory(at path: String) throws(ProgressFault) -> History? {
    switch try read(path) {
    case .nothing, .altered(_, .events): nil
    case .altered(let history, _), .older(let history): history
    case .intact: try history(at: path)
    }
  }
}

extension ProgressFile {
  /// What counts of a file.
  struct Content {
    var version: Int
    var history: History
    /// The names that questions went by when it was written.
    var renaming: Renaming
    /// Its text, or as much of it as says all but the events.
    var text: [UInt8]
  }

  /// Every event in the bytes of a file, read and checked.
  static func history(in bytes: [UInt8], path: String) throws(ProgressFault) -> History {
    try content(in: bytes, path: path).history
  }

  static func content(in bytes: [UInt8], path: String) throws(ProgressFault) -> Content {
    if let intact = intact(bytes), let events = eventLines(bytes[intact.events]) {
      return Content(
        version: ProgressFormat.version, history: History(events: events), renaming: intact.progress.renaming,
        text: bytes)
    }
    if let lined = LinedFile(bytes) {
      return Content(
        version: lined.file.version, history: History(events: lined.events), renaming: lined.file.names,
        text: lined.around)
    }
    let file: ProgressFormat.File
    do {
      file = try JSONDecoder().decode(ProgressFormat.File.self, from: Data(bytes))
    } catch let later as ProgressFormat.LaterVersion {
      throw .newerVersion(path: path, version: later.version)
    } catch {
      throw damage(error, in: bytes, path: path)
    }
    var events: [ProgressEvent] = []
    for (index, written) in file.events.enumerated() {
      guard let event = written.event else {
        throw .damaged(path: path, line: nil, problem: "events[\(index)]")
      }
      events.append(event)
    }
    return Content(version: file.version, history: History(events: events), renaming: file.names, text: bytes)
  }
}
