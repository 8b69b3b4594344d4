import Testing
import Training

@testable import ProgressStore

@Suite struct BackupsTests {
  private static let day = Moment.millisecondsPerDay

  private static func backup(_ moment: Moment, _ reason: Backups.Reason? = nil) -> Backups.Backup {
    Backups.Backup(path: Timestamp.name(moment), number: 1, at: moment, reason: reason)
  }

  @Test func `after two years of daily sessions, seven days, four weeks and twelve months are kept`() {
    let last = Sample.minute(0)
    let backups = (0..<730).reversed().flatMap { day in
      [600, 0].map { Self.backup(last.adding(milliseconds: -Int64(day) * Self.day - Int64($0) * 60_000)) }
    }
    let kept = Backups.kept(of: backups).map(\.at).sorted().reversed().map { Timestamp.seconds($0).prefix(10) }
    #expect(
      kept == [
        "2026-11-22", "2026-11-21", "2026-11-20", "2026-11-19", "2026-11-18", "2026-11-17", "2026-11-16", "2026-11-15",
        "2026-11-08", "2026-11-01", "2026-10-31", "2026-09-30", "2026-08-31", "2026-07-31", "2026-06-30", "2026-05-31",
        "2026-04-30", "2026-03-31", "2026-02-28", "2026-01-31", "2025-12-31",
      ])
  }

  @Test func `a backup from before a reset stays for a week, even if others follow that day`() {
    let reset = Self.backup(Sample.minute(0), .reset)
    let later = Self.backup(Sample.minute(5))
    #expect(Backups.kept(of: [reset, later]) == [reset, later])
    let muchLater = Self.backup(Sample.minute(5 + 8 * 24 * 60))
    let sameDay = Self.backup(Sample.minute(6))
    #expect(!Backups.kept(of: [reset, later, sameDay, muchLater]).contains(reset))
  }

  @Test func `a session leaves one list, and a start with nothing new makes no more`() throws {
    let folder = try ScratchFolder()
    let clock = Sample.minute(1)
    func store() throws -> ProgressStore {
      try ProgressStore(path: folder("progress.json"), device: "a", now: { clock })
    }
    let first = try store()
    try first.record(.review(Sample.review()), at: Sample.minute(0))
    try first.fold()
    _ = try store()
    let backups = Backups(of: folder("progress.json")).all
    #expect(backups.map(\.path) == [folder("progress.backups/000001-2026-11-22T10-01-00.000Z.json")])
    #expect(try EventFile.content(at: backups[0].path).history.events == first.events)
  }

  @Test func `lists count on, whatever the clock says`() throws {
    let folder = try ScratchFolder()
    let days: [Int64] = [0, 1_500, 1]
    for day in days {
      let moment = Sample.minute(0).adding(milliseconds: day * Self.day)
      let store = try ProgressStore(path: folder("progress.json"), device: "a", now: { moment })
      try store.record(.review(Sample.review(minute: day)), at: moment)
      try store.fold()
    }
    #expect(
      Backups(of: folder("progress.json")).all.map { $0.path.split(separator: "/").last } == [
        "000001-2026-11-22T10-00-00.000Z.json", "000002-2030-12-31T10-00-00.000Z.json",
        "000003-2026-11-23T10-00-00.000Z.json",
      ])
  }
}
