import DurableFiles
import Foundation
import Grading
import InterruptedCalls
import QuestionBank
import Testing
import Training

@testable import ProgressStore

/// Two machines, real folders, on which the steps of a history are done, and what the model says of each.
final class HistoryWorld {
  /// One machine's folder, and the prompts that are open there.
  final class Machine {
    let folder: String
    let number: Int
    var device: String
    /// How far its clock is ahead, in days.
    var daysAhead: Int64 = 0
    var prompts: [Int: ProgressStore] = [:]
    var model = HistoryModel()
    private var renamings = 0

    init(folder: String, number: Int, device: String) {
      self.folder = folder
      self.number = number
      self.device = device
    }

    var path: String { folder + "/progress.json" }
    var journal: String { folder + "/progress.journal" }

    /// Gives the machine a name that no other has.
    func rename() -> String {
      renamings += 1
      device = "m\(number)n\(renamings)"
      return device
    }
  }

  /// A copy of a machine's file somewhere else.
  struct Copy {
    let path: String
    let events: Set<ProgressEvent>
  }

  /// The process was killed. What's known of that is in the model already.
  struct Killed: Error {}

  let folder: ScratchFolder
  let machines: [Machine]
  var copies: [Copy] = []
  var undos = UndoneEvents()
  private var minute: Int64 = 0
  private var answers = 0
  /// What was really done, by name, and how often a process was killed.
  private(set) var effects: Set<String> = []

  init(isNameShared: Bool) throws {
    let memory = "/dev/shm"
    folder =
      FileManager.default.isWritableFile(atPath: memory) ? try ScratchFolder(in: memory) : try ScratchFolder()
    let path = folder.path
    machines = (0...1).map { number in
      Machine(folder: "\(path)/\(number)", number: number, device: isNameShared || number == 0 ? "a" : "b")
    }
  }

  func now(_ machine: Machine) -> Moment { Sample.minute(minute + machine.daysAhead * 24 * 60) }

  func pass(minutes: Int64) { minute += minutes }

  /// Notes that a step did something.
  func note(_ effect: String) { effects.insert(effect) }

  /// An answer that no other is equal to.
  func answer(_ question: Int) -> ProgressEvent.Change {
    answers += 1
    var review = Sample.review(Self.questions[question], answers % 3 == 0 ? .wrong : .right)
    review.given = "#\(answers)#"
    return .review(review)
  }

  private static let questions = ["roles/animer", "roles/veille", "mots/part"]

  static func scope(_ number: Int) -> ResetScope {
    switch number {
    case 0: .everything
    case 1: .pack(PackID("roles")!)
    case 2: .pack(PackID("mots")!)
    default: .question(QuestionID(questions[0])!)
    }
  }
}

// MARK: - What's on disk

extension HistoryWorld {
  /// The events that count on a machine, by what's on disk.
  func found(_ machine: Machine) throws -> Set<ProgressEvent> {
    Set(try ProgressSnapshot(of: machine.path).history().events)
  }

  func inJournal(_ machine: Machine) throws -> Set<ProgressEvent> {
    Set(try Journal.content(at: machine.journal).events)
  }

  /// Whether any file of a machine has a text.
  func isAnywhere(_ text: String, on machine: Machine) -> Bool {
    let pattern = Data(text.utf8)
    let files = FileManager.default.subpaths(atPath: machine.folder) ?? []
    return files.contains {
      FileManager.default.contents(atPath: machine.folder + "/" + $0)?.range(of: pattern) != nil
    }
  }

  /// Leaves temporary files as another process would have left them.
  private func disownLeftovers(of machine: Machine) throws {
    let ending = ".\(getpid()).tmp"
    for name in FileManager.default.subpaths(atPath: machine.folder) ?? [] where name.hasSuffix(ending) {
      let path = machine.folder + "/" + name
      // No process has a number that high.
      let other = path.dropLast(ending.count) + ".4194305.tmp"
      try? FileManager.default.removeItem(atPath: String(other))
      try FileManager.default.moveItem(atPath: path, toPath: String(other))
    }
  }
}

