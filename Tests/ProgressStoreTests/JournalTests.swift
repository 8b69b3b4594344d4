import DurableFiles
import Foundation
import InterruptedCalls
import Testing
import Training

@testable import ProgressStore

@Suite struct JournalTests {
  private static let events = Sample.changes.enumerated().map { index, change in
    ProgressEvent(
      id: EventID(device: "a", counter: index + 1), at: Sample.minute(Int64(index)), order: index + 1, change: change)
  }

  private static func bytes(_ events: some Sequence<ProgressEvent>) throws -> [UInt8] {
    try events.flatMap { try Journal.line($0) }
  }

  @Test func `a line is a checksum and the event as JSON`() throws {
    let line = String(decoding: try Journal.line(Self.events[2]), as: UTF8.self)
    #expect(
      line
        == "e6aead5d {\"at\":\"2026-11-22T10:02:00.000Z\",\"id\":\"a-3\",\"of\":\"a-1\",\"order\":3,\"type\":\"undo\"}\n"
    )
  }

  @Test func `a number JSON can't hold is a fault when writing the journal`() {
    var review = Sample.review()
    review.credit = .nan
    let event = ProgressEvent(id: EventID("a-1")!, at: Sample.minute(0), order: 1, change: .review(review))
    #expect(throws: ProgressFault.system(.unencodable("j"))) { try Journal.line(event, for: "j") }
  }

  @Test func `a date that couldn't be read back is a fault when writing the journal`() {
    let later = Moment(milliseconds: 300_000_000_000_000)
    let event = ProgressEvent(id: EventID("a-1")!, at: later, order: 1, change: .review(Sample.review()))
    #expect(throws: ProgressFault.unreadable(path: "j", event: "a-1")) { try Journal.line(event, for: "j") }
  }

  @Test func `a line is written whole, though the system takes only half of it at first`() throws {
    let folder = try ScratchFolder()
    var journal = JournalFile(path: folder("progress.journal"))
    disturb_next_write(false)
    try journal.append([Self.events[0]])
    #expect(folder.bytes(of: "progress.journal") == (try Self.bytes([Self.events[0]])))
  }

  @Test func `a line that can't be written leaves nothing of itself`() throws {
    let folder = try ScratchFolder()
    var journal = JournalFile(path: folder("progress.journal"))
    try journal.append([Self.events[0]])
    disturb_next_write(true)
    let fault = SystemFault(.write, folder("progress.journal"), .code(EIO))
    #expect(throws: ProgressFault.system(fault)) { try journal.append([Self.events[1]]) }
    #expect(folder.bytes(of: "progress.journal") == (try Self.bytes([Self.events[0]])))
  }

  @Test func `a journal whose name couldn't be synced is taken away again`() throws {
    let folder = try ScratchFolder()
    // The file itself is synced before.
    fail_sync_after(1)
    defer { fail_sync_after(-1) }
    let fault = SystemFault(.synchronise, folder.path, .code(EIO))
    #expect(throws: ProgressFault.system(fault)) {
      try JournalFile.make(folder("progress.journal.ax1"), of: Self.events)
    }
    #expect(folder.bytes(of: "progress.journal.ax1") == nil)
  }

  @Test func `everything written is read back`() throws {
    let content = try Journal.content(of: Self.bytes(Self.events), path: "j")
    #expect(content.events == Self.events)
    #expect(content.soundLength == (try Self.bytes(Self.events).count))
    #expect(!content.hasTornTail)
  }

  @Test func `an empty journal has no events`() throws {
    let content = try Journal.content(of: [], path: "j")
    #expect(content.events.isEmpty)
    #expect(content.soundLength == 0)
    #expect(!content.hasTornTail)
  }

  @Test func `a last line cut off anywhere is left out, and every earlier event is kept`() throws {
    let sound = try Self.bytes(Self.events.dropLast())
    let last = try Journal.line(try #require(Self.events.last))
    for length in 0..<last.count {
      let content = try Journal.content(of: sound + last.prefix(length), path: "j")
      #expect(content.events == Array(Self.events.dropLast()))
      #expect(content.soundLength == sound.count)
      #expect(content.hasTornTail == (length > 0))
    }
  }

  @Test(arguments: [1, 5, 4_096])
  func `a tail of zeros, as a power cut leaves, counts as torn`(count: Int) throws {
    let sound = try Self.bytes(Self.events.dropLast())
    let last = try Journal.line(try #require(Self.events.last))
    let zeros = [UInt8](repeating: 0, count: count)
    for tail in [zeros, last.dropLast(min(count, last.count)) + zeros] {
      let content = try Journal.content(of: sound + tail, path: "j")
      #expect(content.events == Array(Self.events.dropLast()))
      #expect(content.hasTornTail && !content.hasDamagedTail)
    }
    // A line that ends was whole once.
    let content = try Journal.content(of: sound + last.prefix(20) + [10] + zeros, path: "j")
    #expect(content.events == Array(Self.events.dropLast()))
    #expect(content.hasDamagedTail && !content.hasTornTail)
  }

  @Test(arguments: 0..<6)
  func `damage before the last line is a fault with its line number`(index: Int) throws {
    var lines = try Self.events.map { try Journal.line($0) }
    lines[index][12] ^= 1
    #expect(throws: ProgressFault.damaged(path: "j", line: index + 1, problem: "CRC")) {
      try Journal.content(of: lines.flatMap { $0 }, path: "j")
    }
  }

  @Test func `any flipped bit in a line is noticed`() throws {
    let lines = try Self.events.prefix(3).map { try Journal.line($0) }
    for position in lines[0].indices {
      for bit in 0..<8 {
        var damaged = lines
        damaged[0][position] ^= 1 << bit
        #expect(throws: ProgressFault.self) { try Journal.content(of: damaged.flatMap { $0 }, path: "j") }
      }
    }
  }

  // A later version of the program may write events this one doesn't know. Cutting them off would lose answers.
  @Test func `a complete last line that isn't understood is a fault, not a torn tail`() throws {
    let json = Array(#"{"at":"2026-11-22T10:02:00.000Z","id":"a-9","type":"flag"}"#.utf8)
    let digits = String(Checksum.crc32(json), radix: 16)
    let line = Array((String(repeating: "0", count: 8 - digits.count) + digits + " ").utf8) + json + [10]
    let sound = try Self.bytes(Self.events.prefix(2))
    #expect(throws: ProgressFault.damaged(path: "j", line: 3, problem: "event")) {
      try Journal.content(of: sound + line, path: "j")
    }
  }
}
