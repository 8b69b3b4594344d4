import DurableFiles
import Training

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Keeps a learner's progress on disk: `progress.json`, complete at rest, and beside it a journal of what happened
/// since.
package final class ProgressStore {
  /// The path of `progress.json`.
  package let path: String
  /// What is known, here and in other processes as far as has been noticed.
  package private(set) var progress = Progress()
  /// What was noticed since the last look at this list.
  package var notices: [ProgressNotice] = []
  /// What happened and could not be written yet. It is tried again with every answer.
  package private(set) var unsaved: [ProgressEvent] = []
  /// Why nothing is saved for now, from the start on; nil when answers are saved.
  package private(set) var obstacle: Obstacle?

  /// What stands in the way of saving from the start.
  package enum Obstacle: Hashable, Sendable {
    /// There is no place for the file.
    case noPlace
    /// The file must not be written: a later version of this program wrote it.
    case newerVersion(path: String, version: Int)
    /// The file or its folder cannot be used now; it is tried again with every answer.
    case fault(SystemFault)
  }

  /// The name of this device, which all its processes share while they hold the lock.
  private let sharedName: String
  /// A name of this process alone, for what others cannot know of when they number theirs.
  private let ownName: String
  /// The name for the next event.
  private var device: String
  private var goesWithoutLock = false
  private let lock: FileLock
  private let now: () -> Moment
  private let file: String
  private let journalPath: String

  // What the file held when it was last read or written.
  private var base = Progress()
  private var content: Content = .nothing
  private var seenFile: [Int] = []
  /// What happened since: the first of these may have moved into the file already.
  private var tail: [ProgressEvent] = []
  private var countInFile = 0

  private var seenJournal: [Int] = []
  private var journalLength = 0
  private var journalLines = 0
  /// After a failed fsync nobody knows what the journal's file holds.
  private var distrustsJournal = false
  private var saidDiskFails = false
  /// Whether it was said that no backup can be made.
  private var lacksBackup = false

  private enum Content {
    case nothing
    case intact(ProgressFile.Intact)
    /// Every event that stands in the file.
    case history(History)
  }

  /// A journal is folded into the file when it has this many lines.
  static let longestJournal = 1_000

  /// Opens the progress at a path, and makes its folder when it is missing.
  ///
  /// - Parameters:
  ///   - path: Where `progress.json` is or will be.
  ///   - device: A name that no other device uses for the same learner: letters and digits.
  ///   - now: The clock by which backups are named.
  package convenience init(
    path: String, device: String, now: @escaping () -> Moment = ProgressStore.systemClock, lockPatience: Int = 1_500
  ) throws(ProgressFault) {
    self.init(unopened: path, device: device, now: now, lockPatience: lockPatience)
    try open()
  }

  /// A progress that practice goes on with although it cannot be saved now.
  ///
  /// - Parameter obstacle: What stands in the way. A file that can be read all the same is read.
  package convenience init(
    path: String, device: String, obstacle: Obstacle, now: @escaping () -> Moment = ProgressStore.systemClock
  ) {
    self.init(unopened: path, device: device, now: now, lockPatience: 1_500)
    self.obstacle = obstacle
    if case .noPlace = obstacle { return }
    if let found = try? ProgressFile.read(file) { take(found) }
    if let bytes = try? OpenFile(journalPath, .read).bytes() { tail = Journal.salvage(bytes).events }
    _ = try? refold()
  }

  private init(unopened path: String, device: String, now: @escaping () -> Moment, lockPatience: Int) {
    self.path = path
    self.device = device
    sharedName = device
    var generator = SystemRandomNumberGenerator()
    let number = UInt32.random(in: 0...UInt32.max, using: &generator)
    ownName = Self.ownNameStart(device) + String(number, radix: 36)
    self.now = now
    // Beside the file itself: whoever opens it by another link has to meet the same journal and the same lock.
    file = AtomicFile.resolved(path)
    lock = FileLock(Self.sibling(of: file, "lock"), patienceInMilliseconds: lockPatience)
    journalPath = Self.sibling(of: file, "journal")
  }

  private func open() throws(ProgressFault) {
    do {
      try Folder.make(Folder.parent(of: path))
    } catch {
      throw .system(error)
    }
    AtomicFile.removeLeftovers(of: file)
    try locked {
      try self.catchUp()
      // What an earlier run left in the journal belongs in the file.
      if self.journalLength > 0 || self.holdsHistory { try self.foldWhileLocked() }
      self.keepBackup()
    }
    if case .nothing = content, let backup = backups.all.last {
      notices.append(.missing(path: path, backup: backup.path))
    }
    let copies = ConflictCopies.beside(file)
    if !copies.isEmpty { notices.append(.conflictCopies(copies)) }
  }

  /// The earlier states of the file.
  package var backups: Backups { Backups(of: file) }

  /// Reads what other processes wrote since the last look, and tries to save what could not be.
  package func refresh() throws(ProgressFault) {
    guard obstacle == nil else { return }
    try locked { try self.catchUp() }
  }

  /// The name that the next event of this process would get; a session is named so.
  package var nextEventID: EventID { EventID(device: device, counter: progress.counters[device, default: 0] + 1) }

  /// Makes something that happened durable: when this returns, it is on the disk.
  ///
  /// - Parameter moment: When it happened. It is kept as happening after everything that was saved before, by a
  ///   millisecond if need be.
  /// - Throws: Why it could not be saved. It counts all the same from now on, and is saved with what happens next if
  ///   that can be. Nothing is thrown where it was said from the start that nothing is saved.
  @discardableResult
  package func record(_ change: ProgressEvent.Change, at moment: Moment) throws(ProgressFault) -> EventID {
    try record([change], at: moment)
    return lastRecorded
  }

  /// The name of what was recorded last, durably or not.
  package var lastRecorded: EventID { EventID(device: device, counter: progress.counters[device, default: 0]) }

  /// Makes several things durable that happened at once.
  package func record(_ changes: [ProgressEvent.Change], at moment: Moment) throws(ProgressFault) {
    guard !changes.isEmpty else { return }
    guard mayWrite else {
      let events = named(changes, at: moment)
      unsaved += events
      try remember(events)
      return
    }
    var events: [ProgressEvent] = []
    do {
      try locked {
        try self.catchUp()
        // Others may have written while this process waited for its turn: what is saved last comes last.
        events = self.named(changes, at: self.progress.stamp(moment))
        do {
          try self.remember(events)
          try self.save(self.unsaved + events)
        } catch {
          if !self.standsOnDisk(events) { self.forget(&events) }
          throw error
        }
        self.unsaved = []
        self.obstacle = nil
      }
    } catch {
      if events.isEmpty {
        // Another process may take the same number before this is written.
        takeOwnName()
        events = named(changes, at: moment)
        try? remember(events)
      }
      unsaved += events
      // What was said at the start is not said with every answer.
      if obstacle == nil { throw error }
      return
    }
    // The answer is safe already; what the folding meets is met again at the end of the session.
    if journalLines >= Self.longestJournal { try? fold() }
  }

  /// Gives names to what happened.
  private func named(_ changes: [ProgressEvent.Change], at moment: Moment) -> [ProgressEvent] {
    let first = nextEventID.counter
    return changes.enumerated().map {
      ProgressEvent(
        id: EventID(device: device, counter: first + $0.offset), at: moment, change: $0.element.happening(at: moment))
    }
  }

  /// Whether it makes sense to try.
  private var mayWrite: Bool {
    switch obstacle {
    case .noPlace, .newerVersion: false
    case .fault, nil: true
    }
  }

  /// Writes everything into the file and empties the journal.
  package func fold() throws(ProgressFault) {
    guard mayWrite, journalLength > 0 || !unsaved.isEmpty else { return }
    try locked {
      try self.catchUp()
      try self.foldWhileLocked()
      self.unsaved = []
      self.obstacle = nil
      self.keepBackup()
    }
  }

  /// Folds, keeps a copy of the file for a reason, and does something while no other process writes.
  package func backingUp(for reason: Backups.Reason) throws(ProgressFault) {
    try fold()
    try locked {
      try self.catchUp()
      if case .nothing = self.content { try self.write(History()) }
      guard case .intact(let intact) = self.content else { return }
      try self.backups.require(intact.hash, for: reason, at: self.progress.stamp(self.now()))
    }
  }

  /// Keeps a backup of the file, which is safe even where that fails: it is said once.
  private func keepBackup() {
    guard case .intact(let intact) = content else { return }
    do {
      try backups.keep(intact.hash, for: nil, at: now())
    } catch {
      if !lacksBackup { notices.append(.noBackup(error)) }
      lacksBackup = true
    }
  }

  /// Everything that happened. It is read from the disk when that was not necessary before.
  package func history() throws(ProgressFault) -> History {
    var history = try writtenHistory()
    history.add(contentsOf: tail)
    return history
  }

  /// Adds the events of other histories, and writes the file.
  package func merge(_ events: some Sequence<ProgressEvent>) throws(ProgressFault) {
    try backingUp(for: .merge)
    let events = Array(events)
    try locked {
      try self.catchUp()
      var history = try self.history()
      history.add(contentsOf: events)
      try self.write(history)
    }
  }

  /// The time of the system's clock.
  package static func systemClock() -> Moment {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Moment(milliseconds: Int64(time.tv_sec) * 1_000 + Int64(time.tv_nsec) / 1_000_000)
  }
}

