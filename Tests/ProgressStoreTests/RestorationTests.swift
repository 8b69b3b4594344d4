import DurableFiles
import InterruptedCalls
import QuestionBank
import Testing
import Training

@testable import ProgressStore

@Suite struct RestorationTests {
  /// A file with two answers, and the newest backup of the day.
  private func practised(_ folder: ScratchFolder) throws {
    for minute in 1...2 as ClosedRange<Int64> {
      let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(minute) })
      try store.record(.review(Sample.review(minute: minute)), at: Sample.minute(minute))
      try store.fold()
    }
    let backups = Backups(of: folder("progress.json")).all
    // Both lists were made on one day, and only a day's newest is kept.
    #expect(backups.map(\.at) == [Sample.minute(2)])
  }

  @Test func `a doubtful answer is taken from the backup, and later ones from the file`() throws {
    let folder = try ScratchFolder()
    try practised(folder)
    let events = try ProgressFile.history(at: folder("progress.json")).events
    let later = ProgressEvent(
      id: EventID("a-3")!, at: Sample.minute(3), order: 3, change: .review(Sample.review(minute: 3)))
    let text = String(decoding: try ProgressFile.bytes(of: History(events: events + [later])), as: UTF8.self)
    let damaged = text.replacing("10:01:00.000Z\",\"credit\":1", with: "10:01:00.000Z\",\"credit\":0")
    #expect(damaged != text)
    try folder.write(damaged, to: "progress.json")
    #expect(Verification(of: folder("progress.json")).isSound == false)
    let restoration = try Restoration(of: folder("progress.json"), from: nil, at: Sample.minute(9))
    #expect(restoration.events == 3)
    #expect(
      restoration.sources == [
        Restoration.Source(path: folder("progress.backups"), events: 2),
        Restoration.Source(path: folder("progress.json"), events: 1),
      ])
    #expect(restoration.kept == [folder("progress.json.damaged-2026-11-22T10-09-00.000Z")])
    #expect(folder.text(of: "progress.json.damaged-2026-11-22T10-09-00.000Z") == damaged)
    #expect(folder.text(of: "progress.json") == text)
  }

  @Test(arguments: [
    "progress.journal.b", "progress.journal.damaged-2026-11-22T10-00-00.000Z",
    "progress.json.altered-2026-11-22T10-00-00.000Z", "progress.json.bak",
  ])
  func `an answer comes back though it's only in this file`(name: String) throws {
    let folder = try ScratchFolder()
    let event = ProgressEvent(id: EventID("b-1")!, at: Sample.minute(0), order: 1, change: .review(Sample.review()))
    let isJournal = name.hasPrefix("progress.journal")
    try folder.write(isJournal ? Journal.line(event) : ProgressFile.bytes(of: History(events: [event])), to: name)
    _ = try Restoration(of: folder("progress.json"), from: nil, at: Sample.minute(9))
    #expect(try ProgressFile.history(at: folder("progress.json")).events == [event])
  }

  @Test func `an answer of a changed segment doesn't stand beside the one it was made of`() throws {
    let folder = try ScratchFolder()
    try practised(folder)
    let path = folder("progress.json")
    let events = try ProgressFile.history(at: path).events
    let kept = try #require(try EventArchive(of: ProgressPaths(path)).newest()?.segments.first)
    let segment = "progress.backups/\(kept.file)"
    let text = try #require(folder.text(of: segment))
    try folder.write(text.replacing("\"given\":\"b\"", with: "\"given\":\"c\""), to: segment)
    _ = try Restoration(of: path, from: nil, at: Sample.minute(9))
    #expect(try ProgressFile.history(at: path).events == events)
  }

  @Test func `going back to a state leaves nothing in the journal that isn't part of it`() throws {
    let folder = try ScratchFolder()
    let path = folder("progress.json")
    for minute in [1, 2] as [Int64] {
      let store = try ProgressStore(path: path, device: "a", now: { Sample.minute(minute) })
      try store.record(.review(Sample.review("roles/q\(minute)", minute: minute)), at: Sample.minute(minute))
      // The second session is killed.
      if minute == 1 { try store.fold() }
    }
    let first = try #require(Backups(of: path).all.first)
    let restoration = try Restoration(of: path, from: first.path, at: Sample.minute(9))
    #expect(restoration.setAside == 1)
    #expect(folder.text(of: "progress.journal") == "")
    #expect(try ProgressSnapshot(of: path).progress.records.keys.map(\.question.text) == ["q1"])
    // The state before has both.
    _ = try Restoration(of: path, from: restoration.before, at: Sample.minute(10))
    #expect(try ProgressSnapshot(of: path).progress.records.keys.map(\.question.text).sorted() == ["q1", "q2"])
  }

  @Test func `killed at any call, going back leaves the state before or the chosen one`() throws {
    var isOver = false
    var calls = 0
    while !isOver {
      let folder = try ScratchFolder()
      let path = folder("progress.json")
      for (question, day) in [("q1", 0), ("q2", 1), ("q3", 2)] as [(String, Int64)] {
        let now = Sample.minute(day * 24 * 60)
        let store = try ProgressStore(path: path, device: "a", now: { now })
        try store.record(.review(Sample.review("roles/\(question)")), at: now)
        // The last session is killed.
        if question != "q3" { try store.fold() }
      }
      let first = try #require(Backups(of: path).all.first)
      interrupt_calls_after(calls)
      _ = try? Restoration(of: path, from: first.path, at: Sample.minute(3 * 24 * 60))
      isOver = !stop_interrupting_calls()
      let known = try ProgressSnapshot(of: path).progress.records.keys.map(\.question.text).sorted()
      #expect([["q1", "q2", "q3"], ["q1"]].contains(known), "after \(calls) calls")
      calls += 1
    }
  }

  @Test func `whatever call fails, a restoration that's said to be done leaves no damaged journal`() throws {
    var isOver = false
    var calls = 0
    while !isOver {
      let folder = try ScratchFolder()
      let path = folder("progress.json")
      let store = try ProgressStore(path: path, device: "a", now: { Sample.minute(9) })
      for minute in 1...2 as ClosedRange<Int64> {
        try store.record(.review(Sample.review(minute: minute)), at: Sample.minute(minute))
      }
      try folder.write(Array("damaged\n".utf8) + #require(folder.bytes(of: "progress.journal")), to: "progress.journal")
      interrupt_calls_after(calls)
      let restoration = try? Restoration(of: path, from: nil, at: Sample.minute(9))
      isOver = !stop_interrupting_calls()
      if restoration != nil {
        #expect(try ProgressSnapshot(of: path).history().events.count == 2, "after \(calls) calls")
      }
      calls += 1
    }
  }

  @Test func `where it can't be read what the last merge brought, that's said rather than something else undone`()
    throws
  {
    let folder = try ScratchFolder()
    try practised(folder)
    let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(5) })
    try store.merge([
      ProgressEvent(id: EventID("b-1")!, at: Sample.minute(4), order: 3, change: .review(Sample.review(minute: 4)))
    ])
    let segment = try #require(try store.archive.newest()?.segments.last).file
    try folder.remove("progress.backups/\(segment)")
    #expect(try store.eventsOfLastMerge(in: try store.history()) == [])
    try Folder.make(folder("progress.backups/\(segment)"))
    let obstacle = SystemFault(.open, folder("progress.backups/\(segment)"), .isDirectory)
    #expect(throws: ProgressFault.system(obstacle)) { try store.eventsOfLastMerge(in: try store.history()) }
  }

  @Test func `an event a process named by itself after a merge isn't part of the merge`() throws {
    let folder = try ScratchFolder()
    try practised(folder)
    let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(5) })
    let other = ProgressEvent(
      id: EventID("b-1")!, at: Sample.minute(4), order: 3, change: .review(Sample.review(minute: 4)))
    try store.merge([other])
    #expect(try store.eventsOfLastMerge(in: try store.history()) == [other])
    let alone = ProgressEvent(
      id: EventID("axyz-1")!, at: Sample.minute(6), order: 4, change: .review(Sample.review(minute: 6)))
    var history = try store.history()
    history.add(alone)
    #expect(try store.eventsOfLastMerge(in: history) == [])
  }
}
