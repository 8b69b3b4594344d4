import DurableFiles
import Localisation
import ProgressStore
import QuestionBank
import Training
import Usage

extension Run {
  private var files: LearnerFiles { learner.files(at: placesFound) }

  /// Which questions at hand had other names.
  private var renaming: Renaming? { quietLibrary().map { Renaming($0.newNames) } }

  /// Opens the learner's progress for practice. If it can't be saved, practice goes on with a warning.
  func openProgress() throws(Fault) -> ProgressStore {
    let store = try practiceStore()
    store.days = days
    if let renaming { do { try store.rename(renaming) } catch { throw fault(error) } }
    if let obstacle = store.obstacle, !files.obstacleIsSaid {
      files.obstacleIsSaid = true
      warn(ProgressSentence.notSaving(obstacle))
    }
    sayNotices(of: store)
    return store
  }

  /// Reads the learner's progress without writing anything. At the prompt, the store that's open there is used.
  func readProgress() throws(Fault) -> ProgressSnapshot {
    if files.store != nil { return try openProgress().snapshot }
    var snapshot: ProgressSnapshot
    do {
      snapshot = try opening { path throws(ProgressFault) in try ProgressSnapshot(of: path) }
    } catch {
      guard let obstacle = error.obstacle else { throw fault(error) }
      warn(ProgressSentence.notSaving(obstacle))
      snapshot = ProgressSnapshot(of: (try? places().progress) ?? "", despite: obstacle)
    }
    tell(snapshot.notices)
    if let renaming { do { try snapshot.rename(renaming) } catch { throw fault(error) } }
    return snapshot
  }

  /// Opens the learner's progress for work on the file itself. Unlike practice, that needs an intact file.
  func progressFile() throws(Fault) -> ProgressStore {
    if let open = files.store, open.obstacle == nil {
      do { try open.refresh() } catch { throw fault(error) }
      open.days = days
      return open
    }
    let store: ProgressStore
    do {
      store = try openedStore()
    } catch {
      throw fault(error)
    }
    files.store = store
    sayNotices(of: store)
    return store
  }

  private func practiceStore() throws(Fault) -> ProgressStore {
    if let open = files.store {
      do { try open.refresh() } catch { throw fault(error) }
      return open
    }
    let store: ProgressStore
    do {
      store = try openedStore()
    } catch {
      guard let obstacle = error.obstacle else { throw fault(error) }
      store = ProgressStore(
        path: (try? places().progress) ?? "", device: deviceName(), obstacle: obstacle, now: { self.now() }, days: days)
    }
    files.store = store
    bookmarks().tidy()
    commandHistory.tidy()
    return store
  }

  private func openedStore() throws(OpeningFault) -> ProgressStore {
    try opening { path throws(ProgressFault) in
      try ProgressStore(
        path: path, device: deviceName(), renamingDevice: { self.newDeviceName() }, now: { self.now() }, days: days)
    }
  }

  private func opening<Result>(_ open: (String) throws(ProgressFault) -> Result) throws(OpeningFault) -> Result {
    guard let path = placesFound?.progress else { throw .noPlace }
    do {
      return try working(.openingProgress) { _ throws(ProgressFault) in try open(path) }
    } catch {
      throw .progress(error)
    }
  }

  private func fault(_ fault: OpeningFault) -> Fault {
    switch fault {
    case .noPlace: .noHome
    case .progress(let fault): self.fault(fault)
    }
  }

  /// The name under which this device adds events.
  private func deviceName() -> String {
    var generator = SystemRandomNumberGenerator()
    guard let places = try? places() else { return Device.name(at: "", using: &generator) }
    // Lost events may turn up elsewhere, so new ones must not reuse their names.
    let isSpent = FileStatus(of: places.progress) == nil && !Backups(of: places.progress).all.isEmpty
    return Device.name(at: places.state + "/device", isSpent: isSpent, using: &generator)
  }

