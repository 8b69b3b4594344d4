import DurableFiles
import Foundation
import Training

@testable import ProgressStore

/// How each step is done, and what the model is told of it. What the command adds to the store is done here as it does
/// it: undoing a merge, and naming the machine anew after whatever may have lost names.
extension HistoryWorld {
  /// - Throws: A `HistoryFault`, or whatever the store threw although nothing was in its way.
  func perform(_ step: HistoryStep) throws {
    pass(minutes: step.minutes)
    let machine = machines[step.machine]
    let other = machines[1 - step.machine]
    do {
      switch step.action {
      case .answer(let prompt, let question, let count):
        try atPrompt(prompt, of: machine, step, isOpened: true) { store in
          for _ in 0..<count { try record([answer(question)], in: store, machine) }
          note(step.name)
        }
      case .refresh(let prompt): try refresh(prompt, machine, step)
      case .leave(let prompt): try leave(prompt, machine, step)
      case .crash(let prompt): if machine.prompts.removeValue(forKey: prompt) != nil { note(step.name) }
      case .undo: try undo(machine, step) { try undoable(in: $0, $1) }
      case .undoReset: try undo(machine, step) { [$1.lastReset].compactMap(\.self) }
      case .reset(let scope): try reset(Self.scope(scope), machine, step)
      case .mergeOther: try merge(other.path, machine, step)
      case .mergeCopy(let number): if let copy = copy(number) { try merge(copy.path, machine, step) }
      case .start: try start(machine, step)
      case .erase(let scope): try erase(Self.scope(scope), machine, step)
      case .restore: try restore(machine, step)
      case .goBack(let number): try goBack(number, machine, step)
      case .keep: try keep(machine, step)
      case .removeFile: try remove([machine.path], machine, step)
      case .removeJournal: try remove([machine.journal], machine, step)
      case .removeBoth: try remove([machine.path, machine.journal], machine, step)
      case .removeBefore: try remove([machine.path + ".bak"], machine, step)
      case .saveCopy: try saveCopy(machine, step)
      case .putCopy(let number): if let copy = copy(number) { try put(copy, machine, step) }
      case .clone: try clone(machine, to: other, step)
      case .setClock(let days):
        machine.daysAhead = days
        note(step.name)
      }
    } catch is Killed {}
  }

  private func copy(_ number: Int) -> Copy? { copies.isEmpty ? nil : copies[number % copies.count] }
}

// MARK: - At a prompt

extension HistoryWorld {
  private func refresh(_ prompt: Int, _ machine: Machine, _ step: HistoryStep) throws {
    guard machine.prompts[prompt] != nil else { return }
    try atPrompt(prompt, of: machine, step, isOpened: true) { store in
      try attempt(on: machine) { try store.refresh() }
      note(step.name)
    }
  }

  private func leave(_ prompt: Int, _ machine: Machine, _ step: HistoryStep) throws {
    guard machine.prompts[prompt] != nil else { return }
    try atPrompt(prompt, of: machine, step, isOpened: true) { store in
      try fold(store, machine)
      note(step.name)
    }
    machine.prompts[prompt] = nil
  }

  private func undo(
    _ machine: Machine, _ step: HistoryStep, _ chosen: (ProgressStore, History) throws -> [ProgressEvent]
  ) throws {
    try atPrompt(0, of: machine, step, isOpened: false) { store in
      let history = try store.history()
      let events = try chosen(store, history)
      guard !events.isEmpty else { return }
      try check(undoing: events, among: history, machine)
      try record(events.map { .undo($0.reference) }, in: store, machine, undoing: events)
      try fold(store, machine)
      note(events.count > 1 || machine.model.lastMerged.isSuperset(of: events) ? "undo of a merge" : step.name)
    }
  }

  /// What `progress undo` takes back: the last merge or, if there's none, the last answer or reset.
  private func undoable(in store: ProgressStore, _ history: History) throws -> [ProgressEvent] {
    let last = try store.lastChange()?.events ?? []
    // What was found by reading little is what there is to find.
    let merged = try store.eventsOfLastMerge(in: history)
    let expected = merged.isEmpty ? [history.lastCounted].compactMap(\.self) : merged
    try HistoryFault.unlessEmpty(Set(last).symmetricDifference(expected), "an undo takes back something else:")
    return last
  }