extension ProgressStore {
  /// `progress.json` has `progress.journal`, `progress.lock` and `progress.backups` beside it.
  static func sibling(of path: String, _ ending: String) -> String {
    (path.hasSuffix(".json") ? String(path.dropLast(5)) : path) + "." + ending
  }

  private func locked(_ body: () throws -> Void) throws(ProgressFault) {
    do {
      if case .fault = obstacle { try Folder.make(Folder.parent(of: path)) }
      try lock.whileHeld { isHeld in
        if !isHeld { goWithoutLock() }
        try body()
      }
    } catch let fault as ProgressFault {
      throw fault
    } catch let fault as SystemFault {
      throw .system(fault)
    } catch {
      throw .damaged(path: path, line: nil, problem: "\(error)")
    }
  }

  /// Without a lock two processes may take the same number: this one then takes a name of its own.
  private func goWithoutLock() {
    guard !goesWithoutLock else { return }
    goesWithoutLock = true
    notices.append(.noLock(path: lock.path))
    takeOwnName()
  }

  private func takeOwnName() { device = ownName }

  private static func ownNameStart(_ sharedName: String) -> String { sharedName + "x" }

  /// Whether this device named an event: all its processes together, or one of them alone.
  private func isOwn(_ id: EventID) -> Bool {
    id.device == sharedName || id.device.hasPrefix(Self.ownNameStart(sharedName))
  }

