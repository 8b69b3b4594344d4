import DurableFiles
import Foundation
import Grading
import Testing
import Training

@testable import ProgressStore

/// What holds however the files on disk are damaged.
@Suite struct MutationTests {
  private static let rounds =
    ProcessInfo.processInfo.environment["DISTINGUO_MUTATION_ROUNDS"].flatMap(Int.init) ?? 2_000
  /// The seed of the first round.
  private static let firstSeed =
    ProcessInfo.processInfo.environment["DISTINGUO_MUTATION_SEED"].flatMap(Int.init) ?? 0

  @Test func `a damaged file is understood or refused, and never overwritten`() throws {
    let sound = try ProgressFile.bytes(of: Self.history())
    var folder = try ScratchFolder()
    for round in Self.firstSeed..<(Self.firstSeed + Self.rounds) {
      // The archive keeps whatever was understood, and is read in each round.
      if round % 500 == 0 { folder = try ScratchFolder() }
      var generator = SplitMix64(seed: UInt64(round))
      let damaged = Self.damaged(sound, using: &generator)
      try folder.write(damaged, to: "progress.json")
      if let store = try? ProgressStore(path: folder("progress.json"), device: "a") {
        #expect(try store.events.count <= 7, "round \(round)")
      }
      // A file that is understood may be rewritten; the damaged one is then kept beside it.
      let kept = try Folder.names(in: folder.path).filter { $0.hasPrefix("progress.json") }.map(folder.bytes)
      #expect(kept.contains(damaged), "round \(round)")
      for name in try Folder.names(in: folder.path) where name != "progress.backups" { try folder.remove(name) }
    }
  }

  @Test func `a damaged journal is read up to its torn tail, or refused`() throws {
    let events = Self.history().events
    let sound = try events.flatMap { try Journal.line($0) }
    for round in Self.firstSeed..<(Self.firstSeed + Self.rounds) {
      var generator = SplitMix64(seed: UInt64(round))
      let damaged = Self.damaged(sound, using: &generator)
      do {
        let content = try Journal.content(of: damaged, path: "j")
        #expect(content.events == Array(events.prefix(content.events.count)), "round \(round)")
        #expect(content.soundLength <= damaged.count)
        #expect((content.hasTornTail || content.hasDamagedTail) == (content.soundLength < damaged.count))
      } catch {
        guard case ProgressFault.damaged("j", _?, _) = error else {
          Issue.record("round \(round): \(error)")
          continue
        }
      }
    }
  }

  @Test func `a store on a damaged journal keeps every sound event`() throws {
    let events = Self.history().events
    let sound = try events.flatMap { try Journal.line($0) }
    for round in Self.firstSeed..<(Self.firstSeed + Self.rounds / 10) {
      let folder = try ScratchFolder()
      var generator = SplitMix64(seed: UInt64(round))
      let damaged = Self.damaged(sound, using: &generator)
      try folder.write(damaged, to: "progress.journal")
      guard let store = try? ProgressStore(path: folder("progress.json"), device: "a") else {
        #expect(folder.bytes(of: "progress.journal") == damaged, "round \(round)")
        #expect(folder.bytes(of: "progress.json") == nil)
        continue
      }
      try store.record(.review(Sample.review(minute: 30)), at: Sample.minute(30))
      try store.fold()
      let again = try ProgressStore(path: folder("progress.json"), device: "a")
      #expect(try again.events == store.events, "round \(round)")
      #expect(try again.events.dropLast() == events.prefix(again.events.count - 1))
    }
  }

  @Test func `the checksum covers every byte of the file and its length`() throws {
    let sound = try ProgressFile.bytes(of: Self.history())
    let folder = try ScratchFolder()
    func isIntact(_ bytes: [UInt8]) throws -> Bool {
      try folder.write(bytes, to: "p.json")
      return try ProgressFile.intact(OpenFile(folder("p.json"), .read)) != nil
    }
    #expect(try isIntact(sound))
    for position in sound.indices {
      for flip: UInt8 in [1 << (position % 8), 0x20, 0xFF] {
        var bytes = sound
        bytes[position] ^= flip
        #expect(try !isIntact(bytes), "byte \(position), \(flip)")
      }
      #expect(try !isIntact(Array(sound.prefix(position))), "cut at \(position)")
    }
  }

  /// What happens to a file with one flipped bit.
  enum Outcome: Hashable {
    /// Opened as if nothing were wrong.
    case silent
    case refused
    case newerVersion
    case older
    case altered(Alteration)
  }

