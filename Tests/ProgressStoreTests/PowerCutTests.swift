import Foundation
import InterruptedCalls
import Testing
import Training

@testable import ProgressStore

/// A power cut keeps only what was synced: files by their content, names by their folder. Nothing may be replaced,
/// emptied or removed before what takes its place is on disk, and in the end everything is.
@Suite struct PowerCutTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder("progress.json")
    for minute in [1, 2] as [Int64] {
      let store = try store(minute)
      try store.record(.review(Sample.review(minute: minute)), at: Sample.minute(minute))
      try store.fold()
    }
    try store(3).record(.review(Sample.review(minute: 3)), at: Sample.minute(3))
  }

  private func store(_ minute: Int64) throws -> ProgressStore {
    try ProgressStore(path: path, device: "a", now: { Sample.minute(minute) })
  }

  /// What a power cut would undo, in some calls.
  private func gaps(_ body: () throws -> Void) rethrows -> [String] {
    record_calls()
    defer { _ = recorded_calls() }
    try body()
    return Self.gaps(in: String(cString: recorded_calls()))
  }

  private static func gaps(in calls: String) -> [String] {
    var gaps: [String] = []
    var written: Set<String> = []
    /// New names, by folder.
    var named: [String: Set<String>] = [:]
    func name(of path: String) -> String { path.split(separator: "/").last.map(String.init) ?? path }
    func folder(of path: String) -> String { String(path.dropLast(name(of: path).count + 1)) }
    func unsynced() -> Set<String> { named.values.reduce(written, { $0.union($1) }) }
    for call in calls.split(separator: "\n").map({ $0.split(separator: " ").map(String.init) }) {
      let path = call[1]
      if path.hasSuffix(".lock") { continue }
      switch call[0] {
      case "write": written.insert(path)
      case "make", "link": named[folder(of: path), default: []].insert(path)
      case "sync":
        written.remove(path)
        named[path] = nil
      case "rename":
        if written.contains(call[2]) { gaps.append("\(name(of: path)) is replaced before the new one is on disk") }
        written.remove(call[2])
        for place in named.keys { named[place]?.remove(call[2]) }
        named[folder(of: path), default: []].insert(path)
      default:
        if !path.hasSuffix(".tmp"), !unsynced().subtracting([path]).isEmpty {
          gaps.append("\(call[0]) \(name(of: path)) before \(unsynced().map(name).sorted()) are on disk")
        }
        written.remove(path)
        for place in named.keys { named[place]?.remove(path) }
        // What's emptied or removed comes back unless that's synced, too.
        if call[0] == "truncate" {
          written.insert(path)
        } else if !path.hasSuffix(".tmp") {
          named[folder(of: path), default: []].insert(path)
        }
      }
    }
    return gaps + unsynced().map { "in the end, \(name(of: $0)) isn't on disk" }.sorted()
  }

  @Test func `answers, folding and thinning`() throws {
    #expect(
      try gaps {
        let store = try store(4)
        try store.record(.review(Sample.review(minute: 4)), at: Sample.minute(4))
        try store.fold()
      } == [])
  }

  @Test func `the first answer in a new folder`() throws {
    let folder = try ScratchFolder()
    #expect(
      try gaps {
        let store = try ProgressStore(path: folder("new/progress.json"), device: "a")
        try store.record(.review(Sample.review(minute: 4)), at: Sample.minute(4))
      } == [])
  }

  @Test func `restoring, and going back to an earlier state`() throws {
    let earlier = try #require(Backups(of: path).all.first?.path)
    try folder.write("damaged", to: "progress.json")
    #expect(try gaps { _ = try Restoration(of: path, from: nil, at: Sample.minute(5)) } == [])
    #expect(try gaps { _ = try Restoration(of: path, from: earlier, at: Sample.minute(6)) } == [])
  }

  @Test func `doing without what's missing`() throws {
    try folder.remove("progress.json")
    #expect(try gaps { _ = try Restoration.decline(of: path, at: Sample.minute(5)) } == [])
  }

  @Test func `merging, with locks`() throws {
    let store = try store(4)
    let other = ProgressEvent(
      id: EventID("b-1")!, at: Sample.minute(4), order: 9, change: .review(Sample.review(minute: 4)))
    #expect(try gaps { try store.merge([other]) } == [])
  }

  @Test func `a remark`() throws {
    let entry = RemarkBook.Entry(at: "2026-11-22T10:00:00Z", kind: "flag", question: "roles/animer", reason: "Hm.")
    #expect(try gaps { try RemarkBook(path: folder("remarks.jsonl")).add(entry) } == [])
  }

  @Test func `erasing`() throws {
    #expect(try gaps { _ = try Erasure(of: path, .everything, at: Sample.minute(5)) } == [])
  }

  @Test func `a name that's taken away isn't forgotten to be synced`() {
    #expect(
      Self.gaps(in: "write /d/.new\nrename /d/file /d/.new\nsync /d\n") == [
        "file is replaced before the new one is on disk"
      ])
    #expect(
      Self.gaps(in: "make /d/file\nwrite /d/file\nsync /d/file\nremove /d/old\nsync /d\n") == [
        "remove old before [\"file\"] are on disk"
      ])
    #expect(Self.gaps(in: "truncate /d/file\n") == ["in the end, file isn't on disk"])
  }
}