  /// Renames this device, because events under its old name may be lost.
  func renewDeviceName() throws(Fault) {
    _ = newDeviceName()
    files.store = nil
  }

  /// A new name for this device, which is kept; nil if there's no place for it.
  private func newDeviceName() -> String? {
    var generator = SystemRandomNumberGenerator()
    return placesFound.map { Device.name(at: $0.state + "/device", isSpent: true, using: &generator) }
  }

  func fault(_ fault: ProgressFault) -> Fault {
    guard case .damaged = fault else { return .progress(fault) }
    let backup = (try? places()).flatMap { Backups.newest(of: $0.progress) }
    return .damagedProgress(fault, backup: backup, restore: command("progress restore"))
  }

  /// Every event, read from the disk on first use; or at least those from a session's beginning on.
  func history(of store: ProgressStore, since session: SessionID? = nil) throws(Fault) -> History {
    do {
      return try working(.openingProgress) { _ throws(ProgressFault) in
        if let session { try store.history(since: session) } else { try store.history() }
      }
    } catch {
      throw fault(error)
    }
  }

  /// Every event, decoded and checked.
  func history(of snapshot: ProgressSnapshot) throws(Fault) -> History {
    do {
      return try working(.openingProgress) { _ throws(ProgressFault) in try snapshot.history() }
    } catch {
      throw fault(error)
    }
  }

  func sayNotices(of store: ProgressStore) {
    tell(store.notices)
    store.notices = []
  }

  private func tell(_ notices: [ProgressNotice]) {
    for notice in notices {
      switch notice {
      case .conflictCopies(let paths):
        let files = paths.map(\.quotedForShell).joined(separator: " ")
        warn(.conflictCopies(count: paths.count), command: command("progress merge \(files)"))
      case .altered(.events, let copy, let backup):
        warn(
          .doubtful(copy: copy, changed: backup?.changed ?? 0, hasBackup: backup != nil),
          command: backup.map { command("progress restore " + $0.path.quotedForShell) })
      case .missing(let events): warn(.missing(events: events), command: command("progress restore"))
      default: warn(.notice(notice))
      }
    }
  }

  /// Retries saving what couldn't be saved while the prompt was open.
  func settleWhatIsUnsaved() -> ExitStatus {
    guard let store = files.store, !store.unsaved.isEmpty else { return .done }
    return settle(store)
  }

  /// Folds the journal into the file after a session, and warns of answers that couldn't be saved.
  func settle(_ store: ProgressStore) -> ExitStatus {
    var failure: ProgressFault?
    do {
      try working(.savingProgress) { _ throws(ProgressFault) in try store.fold() }
    } catch {
      failure = error
    }
    sayNotices(of: store)
    let answers = store.unsaved.count(where: \.isReview)
    if answers > 0 {
      warn(.unsavedAnswers(answers))
      return .inputOutputFailed
    }
    if !store.unsaved.isEmpty {
      warn(.unsavedRest)
      // Whoever took an answer back wants to know that it counts.
      return store.unsaved.contains { $0.changedEvent != nil } ? .inputOutputFailed : .done
    }
    // The answers are in the journal, and the next session folds them.
    if let failure { warn(.notFolded(failure)) }
    return .done
  }
}

/// Why the learner's progress couldn't be opened.
private enum OpeningFault: Error {
  case noPlace
  case progress(ProgressFault)

  /// Why practice goes on without saving; nil for what has to be repaired first.
  var obstacle: ProgressStore.Obstacle? {
    switch self {
    case .noPlace: return .noPlace
    case .progress(.newerVersion(let path, let version)): return .newerVersion(path: path, version: version)
    case .progress(.system(let fault)):
      guard case .code = fault.reason else { return nil }
      return .fault(fault)
    case .progress(.damaged), .progress(.noBackup), .progress(.unreadable), .progress(.notKept): return nil
    }
  }
}