// MARK: - What processes do

extension HistoryWorld {
  /// Lets a process do something, killing it as a step says.
  func process(_ step: HistoryStep, _ body: () throws -> Void) throws {
    if let count = step.killedAfter { interrupt_calls_after(count) }
    defer { _ = stop_interrupting_calls() }
    do {
      try body()
    } catch is Killed {
      note("killed")
      note("killed " + step.name)
      throw Killed()
    }
  }

  /// Does one thing in a process.
  ///
  /// - Parameter ifKilled: Tells the model what the kill left. By default, nothing may have changed.
  func attempt<Result>(
    on machine: Machine, _ operation: () throws -> Result, ifKilled: ((Set<ProgressEvent>) throws -> Void)? = nil
  ) throws -> Result {
    let result = Swift.Result { try operation() }
    guard calls_are_interrupted() else { return try result.get() }
    _ = stop_interrupting_calls()
    try disownLeftovers(of: machine)
    let found = try found(machine)
    if let ifKilled {
      try ifKilled(found)
    } else {
      try machine.model.check(found, isRemembered: true)
    }
    throw Killed()
  }

  func open(_ machine: Machine) throws -> ProgressStore {
    let store = try attempt(on: machine) {
      try ProgressStore(
        path: machine.path, device: machine.device, renamingDevice: { [unowned machine] in machine.rename() },
        now: { [unowned self, unowned machine] in now(machine) })
    }
    var missing = 0
    for case .missing(let events) in store.notices { missing = events }
    try machine.model.open(sayingMissing: missing, leaving: inJournal(machine))
    return store
  }

  /// Lets a prompt do something, or a process that's started for it if the prompt isn't open.
  ///
  /// - Parameter isOpened: Whether the prompt opens.
  func atPrompt(
    _ prompt: Int, of machine: Machine, _ step: HistoryStep, isOpened: Bool, _ body: (ProgressStore) throws -> Void
  ) throws {
    let isOpen = machine.prompts[prompt] != nil
    do {
      try process(step) {
        let store = try machine.prompts[prompt] ?? open(machine)
        if isOpened { machine.prompts[prompt] = store }
        // A verb looks at what's on disk first; an answer doesn't.
        if !isOpened, isOpen { try attempt(on: machine) { try store.refresh() } }
        try body(store)
      }
    } catch let killed as Killed {
      machine.prompts[prompt] = nil
      throw killed
    }
    try machine.model.check(found(machine), isRemembered: isOpen)
  }

  func record(
    _ changes: [ProgressEvent.Change], in store: ProgressStore, _ machine: Machine,
    undoing targets: [ProgressEvent] = []
  ) throws {
    let moment = now(machine)
    let (events, fault) = try attempt(on: machine) {
      store.tryToRecord(changes, at: moment)
    } ifKilled: { found in
      let new = found.subtracting(machine.model.present).filter { event in
        changes.contains { $0.happening(at: moment, on: LearnerDays.utc().day(of: moment)) == event.change }
      }
      self.note(new, undoing: targets)
      machine.model.record(new)
      // Before that, an open prompt may have written what was removed from under it.
      try machine.model.check(found, isRemembered: !machine.prompts.isEmpty)
    }
    if let fault { throw fault }
    guard events.count == changes.count else { throw HistoryFault("not all was recorded:", Set(events)) }
    note(Set(events), undoing: targets)
    machine.model.record(Set(events))
  }

  private func note(_ events: Set<ProgressEvent>, undoing targets: [ProgressEvent]) {
    for event in events {
      guard case .undo(let named) = event.change, let target = targets.first(where: { $0.reference == named }) else {
        continue
      }
      undos.note(event, of: target)
    }
  }

  func fold(_ store: ProgressStore, _ machine: Machine) throws {
    let isWaiting = try !inJournal(machine).isEmpty || !store.loaded.unwritten.isEmpty
    try attempt(on: machine) { try store.fold() }
    guard isWaiting, try inJournal(machine).isEmpty else { return }
    try machine.model.check(found(machine), isRemembered: true)
    machine.model.fold()
  }
}
