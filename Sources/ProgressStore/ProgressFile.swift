import DurableFiles
import QuestionBank
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONSerialization
import class Foundation.NSError

/// The learner's file, complete at rest: what is known of each question, then every event, then a hash of all that.
///
/// As long as the hash is right, what stands before the events is believed and the events need not be understood: that
/// is why the prompt appears as fast after a hundred thousand answers as after none. A file with another hash is read
/// and checked from end to end; of such a file, the events alone count.
enum ProgressFile {
  /// A file that is as this program wrote it.
  struct Intact {
    var progress: Progress
    /// Where the lines of the events stand, in bytes: from the end of the line before the first one to the end of the
    /// last one's.
    var events: Range<Int>
    var hash: UInt64
  }

  /// What was found at a path.
  enum Found {
    case nothing
    case intact(Intact)
    /// A file that can be read and is not as this program wrote it: its events.
    case altered(History, Alteration)
  }

  /// What the JSON of the file consists of.
  static let beginning = Array("{\"version\":\(ProgressFormat.version),\n".utf8)
  static let eventsKey = Array("\n\"events\":[".utf8)
  private static let hashKey = Array("],\n\"hash\":\"".utf8)
  private static let hashPrefix = "xxh64:"
  private static let end = Array("\"}\n".utf8)
  static let endingLength = hashKey.count + hashPrefix.utf8.count + 16 + end.count

  /// What stands after the events.
  static func ending(_ hash: UInt64) -> [UInt8] { hashKey + Array(hashText(hash).utf8) + end }

  /// A hash as the file says it: `xxh64:` and 16 hexadecimal digits.
  static func hashText(_ hash: UInt64) -> String {
    let digits = String(hash, radix: 16)
    return hashPrefix + String(repeating: "0", count: 16 - digits.count) + digits
  }

  /// The hash that the last bytes of a file say; nil when they aren't such an ending.
  static func hash(inEnding tail: [UInt8]) -> UInt64? {
    let digits = tail.dropFirst(hashKey.count + hashPrefix.utf8.count).prefix(16)
    guard let hash = UInt64(String(decoding: digits, as: UTF8.self), radix: 16), tail == ending(hash) else {
      return nil
    }
    return hash
  }

  /// Reads a file as far as it has to be read.
  static func read(_ path: String) throws(ProgressFault) -> Found {
    let bytes: [UInt8]
    do {
      let file = try OpenFile(path, .read)
      if let intact = try intact(file) { return .intact(intact) }
      bytes = try file.bytes()
    } catch {
      if error.isMissing { return .nothing }
      throw .system(error)
    }
    return try altered(bytes, path: path)
  }

  /// What the bytes of a file are.
  ///
  /// - Parameter bytes: nil when there is no file.
  static func found(in bytes: [UInt8]?, path: String) throws(ProgressFault) -> Found {
    guard let bytes else { return .nothing }
    return if let intact = intact(bytes) { .intact(intact) } else { try altered(bytes, path: path) }
  }

  private static func altered(_ bytes: [UInt8], path: String) throws(ProgressFault) -> Found {
    let history = try history(in: bytes, path: path)
    return .altered(history, alteration(of: bytes, holding: history, path: path))
  }

  /// Every byte of a file; nil when there is none.
  static func bytes(at path: String) throws(ProgressFault) -> [UInt8]? {
    do {
      return try OpenFile(path, .read).bytes()
    } catch {
      if error.isMissing { return nil }
      throw .system(error)
    }
  }

  /// Every event of a file, read and checked; none when there is no file.
  static func history(at path: String) throws(ProgressFault) -> History {
    guard let bytes = try bytes(at: path) else { return History() }
    return try history(in: bytes, path: path)
  }

  /// Every event of a file whose events are not in doubt.
  static func trustedHistory(at path: String) throws(ProgressFault) -> History? {
    switch try read(path) {
    case .nothing, .altered(_, .events): nil
    case .altered(let history, .aroundEvents), .altered(let history, .withoutHash): history
    case .intact: try history(at: path)
    }
  }
}

// MARK: - Reading what is damaged

extension ProgressFile {
  /// The events of the lines that can be read by themselves, and the number of lines of events that cannot.
  static func salvage(_ bytes: [UInt8]) -> (events: [ProgressEvent], lost: Int) {
    var events: [ProgressEvent] = []
    var lost = 0
    for line in bytes.split(separator: UInt8(ascii: "\n")) where line.starts(with: Array("{\"".utf8)) {
      let json = line.last == UInt8(ascii: ",") ? line.dropLast() : line
      if json.starts(with: beginning.dropLast(2)) { continue }
      if let event = try? JSONDecoder().decode(ProgressFormat.Event.self, from: Data(json)).event {
        events.append(event)
      } else {
        lost += 1
      }
    }
    return (events, lost)
  }
}

// MARK: - Reading everything

extension ProgressFile {
  static func history(in bytes: [UInt8], path: String) throws(ProgressFault) -> History {
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
    return History(events: events)
  }

  private static func damage(_ error: any Error, in bytes: [UInt8], path: String) -> ProgressFault {
    switch error as? DecodingError {
    case .keyNotFound(let key, let context):
      .damaged(path: path, line: nil, problem: place(context.codingPath + [key]))
    case .typeMismatch(_, let context), .valueNotFound(_, let context):
      .damaged(path: path, line: nil, problem: place(context.codingPath))
    case .dataCorrupted, .none: syntaxDamage(in: bytes, path: path)
    @unknown default: .damaged(path: path, line: nil, problem: "\(error)")
    }
  }

  /// The path of a JSON value: `events[3].id`.
  private static func place(_ path: [any CodingKey]) -> String {
    path.reduce(into: "") { place, key in
      if let index = key.intValue {
        place += "[\(index)]"
      } else {
        place += place.isEmpty ? key.stringValue : "." + key.stringValue
      }
    }
  }

  /// Where the text stops being JSON. JSONDecoder keeps that to itself; JSONSerialization says it in its message, unless
  /// the text is JSON after all and only a number in it is out of place.
  private static func syntaxDamage(in bytes: [UInt8], path: String) -> ProgressFault {
    do {
      _ = try JSONSerialization.jsonObject(with: Data(bytes))
      return .damaged(path: path, line: nil, problem: "JSON")
    } catch {
      let problem = (error as NSError).userInfo["NSDebugDescription"] as? String ?? "JSON"
      let place = line(in: problem, of: bytes)
      return .damaged(path: path, line: place, problem: problem.hasSuffix(".") ? String(problem.dropLast()) : problem)
    }
  }

  /// The line that a message speaks of: "around character 25", "around line 3, column 0", or that the text ends early.
  private static func line(in message: String, of bytes: [UInt8]) -> Int? {
    let words = message.split { !$0.isLetter && !$0.isNumber }
    func number(after word: Substring) -> Int? {
      words.firstIndex(of: word).flatMap { $0 + 1 < words.count ? Int(words[$0 + 1]) : nil }
    }
    if let line = number(after: "line") { return line }
    guard let offset = number(after: "character") ?? (words.contains("end") ? bytes.count : nil) else { return nil }
    return bytes.prefix(offset).count { $0 == UInt8(ascii: "\n") } + 1
  }
}
