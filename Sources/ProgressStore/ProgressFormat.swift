import DurableFiles
import Training

import struct Foundation.Data
import class Foundation.JSONDecoder
import class Foundation.JSONEncoder

/// How events and records are written in JSON. The field names are those of the documented file.
enum ProgressFormat {
  static let version = 2

  /// An event as it's written in the file and in the journal.
  struct Event: Codable {
    var id: String
    var at: String
    /// Missing in events of version 1.
    var order: Int?
    var type: String
    // A review.
    var day: String?
    var question: String?
    var session: String?
    var mode: String?
    var because: String?
    var revision: String?
    var given: String?
    var chosen: Choices?
    var verdict: String?
    var credit: Double?
    var rating: Int?
    var sure: Bool?
    var hints: Int?
    var thinking: Int64?
    var free: Bool?
    var asked: String?
    var answered: String?
    var retention: Double?
    var maximumInterval: Int?
    var fuzz: Bool?
    /// The key points found in a recall answer, and how many there are.
    var found: [Int]?
    var points: Int?
    // An undo, or points that were set: the event that's meant, and a hash of what happened then. Events of version 0.1
    // have no hash.
    var of: String?
    var ofHash: String?
    var set: [Int]?
    // A reset.
    var pack: String?
    // The beginning of a session.
    var verb: String?
    var seed: UInt64?
    var planned: Int?
    var minutes: Int?
    var pass: Double?
    // Its end.
    var givenUp: Bool?
    var mark: Double?
    var late: [String]?
    var passed: Bool?
    // A lesson's text that was shown.
    var lesson: String?
  }

  /// What was chosen: texts or, in version 1, indexes, where -1 stands for none.
  enum Choices: Codable, Hashable {
    case texts([String])
    case indexes([Int])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      self =
        if let indexes = try? container.decode([Int].self) { .indexes(indexes) } else {
          .texts(try container.decode([String].self))
        }
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .texts(let texts): try container.encode(texts)
      case .indexes(let indexes): try container.encode(indexes)
      }
    }
  }

  /// A question's record, as it's written in the file for people and programs to read.
  struct Record: Codable, Hashable {
    var reviews: Int
    var state: String?
    var step: Int?
    var stability: Double?
    var difficulty: Double?
    var firstReview: String
    var firstDay: String
    var lastReview: String
    /// How many events there were with the last answer.
    var number: Int
    /// The moment that the schedule counts from, when it isn't that of the last answer.
    var scheduledAt: String?
    /// The day of the last answer, when it isn't the first.
    var scheduledOn: String?
    var due: String?
    var verdict: String
    var missed: Bool
    /// The session in which the question was last missed, until it's answered right in a later one.
    var missedIn: String?
    /// The days on which it is still owed after a sure miss.
    var `guard`: [String]?
    var everRight: Bool?
    var session: String
    var sure: Bool?
    var thinking: Int64
    var rightDays: Int?
    var lastRightDay: String?
  }

  /// The free practice of a question.
  struct Free: Codable, Hashable {
    var answers: Int
    var right: Int
    var session: String
    var number: Int
  }

  /// The position of an event among all others.
  struct Place: Codable {
    var order: Int?
    var at: String
    var id: String
  }

  /// The part before the events: what they add up to.
  struct Head: Decodable {
    var version: Int
    var count: Int
    var newest: Place?
    var devices: [String: Int]
    var undoneInAdvance: [String]?
    var renamed: [String: String]?
    var lessons: [String]?
    var free: [String: Free]?
    var questions: [String: Record]
  }

  /// The whole file; only its events matter.
  struct File: Decodable {
    var version: Int
    /// The names that the file's own state was made with. They say nothing that the events don't.
    private var renamed: [String: String]?
    var events: [Event]

    private enum Key: CodingKey {
      case version, renamed, events
    }

    init(from decoder: any Decoder) throws {
      let fields = try decoder.container(keyedBy: Key.self)
      version = try fields.decode(Int.self, forKey: .version)
      guard version <= ProgressFormat.version else { throw LaterVersion(version: version) }
      renamed = try? fields.decodeIfPresent([String: String].self, forKey: .renamed)
      events = try fields.decode([Event].self, forKey: .events)
    }

    var names: Renaming { Renaming(written: renamed) ?? Renaming() }
  }

  /// What numbers in a file may be, so that whatever is computed from them can be.
  enum Limits {
    /// Counted events, answers and days.
    static let counts = 1...1 << 53
    static let countsFromZero = 0...1 << 53
    /// What one session or question has several of.
    static let entries = 0...1_000_000_000
    static let milliseconds = 0...Review.longestThinking

    /// The number nearest to a given one.
    static func within<Number: Comparable>(_ range: ClosedRange<Number>, _ number: Number) -> Number {
      min(max(number, range.lowerBound), range.upperBound)
    }
  }

  /// A file from a later version, whose other fields are ignored.
  struct LaterVersion: Error {
    let version: Int
  }
}

extension ProgressFormat {
  /// The event that JSON stands for; nil if it doesn't stand for one.
  static func event(_ json: ArraySlice<UInt8>) -> ProgressEvent? { json.withUnsafeBytes { event($0) } }

  /// The same of bytes in memory.
  static func event(_ json: UnsafeRawBufferPointer) -> ProgressEvent? {
    let plain: Event? = PlainJSON.value(json)
    return (plain ?? (try? JSONDecoder().decode(Event.self, from: Data(json))))?.event
  }

  /// An event, or the record of a question, as JSON on one line, its fields sorted by name.
  ///
  /// - Parameter path: Where it will be written.
  static func json(_ value: some Encodable & PlainObject, for path: String) throws(ProgressFault) -> [UInt8] {
    if let plain = PlainJSON.bytes(of: value) { plain } else { try encoded(value, for: path) }
  }

  /// Any other value as JSON on one line, its fields sorted by name.
  ///
  /// - Parameter path: Where it will be written.
  static func json(_ value: some Encodable, for path: String) throws(ProgressFault) -> [UInt8] {
    try encoded(value, for: path)
  }

  private static func encoded(_ value: some Encodable, for path: String) throws(ProgressFault) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      return Array(try encoder.encode(value))
    } catch {
      throw .system(.unencodable(path))
    }
  }
}