  /// Whether others find events on the disk although saving them failed: their names are then taken for good.
  private func standsOnDisk(_ events: [ProgressEvent]) -> Bool {
    do {
      if case .intact(let found) = try ProgressFile.read(file), events.allSatisfy(found.progress.counts) { return true }
      let lines = try OpenFile(journalPath, .read).bytes(from: journalLength)
      return Journal.salvage(lines).events.contains(where: events.contains)
    } catch let fault as SystemFault {
      return !fault.isMissing
    } catch {
      // Nobody knows. The same name twice is noticed, the same answer under two names is not.
      return true
    }
  }

  /// Makes as if events had not happened yet, so that they can be given other names.
  private func forget(_ events: inout [ProgressEvent]) {
    tail.removeAll(where: events.contains)
    events = []
    try? refold()
  }

  private var holdsHistory: Bool {
    if case .history = content { true } else { false }
  }

  /// Reads what another process wrote since the last look.
  private func catchUp() throws {
    let fileNow = FileStatus(of: file)?.stamp ?? []
    let journalNow = FileStatus(of: journalPath)?.stamp ?? []
    guard fileNow != seenFile || journalNow != seenJournal else { return }
    let isSameFile = fileNow == seenFile
    if !isSameFile {
      let remembered = tail
      let found = try ProgressFile.read(file)
      if case .altered(let history, let alteration) = found { try keepAltered(history, alteration) }
      take(found)
      // What this process knows and the file does not, because another put an older one there, is not forgotten.
      tail = remembered.filter { !isInFile($0) || unsaved.contains($0) }
    }
    var added: [ProgressEvent] = []
    // Who replaces the file empties the journal too, which may since have grown to the very size it had.
    if isSameFile, journalNow.prefix(2) == seenJournal.prefix(2), journalNow.count > 2, journalNow[2] >= journalLength,
      let more = try? Journal.content(of: OpenFile(journalPath, .read).bytes(from: journalLength), path: journalPath)
    {
      added = more.events
      journalLength += more.soundLength
      journalLines += more.events.count
      if more.hasTornTail { notices.append(.tornTail) }
    } else {
      let bytes = journalNow.isEmpty ? [] : try OpenFile(journalPath, .read).bytes()
      let journal = try Journal.content(of: bytes, path: journalPath)
      let known = Set(tail)
      added = journal.events.filter { !known.contains($0) }
      journalLength = journal.soundLength
      journalLines = journal.events.count
      if journal.hasTornTail { notices.append(.tornTail) }
    }
    (seenFile, seenJournal) = (fileNow, journalNow)
    if isSameFile {
      try remember(added)
    } else {
      tail += added
      try refold()
    }
  }