  private func check(undoing events: [ProgressEvent], among history: History, _ machine: Machine) throws {
    let known = Set(history.events)
    try HistoryFault.unlessEmpty(Set(events).subtracting(known), "an undo takes back what isn't there:")
    try HistoryFault.unlessEmpty(Set(events).intersection(undos.undone(among: known)), "an undo takes back again:")
    let counting = known.subtracting(undos.undone(among: known)).filter { $0.isReview || $0.isReset }
    let last = counting.max { $0.place < $1.place }
    if events.count == 1, events[0].place == last?.place || events[0].isReset { return }
    try HistoryFault.unlessEmpty(
      Set(events).subtracting(machine.model.lastMerged), "an undo takes back what was neither last nor merged:")
  }

  private func reset(_ scope: ResetScope, _ machine: Machine, _ step: HistoryStep) throws {
    try atPrompt(0, of: machine, step, isOpened: false) { store in
      try attempt(on: machine) { try store.backingUp(for: .reset) }
      try record([.reset(scope)], in: store, machine)
      try fold(store, machine)
      note(step.name)
    }
  }

  private func merge(_ path: String, _ machine: Machine, _ step: HistoryStep) throws {
    guard FileManager.default.fileExists(atPath: path) else { return }
    let given = Set(try Merge.history(at: path).history.events)
    try atPrompt(0, of: machine, step, isOpened: false) { store in
      guard !given.isSubset(of: machine.model.present) else { return }
      try attempt(on: machine) {
        try store.merge(given)
      } ifKilled: { found in
        try machine.model.check(found.subtracting(given.subtracting(machine.model.present)), isRemembered: true)
        try machine.model.mergeInPart(given, leaving: found)
      }
      machine.model.merge(given)
      note(step.name)
    }
  }
}

// MARK: - From the shell

extension HistoryWorld {
  private func start(_ machine: Machine, _ step: HistoryStep) throws {
    try process(step) { _ = try open(machine) }
    try machine.model.check(found(machine), isRemembered: false)
    note(step.name)
  }

  private func erase(_ scope: ResetScope, _ machine: Machine, _ step: HistoryStep) throws {
    guard FileManager.default.fileExists(atPath: machine.folder) else { return }
    let model = machine.model
    var erased = undos.erased(by: scope, of: model.kept.union(model.possible))
    // An undo stays if what it took back is in no file. Only an event that's kept is certain to be in one.
    let uncertain = erased.subtracting(undos.erased(by: scope, of: model.kept)).intersection(model.present)
    try process(step) {
      _ = try attempt(on: machine) {
        try Erasure(of: machine.path, scope, at: now(machine))
      } ifKilled: { found in
        try machine.model.eraseInPart(erased, leaving: found)
      }
      erased.subtract(try found(machine).intersection(uncertain))
      machine.model.erase(erased)
      _ = machine.rename()
    }
    try machine.model.check(found(machine), isRemembered: false)
    for case .review(let review) in erased.map(\.change) where isAnywhere(review.given, on: machine) {
      throw HistoryFault("erased, but in a file: \(review.given)")
    }
    if !erased.isEmpty { note(step.name) }
  }

  private func restore(_ machine: Machine, _ step: HistoryStep) throws {
    let missing = machine.model.missing
    if !missing.isEmpty, !Verification(of: machine.path).needsRestoring {
      throw HistoryFault("nothing needs restoring, it's said, though missing:", missing)
    }
    try process(step) {
      _ = try attempt(on: machine) {
        try Restoration(of: machine.path, from: nil, at: now(machine))
      } ifKilled: { found in
        try machine.model.joinInPart(leaving: found)
      }
      try machine.model.join(found(machine))
      _ = machine.rename()
    }
    note(missing.isEmpty ? step.name : "restore of what's missing")
  }

