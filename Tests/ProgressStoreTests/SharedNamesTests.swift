import Foundation
import QuestionBank
import Testing
import Training

@testable import ProgressStore

/// Two machines that were made from one image and give their events the same names.
@Suite struct SharedNamesTests {
  private let one: ScratchFolder
  private let other: ScratchFolder

  init() throws {
    (one, other) = (try ScratchFolder(), try ScratchFolder())
  }

  private func store(_ folder: ScratchFolder) throws -> ProgressStore {
    try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(9) })
  }

  private func answer(_ question: String, in folder: ScratchFolder) throws {
    let store = try store(folder)
    var review = Sample.review(question)
    review.session = store.newSessionID()
    try store.record(.review(review), at: Sample.minute(0))
    try store.fold()
  }

  private func undo(in folder: ScratchFolder) throws {
    let store = try store(folder)
    try store.record(.undo(try #require(try store.history().lastCounted).reference), at: Sample.minute(1))
    try store.fold()
  }

  private func merge(_ from: ScratchFolder, into folder: ScratchFolder) throws {
    try store(folder).merge(try Merge.history(at: from("progress.json")).history.events)
  }

  private func questions(_ folder: ScratchFolder) throws -> [String] {
    try ProgressSnapshot(of: folder("progress.json")).progress.records.keys.map(\.question.text).sorted()
  }

  @Test func `an undo on one doesn't take back the other's answer`() throws {
    try answer("roles/one", in: one)
    try answer("roles/two", in: other)
    try answer("roles/three", in: other)
    try undo(in: other)
    try merge(other, into: one)
    #expect(try questions(one) == ["one", "two"])
    #expect(try store(one).history().sharedNames.map(\.description) == ["a-1"])
  }

  @Test func `undoing a merge takes back what it brought, and no answer given here`() throws {
    try answer("roles/one", in: one)
    try answer("roles/two", in: other)
    try answer("roles/three", in: other)
    try merge(other, into: one)
    let store = try store(one)
    let merged = try store.eventsOfLastMerge(in: try store.history())
    try store.record(merged.map { .undo($0.reference) }, at: Sample.minute(2))
    try store.fold()
    #expect(try questions(one) == ["one"])
  }

  @Test func `a merge whose events are gone isn't undone again`() throws {
    try answer("roles/two", in: other)
    try merge(other, into: one)
    try one.remove("progress.json")
    let store = try store(one)
    #expect(try store.eventsOfLastMerge(in: store.history()) == [])
  }

  @Test func `once names are shared, new answers get other names`() throws {
    try answer("roles/one", in: one)
    try answer("roles/two", in: other)
    try merge(other, into: one)
    try answer("roles/later", in: one)
    #expect(try store(one).history().sharedNames.count == 1)
  }

  @Test func `the next event after a merge that brought shared names has another name`() throws {
    try answer("roles/one", in: one)
    try answer("roles/two", in: other)
    let store = try ProgressStore(path: one("progress.json"), device: "a", renamingDevice: { "new" })
    #expect(store.nextName == "a-2")
    try store.merge(try Merge.history(at: other("progress.json")).history.events)
    #expect(store.nextName == "new-1")
  }

  @Test(arguments: [
    "\"id\":\"friend-9007199254740992\"", "\"at\":\"9999-12-31T23:59:59.999-23:59\"", "\"order\":9007199254740992",
    "\"order\":9223372036854775807",
  ])
  func `a file whose numbers leave no room for others isn't merged`(field: String) throws {
    let event = ["id", "at", "order"].filter { !field.hasPrefix("\"\($0)\"") }.map {
      ["id": "\"id\":\"friend-1\"", "at": "\"at\":\"2026-11-22T10:00:00.000Z\"", "order": "\"order\":1"][$0]!
    }
    let rest =
      #""credit":1,"given":"t","mode":"quiz","question":"sp/q1","rating":3,"session":"s","thinking":0,"type":"review","#
      + #""verdict":"right""#
    try other.write(
      "{\"version\":2,\"events\":[{\((event + [field, rest]).joined(separator: ","))}]}", to: "progress.json")
    #expect {
      try merge(other, into: one)
    } throws: { error in
      if case .damaged(other("progress.json"), _, _)? = error as? ProgressFault { true } else { false }
    }
  }

  @Test func `a question due after the year 9999 can be written and read back`() throws {
    try other.write(
      #"{"version":1,"events":[{"at":"9999-12-31T23:59:59.999Z","credit":1,"given":"t","id":"friend-1","mode":"quiz","#
        + #""question":"sp/q1","rating":3,"session":"s","thinking":0,"type":"review","verdict":"right"}]}"#,
      to: "progress.json")
    try answer("roles/one", in: one)
    try merge(other, into: one)
    for _ in 0..<3 {
      let notices = try store(one).notices
      #expect(!notices.contains { if case .altered = $0 { true } else { false } })
    }
    #expect(try questions(one) == ["one", "q1"])
  }
}
