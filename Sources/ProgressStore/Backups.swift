import DurableFiles
import Training

/// Earlier states of a learner's file, in a folder beside it: `progress.backups/000012-2026-11-22T10-10-00.250Z.json`.
///
/// The newest state from each of the last 7 days, 4 weeks and 12 months with any is kept. Those from before a merge, a
/// reset or a restoration are kept for 7 days. A state that's no longer kept is one that can't be gone back to by name;
/// its events stay.
package struct Backups: Sendable {
  /// The path of the folder.
  package let folder: String

  /// Why a state was kept, if not because a session ended.
  package enum Reason: String, Sendable, CaseIterable {
    case merge, reset, restore
    /// The state right after a merge.
    case merged
    /// A copy that an earlier version of the program kept, the last one before the file was found altered.
    case altered
  }

  /// One earlier state.
  package struct Backup: Hashable, Sendable {
    package let path: String
    /// Counts the lists on, whatever the clock said; 0 for a whole copy of the file, which earlier versions of the
    /// program kept.
    let number: Int
    package let at: Moment
    package let reason: Reason?

    /// Whether it's a list of segments rather than a whole copy.
    var isList: Bool { number > 0 }
  }

  /// The backups of the file at a path.
  package init(of path: String) { self.init(folder: ProgressPaths(path).backups) }

  init(folder: String) {
    self.folder = folder
  }

  /// The path of the newest backup of a file, or of its previous content if there's none.
  package static func newest(of path: String) -> String? {
    let before = ProgressPaths(path).before
    return Backups(of: path).all.last?.path ?? (FileStatus(of: before)?.kind == .file ? before : nil)
  }

  /// All backups, oldest first; none if the folder can't be read.
  package var all: [Backup] { (try? found()) ?? [] }

  /// All backups, oldest first.
  func found() throws(SystemFault) -> [Backup] {
    try Folder.names(in: folder).compactMap { Backup(folder: folder, name: $0) }
      .sorted { ($0.number, $0.at, $0.path) < ($1.number, $1.at, $1.path) }
  }
}

// MARK: - Which are kept

extension Backups {
  static func kept(of backups: [Backup]) -> Set<Backup> {
    guard let newest = backups.last else { return [] }
    let week = 7 * Moment.millisecondsPerDay
    var kept = Set(backups.filter { $0.reason != nil && newest.at.milliseconds - $0.at.milliseconds < week })
    func keepNewest(ofEach period: (Moment) -> Int64, atMost limit: Int) {
      var seen: Set<Int64> = []
      for backup in backups.reversed() where seen.count < limit && seen.insert(period(backup.at)).inserted {
        kept.insert(backup)
      }
    }
    keepNewest(ofEach: day, atMost: 7)
    // 1 January 1970 was a Thursday; weeks begin on Mondays.
    keepNewest(ofEach: { (day($0) + 3) / 7 }, atMost: 4)
    keepNewest(ofEach: { Timestamp.month($0) }, atMost: 12)
    return kept
  }

  /// The number of a moment's day in UTC.
  static func day(_ moment: Moment) -> Int64 {
    dividedRoundingDown(moment.milliseconds, by: Moment.millisecondsPerDay).whole
  }
}

// MARK: - Their names

extension Backups.Backup {
  /// The name of a list's file.
  static func name(number: Int, at moment: Moment, reason: Backups.Reason?) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 6 - digits.count)) + digits + "-" + Timestamp.name(moment)
      + (reason.map { "-\($0.rawValue)" } ?? "") + ".json"
  }

  /// nil if a file of this name isn't a backup.
  fileprivate init?(folder: String, name: String) {
    guard name.hasSuffix(".json") else { return nil }
    // There are dozens of names, read several times at each start, and letters take longer than bytes.
    var rest = Array(name.utf8.dropLast(5))[...]
    let dash = UInt8(ascii: "-")
    var number = 0
    // A date has a dash after four digits.
    let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    if digits.count >= 6, rest.dropFirst(digits.count).first == dash {
      guard let counted = Int(String(decoding: digits, as: UTF8.self)), (1...1 << 53).contains(counted) else {
        return nil
      }
      number = counted
      rest = rest.dropFirst(digits.count + 1)
    }
    let clock = rest.prefix(24).dropFirst(11).map { $0 == dash ? UInt8(ascii: ":") : $0 }
    guard let at = Timestamp.moment(String(decoding: rest.prefix(11) + clock, as: UTF8.self)) else { return nil }
    rest = rest.dropFirst(24)
    var reason: Backups.Reason?
    if !rest.isEmpty {
      guard rest.first == dash, let named = Backups.Reason(rawValue: String(decoding: rest.dropFirst(), as: UTF8.self))
      else { return nil }
      reason = named
    }
    self.init(path: folder + "/" + name, number: number, at: at, reason: reason)
  }
}
