import DurableFiles
import Foundation
import InterruptedCalls
import Testing
import Training

@testable import ProgressStore

/// What has to be shown before anything that holds events may go.
@Suite struct KeepingRuleTests {
  private let folder: ScratchFolder
  private let archive: EventArchive
  private let kept: ProgressEvent
  private let other: ProgressEvent
  private let segment: Segment
  private let state: KeptState

  init() throws {
    folder = try ScratchFolder()
    archive = EventArchive(of: ProgressPaths(folder("progress.json")))
    kept = ProgressEvent(
      id: EventID("a-1")!, at: Sample.minute(1), order: 1, change: .review(Sample.review(minute: 1)))
    other = ProgressEvent(
      id: EventID("b-1")!, at: Sample.minute(2), order: 2, change: .review(Sample.review(minute: 2)))
    segment = try archive.add([kept])
    var state = KeptState()
    state.segments = [segment]
    self.state = state
  }

  @Test func `events go once the archive has them all`() throws {
    #expect(throws: Never.self) { try archive.released([kept], in: state) }
    #expect(throws: ProgressFault.notKept(path: archive.folder)) { try archive.released([kept, other], in: state) }
  }

  @Test func `a segment goes once others have all its events`() throws {
    let both = try archive.add([kept, other])
    #expect(throws: Never.self) { try archive.released(segment, heldBy: [both]) }
    #expect(throws: ProgressFault.notKept(path: archive.path(of: both))) {
      try archive.released(both, heldBy: [segment])
    }
  }

  @Test func `a journal is emptied once the archive has every event on its sound lines`() throws {
    let path = folder("progress.journal")
    try folder.write(try Journal.line(kept) + Array("half".utf8), to: "progress.journal")
    #expect(throws: Never.self) { try archive.released(journal: path, in: state) }
    try folder.write(try Journal.line(kept) + Journal.line(other), to: "progress.journal")
    #expect(throws: ProgressFault.notKept(path: archive.folder)) { try archive.released(journal: path, in: state) }
  }

  @Test func `a journal isn't emptied while a power cut may still bring back the file before`() throws {
    // The file itself is synced before its folder.
    fail_sync_after(1)
    defer { fail_sync_after(-1) }
    let written = try ProgressFile.write(Progress(), .all([]), to: folder("progress.json"))
    let fault = SystemFault(.synchronise, folder.path, .code(EIO))
    #expect(throws: ProgressFault.system(fault)) {
      try written.released(JournalFile(path: folder("progress.journal")))
    }
  }
}
