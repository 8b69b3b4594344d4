import DurableFiles
import Training

/// Keeps a learner's progress on disk: `progress.json`, complete at rest, and beside it a journal of what has happened
/// since.
package final class ProgressStore {
  /// The path of `progress.json`.
  package let path: String
  /// What was noticed since this list was last emptied.
  package var notices: [ProgressNotice] = []
  /// Events that couldn't be written yet. Every answer tries again.
  package internal(set) var unsaved: [ProgressEvent] = []
  /// Why nothing has been saved since the start; nil if answers are saved.
  package internal(set) var obstacle: Obstacle?

  /// What prevents saving from the start.
  package enum Obstacle: Hashable, Sendable {
    /// There is no place for the file.
    case noPlace
    /// The file mustn't be written: a later version of this program wrote it.
    case newerVersion(path: String, version: Int)
    /// The file or its folder can't be used at present. Every answer tries again.
    case fault(SystemFault)
  }

  let paths: ProgressPaths
  let lock: FileLock
  let now: () -> Moment
  /// The learner's days, one of which is fixed in each answer.
  package var days: LearnerDays
  var names: EventNames
  var loaded: LoadedProgress
  var journal: JournalFile
  /// The file's stamp when it was last read or written; nil if there was no file.
  var seenFile: FileStatus.Stamp?
  /// The stamps of other processes' journals when they were last read.
  var seenJournals: [String: FileStatus.Stamp] = [:]
  /// What the archive has, as far as this process knows; nil if that has to be found out.
  var kept: KeptState?
  /// Gives this device a new name, and returns it. Events under the old one may turn up again.
  let renamingDevice: () -> String?

  // What has been reported already, and isn't reported again.
  var saidLockIsMissing = false
  var saidDiskFails = false
  var saidBackupFails = false
  var saidClockWentBack = false

  /// Opens the progress at a path, creating its folder if it's missing.
  ///
  /// - Parameters:
  ///   - path: Where `progress.json` is or will be.
  ///   - device: A name that no other device uses for the same learner: letters and digits.
  ///   - renamingDevice: Gives this device a new name once events under the old one are found to be missing; nil if it
  ///     can't. Then a name is made up for this process.
  ///   - now: The clock by which backups are named.
  ///   - days: The learner's days.
  ///   - lockPatience: How long to wait for another process, in milliseconds.
  package convenience init(
    path: String, device: String, renamingDevice: @escaping () -> String? = { nil },
    now: @escaping () -> Moment = ProgressStore.systemClock, days: LearnerDays = .utc(), lockPatience: Int = 1_500
  ) throws(ProgressFault) {
    self.init(
      unopened: path, device: device, renamingDevice: renamingDevice, now: now, days: days, lockPatience: lockPatience)
    try open()
  }

  /// A progress to practise with even though it can't be saved now.
  ///
  /// - Parameter obstacle: What prevents saving. If the file can still be read, it is.
  package convenience init(
    path: String, device: String, obstacle: Obstacle, now: @escaping () -> Moment = ProgressStore.systemClock,
    days: LearnerDays = .utc()
  ) {
    self.init(
      unopened: path, device: device, renamingDevice: { nil }, now: now, days: days, lockPatience: 1_500)
    self.obstacle = obstacle
    if case .noPlace = obstacle { return }
    loaded.salvage(paths)
  }

  private init(
    unopened path: String, device: String, renamingDevice: @escaping () -> String?, now: @escaping () -> Moment,
    days: LearnerDays, lockPatience: Int
  ) {
    self.path = path
    self.renamingDevice = renamingDevice
    self.now = now
    self.days = days
    paths = ProgressPaths(path)
    lock = FileLock(paths.lock, patienceInMilliseconds: lockPatience)
    names = EventNames(device: device)
    loaded = LoadedProgress(file: paths.file)
    journal = JournalFile(path: paths.journal)
  }

  private func open() throws(ProgressFault) {
    try makeFolder()
    for path in [paths.file, paths.journal] { AtomicFile.removeLeftovers(of: path) }
    archive.removeLeftovers()
    try locked { () throws(ProgressFault) in
      try self.catchUp(isOpening: true)
      // What an earlier run left in the journal moves into the file when this one ends, unless a list has to say at once
      // what the file and the journal hold.
      let isListed = self.loaded.unwritten.isEmpty || self.kept?.file != nil
      if self.hasLock, self.loaded.holdsHistory || !isListed { try self.foldWhileLocked() }
      self.watchClock(self.now())
    }
    notices += ProgressNotice.besideFile(at: paths)
  }
}

// MARK: - What is known

extension ProgressStore {
  /// What's known, including what other processes have done, as far as it's been noticed.
  package var progress: Progress { loaded.progress }

  /// Counts answers to old names for the questions that go by new ones now.
  package func rename(_ library: Renaming) throws(ProgressFault) {
    guard obstacle == nil else {
      // What can't be read isn't renamed, and practice goes on.
      try? loaded.rename(library)
      return
    }
    try locked { () throws(ProgressFault) in
      try self.catchUp()
      try self.loaded.rename(library)
    }
  }

