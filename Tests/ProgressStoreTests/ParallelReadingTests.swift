import QuestionBank
import Testing
import Training

@testable import ProgressStore

@Suite struct ParallelReadingTests {
  /// Long enough for the records, and for the events, to be read in parts.
  private static let history = History(
    events: (1...6_000).map { number in
      ProgressEvent(
        id: EventID(device: "a", counter: number), at: Sample.minute(Int64(number)), order: number,
        change: .review(Sample.review("roles/q\(number % 4_000)", minute: Int64(number))))
    })
  private static let megabyte = 1 << 20

  @Test(arguments: ["", "\n"])
  func `a text is read in parts of whole lines, which are taken in order`(ending: String) {
    let line = [UInt8](repeating: UInt8(ascii: "a"), count: 999) + [UInt8(ascii: "\n")]
    var text: [UInt8] = []
    for _ in 0..<10_000 { text += line }
    text += Array(("end" + ending).utf8)
    var parts: [[UInt8]] = []
    readInParallel(text[...]) {
      Array($0)
    } taking: {
      parts.append($0)
    }
    #expect(parts.count == 10)
    #expect(parts.dropLast().allSatisfy { $0.last == UInt8(ascii: "\n") && $0.count > Self.megabyte })
    #expect(parts.reduce(into: []) { $0 += $1 } == text)
  }

  @Test func `a long file is read as it was written`() throws {
    let bytes = try ProgressFile.bytes(of: Self.history)
    guard case .intact(let intact) = try ProgressFile.found(in: bytes, path: "progress.json") else {
      Issue.record("The file isn't intact.")
      return
    }
    #expect(intact.events.lowerBound > Self.megabyte && intact.events.count > Self.megabyte)
    #expect(intact.progress == Self.history.progress)
    #expect(ProgressFile.eventLines(bytes[intact.events]) == Self.history.events)
  }

  @Test func `where lines are cut into parts, a comma that's missing is missed`() throws {
    let bytes = try ProgressFile.bytes(of: Self.history)
    let lines = bytes[try #require(ProgressFile.intact(bytes)).events]
    let cut = try #require(lines.dropFirst(1 + Self.megabyte).firstIndex(of: UInt8(ascii: "\n")))
    #expect(lines[cut - 1] == UInt8(ascii: ","))
    #expect(ProgressFile.eventLines(lines) == Self.history.events)
    #expect(ProgressFile.eventLines(ArraySlice(lines[..<(cut - 1)] + lines[cut...])) == nil)
  }

  @Test func `a list of events is read in parts, and the lines that can't be are counted`() throws {
    let lines = try EventArchive(folder: "").lines(of: Self.history.events)
    let torn = Array("{\"id\"\n".utf8)
    let read = EventArchive.events(inLines: torn + lines + torn)
    #expect(read.events == Self.history.events)
    #expect(read.lost == 2)
  }
}
