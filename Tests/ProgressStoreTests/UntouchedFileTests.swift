import DurableFiles
import Foundation
import QuestionBank
import Testing
import Training

@testable import ProgressStore

/// A start trusts a file that nothing has happened to since this program wrote it, and reads any other whole.
@Suite struct UntouchedFileTests {
  private let folder: ScratchFolder
  private let path: String

  /// Two answers in the file, and a list of it.
  init() throws {
    folder = try ScratchFolder()
    path = folder("progress.json")
    let store = try ProgressStore(path: path, device: "a", now: { Sample.minute(0) })
    for minute in [1, 2] as [Int64] {
      try store.record(.review(Sample.review("roles/q\(minute)", minute: minute)), at: Sample.minute(minute))
    }
    try store.fold()
  }

  private var archive: EventArchive { EventArchive(of: ProgressPaths(path)) }

  /// Changes an answer in the file, where it stands.
  private func damage() throws {
    let bytes = try #require(folder.text(of: "progress.json"))
    let damaged = bytes.replacing("\"question\":\"roles/q2\"", with: "\"question\":\"roles/q9\"")
    #expect(damaged != bytes)
    let file = try FileHandle(forWritingTo: URL(fileURLWithPath: path))
    try file.write(contentsOf: Data(damaged.utf8))
    try file.close()
  }

  /// Writes the newest list again, as if the program had written the present file.
  private func list(secondsAfterFile seconds: Double) throws {
    let list = try #require(try archive.lists().last).path
    var state = try #require(try archive.newest())
    let status = try #require(FileStatus(of: path))
    let ending = Array(try OpenFile(path, .read).bytes().suffix(ProgressFile.endingLength))
    let hash = try #require(ProgressFile.hash(inEnding: ending))
    state.note(ProgressFile.Intact(progress: Progress(), events: 0..<0, hash: hash, stamp: status.stamp), at: path)
    try archive.write(state, to: list)
    try date(list, secondsAfterFile: seconds)
  }

  private func date(_ list: String, secondsAfterFile seconds: Double) throws {
    let change = try #require(FileStatus(of: path)).lastChange
    let date = Date(timeIntervalSince1970: Double(change.seconds) + seconds)
    try FileManager.default.setAttributes([.modificationDate: date], ofItemAtPath: list)
  }

  private func open() throws -> ProgressStore {
    try ProgressStore(path: path, device: "a", now: { Sample.minute(3) })
  }

  private func alterations(_ store: ProgressStore) -> Int {
    store.notices.count { if case .altered(.events, _, _) = $0 { true } else { false } }
  }

  @Test func `a list notes which file it was written for`() throws {
    let list = try #require(try archive.newestList())
    let status = try #require(FileStatus(of: path))
    #expect(list.state.identity == status.identity)
    try date(try #require(try archive.lists().last).path, secondsAfterFile: 1)
    let file = try OpenFile(path, .read)
    let intact = try #require(try ProgressFile.intact(file))
    let later = try #require(try archive.newestList())
    #expect(later.isOf(try file.status(), endingWith: intact.hash))
    #expect(!later.isOf(try file.status(), endingWith: intact.hash + 1))
    #expect(try ProgressFile.intact(file, listedIn: later)?.events == intact.events)
    #expect(try ProgressFile.intact(file, listedIn: later)?.progress == intact.progress)
  }

  @Test func `a list doesn't note a file that something happened to before it was listed`() throws {
    let written = try #require(FileStatus(of: path)).stamp
    try OpenFile(path, .append).write([0x20])
    var state = try #require(try archive.newest())
    state.note(ProgressFile.Intact(progress: Progress(), events: 0..<0, hash: 1, stamp: written), at: path)
    #expect(state.identity == nil)
  }

  @Test func `the events of a file that nothing happened to aren't read before they're needed`() throws {
    try damage()
    try list(secondsAfterFile: 1)
    let store = try open()
    #expect(store.notices == [])
    #expect(store.progress.records.keys.map(\.question.text).sorted() == ["q1", "q2"])
    #expect(Verification(of: path).findings.contains(.altered(.events, path: path)))
  }

  @Test func `a fold proves the events that it copies`() throws {
    try damage()
    try list(secondsAfterFile: 1)
    let store = try open()
    try store.record(.review(Sample.review("roles/q3", minute: 3)), at: Sample.minute(3))
    try store.fold()
    #expect(alterations(store) == 1)
    #expect(store.progress.records.keys.map(\.question.text).sorted() == ["q1", "q3", "q9"])
  }

  @Test func `a file that was written to since is read whole`() throws {
    try damage()
    try date(try #require(try archive.lists().last).path, secondsAfterFile: 1)
    #expect(alterations(try open()) == 1)
  }

  @Test func `a file that was written to when the list was is read whole`() throws {
    try damage()
    try list(secondsAfterFile: 0)
    #expect(alterations(try open()) == 1)
  }

  @Test func `another file with the same content and date is read whole`() throws {
    try list(secondsAfterFile: 1)
    let before = try #require(FileStatus(of: path))
    let bytes = try #require(folder.bytes(of: "progress.json"))
    try folder.remove("progress.json")
    try folder.write(bytes, to: "progress.json")
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSince1970: Double(before.stamp.modification.seconds))], ofItemAtPath: path)
    let list = try #require(try archive.newestList())
    let status = try OpenFile(path, .read).status()
    let hash = try #require(try ProgressFile.intact(OpenFile(path, .read))).hash
    #expect(!list.isOf(status, endingWith: hash))
    #expect(try open().notices == [])
  }
}