  // How often each outcome occurs for each bit of a byte. It's never silent; a larger version digit looks like a
  // file of a later version.
  @Test(arguments: [
    (
      bit: 0,
      [
        Outcome.refused: 1_319, .altered(.aroundEvents): 608, .altered(.events): 532, .altered(.withoutHash): 4,
        .newerVersion: 1,
      ]
    ),
    (1, [.refused: 1_360, .altered(.aroundEvents): 599, .altered(.events): 501, .altered(.withoutHash): 4]),
    (
      2,
      [
        .refused: 1_374, .altered(.aroundEvents): 598, .altered(.events): 487, .altered(.withoutHash): 4,
        .newerVersion: 1,
      ]
    ),
    (3, [.refused: 1_498, .altered(.aroundEvents): 581, .altered(.events): 381, .altered(.withoutHash): 4]),
    (4, [.refused: 1_649, .altered(.aroundEvents): 517, .altered(.events): 294, .altered(.withoutHash): 4]),
    (5, [.refused: 1_676, .altered(.aroundEvents): 553, .altered(.events): 231, .altered(.withoutHash): 4]),
    (6, [.refused: 1_651, .altered(.aroundEvents): 547, .altered(.events): 262, .altered(.withoutHash): 4]),
    (7, [.refused: 1_963, .altered(.aroundEvents): 479, .altered(.events): 22]),
  ])
  func `whichever bit of a file flips, no answer changes without raising doubt`(
    bit: Int, expected: [Outcome: Int]
  ) throws {
    // With two more answers, the file is about two kilobytes.
    var history = Self.history()
    for minute in [8, 9] as [Int64] {
      let review = ProgressEvent.Change.review(Sample.review("roles/veille", .wrong, minute: minute))
      history.add(
        ProgressEvent(
          id: EventID(device: "b", counter: Int(minute)), at: Sample.minute(minute), order: Int(minute),
          change: review))
    }
    let sound = try ProgressFile.bytes(of: history)
    #expect(sound.count == 2_464)
    let folder = try ScratchFolder()
    var outcomes: [Outcome: Int] = [:]
    for position in sound.indices {
      var bytes = sound
      bytes[position] ^= 1 << bit
      let outcome = try Self.outcome(of: bytes, at: folder("p.json"), wanted: history.events)
      outcomes[outcome, default: 0] += 1
    }
    #expect(outcomes == expected)
  }

  private static func outcome(of bytes: [UInt8], at path: String, wanted: [ProgressEvent]) throws -> Outcome {
    try Data(bytes).write(to: URL(fileURLWithPath: path))
    let found: ProgressFile.Found
    do {
      found = try ProgressFile.read(path)
    } catch {
      switch error {
      case .newerVersion: return .newerVersion
      case .damaged: return .refused
      case .system, .noBackup, .unreadable, .notKept: throw error
      }
    }
    switch found {
    case .nothing, .intact: return .silent
    case .older: return .older
    case .altered(let history, let alteration):
      // An alteration that vouches for the events must be right about them.
      return history.events == wanted || alteration.isDoubtful ? .altered(alteration) : .silent
    }
  }

  @Test func `the checksum covers every byte of a journal's line`() throws {
    let events = Self.history().events
    let lines = try events.map { try Journal.line($0) }
    let sound = Array(lines.joined())
    for position in 0..<(sound.count - (lines.last?.count ?? 0) - 1) {
      var bytes = sound
      bytes[position] ^= 1 << (position % 8)
      #expect(throws: ProgressFault.self, "byte \(position)") { try Journal.content(of: bytes, path: "j") }
    }
    for length in 0...sound.count {
      let content = try Journal.content(of: Array(sound.prefix(length)), path: "j")
      #expect(content.events == Array(events.prefix(content.events.count)))
      #expect(content.hasTornTail == (content.soundLength < length))
    }
  }

  private static func history() -> History {
    History(
      events: Sample.changes.enumerated().map { index, change in
        ProgressEvent(
          id: EventID(device: "a", counter: index + 1), at: Sample.minute(Int64(index)), order: index + 1,
          change: change)
      })
  }

  /// The bytes cut short, with a few bits flipped, or with a stretch overwritten.
  private static func damaged(_ bytes: [UInt8], using generator: inout SplitMix64) -> [UInt8] {
    var bytes = bytes
    switch Int.random(in: 0..<4, using: &generator) {
    case 0: bytes.removeLast(Int.random(in: 0...bytes.count, using: &generator))
    case 1:
      let position = Int.random(in: bytes.indices, using: &generator)
      let end = min(bytes.count, position + Int.random(in: 1...64, using: &generator))
      let filling: UInt8 = [0, 0x20, 0x39, 0xff].randomElement(using: &generator) ?? 0
      for index in position..<end { bytes[index] = filling }
    default:
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        bytes[Int.random(in: bytes.indices, using: &generator)] ^= 1 << Int.random(in: 0..<8, using: &generator)
      }
    }
    return bytes
  }
}
