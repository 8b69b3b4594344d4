import QuestionBank
import Testing
import Training

@testable import ProgressStore

/// Former names of questions, in a file that keeps what it comes to.
@Suite struct RenamedProgressTests {
  private static let old = QuestionID("vieux/animer")!
  private static let new = QuestionID("roles/animer")!
  private static let renaming = Renaming([old: new])

  private static func open(_ folder: ScratchFolder) throws -> ProgressStore {
    try ProgressStore(path: folder("progress.json"), device: "a", now: { Sample.minute(99) })
  }

  private static func record(_ question: QuestionID, minute: Int64, in store: ProgressStore) throws {
    try store.record(.review(Sample.review(question.description, minute: minute)), at: Sample.minute(minute))
  }

  @Test func `answers to the old name and to the new one are one history, here and after the next start`() throws {
    let folder = try ScratchFolder()
    let store = try Self.open(folder)
    try Self.record(Self.old, minute: 0, in: store)
    try store.fold()
    try store.rename(Self.renaming)
    #expect(store.progress.records[Self.new]?.reviews == 1)
    try Self.record(Self.new, minute: 20, in: store)
    try store.fold()
    #expect(folder.text(of: "progress.json")?.contains("\n\"renamed\":{\"vieux/animer\":\"roles/animer\"},\n") == true)
    let again = try Self.open(folder)
    #expect(!again.loaded.holdsHistory)
    try again.rename(Self.renaming)
    // The file says it already, and its events needn't be read.
    #expect(!again.loaded.holdsHistory)
    #expect(again.progress.records.keys.map(\.description) == ["roles/animer"])
    #expect(again.progress.records[Self.new]?.reviews == 2)
    #expect(Verification(of: folder("progress.json")).findings == [])
  }

  @Test func `when the old name is at hand again, each has its own answers`() throws {
    let folder = try ScratchFolder()
    let store = try Self.open(folder)
    try store.rename(Self.renaming)
    try Self.record(Self.old, minute: 0, in: store)
    try Self.record(Self.new, minute: 20, in: store)
    #expect(store.progress.records[Self.new]?.reviews == 2)
    try store.rename(Renaming())
    #expect(store.progress.records.mapValues(\.reviews) == [Self.old: 1, Self.new: 1])
  }

  @Test func `another process that knows no new names writes what this one reads by them`() throws {
    let folder = try ScratchFolder()
    let (here, there) = (try Self.open(folder), try Self.open(folder))
    try here.rename(Self.renaming)
    try Self.record(Self.old, minute: 0, in: there)
    try here.refresh()
    #expect(here.progress.records.keys.map(\.description) == ["roles/animer"])
    try there.fold()
    try here.refresh()
    #expect(here.progress.records.keys.map(\.description) == ["roles/animer"])
  }

  @Test func `a layout made anew is known to hold every answer, renamed or not`() throws {
    let folder = try ScratchFolder()
    let store = try Self.open(folder)
    try store.rename(Self.renaming)
    try Self.record(Self.old, minute: 0, in: store)
    try store.fold()
    let text = try #require(folder.text(of: "progress.json"))
    try folder.write(text.replacing("\"count\":1", with: "\"count\":2"), to: "progress.json")
    guard case .altered(.aroundEvents, _, _)? = try Self.open(folder).notices.first else {
      Issue.record("\(try Self.open(folder).notices)")
      return
    }
  }

  @Test func `only looking counts old names, too`() throws {
    let folder = try ScratchFolder()
    try Self.record(Self.old, minute: 0, in: try Self.open(folder))
    var snapshot = try ProgressSnapshot(of: folder("progress.json"))
    try snapshot.rename(Self.renaming)
    #expect(snapshot.progress.records.keys.map(\.description) == ["roles/animer"])
  }
}
