import DurableFiles
import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite struct ProgressSnapshotTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private var path: String { folder("progress.json") }

  /// Two answers in the file and a third in the journal.
  @discardableResult
  private func practised() throws -> ProgressStore {
    let store = try ProgressStore(path: path, device: "a", now: { Sample.minute(9) })
    for minute in 1...3 as ClosedRange<Int64> {
      try store.record(.review(Sample.review(minute: minute)), at: Sample.minute(minute))
      if minute == 2 { try store.fold() }
    }
    return store
  }

  @Test func `a snapshot adds up the file and the journal`() throws {
    let store = try practised()
    let snapshot = try ProgressSnapshot(of: path)
    #expect(snapshot.progress == store.progress)
    #expect(try snapshot.history().events == store.events)
    #expect(snapshot.notices == [])
  }

  @Test func `an answer in both the file and the journal counts once`() throws {
    let store = try practised()
    let journal = try #require(folder.bytes(of: "progress.journal"))
    try store.fold()
    try folder.write(journal, to: "progress.journal")
    let snapshot = try ProgressSnapshot(of: path)
    #expect(snapshot.progress.records == store.progress.records)
    #expect(try snapshot.history().events.map(\.id.counter) == [1, 2, 3])
  }

  @Test func `a snapshot of an empty place is empty and creates nothing`() throws {
    let snapshot = try ProgressSnapshot(of: folder("a/progress.json"))
    #expect(snapshot.progress == Progress())
    #expect(try snapshot.history().events.isEmpty)
    #expect(snapshot.notices == [])
    #expect(try Folder.names(in: folder.path).isEmpty)
  }

  @Test func `a torn tail is ignored, reported and left in place`() throws {
    try practised()
    let journal = try #require(folder.bytes(of: "progress.journal"))
    let torn = journal + Array("deadbeef {\"at\":".utf8)
    try folder.write(torn, to: "progress.journal")
    let snapshot = try ProgressSnapshot(of: path)
    #expect(snapshot.progress.reviewCount == 3)
    #expect(snapshot.notices == [.tornTail])
    #expect(folder.bytes(of: "progress.journal") == torn)
  }

  @Test func `an altered answer is reported with the backup to go back to, and no file is created or renamed`() throws {
    try practised()
    let text = try #require(folder.text(of: "progress.json"))
    try folder.write(
      text.replacing("10:01:00.000Z\",\"credit\":1", with: "10:01:00.000Z\",\"credit\":0"), to: "progress.json")
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
    let snapshot = try ProgressSnapshot(of: path)
    let backup = folder("progress.backups/000001-2026-11-22T10-09-00.000Z.json")
    #expect(
      snapshot.notices == [.altered(.events, copy: nil, backup: ComparedBackup(path: backup, changed: 1))])
    #expect(snapshot.progress.reviewCount == 3)
    #expect(try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted() == names)
  }

  @Test func `a missing file and a conflict copy are reported`() throws {
    try practised()
    try folder.remove("progress.json")
    try folder.write("", to: "progress (1).json")
    #expect(
      try ProgressSnapshot(of: path).notices
        == [.missing(events: 2), .conflictCopies([folder("progress (1).json")])])
  }

  @Test func `damage is a fault, in the file or in the journal`() throws {
    try practised()
    var journal = try #require(folder.bytes(of: "progress.journal"))
    journal[12] ^= 1
    try folder.write(journal + journal, to: "progress.journal")
    #expect(throws: ProgressFault.damaged(path: folder("progress.journal"), line: 1, problem: "CRC")) {
      try ProgressSnapshot(of: path)
    }
    try folder.write("{}", to: "progress.json")
    try folder.write("", to: "progress.journal")
    #expect(throws: ProgressFault.damaged(path: path, line: nil, problem: "version")) {
      try ProgressSnapshot(of: path)
    }
  }

  @Test func `a process holding the lock is waited for, then named`() throws {
    try practised()
    let path = path
    try FileLock(folder("progress.lock")).whileHeld { _ throws(SystemFault) in
      let fault = #expect(throws: ProgressFault.self) { try ProgressSnapshot(of: path, lockPatience: 1) }
      #expect(
        fault == .system(SystemFault(.lock, folder("progress.lock"), .held(byProcess: Int(getpid())))))
    }
  }

  @Test func `two snapshots can be taken at once`() throws {
    try practised()
    let lock = FileLock(folder("progress.lock"))
    let snapshot = try lock.whileShared(failingAs: ProgressFault.system) { () throws(ProgressFault) in
      try ProgressSnapshot(of: path, lockPatience: 1)
    }
    #expect(snapshot.progress.reviewCount == 3)
  }

  @Test func `a snapshot of an open store doesn't read the journal again`() throws {
    let store = try practised()
    try folder.remove("progress.journal")
    #expect(try store.snapshot.history().events.count == 3)
  }
}
