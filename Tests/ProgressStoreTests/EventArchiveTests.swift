import DurableFiles
import Foundation
import QuestionBank
import Testing
import Training

@testable import ProgressStore

/// What stands in the way of losing a file that was there before.
@Suite struct EventArchiveTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder("progress.json")
  }

  /// Opens the progress, answers at these minutes, and folds.
  @discardableResult
  private func session(_ minutes: Int64..., device: String = "a") throws -> ProgressStore {
    let start = minutes.first ?? 999
    let store = try ProgressStore(path: path, device: device, now: { Sample.minute(start) })
    for minute in minutes {
      try store.record(.review(Sample.review("roles/q\(minute)", minute: minute)), at: Sample.minute(minute))
    }
    try store.fold()
    return store
  }

  /// The questions that count.
  private func questions() throws -> [String] {
    try ProgressSnapshot(of: path).progress.records.keys.map(\.question.text).sorted()
  }

  private func restore() throws -> Restoration { try Restoration(of: path, from: nil, at: Sample.minute(999)) }

  private static let day = 24 * 60 as Int64

  @Test func `after the file was deleted, sessions take nothing away from what restoring brings back`() throws {
    try session(1, 2)
    try session(3)
    try folder.remove("progress.json")
    let later = try session(4)
    #expect(later.notices == [.missing(events: 3)])
    try session(5)
    #expect(try session(6).notices == [.missing(events: 3)])
    #expect(try questions() == ["q4", "q5", "q6"])
    #expect(try restore().events == 6)
    #expect(try questions() == ["q1", "q2", "q3", "q4", "q5", "q6"])
    #expect(try session(7).notices == [])
  }

  @Test func `an older copy in the file's place is noticed, and the newer answers come back`() throws {
    try session(1)
    let older = try #require(folder.bytes(of: "progress.json"))
    try session(2, 3)
    try folder.write(older, to: "progress.json")
    #expect(try ProgressSnapshot(of: path).notices == [.missing(events: 2)])
    // A new answer must not take the number of one that's missing.
    let store = try session(4)
    #expect(store.notices == [.missing(events: 2)])
    #expect(try store.history().sharedNames == [])
    _ = try restore()
    #expect(try questions() == ["q1", "q2", "q3", "q4"])
    #expect(try ProgressStore(path: path, device: "a").history().sharedNames == [])
  }

  @Test func `an empty file from elsewhere takes nothing away`() throws {
    try session(1, 2)
    try folder.write("{\"version\":1,\"events\":[]}", to: "progress.json")
    #expect(try session(3).notices.contains(.missing(events: 2)))
    _ = try restore()
    #expect(try questions() == ["q1", "q2", "q3"])
  }

  @Test func `when the file is gone and a journal is left, what's missing is said before the journal is folded`() throws
  {
    try session(1, 2)
    try ProgressStore(path: path, device: "a").record(.review(Sample.review("roles/q3")), at: Sample.minute(3))
    try folder.remove("progress.json")
    #expect(try ProgressSnapshot(of: path).notices == [.missing(events: 2)])
    #expect(try session().notices == [.missing(events: 2)])
    _ = try restore()
    #expect(try questions() == ["q1", "q2", "q3"])
  }

  @Test func `after a kill and a deletion, what's missing is found beside what the journal has`() throws {
    try session(1, 2)
    try ProgressStore(path: path, device: "a").record(.review(Sample.review("roles/q3")), at: Sample.minute(3))
    try folder.remove("progress.json")
    let verification = Verification(of: path)
    #expect(verification.findings == [.gap(device: "a", numbers: 1...2), .missing(events: 2)])
    #expect(verification.needsRestoring)
  }

  @Test func `an empty file from elsewhere is found to lack everything`() throws {
    try session(1, 2)
    try folder.write("{\"version\":1,\"events\":[]}", to: "progress.json")
    #expect(Verification(of: path).findings.contains(.missing(events: 2)))
  }

  @Test func `temporary files of processes that are gone are removed at the start`() throws {
    try session(1)
    for name in ["", "segments/"] { try folder.write("half", to: "progress.backups/\(name).new.json.99999999.tmp") }
    try session()
    let names = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    #expect(names.filter { $0.hasSuffix(".tmp") } == [])
  }

  @Test func `what was declined stays in the archive and isn't spoken of`() throws {
    try session(1, 2)
    try folder.remove("progress.json")
    try session(3)
    #expect(try Restoration.decline(of: path, at: Sample.minute(4)).events == 2)
    #expect(try session(5).notices == [])
    _ = try restore()
    #expect(try questions() == ["q3", "q5"])
    let archive = EventArchive(of: ProgressPaths(path))
    let declined = try #require(try archive.newest()).declined
    #expect(try archive.events(in: declined).count == 2)
    // Who changes their mind can still have them.
    let given = try declined.flatMap { try Merge.history(at: archive.path(of: $0)).history.events }
    try ProgressStore(path: path, device: "a").merge(given)
    #expect(try questions() == ["q1", "q2", "q3", "q5"])
  }

  @Test func `a day's sessions grow one segment, and another day begins another`() throws {
    try session(1)
    try session(2)
    try session(3)
    try session(Self.day)
    let archive = EventArchive(of: ProgressPaths(path))
    let newest = try #require(try archive.newest())
    #expect(newest.segments.map(\.events) == [3, 1])
    #expect(newest.count == 4)
    #expect(try archive.segmentFiles().sorted() == newest.segments.map(\.file).sorted())
    #expect(try archive.events(in: newest.segments) == ProgressFile.history(at: path).events)
  }

  @Test func `a year of sessions keeps as many lists as there are states to go back to, and every event once`() throws {
    for day in 0..<200 as Range<Int64> { try session(day * Self.day) }
    let archive = EventArchive(of: ProgressPaths(path))
    let newest = try #require(try archive.newest())
    let lists = try archive.lists()
    #expect(lists.count < 24)
    #expect(newest.segments.count <= 65)
    #expect(newest.segments.reduce(0) { $0 + $1.events } == 200)
    for list in lists { #expect(try EventFile.content(at: list.path).history.events.isEmpty == false) }
    #expect(Verification(of: path).findings == [])
  }

  @Test func `a clock that was ahead once doesn't decide what's newest`() throws {
    try session(1)
    try session(4 * 365 * Self.day)
    try session(2)
    try folder.remove("progress.json")
    try folder.remove("progress.json.bak")
    #expect(try restore().events == 3)
  }

  @Test func `a state can be gone back to, and left again`() throws {
    try session(1)
    let list = try #require(Backups(of: path).all.last)
    try session(Self.day)
    let back = try Restoration(of: path, from: list.path, at: Sample.minute(2 * Self.day))
    #expect(back.events == 1 && back.setAside == 1)
    #expect(try questions() == ["q1"])
    #expect(try session().notices == [])
    let again = try Restoration(of: path, from: back.before, at: Sample.minute(2 * Self.day))
    #expect(again.events == 2)
    #expect(try questions() == ["q1", "q\(Self.day)"])
  }

  @Test func `a segment that's damaged or gone is made anew from the file`() throws {
    try session(1, 2)
    let archive = EventArchive(of: ProgressPaths(path))
    let segment = try #require(try archive.newest()?.segments.first)
    try folder.write("{", to: "progress.backups/\(segment.file)")
    #expect(Verification(of: path).findings == [.damagedBackup(path: archive.path(of: segment))])
    try folder.remove("progress.backups/\(segment.file)")
    try session(3)
    #expect(try archive.events(in: try #require(try archive.newest()).segments).count == 3)
  }

  @Test func `a segment whose answers were changed isn't read, and is written anew`() throws {
    try session(1)
    let archive = EventArchive(of: ProgressPaths(path))
    let segment = try #require(try archive.newest()?.segments.first)
    let text = try #require(folder.text(of: "progress.backups/\(segment.file)"))
    try folder.write(
      text.replacing("\"given\":\"b\"", with: "\"given\":\"c\""), to: "progress.backups/\(segment.file)")
    #expect(throws: ProgressFault.damaged(path: archive.path(of: segment), line: nil, problem: "hash")) {
      try archive.events(in: segment)
    }
    #expect(try archive.add(try ProgressFile.history(at: path).events) == segment)
    #expect(folder.text(of: "progress.backups/\(segment.file)") == text)
  }

  @Test func `what only a changed segment has is told, and is missing until it's restored`() throws {
    try session(1, 2)
    let archive = EventArchive(of: ProgressPaths(path))
    let segment = try #require(try archive.newest()?.segments.first)
    let text = try #require(folder.text(of: "progress.backups/\(segment.file)"))
    try folder.remove("progress.json")
    try folder.write(
      text.replacing("\"given\":\"b\"", with: "\"given\":\"c\""), to: "progress.backups/\(segment.file)")
    #expect(try session(3).notices == [.missing(events: 2)])
    #expect(try session(4).notices == [.missing(events: 2)])
    // It isn't vouched for, so no other segment has it.
    #expect(try archive.newest()?.missing == [])
    #expect(Verification(of: path).needsRestoring)
    _ = try Restoration(of: path, from: nil, at: Sample.minute(9))
    #expect(try questions() == ["q1", "q2", "q3", "q4"])
    #expect(try session(10).notices == [])
  }

  @Test func `what only a changed segment has can be done without`() throws {
    try session(1)
    let segment = try #require(try EventArchive(of: ProgressPaths(path)).newest()?.segments.first)
    let text = try #require(folder.text(of: "progress.backups/\(segment.file)"))
    try folder.remove("progress.json")
    try folder.write(
      text.replacing("\"given\":\"b\"", with: "\"given\":\"c\""), to: "progress.backups/\(segment.file)")
    #expect(try session(3).notices == [.missing(events: 1)])
    #expect(try Restoration.decline(of: path, at: Sample.minute(4)).events == 1)
    #expect(try session(5).notices == [])
    _ = try Restoration(of: path, from: nil, at: Sample.minute(9))
    #expect(try questions() == ["q3", "q5"])
  }

  @Test func `a changed segment that no list has is told, but not taken for what was written`() throws {
    try session(1)
    let archive = EventArchive(of: ProgressPaths(path))
    let other = ProgressEvent(
      id: EventID("b-1")!, at: Sample.minute(2), order: 2, change: .review(Sample.review("roles/q2", minute: 2)))
    let segment = try archive.add([other]).file
    let text = try #require(folder.text(of: "progress.backups/\(segment)"))
    try folder.write(
      text.replacing("\"given\":\"b\"", with: "\"given\":\"c\""), to: "progress.backups/\(segment)")
    #expect(try session(3).notices == [.missing(events: 1)])
    #expect(try archive.newest()?.missing == [])
    try folder.write(text, to: "progress.backups/\(segment)")
    #expect(try session(4).notices == [.missing(events: 1)])
    #expect(try archive.newest()?.missing.map(\.file) == [segment])
  }

  @Test func `a changed segment of a list is made anew, and isn't taken for what's missing`() throws {
    try session(1)
    let archive = EventArchive(of: ProgressPaths(path))
    let segment = try #require(try archive.newest()?.segments.first)
    try folder.write(
      try #require(folder.text(of: "progress.backups/\(segment.file)")).replacing(
        "\"given\":\"b\"", with: "\"given\":\"c\""), to: "progress.backups/\(segment.file)")
    // The file was changed, too, so it's compared with the archive.
    let file = try #require(folder.text(of: "progress.json"))
    try folder.write(file.replacing("\"count\":1", with: "\"count\":0"), to: "progress.json")
    #expect(try !session().notices.contains(.missing(events: 1)))
    #expect(try archive.events(in: segment) == ProgressFile.history(at: path).events)
  }

  @Test func `a list that was changed isn't read`() throws {
    try session(1)
    let archive = EventArchive(of: ProgressPaths(path))
    let list = try #require(try archive.lists().last).path
    let text = String(decoding: try #require(try ProgressFile.bytes(at: list)), as: UTF8.self)
    #expect(text.contains("\"count\":1"))
    try Data(text.replacing("\"count\":1", with: "\"count\":2").utf8).write(to: URL(fileURLWithPath: list))
    #expect(try archive.state(at: list) == nil)
  }

  @Test func `a list of a later version isn't read`() throws {
    var state = KeptState()
    #expect(KeptState(try state.bytes(for: "list.json")) == state)
    state.version += 1
    #expect(KeptState(try state.bytes(for: "list.json")) == nil)
  }

  @Test func `a list takes no other's number`() throws {
    let archive = EventArchive(of: ProgressPaths(path))
    let numbers = try (0..<2).map { _ in try archive.list(KeptState(), for: nil, at: Sample.minute(0)).number }
    #expect(numbers == [1, 2])
  }

  @Test func `a whole copy that can't be read isn't thinned out`() throws {
    try Folder.make(folder("progress.backups"))
    let empty = "{\"version\":1,\"events\":[]}"
    // Only the newest of a day is kept.
    for (hour, text) in [(10, empty), (11, "damaged"), (12, empty)] {
      try folder.write(text, to: "progress.backups/2026-11-20T\(hour)-00-00.000Z.json")
    }
    try session(1)
    #expect(
      try Folder.names(in: folder("progress.backups")).filter { $0.hasPrefix("2026") }
        == ["2026-11-20T11-00-00.000Z.json", "2026-11-20T12-00-00.000Z.json"])
  }

  @Test func `a whole copy of a later version isn't passed over in silence`() throws {
    try Folder.make(folder("progress.backups"))
    let copy = "progress.backups/2026-11-20T10-00-00.000Z.json"
    try folder.write("{\"version\":3,\"answers\":[]}", to: copy)
    #expect(try session(1).notices == [.noBackup(.newerVersion(path: folder(copy), version: 3))])
  }

  @Test func `a segment that an earlier state needs doesn't grow`() throws {
    try session(1)
    let first = try #require(Backups(of: path).all.last).path
    try session(Self.day)
    // Both the state before and the one gone back to consist of the first segment.
    let before = try #require(try Restoration(of: path, from: first, at: Sample.minute(2 * Self.day)).before)
    try session(2 * Self.day + 1)
    #expect(try EventFile.content(at: before).history.events.count == 2)
  }

  @Test func `whole copies of earlier versions are taken into the archive`() throws {
    try session(1)
    let lost = try #require(folder.bytes(of: "progress.json"))
    try folder.remove("progress.json")
    try FileManager.default.removeItem(atPath: folder("progress.backups"))
    try Folder.make(folder("progress.backups"))
    try folder.write(lost, to: "progress.backups/2026-11-20T10-00-00.000Z.json")
    #expect(try session(2).notices == [.missing(events: 1)])
    // Once its day is no longer kept, the copy goes, but not its event.
    for day in 1..<40 as Range<Int64> { try session(day * Self.day) }
    _ = try restore()
    #expect(try questions().contains("q1"))
  }

  @Test func `what was declined and came back by hand isn't taken away by restoring`() throws {
    try session(1)
    let older = try #require(folder.bytes(of: "progress.json"))
    try folder.remove("progress.json")
    #expect(try Restoration.decline(of: path, at: Sample.minute(2)).events == 1)
    try folder.write(older, to: "progress.json")
    #expect(try restore().events == 1)
    #expect(try questions() == ["q1"])
  }

  @Test func `what's declined while a prompt is open stays declined when that folds`() throws {
    try session(1)
    try folder.remove("progress.json")
    let prompt = try ProgressStore(path: path, device: "b", now: { Sample.minute(2) })
    try prompt.record(.review(Sample.review("roles/q2", minute: 2)), at: Sample.minute(2))
    try prompt.fold()
    #expect(try Restoration.decline(of: path, at: Sample.minute(3)).events == 1)
    try prompt.record(.review(Sample.review("roles/q4", minute: 4)), at: Sample.minute(4))
    try prompt.fold()
    #expect(try session().notices == [])
    _ = try restore()
    #expect(try questions() == ["q2", "q4"])
  }

  @Test func `what's missing is found though the numbers of what's there have a gap`() throws {
    try session(1)
    try ProgressStore(path: path, device: "a").record(.review(Sample.review("roles/q2")), at: Sample.minute(2))
    try folder.remove("progress.json")
    let verification = Verification(of: path)
    #expect(verification.findings == [.gap(device: "a", numbers: 1...1), .missing(events: 1)])
    #expect(verification.needsRestoring)
  }

  @Test func `an event that's missing from several segments is counted once`() throws {
    try session(1)
    let archive = EventArchive(of: ProgressPaths(path))
    let events = try ProgressFile.history(at: path).events
    let other = ProgressEvent(
      id: EventID("b-1")!, at: Sample.minute(2), order: 2, change: .review(Sample.review("roles/q2", minute: 2)))
    _ = try archive.add(events + [other])
    try folder.remove("progress.json")
    #expect(try session(3).notices == [.missing(events: 2)])
    #expect(try session(4).notices == [.missing(events: 2)])
    #expect(try ProgressSnapshot(of: path).notices == [.missing(events: 2)])
  }

  @Test func `what was in the journal when something was declined is missing once the journal is removed`() throws {
    try session(1)
    try ProgressStore(path: path, device: "a").record(.review(Sample.review("roles/q2")), at: Sample.minute(2))
    #expect(try Restoration.decline(of: path, at: Sample.minute(3)).events == 0)
    try folder.remove("progress.journal")
    #expect(try session().notices == [.missing(events: 1)])
  }
}
