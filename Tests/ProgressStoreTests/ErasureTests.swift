import Foundation
import InterruptedCalls
import QuestionBank
import Testing
import Training

@testable import ProgressStore

@Suite struct ErasureTests {
  private let folder: ScratchFolder
  private let path: String

  init() throws {
    folder = try ScratchFolder()
    path = folder("progress.json")
    for (minute, question) in [(1, "roles/secret"), (2, "mots/reste")] as [(Int64, String)] {
      let store = try ProgressStore(path: path, device: "a", now: { Sample.minute(minute) })
      try store.record(.review(Sample.review(question, minute: minute)), at: Sample.minute(minute))
      try store.fold()
    }
    try folder.write("{\"of\":\"roles/secret\"", to: "progress.json.damaged-2026-11-22T10-00-00.000Z")
  }

  /// The files that name a question.
  private func files(naming question: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: folder.path).filter {
      // This process doesn't remove its own temporary files, as if they were another's.
      !$0.hasSuffix(".\(getpid()).tmp") && (folder.text(of: $0) ?? "").contains(question)
    }
  }

  @Test func `erasing everything leaves no answer in any file`() throws {
    let erasure = try Erasure(of: path, .everything, at: Sample.minute(9))
    #expect(erasure.events == 2)
    #expect(try files(naming: "secret") == [])
    #expect(try files(naming: "reste") == [])
    let store = try ProgressStore(path: path, device: "b")
    #expect(store.notices == [])
    #expect(try store.history().events == [])
  }

  @Test func `erasing keeps no previous content of the file, even where there was none before`() throws {
    try folder.remove("progress.json.bak")
    _ = try Erasure(of: path, .everything, at: Sample.minute(9))
    #expect(folder.bytes(of: "progress.json.bak") == nil)
    #expect(try files(naming: "reste") == [])
  }

  @Test func `erasing a pack leaves the others' answers, in the file and in the archive`() throws {
    let erasure = try Erasure(of: path, .pack(PackID("roles")!), at: Sample.minute(9))
    #expect(erasure.events == 1)
    #expect(try files(naming: "secret") == [])
    let store = try ProgressStore(path: path, device: "b")
    #expect(store.notices == [])
    #expect(store.progress.records.keys.map(\.description) == ["mots/reste"])
    try folder.remove("progress.json")
    #expect(try Restoration(of: path, from: nil, at: Sample.minute(10)).events == 1)
  }

  @Test func `erasing a pack leaves what's missing to be restored`() throws {
    try folder.remove("progress.json")
    _ = try Erasure(of: path, .pack(PackID("roles")!), at: Sample.minute(9))
    #expect(try ProgressStore(path: path, device: "b").notices == [.missing(events: 1)])
    #expect(try Restoration(of: path, from: nil, at: Sample.minute(10)).events == 1)
  }

  @Test func `killed at any call, erasing leaves the old or the new state, and is finished when done again`() throws {
    let pack = ResetScope.pack(PackID("roles")!)
    var isOver = false
    var calls = 0
    while !isOver {
      let tests = try ErasureTests()
      let (folder, path) = (tests.folder, tests.path)
      // An answer of each pack was declined.
      try folder.remove("progress.json")
      _ = try Restoration.decline(of: path, at: Sample.minute(5))
      let store = try ProgressStore(path: path, device: "b", now: { Sample.minute(6) })
      try store.record(
        ["roles/secret", "mots/reste"].map { .review(Sample.review($0, minute: 6)) }, at: Sample.minute(6))
      try store.fold()

      interrupt_calls_after(calls)
      _ = try? Erasure(of: path, pack, at: Sample.minute(9))
      isOver = !stop_interrupting_calls()
      let left = try ProgressSnapshot(of: path)
      let known = left.progress.records.keys.map(\.description).sorted()
      #expect([["mots/reste", "roles/secret"], ["mots/reste"]].contains(known), "after \(calls) calls")
      // Once nothing but a last segment is left to remove, no list declines it any more.
      let isLast = try tests.files(naming: "secret").count == 1
      #expect(left.notices == [] || isLast, "after \(calls) calls")

      _ = try Erasure(of: path, pack, at: Sample.minute(10))
      #expect(try tests.files(naming: "secret") == [], "after \(calls) calls")
      #expect(try ProgressSnapshot(of: path).notices == [], "after \(calls) calls")
      #expect(try Restoration(of: path, from: nil, at: Sample.minute(11)).events == 1, "after \(calls) calls")
      #expect(Verification(of: path).isSound, "after \(calls) calls")
      calls += 1
    }
  }

  @Test func `what's only in an earlier state, or in none, can be named to be erased`() throws {
    try folder.remove("progress.json")
    #expect(try Erasure.questions(of: path).map(\.description).sorted() == ["mots/reste", "roles/secret"])
    _ = try Erasure(of: path, .pack(PackID("roles")!), at: Sample.minute(9))
    #expect(try Erasure.questions(of: path).map(\.description) == ["mots/reste"])
  }

  @Test func `erasing leaves out again what was declined`() throws {
    try folder.remove("progress.json")
    #expect(try Restoration.decline(of: path, at: Sample.minute(8)).events == 2)
    _ = try Erasure(of: path, .pack(PackID("roles")!), at: Sample.minute(9))
    #expect(try ProgressStore(path: path, device: "b").notices == [])
    #expect(try Restoration(of: path, from: nil, at: Sample.minute(10)).events == 0)
    #expect(try files(naming: "reste") != [])
  }

  @Test(arguments: [[], ["progress.json"], ["progress.json", "progress.journal"]])
  func `a prompt that's open meanwhile doesn't bring back what was erased`(removedAfterwards: [String]) throws {
    let other = try ScratchFolder()
    let path = other("progress.json")
    let prompt = try ProgressStore(path: path, device: "a")
    try prompt.record(.review(Sample.review("roles/secret")), at: Sample.minute(1))
    _ = try Erasure(of: path, .everything, at: Sample.minute(2))
    for name in removedAfterwards { try other.remove(name) }
    try prompt.record(.review(Sample.review("mots/reste")), at: Sample.minute(3))
    try prompt.fold()
    #expect(try ProgressSnapshot(of: path).progress.records.keys.map(\.description) == ["mots/reste"])
    #expect(other.text(of: "progress.json")?.contains("secret") == false)
  }

  @Test func `what killed processes left unfinished is erased, too`() throws {
    let names = [
      ".progress.json", ".progress.json.bak", ".progress.json.damaged-2026-11-22T10-00-00.000Z",
      ".progress.journal.damaged-2026-11-22T10-00-00.000Z", "progress.backups/.000009-2026-11-22T10-00-00.000Z.json",
      "progress.backups/segments/.0123456789abcdef.jsonl",
    ]
    for name in names { try folder.write("roles/secret", to: name + ".99999999.tmp") }
    _ = try Erasure(of: path, .everything, at: Sample.minute(9))
    #expect(try files(naming: "secret") == [])
  }
}