  private func take(_ found: ProgressFile.Found) {
    countInFile = 0
    tail = []
    switch found {
    case .nothing: (base, content) = (Progress(), .nothing)
    case .intact(let intact): (base, content) = (intact.progress, .intact(intact))
    case .altered(let history, _): (base, content) = (history.progress, .history(history))
    }
    progress = base
  }

  /// Keeps a file that is not as this program wrote it as it is, and with it the backup to go back to where its events
  /// are in doubt.
  private func keepAltered(_ history: History, _ alteration: Alteration) throws {
    let copy = file + ".altered-" + Timestamp.name(now())
    let bytes = try OpenFile(file, .read).bytes()
    try AtomicFile.replace(copy, with: bytes)
    let backup = alteration.isDoubtful ? backups.holdNewestIntact() : nil
    notices.append(
      .altered(
        alteration, copy: copy,
        backup: backup.map { backup in
          ComparedBackup(path: backup.path, changed: backup.history.events.count { !history.contains($0) })
        }))
  }

  /// Whether an event that this process knows stands in the file, as far as its number tells.
  private func isInFile(_ event: ProgressEvent) -> Bool {
    if case .history(let history) = content { return history.contains(event) }
    return base.counts(event)
  }

  /// Counts more events.
  private func remember(_ events: [ProgressEvent]) throws(ProgressFault) {
    tail += events
    for event in events {
      guard progress.add(event) else { return try refold() }
    }
  }

  /// Counts what happened since the file was read, and everything anew when that has to be.
  private func refold() throws(ProgressFault) {
    if !holdsHistory, let folded = base.adding(tail) {
      progress = folded
      return
    }
    var history = try writtenHistory()
    // From here on everything is at hand, and so is the part of the tail that moved into the file.
    content = .history(history)
    tail.removeFirst(countInFile)
    countInFile = 0
    history.add(contentsOf: tail)
    progress = history.progress
  }

  /// Every event of the file.
  private func writtenHistory() throws(ProgressFault) -> History {
    switch content {
    case .nothing: History()
    case .intact: try ProgressFile.history(at: file)
    case .history(let known): known
    }
  }
}

