import Testing

@testable import ProgressStore

@Suite struct ConflictCopiesTests {
  @Test(arguments: [
    "progress.sync-conflict-20261122-101500-ABCDEFG.json", "progress (conflicted copy 2026-11-22 101500).json",
    "progress (Ève's conflicted copy 2026-11-22).json", "progress_conflict-20261122-101500.json", "progress (1).json",
  ])
  func `a synchroniser's conflict copy is noticed`(name: String) throws {
    #expect(ConflictCopies.isCopy(name, of: "progress.json"))
    let folder = try ScratchFolder()
    try folder.write("{}", to: name)
    #expect(ConflictCopies.beside(folder("progress.json")) == [folder(name)])
  }

  @Test(arguments: [
    "progress.json", "progress.json.bak", "progress.journal", "progress.lock", "progress (old).json", "other (1).json",
    "progress.json.damaged-2026-11-22T10-00-00.000Z", "progress2.json",
  ])
  func `other files aren't mistaken for conflict copies`(name: String) {
    #expect(!ConflictCopies.isCopy(name, of: "progress.json"))
  }

  @Test func `a merged copy is moved to the backups`() throws {
    let folder = try ScratchFolder()
    try folder.write("{}", to: "progress (1).json")
    let kept = try ConflictCopies.putAway(folder("progress (1).json"), of: folder("progress.json"))
    #expect(kept == folder("progress.backups/merged-progress (1).json"))
    #expect(ConflictCopies.beside(folder("progress.json")).isEmpty)
    #expect(folder.text(of: "progress.backups/merged-progress (1).json") == "{}")
  }
}
