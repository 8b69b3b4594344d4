import Testing
import Training

@testable import ProgressStore

@Suite struct AlterationTests {
  private static let history = History(events: [
    ProgressEvent(id: EventID("a-1")!, at: Sample.minute(0), order: 1, change: .review(Sample.review()))
  ])

  /// How a file with one answer reads as altered, after replacing a text in it.
  private static func alteration(_ text: String, _ change: String) throws -> Alteration? {
    let written = String(decoding: try ProgressFile.bytes(of: history), as: UTF8.self)
    let changed = written.replacing(text, with: change)
    try #require(changed != written)
    let folder = try ScratchFolder()
    try folder.write(changed, to: "progress.json")
    guard case .altered(_, let alteration) = try ProgressFile.read(folder("progress.json")) else { return nil }
    return alteration
  }

  @Test func `an edited answer doesn't match the hash`() throws {
    #expect(try Self.alteration("\"given\":\"b\"", "\"given\":\"c\"") == .events)
  }

  @Test(arguments: [("xxh64:", "xxh65:"), ("xxh64:", "xxh64:0"), ("\"xxh64:", "7,\"was\":\"")])
  func `neither an edited hash nor one that isn't text matches`(text: String, change: String) throws {
    #expect(try Self.alteration(text, change) == .events)
  }

  @Test(arguments: [("\n", " "), ("\"count\":1", "\"count\":2"), ("\"reviews\":1", "\"reviews\":2")])
  func `another layout or a wrong count raises no doubt about the answers`(
    text: String, change: String
  ) throws {
    #expect(try Self.alteration(text, change) == .aroundEvents)
  }

  @Test func `a file without its hash is reported as such`() throws {
    #expect(try Self.alteration("\"hash\"", "\"was\"") == .withoutHash)
  }

  @Test func `a file from a later version is refused, even if only the version differs`() throws {
    let written = String(decoding: try ProgressFile.bytes(of: Self.history), as: UTF8.self)
    let later = Array(written.replacing("\"version\":2", with: "\"version\":3").utf8)
    #expect(throws: ProgressFault.newerVersion(path: "p", version: 3)) {
      try ProgressFile.history(in: later, path: "p")
    }
  }
}
