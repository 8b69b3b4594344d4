import DurableFiles
import Localisation
import ProgressStore
import Training
import Usage

/// The learner's progress while the program runs: opened once, however many verbs the prompt is asked for, so that what
/// could not be saved is not forgotten between them.
final class SharedProgress {
  var store: ProgressStore?
  /// Whether it was said that nothing is saved.
  var obstacleIsSaid = false
}

extension Desk {
  /// Opens the learner's progress for practice. Where it cannot be saved, practice goes on and that is said.
  func openProgress() throws(Fault) -> ProgressStore {
    let store = try practiceStore()
    if let obstacle = store.obstacle, !shared.obstacleIsSaid {
      shared.obstacleIsSaid = true
      warn(ProgressSentence.notSaving(obstacle))
    }
    sayNotices(of: store)
    return store
  }

  /// Reads the learner's progress for a verb that changes nothing, without writing anything. At the prompt, what is open
  /// there serves.
  func readProgress() throws(Fault) -> ProgressSnapshot {
    if shared.store != nil { return try openProgress().snapshot }
    let snapshot: ProgressSnapshot
    do {
      snapshot = try working(.openingProgress) { _ in try ProgressSnapshot(of: places().progress) }
    } catch {
      guard let obstacle = Self.obstacle(error) else {
        throw (error as? ProgressFault).map(fault) ?? error as? Fault ?? .noHome
      }
      warn(ProgressSentence.notSaving(obstacle))
      snapshot = ProgressSnapshot(of: (try? places().progress) ?? "", despite: obstacle)
    }
    say(snapshot.notices)
    return snapshot
  }

  /// Opens the learner's progress for work on the file itself, which has to be in order.
  func progressFile() throws(Fault) -> ProgressStore {
    if let open = shared.store, open.obstacle == nil {
      do { try open.refresh() } catch { throw fault(error) }
      return open
    }
    let store: ProgressStore
    do {
      store = try openedStore()
    } catch {
      throw (error as? ProgressFault).map(fault) ?? error as? Fault ?? .noHome
    }
    shared.store = store
    sayNotices(of: store)
    return store
  }

  private func practiceStore() throws(Fault) -> ProgressStore {
    if let open = shared.store {
      do { try open.refresh() } catch { throw fault(error) }
      return open
    }
    let store: ProgressStore
    do {
      store = try openedStore()
    } catch {
      guard let obstacle = Self.obstacle(error) else {
        throw (error as? ProgressFault).map(fault) ?? error as? Fault ?? .noHome
      }
      store = ProgressStore(
        path: (try? places().progress) ?? "", device: deviceName(), obstacle: obstacle, now: { self.now() })
    }
    shared.store = store
    bookmarks().tidy()
    return store
  }

  private func openedStore() throws -> ProgressStore {
    try working(.openingProgress) { _ in
      try ProgressStore(path: places().progress, device: deviceName(), now: { self.now() })
    }
  }

  /// Why practice goes on without saving; nil for what has to be mended first.
  private static func obstacle(_ error: any Error) -> ProgressStore.Obstacle? {
    if case Fault.noHome = error { return .noPlace }
    switch error as? ProgressFault {
    case .newerVersion(let path, let version): return .newerVersion(path: path, version: version)
    case .system(let fault):
      guard case .code = fault.reason else { return nil }
      return .fault(fault)
    case .damaged, .noBackup, nil: return nil
    }
  }

  /// The name under which this device adds events.
  private func deviceName() -> String {
    var generator = SystemRandomNumberGenerator()
    guard let places = try? places() else { return Device.name(at: "", using: &generator) }
    // Events that are gone from here may be found again elsewhere, and must not share their names with new ones.
    let isSpent = FileStatus(of: places.progress) == nil && !Backups(of: places.progress).all.isEmpty
    return Device.name(at: places.state + "/device", isSpent: isSpent, using: &generator)
  }

  /// Gives up the name of this device, when events that it named may be gone.
  func renewDeviceName() throws(Fault) {
    var generator = SystemRandomNumberGenerator()
    _ = Device.name(at: try places().state + "/device", isSpent: true, using: &generator)
    shared.store = nil
  }

  func fault(_ fault: ProgressFault) -> Fault {
    guard case .damaged = fault else { return .progress(fault) }
    let backup = (try? places()).flatMap { Backups(of: $0.progress).newestSound()?.path }
    return .damagedProgress(fault, backup: backup, restore: command("progress restore"))
  }

  /// Everything that happened, read from the disk when that was not necessary before.
  func history(of store: ProgressStore) throws(Fault) -> History {
    do {
      return try working(.openingProgress) { _ throws(ProgressFault) in try store.history() }
    } catch {
      throw fault(error)
    }
  }

  /// Everything that happened, read and checked.
  func history(of snapshot: ProgressSnapshot) throws(Fault) -> History {
    do {
      return try working(.openingProgress) { _ throws(ProgressFault) in try snapshot.history() }
    } catch {
      throw fault(error)
    }
  }

  /// A command of the program with the options that lead to the same learner's file.
  func command(_ words: String) -> String {
    var command = "distinguo " + words
    if let home = everywhere.home { command += " --home " + home.quotedForShell }
    if let progress = everywhere.progress { command += " --progress " + progress.quotedForShell }
    return command
  }

  func sayNotices(of store: ProgressStore) {
    say(store.notices)
    store.notices = []
  }

  private func say(_ notices: [ProgressNotice]) {
    for notice in notices {
      switch notice {
      case .conflictCopies(let paths):
        let files = paths.map(\.quotedForShell).joined(separator: " ")
        warn(.conflictCopies(count: paths.count), command: command("progress merge \(files)"))
      case .altered(.events, let copy, let backup):
        warn(
          .doubtful(copy: copy, changed: backup?.changed ?? 0, hasBackup: backup != nil),
          command: backup.map { command("progress restore " + $0.path.quotedForShell) })
      case .missing(let path, _): warn(.missing(path: path), command: command("progress restore"))
      default: warn(.notice(notice))
      }
    }
  }

  /// Brings everything into the file when a session is over; says what could not be saved.
  func settle(_ store: ProgressStore) -> ExitStatus {
    var failure: ProgressFault?
    do {
      try working(.savingProgress) { _ throws(ProgressFault) in try store.fold() }
    } catch {
      failure = error
    }
    sayNotices(of: store)
    if !store.unsaved.isEmpty {
      warn(.unsavedAnswers(store.unsaved.count { !$0.isUndo }))
      return .inputOutputFailed
    }
    if let failure {
      warn(.notFolded(failure))
      return .inputOutputFailed
    }
    return .done
  }
}

extension String {
  /// As one word for a shell, and for the prompt.
  var quotedForShell: String {
    let plain = utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || "/._-+,:@%".utf8.contains($0)
    }
    if plain && !isEmpty { return self }
    return "\"" + reduce(into: "") { $0 += "\\\"$`".contains($1) ? "\\\($1)" : "\($1)" } + "\""
  }
}
