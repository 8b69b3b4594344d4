import DurableFiles
import Foundation
import InterruptedCalls
import QuestionBank
import Testing
import Training

@testable import ProgressStore

/// Where the file system has no locks, each process keeps a journal of its own.
@Suite struct WithoutLocksTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder("progress.json")
  }

  private func withoutLocks<Result>(_ body: () throws -> Result) rethrows -> Result {
    refuse_locks(true)
    defer { refuse_locks(false) }
    return try body()
  }

  private func answer(_ minute: Int64, in store: ProgressStore) throws {
    try store.record(.review(Sample.review(minute: minute)), at: Sample.minute(minute))
  }

  /// The journal that another process, named `b`, left with one answer.
  private func leaveJournal() throws -> String {
    let event = ProgressEvent(id: EventID("b-1")!, at: Sample.minute(0), order: 1, change: .review(Sample.review()))
    try folder.write(try Journal.line(event), to: "progress.journal.b")
    return folder("progress.journal.b")
  }

  @Test func `each process names its answers and its journal after itself`() throws {
    let stores = try withoutLocks {
      let stores = try (0..<2).map { _ in try ProgressStore(path: path, device: "a") }
      for store in stores { try answer(1, in: store) }
      return stores
    }
    let devices = stores.map(\.lastRecorded.device)
    #expect(devices.allSatisfy { $0.hasPrefix("ax") })
    #expect(Set(devices).count == 2)
    #expect(stores.map(\.journal.path) == devices.map { folder("progress.journal.\($0)") })
    #expect(try ProgressStore(path: path, device: "a").eventNames == devices.map { "\($0)-1" })
  }

  @Test func `what another process keeps in a journal of its own counts`() throws {
    _ = try leaveJournal()
    #expect(try ProgressSnapshot(of: path).history().events.map(\.id.description) == ["b-1"])
    #expect(try withoutLocks { try ProgressStore(path: path, device: "a").eventNames } == ["b-1"])
    #expect(try ProgressStore(path: path, device: "a").eventNames == ["b-1"])
  }

  @Test func `once a sync has failed, another journal has everything of this process`() throws {
    let store = try withoutLocks {
      let store = try ProgressStore(path: path, device: "a")
      try answer(1, in: store)
      fail_sync_after(0)
      defer { fail_sync_after(-1) }
      try answer(2, in: store)
      return store
    }
    let device = store.lastRecorded.device
    #expect(store.journal.path == folder("progress.journal.\(device)x1"))
    #expect(try Journal.content(at: store.journal.path).events.map(\.id.description) == ["\(device)-1", "\(device)-2"])
  }

  @Test func `the file is left alone`() throws {
    try withoutLocks {
      let store = try ProgressStore(path: path, device: "a")
      try answer(1, in: store)
      try store.foldWhileLocked()
      try store.fold()
    }
    #expect(try Folder.names(in: folder.path).filter { !$0.hasPrefix("progress.journal.") } == ["progress.lock"])
  }

  @Test func `what's merged goes into a journal of its own`() throws {
    let event = ProgressEvent(id: EventID("c-1")!, at: Sample.minute(0), order: 1, change: .review(Sample.review()))
    let store = try withoutLocks {
      let store = try ProgressStore(path: path, device: "a")
      try store.merge([event])
      return store
    }
    let journal = "progress.journal.\(store.names.device)x1"
    #expect(try Folder.names(in: folder.path) == [journal, "progress.lock"])
    #expect(try Journal.content(at: folder(journal)).events == [event])
    #expect(try store.events == [event])
  }

  @Test func `what couldn't be saved is tried once more in the end`() throws {
    let store = try withoutLocks {
      let store = try ProgressStore(path: path, device: "a")
      disturb_next_write(true)
      #expect(throws: ProgressFault.self) { try answer(1, in: store) }
      #expect(store.unsaved.count == 1)
      try store.fold()
      return store
    }
    #expect(store.unsaved == [])
    #expect(try Journal.content(at: store.journal.path).events.map(\.id) == [store.lastRecorded])
    #expect(folder.bytes(of: "progress.json") == nil)
  }

  @Test(arguments: [
    (seconds: 86_400, end: "", isLeft: true),
    (seconds: 86_401, end: "", isLeft: false),
    (seconds: 86_401, end: "half a line", isLeft: false),
    (seconds: 86_401, end: "a damaged line\n", isLeft: true),
  ])
  func `another process's journal is removed once it hasn't been written to for a day, unless it's damaged`(
    seconds: Int64, end: String, isLeft: Bool
  ) throws {
    let journal = try leaveJournal()
    try OpenFile(journal, .append).write(Array(end.utf8))
    let written = timespec(tv_sec: Int(Sample.minute(0).milliseconds / 1_000), tv_nsec: 0)
    try #require(utimensat(AT_FDCWD, journal, [written, written], 0) == 0)
    let now = Moment(milliseconds: Sample.minute(0).milliseconds + seconds * 1_000)
    #expect(try ProgressStore(path: path, device: "a", now: { now }).eventNames == ["b-1"])
    #expect((folder.bytes(of: "progress.journal.b") != nil) == isLeft)
  }
}
