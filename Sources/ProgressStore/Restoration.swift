import DurableFiles
import Training

/// Restores damaged or missing progress from the newest sound backup and everything that can still be read in the
/// damaged files. Whatever was there is kept under another name.
package struct Restoration: Sendable {
  /// The file everything else was added to; nil if no sound one was found.
  package private(set) var backup: String?
  /// How many events it had.
  package private(set) var fromBackup = 0
  /// How many more events could be read in the damaged files.
  package private(set) var salvaged = 0
  /// How many lines couldn't be read.
  package private(set) var lost = 0
  /// Where the old files are kept.
  package private(set) var kept: [String] = []

  /// Restores the file at a path.
  ///
  /// - Parameters:
  ///   - chosen: The file to go back to; by default the newest sound backup, with everything readable that came
  ///     after it.
  ///   - now: The moment the kept files are named after.
  package init(of path: String, from chosen: String?, at now: Moment) throws(ProgressFault) {
    let paths = ProgressPaths(path)
    let file = paths.file
    let journal = paths.journal
    let backups = Backups(of: file)
    var history = History()
    do {
      try Folder.make(paths.folder)
    } catch {
      throw .system(error)
    }
    try FileLock(paths.lock).whileHeld(failingAs: ProgressFault.system) { _ throws(ProgressFault) in
      if let chosen {
        guard FileStatus(of: chosen) != nil else { throw .system(.missing(chosen)) }
        history = try ProgressFile.history(at: chosen)
        backup = chosen
        fromBackup = history.events.count
        if let intact = try? ProgressFile.read(file), case .intact(let intact) = intact {
          try backups.require(intact.hash, for: .restore, at: now)
        } else {
          try moveAside(file, at: now)
        }
        try moveAside(journal, at: now)
      } else {
        try restoreNewest(file, journal, backups, &history, at: now)
      }
      _ = try ProgressFile.write(history.progress, .all(history.events), to: file)
    }
  }

  private mutating func restoreNewest(
    _ file: String, _ journal: String, _ backups: Backups, _ history: inout History, at now: Moment
  ) throws(ProgressFault) {
    let fileBytes = (try? OpenFile(file, .read).bytes()) ?? []
    let journalBytes = (try? OpenFile(journal, .read).bytes()) ?? []
    if !fileBytes.isEmpty, let sound = try? ProgressFile.trustedHistory(at: file) {
      // Only the journal is damaged.
      history = sound
      fromBackup = sound.events.count
      backup = file
    } else {
      if let newest = backups.newestSound() {
        (backup, history) = (newest.path, newest.history)
        fromBackup = history.events.count
      }
      let names = Set(history.events.map(\.id))
      let whole = try? ProgressFile.history(in: fileBytes, path: file)
      let (events, lost) = whole.map { ($0.events, 0) } ?? ProgressFile.salvage(fileBytes)
      // The file's lines have no checksums of their own, so they may add events but never replace the backup's.
      add(events.filter { !names.contains($0.id) }, to: &history)
      self.lost += lost
      try moveAside(file, at: now)
    }
    let (events, lost) = Journal.salvage(journalBytes)
    add(events, to: &history)
    self.lost += lost
    try moveAside(journal, at: now)
  }

  private mutating func add(_ events: [ProgressEvent], to history: inout History) {
    let before = history.events.count
    history.add(contentsOf: events)
    salvaged += history.events.count - before
  }

  private mutating func moveAside(_ path: String, at now: Moment) throws(ProgressFault) {
    guard let status = FileStatus(of: path), status.size > 0 else { return }
    let name = path + ".damaged-" + Timestamp.name(now)
    do {
      try Folder.rename(path, to: name)
    } catch {
      throw .system(error)
    }
    kept.append(name)
  }
}
