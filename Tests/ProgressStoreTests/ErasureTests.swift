import Foundation
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
      (folder.text(of: $0) ?? "").contains(question)
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
}