  /// Everything that happened. The file's events are read from the disk when that wasn't necessary before.
  package func history() throws(ProgressFault) -> History { try loaded.history() }

  /// What happened from a session's beginning on, and perhaps before.
  package func history(since session: SessionID) throws(ProgressFault) -> History {
    try loaded.lastHistory { history in
      history.events.contains { event in
        if case .sessionBegan(let begun) = event.change { begun.session == session } else { false }
      }
    }
  }

  /// Reads what other processes wrote since the last read, and tries to save what couldn't be.
  package func refresh() throws(ProgressFault) {
    guard obstacle == nil else { return }
    try locked { () throws(ProgressFault) in try self.catchUp() }
  }

  /// A name for a new session, which no other device gives: not even one that was cloned with this device's name.
  package func newSessionID() -> SessionID { names.newSession(in: progress) }

  /// The name of the last event recorded, durably or not.
  package var lastRecorded: EventID { names.last(in: progress) }
}

// MARK: - What happens

extension ProgressStore {
  /// The journal is folded into the file once it has this many lines.
  static let longestJournal = 1_000

  /// Makes something that happened durable: when this returns, it's on disk.
  ///
  /// - Parameter moment: When it happened, by the clock. It counts after everything that was saved before, whatever the
  ///   clock said.
  /// - Throws: Why it could not be saved. It counts all the same from now on, and is saved with what happens next if
  ///   that can be. Nothing is thrown when there was an obstacle from the start.
  @discardableResult
  package func record(_ change: ProgressEvent.Change, at moment: Moment) throws(ProgressFault) -> EventID {
    try record([change], at: moment)
    return lastRecorded
  }

  /// Makes several things that happened at once durable.
  package func record(_ changes: [ProgressEvent.Change], at moment: Moment) throws(ProgressFault) {
    if let fault = tryToRecord(changes, at: moment).fault { throw fault }
  }

  /// Like `record`, for callers that carry on with what was recorded even if it couldn't be saved.
  ///
  /// - Returns: The events, with the moment, the day and the order that they were given, and why they aren't on the disk; nil if they are, or
  ///   if there was an obstacle from the start.
  package func tryToRecord(
    _ changes: [ProgressEvent.Change], at moment: Moment
  ) -> (events: [ProgressEvent], fault: ProgressFault?) {
    var events: [ProgressEvent] = []
    guard !changes.isEmpty else { return (events, nil) }
    guard mayWrite else { return (keepInMemory(changes, at: moment), nil) }
    do throws(ProgressFault) {
      try locked { () throws(ProgressFault) in
        try self.catchUp()
        // Others may have written while this process waited for its turn: what is saved last comes last.
        events = self.named(changes, at: moment)
        do throws(ProgressFault) {
          try self.loaded.add(events)
          try self.save(self.unsaved + events)
        } catch {
          if !self.standsOnDisk(events) {
            self.loaded.forget(events)
            events = []
          }
          throw error
        }
        self.unsaved = []
        self.obstacle = nil
      }
    } catch {
      if events.isEmpty {
        // Another process may take the same number before this is written.
        names.takeOwnDevice()
        events = keepInMemory(changes, at: moment)
      } else {
        unsaved += events
      }
      // An obstacle is reported at the start, and not again with every answer.
      return (events, obstacle == nil ? error : nil)
    }
    // The answer is already safe. A folding fault will show up again at the end of the session.
    if hasLock, journal.lineCount >= Self.longestJournal { try? fold() }
    return (events, nil)
  }

  /// Names and dates what happened.
  private func named(_ changes: [ProgressEvent.Change], at moment: Moment) -> [ProgressEvent] {
    watchClock(moment)
    return names.named(changes, at: moment, on: days.day(of: moment), in: progress)
  }

  /// Clocks of several machines differ by less than this, in milliseconds.
  private static let usualDifferenceOfClocks: Int64 = 60_000

  /// Notes once that the clock went back. What counts last goes by the order of events, so nothing else comes of it.
  private func watchClock(_ moment: Moment) {
    guard !saidClockWentBack, let last = progress.newest?.at,
      last.milliseconds - moment.milliseconds > Self.usualDifferenceOfClocks
    else { return }
    saidClockWentBack = true
    notices.append(.clockWentBack(from: last, to: moment))
  }

  /// Counts what happened although it can't be saved now.
  private func keepInMemory(_ changes: [ProgressEvent.Change], at moment: Moment) -> [ProgressEvent] {
    let events = named(changes, at: moment)
    unsaved += events
    try? loaded.add(events)
    return events
  }

  /// Whether it makes sense to try to write.
  var mayWrite: Bool {
    switch obstacle {
    case .noPlace, .newerVersion: false
    case .fault, nil: true
    }
  }
}
