import DurableFiles
import QuestionBank
import TestSupport
import Testing
import Training

@testable import ProgressStore

/// Files of version 0.1: read, kept once as they were, and written anew.
@Suite struct OldVersionTests {
  private static func open(_ folder: ScratchFolder, device: String = "a") throws -> ProgressStore {
    try ProgressStore(path: folder("progress.json"), device: device, now: { Sample.minute(9) })
  }

  @Test func `an old file is kept as it was, once, and said to be old rather than damaged`() throws {
    let folder = try ScratchFolder()
    try folder.write(OldProgress.file, to: "progress.json")
    let store = try Self.open(folder)
    let copy = folder("progress.json.altered-2026-11-22T10-09-00.000Z")
    #expect(store.notices == [.olderVersion(copy: copy)])
    #expect(folder.text(of: "progress.json.altered-2026-11-22T10-09-00.000Z") == OldProgress.file)
    #expect(folder.text(of: "progress.json")?.hasPrefix("{\"version\":2,\n\"count\":5,\n") == true)
    #expect(try Self.open(folder).notices == [])
    #expect(Verification(of: folder("progress.json")).findings == [])
  }

  @Test func `what it says of a question stays, but for free practice`() throws {
    let folder = try ScratchFolder()
    try folder.write(OldProgress.file, to: "progress.json")
    let progress = try Self.open(folder).progress
    let record = try #require(progress.records[QuestionID("roles/animer")!])
    #expect(record.schedule?.dueMoment == Sample.minute(1))
    #expect(record.isMissed)
    #expect(record.guardDays == [])
    #expect(progress.records.count == 1)
    #expect(progress.free.keys.map(\.description) == ["roles/stratege"])
  }

  @Test func `its events keep saying no order, and come before what is recorded now`() throws {
    let folder = try ScratchFolder()
    try folder.write(OldProgress.file, to: "progress.json")
    try folder.write(OldProgress.journal, to: "progress.journal")
    let store = try Self.open(folder)
    // The clock stands earlier than ever.
    try store.record(.review(Sample.review(minute: -900)), at: Sample.minute(-900))
    try store.fold()
    let events = try Self.open(folder).events
    #expect(events.map(\.id.description) == ["a-1", "a-2", "a-3", "a-4", "a-5", "a-6", "a-7"])
    #expect(events.map(\.order) == [nil, nil, nil, nil, nil, nil, 1])
  }

  @Test func `an answer of version 0.1 counts for its date in UTC four hours earlier`() throws {
    let folder = try ScratchFolder()
    try folder.write(
      OldProgress.file.replacing("T10:", with: "T03:").replacing("xxh64", with: "was"), to: "progress.json")
    let days = try Self.open(folder).history().reviews.map(\.review.day)
    #expect(days == [Day("2026-11-21")!, Day("2026-11-21")!])
  }

  @Test func `only looking changes nothing and says nothing`() throws {
    let folder = try ScratchFolder()
    try folder.write(OldProgress.file, to: "progress.json")
    let snapshot = try ProgressSnapshot(of: folder("progress.json"))
    #expect(snapshot.notices == [])
    #expect(snapshot.progress.reviewCount == 1)
    #expect(folder.text(of: "progress.json") == OldProgress.file)
  }

  @Test func `an old file with another answer is said to be in doubt`() throws {
    let folder = try ScratchFolder()
    try folder.write(OldProgress.file.replacing("\"given\":\"b\"", with: "\"given\":\"c\""), to: "progress.json")
    guard case .altered(.events, _, _)? = try Self.open(folder).notices.first else {
      Issue.record("\(try Self.open(folder).notices)")
      return
    }
  }

  @Test func `an old backup is good enough to go back to`() throws {
    let folder = try ScratchFolder()
    try Folder.make(folder("progress.backups"))
    try folder.write(OldProgress.file, to: "progress.backups/2026-11-22T10-05-00.000Z.json")
    let restoration = try Restoration(of: folder("progress.json"), from: nil, at: Sample.minute(9))
    #expect(restoration.events == 5)
    #expect(try Self.open(folder).events.count == 5)
  }
}