// MARK: - Writing

extension ProgressStore {
  /// Writes events that happened into the journal; when that fails for good, everything into a new file.
  private func save(_ events: [ProgressEvent]) throws {
    guard !distrustsJournal else { return try foldWhileLocked() }
    do {
      try append(events)
    } catch let fault as SystemFault where fault.operation == .synchronise {
      // The system forgets a failed write once it has told of it: a second fsync would succeed and mean nothing.
      distrustsJournal = true
      try foldWhileLocked()
      if !saidDiskFails { notices.append(.failingDisk(fault)) }
      saidDiskFails = true
    }
  }

  private func append(_ events: [ProgressEvent]) throws {
    let lines = try events.flatMap { try Journal.line($0) }
    let journal = try OpenFile(journalPath, .append)
    let size = try journal.status().size
    if size > journalLength { try journal.truncate(to: journalLength) }
    do {
      try journal.write(lines)
      try journal.synchroniseData()
    } catch {
      // Half a line would be taken for damage once another follows it.
      try? journal.truncate(to: journalLength)
      throw error
    }
    if size == 0 { try Folder.synchronise(Folder.parent(of: journalPath)) }
    journalLength += lines.count
    journalLines += events.count
    seenJournal = try journal.status().stamp
  }

  /// Writes everything that is known into the file, and begins a new journal.
  private func foldWhileLocked() throws {
    switch content {
    case .nothing: try write(History(events: tail))
    case .history: try write(try history())
    case .intact(let intact):
      let source = try OpenFile(file, .read)
      // Nothing is copied that is no longer what was read.
      guard try ProgressFile.intact(source)?.hash == intact.hash else {
        seenFile = []
        try catchUp()
        return try write(try history())
      }
      let more = tail.dropFirst(countInFile).sorted { $0.order < $1.order }
      let written = try ProgressFile.write(progress, .copied(from: source, intact, then: more), to: file)
      countInFile = tail.count
      // So much is kept that the last answers can be taken back without reading the others.
      if tail.count > 5 * Self.longestJournal { (base, tail, countInFile) = (progress, [], 0) }
      try startJournal(after: written)
    }
  }

  private func write(_ history: History) throws {
    let written = try ProgressFile.write(history.progress, .all(history.events), to: file)
    (base, tail, countInFile) = (written.progress, [], 0)
    try startJournal(after: written)
  }

  /// Empties the journal, whose events are in the file. A crash before that leaves events in both places, where they
  /// count once.
  private func startJournal(after written: ProgressFile.Intact) throws {
    content = .intact(written)
    progress = written.progress
    seenFile = FileStatus(of: file)?.stamp ?? []
    if distrustsJournal {
      try Folder.remove(journalPath)
      distrustsJournal = false
    } else if journalLength > 0 || FileStatus(of: journalPath) != nil {
      let journal = try OpenFile(journalPath, .append)
      try journal.truncate(to: 0)
      try journal.synchronise()
    }
    journalLength = 0
    journalLines = 0
    seenJournal = FileStatus(of: journalPath)?.stamp ?? []
  }
}

// MARK: - Taking a merge back

extension ProgressStore {
  /// The events that the last merge added and that still count; none when something happened here since.
  package func eventsOfLastMerge(in history: History) -> [ProgressEvent] {
    guard let merge = backups.all.last(where: { $0.reason == .merge }),
      let before = try? ProgressFile.history(at: merge.path)
    else { return [] }
    let undone = history.undone
    let known = before.progress
    let added = history.events.filter { !before.contains($0) && !undone.contains($0.id) }
    let isOwn: (ProgressEvent) -> Bool = { self.isOwn($0.id) && !known.counts($0) }
    guard !added.contains(where: { isOwn($0) && !$0.isUndo }) else { return [] }
    return added.filter { !isOwn($0) }
  }
}
