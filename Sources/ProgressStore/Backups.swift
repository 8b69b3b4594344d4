import DurableFiles
import Training

/// Earlier states of a learner's file, in a folder beside it: `progress.backups/2026-11-22T10-10-00.250Z.json`.
///
/// Only intact files become backups. The newest backup from each of the last 7 days, 4 weeks and 12 months with any is
/// kept. Those from before a merge, a reset or a restoration are kept for 7 days, as is the last one before the file
/// was found altered.
package struct Backups: Sendable {
  /// The path of the folder.
  package let folder: String
  private let file: String

  /// Why a backup was made, if not for the start or the end of a session.
  package enum Reason: String, Sendable, CaseIterable {
    case merge, reset, restore
    /// The last one before the file was found altered.
    case altered
  }

  /// One earlier state.
  package struct Backup: Hashable, Sendable {
    package let path: String
    package let at: Moment
    package let reason: Reason?
  }

  /// The backups of the file at a path.
  package init(of path: String) {
    file = AtomicFile.resolved(path)
    folder = ProgressPaths(path).backups
  }

  /// All backups, oldest first.
  package var all: [Backup] {
    ((try? Folder.names(in: folder)) ?? []).compactMap { name in
      Self.parts(of: name).map { Backup(path: folder + "/" + name, at: $0.at, reason: $0.reason) }
    }.sorted { ($0.at, $0.path) < ($1.at, $1.path) }
  }

  /// Keeps a copy of the intact file, unless the newest backup has the same content.
  ///
  /// - Parameter content: The hash of the file.
  func keep(_ content: UInt64, for reason: Reason?, at now: Moment) throws(SystemFault) {
    if reason == nil, let newest = all.last, Self.hash(of: newest.path) == content { return }
    try Folder.make(folder)
    let path = "\(folder)/\(Timestamp.name(now))\(reason.map { "-\($0.rawValue)" } ?? "").json"
    let source = try OpenFile(file, .read)
    let size = try source.status().size
    try AtomicFile.replace(path) { copy throws(SystemFault) in
      try source.readPieces(from: 0, to: size) { piece throws(SystemFault) in try copy.write(Array(piece)) }
    }
    thin()
  }

  /// Keeps a copy of the intact file before a change that mustn't happen without one.
  func require(_ content: UInt64, for reason: Reason, at now: Moment) throws(ProgressFault) {
    do {
      try keep(content, for: reason, at: now)
    } catch {
      throw .noBackup(error)
    }
  }

  /// The newest readable earlier state, among the backups and the file before it was last written.
  package func newestSound() -> (path: String, history: History)? {
    var candidates = all.reversed().map(\.path)
    let before = file + ".bak"
    if let status = FileStatus(of: before), candidates.first.flatMap(FileStatus.init)?.isOlder(than: status) ?? true {
      candidates.insert(before, at: 0)
    }
    let readable = candidates.lazy.filter { FileStatus(of: $0) != nil }
    // A backup whose events are in doubt beats none.
    for path in readable {
      if let history = try? ProgressFile.trustedHistory(at: path) { return (path, history) }
    }
    for path in readable {
      if let history = try? ProgressFile.history(at: path) { return (path, history) }
    }
    return nil
  }

  /// The newest intact backup.
  func newestIntact() -> (backup: Backup, history: History)? {
    for backup in all.reversed() {
      if let bytes = try? ProgressFile.bytes(at: backup.path), let intact = ProgressFile.intact(bytes),
        let history = try? ProgressFile.history(of: intact, in: bytes, path: backup.path)
      {
        return (backup, history)
      }
    }
    return nil
  }

  /// Marks a backup to be kept for the reason `altered`, unless it already has a reason; returns its path.
  func hold(_ backup: Backup) -> String {
    let held = "\(backup.path.dropLast(5))-\(Reason.altered.rawValue).json"
    guard backup.reason == nil, (try? Folder.rename(backup.path, to: held)) != nil else { return backup.path }
    return held
  }

  /// Removes the backups that needn't be kept.
  private func thin() {
    let backups = all
    let kept = Self.kept(of: backups)
    for backup in backups where !kept.contains(backup) { try? Folder.remove(backup.path) }
  }

  static func kept(of backups: [Backup]) -> Set<Backup> {
    guard let newest = backups.last else { return [] }
    let day = Moment.millisecondsPerDay
    var kept = Set(backups.filter { $0.reason != nil && newest.at.milliseconds - $0.at.milliseconds < 7 * day })
    func keepNewest(ofEach period: (Moment) -> Int64, atMost limit: Int) {
      var seen: Set<Int64> = []
      for backup in backups.reversed() where seen.count < limit && seen.insert(period(backup.at)).inserted {
        kept.insert(backup)
      }
    }
    keepNewest(ofEach: { $0.milliseconds / day }, atMost: 7)
    // 1 January 1970 was a Thursday; weeks begin on Mondays.
    keepNewest(ofEach: { ($0.milliseconds / day + 3) / 7 }, atMost: 4)
    keepNewest(ofEach: { Timestamp.month($0) }, atMost: 12)
    return kept
  }

  /// The hash an intact file ends with.
  private static func hash(of path: String) -> UInt64? {
    guard let file = try? OpenFile(path, .read), let size = try? file.status().size,
      let tail = try? file.bytes(from: max(0, size - ProgressFile.endingLength))
    else { return nil }
    return ProgressFile.hash(inEnding: tail)
  }

  private static func parts(of name: String) -> (at: Moment, reason: Reason?)? {
    guard name.hasSuffix(".json"), name.utf8.count >= 29 else { return nil }
    let stem = name.dropLast(5)
    let time = stem.prefix(24)
    let clock = time.dropFirst(11).replacing("-", with: ":")
    guard let at = Timestamp.moment(String(time.prefix(11)) + clock) else { return nil }
    let rest = stem.dropFirst(24)
    if rest.isEmpty { return (at, nil) }
    guard rest.first == "-", let reason = Reason(rawValue: String(rest.dropFirst())) else { return nil }
    return (at, reason)
  }
}
