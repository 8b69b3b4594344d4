import DurableFiles
import Foundation
import InterruptedCalls
import QuestionBank
import Testing
import Training

@testable import ProgressStore

/// What recording an answer returns.
@Suite struct RecordingTests {
  private static func review(minute: Int64) -> [ProgressEvent.Change] { [.review(Sample.review(minute: minute))] }

  @Test func `an answer given while the clock stood earlier comes after the one before it, and keeps its moment`()
    throws
  {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a")
    _ = store.tryToRecord(Self.review(minute: 9), at: Sample.minute(9))
    let (events, fault) = store.tryToRecord(Self.review(minute: 5), at: Sample.minute(5))
    #expect(fault == nil)
    #expect(events.map(\.id.description) == ["a-2"])
    #expect(events.map(\.at) == [Sample.minute(5)])
    #expect(events.map(\.order) == [2])
    #expect(try store.events.last == events.first)
  }

  @Test func `an answer comes after those another process recorded meanwhile, and its record counts them`() throws {
    let folder = try ScratchFolder()
    let here = try ProgressStore(path: folder("progress.json"), device: "a")
    let there = try ProgressStore(path: folder("progress.json"), device: "a")
    try there.record(.review(Sample.review(minute: 9)), at: Sample.minute(9))
    let (events, _) = here.tryToRecord(Self.review(minute: 5), at: Sample.minute(5))
    #expect(events.map(\.order) == [2])
    #expect(here.progress.records[Sample.review().question]?.reviews == 2)
  }

  @Test func `where nothing can be saved, answers are still stamped and counted, without a fault each time`() throws {
    let store = ProgressStore(path: "nowhere/progress.json", device: "a", obstacle: .noPlace)
    _ = store.tryToRecord(Self.review(minute: 9), at: Sample.minute(9))
    let (events, fault) = store.tryToRecord(Self.review(minute: 5), at: Sample.minute(5))
    #expect(fault == nil)
    #expect(events.map(\.order) == [2])
    #expect(store.progress.reviewCount == 2)
    #expect(store.unsaved.count == 2)
  }

  @Test func `recording no changes writes nothing`() throws {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a")
    #expect(store.tryToRecord([], at: Sample.minute(1)).events.isEmpty)
    #expect(folder.bytes(of: "progress.journal") ?? [] == [])
  }

  @Test
  func `what another process recorded isn't lost when the file was removed meanwhile, and the journal is as long`()
    throws
  {
    let folder = try ScratchFolder()
    let first = try ProgressStore(path: folder("progress.json"), device: "a")
    try first.record(Self.review(minute: 1), at: Sample.minute(1))
    // It folds the first answer, so that the journal is empty.
    let second = try ProgressStore(path: folder("progress.json"), device: "a")
    try second.record(Self.review(minute: 2), at: Sample.minute(2))
    try folder.remove("progress.json")
    try first.fold()
    #expect(try ProgressStore(path: folder("progress.json"), device: "a").eventNames.contains("a-2"))
  }

  @Test func `answers in memory are written in the end although their journal was removed`() throws {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a")
    try store.record(Self.review(minute: 1), at: Sample.minute(1))
    try folder.remove("progress.journal")
    try store.refresh()
    try store.fold()
    #expect(try ProgressFile.history(at: folder("progress.json")).events.map(\.id) == [EventID("a-1")!])
  }

  @Test func `an answer that couldn't be saved is folded though another process replaced the file meanwhile`() throws {
    let folder = try ScratchFolder()
    let failing = try ProgressStore(path: folder("progress.json"), device: "a")
    let other = try ProgressStore(path: folder("progress.json"), device: "b")
    disturb_next_write(true)
    #expect(throws: ProgressFault.self) { try failing.record(Self.review(minute: 1), at: Sample.minute(1)) }
    try other.record(Self.review(minute: 2), at: Sample.minute(2))
    try other.fold()
    try failing.fold()
    #expect(
      try ProgressFile.history(at: folder("progress.json")).reviews.map(\.review.at) == [1, 2].map(Sample.minute))
  }

  @Test func `undoing a merge leaves an answer whose journal was removed before it`() throws {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(5) })
    try store.record(Self.review(minute: 1), at: Sample.minute(1))
    try folder.remove("progress.journal")
    try store.refresh()
    let other = ProgressEvent(
      id: EventID("b-1")!, at: Sample.minute(4), order: 3, change: .review(Sample.review(minute: 4)))
    try store.merge([other])
    #expect(try store.eventsOfLastMerge(in: try store.history()) == [other])
  }

  @Test func `an answer whose sync failed is saved in the file, and the journal is begun anew`() throws {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a")
    try store.record(Self.review(minute: 1), at: Sample.minute(1))
    fail_sync_after(0)
    defer { fail_sync_after(-1) }
    try store.record(Self.review(minute: 2), at: Sample.minute(2))
    #expect(store.notices == [.failingDisk(SystemFault(.synchronise, folder("progress.journal"), .code(EIO)))])
    #expect(try ProgressFile.history(at: folder("progress.json")).events.map(\.id.description) == ["a-1", "a-2"])
    #expect(folder.bytes(of: "progress.journal") == nil)
  }

  @Test func `an answer that couldn't be saved keeps its name if others find it on disk`() throws {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a")
    try store.record(Self.review(minute: 1), at: Sample.minute(1))
    // The line is written. It's neither synced nor taken back, and nothing else can be written.
    interrupt_calls_after(1)
    fail_sync_after(0)
    defer { fail_sync_after(-1) }
    #expect(throws: ProgressFault.self) { try store.record(Self.review(minute: 2), at: Sample.minute(2)) }
    #expect(stop_interrupting_calls())
    #expect(store.unsaved.map(\.id.description) == ["a-2"])
    try store.fold()
    #expect(try ProgressStore(path: folder("progress.json"), device: "b").eventNames == ["a-1", "a-2"])
  }

  @Test func `nothing is added to a journal whose sync failed, even if nothing else could be written then`() throws {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a")
    try store.record(Self.review(minute: 1), at: Sample.minute(1))
    interrupt_calls_after(1)
    fail_sync_after(0)
    defer { fail_sync_after(-1) }
    #expect(throws: ProgressFault.self) { try store.record(Self.review(minute: 2), at: Sample.minute(2)) }
    #expect(stop_interrupting_calls())
    try store.record(Self.review(minute: 3), at: Sample.minute(3))
    #expect(try ProgressFile.history(at: folder("progress.json")).events.count == 3)
    #expect(folder.bytes(of: "progress.journal") == nil)
  }

  @Test func `a journal with lines that this process hasn't seen isn't emptied`() throws {
    let folder = try ScratchFolder()
    let store = try ProgressStore(path: folder("progress.json"), device: "a")
    try store.record(Self.review(minute: 1), at: Sample.minute(1))
    try store.fold()
    let intact = try #require(try ProgressFile.intact(OpenFile(folder("progress.json"), .read)))
    #expect(throws: Never.self) { try intact.released(JournalFile(path: folder("progress.journal"))) }
    let event = ProgressEvent(
      id: EventID("b-1")!, at: Sample.minute(2), order: 2, change: .review(Sample.review(minute: 2)))
    try folder.write(try Journal.line(event), to: "progress.journal")
    #expect(throws: ProgressFault.notKept(path: folder("progress.journal"))) {
      try intact.released(JournalFile(path: folder("progress.journal")))
    }
  }
}