  /// Goes back to one of the kept states or to a copy.
  private func goBack(_ number: Int, _ machine: Machine, _ step: HistoryStep) throws {
    let backups = Backups(of: machine.path).all.map(\.path)
    let files = backups + copies.map(\.path)
    guard !files.isEmpty else { return }
    let file = files[number % files.count]
    let state = Set(try EventFile.content(at: file).history.events)
    if backups.contains(file) {
      let known = machine.model.kept.union(machine.model.possible)
      try HistoryFault.unlessEmpty(state.subtracting(known), "a backup has what was never kept:")
    }
    let journal = try inJournal(machine)
    try process(step) {
      _ = try attempt(on: machine) {
        try Restoration(of: machine.path, from: file, at: now(machine))
      } ifKilled: { found in
        try machine.model.goBackInPart(to: state, journal: journal, leaving: found)
      }
      try machine.model.goBack(to: state, leaving: found(machine))
      _ = machine.rename()
      note(step.name)
    }
  }

  private func keep(_ machine: Machine, _ step: HistoryStep) throws {
    let missing = machine.model.missing
    try process(step) {
      _ = try attempt(on: machine) {
        try Restoration.decline(of: machine.path, at: now(machine))
      } ifKilled: { found in
        try machine.model.check(found, isRemembered: false)
        machine.model.declineInPart()
      }
      machine.model.decline()
      _ = machine.rename()
    }
    try machine.model.check(found(machine), isRemembered: false)
    note(missing.isEmpty ? step.name : "keep without what's missing")
  }
}

// MARK: - By hand

extension HistoryWorld {
  private func remove(_ paths: [String], _ machine: Machine, _ step: HistoryStep) throws {
    for path in paths where FileManager.default.fileExists(atPath: path) {
      try FileManager.default.removeItem(atPath: path)
      note(step.name)
    }
    machine.model.change(byHandTo: try found(machine))
  }

  private func saveCopy(_ machine: Machine, _ step: HistoryStep) throws {
    guard let bytes = FileManager.default.contents(atPath: machine.path) else { return }
    let path = "\(folder.path)/copy\(copies.count).json"
    try bytes.write(to: URL(fileURLWithPath: path))
    copies.append(Copy(path: path, events: Set(try ProgressFile.history(at: path).events)))
    note(step.name)
  }

  private func put(_ copy: Copy, _ machine: Machine, _ step: HistoryStep) throws {
    try Folder.make(machine.folder)
    try? FileManager.default.removeItem(atPath: machine.path)
    try FileManager.default.copyItem(atPath: copy.path, toPath: machine.path)
    machine.model.change(byHandTo: copy.events.union(try inJournal(machine)))
    try machine.model.check(found(machine), isRemembered: false)
    note(step.name)
  }

  private func clone(_ machine: Machine, to other: Machine, _ step: HistoryStep) throws {
    guard FileManager.default.fileExists(atPath: machine.folder) else { return }
    other.prompts = [:]
    try? FileManager.default.removeItem(atPath: other.folder)
    try FileManager.default.copyItem(atPath: machine.folder, toPath: other.folder)
    other.model = machine.model
    other.device = machine.device
    note(step.name)
  }
}

// MARK: - In the end

extension HistoryWorld {
  /// Restores each machine, and compares everything there is with the model.
  func finish() throws {
    for machine in machines {
      machine.prompts = [:]
      _ = try Restoration(of: machine.path, from: nil, at: now(machine))
      try machine.model.join(found(machine))
      _ = machine.rename()
      _ = try Restoration(of: machine.path, from: nil, at: now(machine))
      try machine.model.check(found(machine), isRemembered: false)
      let findings = Verification(of: machine.path).findings.filter(\.isDamage)
      guard findings.isEmpty else { throw HistoryFault("not all is well: \(findings)") }
      let store = try open(machine)
      let present = Set(try store.history().events)
      try machine.model.check(present, isRemembered: false)
      try check(store, present)
      let gathered = Set(try Gathering(of: ProgressPaths(machine.path), isWithDeclined: true).history.events)
      try HistoryFault.unlessEmpty(machine.model.kept.subtracting(gathered), "lost for good:")
    }
  }

  /// Compares what counts.
  private func check(_ store: ProgressStore, _ present: Set<ProgressEvent>) throws {
    let history = try store.history()
    try HistoryFault.unlessEmpty(
      history.undone.symmetricDifference(undos.undone(among: present)), "undone here, but not in the model, or not:")
    let answers = undos.answers(among: present)
    guard Set(history.reviews.map(\.review.given)) == answers else {
      throw HistoryFault("other answers count than \(answers.sorted())")
    }
    guard store.progress == history.progress else { throw HistoryFault("the progress isn't what the events come to") }
  }
}
