import Localisation
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

/// Taking back and forgetting.
extension Run {
  /// `progress undo`: takes back the last answer, reset or merge; with `--reset`, the last reset.
  func undoProgress(_ request: Request) throws -> ExitStatus {
    let store = try progressFile()
    if request.contains(.reset) { return try undoReset(in: try history(of: store), store) }
    let last: ProgressStore.LastChange?
    do {
      last = try working(.openingProgress) { _ throws(ProgressFault) in try store.lastChange() }
    } catch {
      throw fault(error)
    }
    switch last {
    case .merge(let events):
      try record(events.map { .undo($0.reference) }, in: store)
      show([Block(wording(.mergeUndone(events: events.count)))])
    case .single(let event):
      guard let undoable = event.undoable else { break }
      try record([.undo(event.reference)], in: store)
      show([Block(wording(.undone(undoable, at: event.at)))])
    case nil:
      show([Block(wording(.noEventToUndo))])
      return .done
    }
    return fold(store)
  }

  /// How long a reset can be taken back by name.
  private static let daysOfGrace: Int64 = 30

  private func undoReset(in history: History, _ store: ProgressStore) throws -> ExitStatus {
    let age = history.lastReset.map { now().milliseconds - $0.at.milliseconds } ?? .max
    guard let last = history.lastReset, let undoable = last.undoable,
      age <= Self.daysOfGrace * Moment.millisecondsPerDay
    else {
      show([Block(wording(.noResetToUndo))])
      return .done
    }
    try record([.undo(last.reference)], in: store)
    show([Block(wording(.undone(undoable, at: last.at)))])
    return fold(store)
  }

  private func record(_ changes: [ProgressEvent.Change], in store: ProgressStore) throws {
    do {
      try working(.savingProgress) { _ throws(ProgressFault) in try store.record(changes, at: now()) }
    } catch {
      throw fault(error)
    }
  }

  /// Folds what was recorded. It's done and on disk already, so that a fault is only a warning.
  private func fold(_ store: ProgressStore) -> ExitStatus {
    do {
      try working(.savingProgress) { _ throws(ProgressFault) in try store.fold() }
    } catch {
      warn(.notFolded(error))
    }
    sayNotices(of: store)
    return .done
  }

  /// `progress reset`: forgets everything, a pack or a question, from now on.
  func resetProgress(_ request: Request) throws -> ExitStatus {
    let store = try progressFile()
    let knowsNothing = store.progress.records.isEmpty && store.progress.free.isEmpty
    if knowsNothing, !request.contains(.erase) {
      show([Block(wording(.nothingToReset))])
      return .done
    }
    var known = Set(store.progress.records.keys)
    if request.contains(.erase) {
      // What's no longer in the file may still be in others, above all when erasing was interrupted; or in none, so that a
      // question at hand counts as known, too, and erasing can be finished by doing it again.
      do { known.formUnion(try Erasure.questions(of: store.path)) } catch { throw fault(error) }
      known.formUnion((quietLibrary()?.outlines).map { $0.map(\.id) } ?? [])
      return try erase(try scope(of: request, among: known), request)
    }
    let scope = try scope(of: request, among: known)
    let forgotten = store.progress.records.filter { scope.contains($0.key) }
    let answers = forgotten.values.reduce(0) { $0 + $1.reviews }
    if !request.contains(.yes) {
      guard mayAsk else { throw Fault.needsConfirmation }
      let question = ProgressSentence.confirmReset(scope, questions: forgotten.count, answers: answers)
      guard try confirms(question) else {
        show([Block(wording(.resetDeclined))])
        return .done
      }
    }
    do {
      try working(.savingProgress) { _ throws(ProgressFault) in try store.backingUp(for: .reset) }
    } catch {
      throw fault(error)
    }
    try record([.reset(scope)], in: store)
    show([
      Block(wording(.resetDone(questions: forgotten.count, answers: answers))),
      .command(command("progress undo --reset")),
    ])
    return fold(store)
  }

  /// `progress reset --erase`: removes the events themselves.
  private func erase(_ scope: ResetScope, _ request: Request) throws -> ExitStatus {
    if !request.contains(.yes) {
      guard mayAsk else { throw Fault.needsConfirmation }
      guard try confirms(.confirmErase(scope)) else {
        show([Block(wording(.resetDeclined))])
        return .done
      }
    }
    let path = try places().progress
    let erasure: Erasure
    do {
      erasure = try working(.savingProgress) { _ throws(ProgressFault) in
        try Erasure(of: path, scope, at: now())
      }
    } catch {
      throw fault(error)
    }
    if let fault = erasure.untidied { warn(.notice(.notTidied(fault))) }
    // Interrupted sessions name what was asked and answered.
    bookmarks().removeAll()
    try renewDeviceName()
    show([Block(wording(.erased(events: erasure.events, files: erasure.files.count)))])
    return .done
  }

  /// What to forget. It must have been answered; the fault names the nearest that was.
  private func scope(of request: Request, among questions: Set<QuestionID>) throws(Fault) -> ResetScope {
    if let question = request[.question] {
      let known = questions.map(\.description).sorted()
      guard let id = QuestionID(question), questions.contains(id) else {
        throw .invalidValue(
          option: OptionName.question.flag, value: question, allowed: known.count <= 40 ? known : [],
          nearest: Spelling.nearest(to: question, among: known))
      }
      return .question(id)
    }
    if let pack = request[.pack] {
      let known = Set(questions.map(\.pack.text)).sorted()
      guard let id = PackID(pack), known.contains(pack) else {
        throw .invalidValue(
          option: OptionName.pack.flag, value: pack, allowed: known, nearest: Spelling.nearest(to: pack, among: known))
      }
      return .pack(id)
    }
    return .everything
  }
}
