import Localisation
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

/// Taking back and forgetting.
extension Run {
  /// `progress undo`: takes back the last answer, reset or merge.
  func undoProgress() throws -> ExitStatus {
    let store = try progressFile()
    let history = try history(of: store)
    do {
      let merged = store.eventsOfLastMerge(in: history)
      if !merged.isEmpty {
        try working(.savingProgress) { _ throws(ProgressFault) in
          try store.record(merged.map { .undo($0.id) }, at: now())
          try store.fold()
        }
        show([Block(wording(.mergeUndone(events: merged.count)))])
      } else if let last = history.lastCounted {
        try working(.savingProgress) { _ throws(ProgressFault) in
          try store.record(.undo(last.id), at: now())
          try store.fold()
        }
        show([Block(wording(.undone(last.undoable, at: last.at)))])
      } else {
        show([Block(wording(.noEventToUndo))])
      }
    } catch {
      throw fault(error)
    }
    return .done
  }

  /// `progress reset`: forgets everything, a pack or a question, from now on.
  func resetProgress(_ request: Request) throws -> ExitStatus {
    let store = try progressFile()
    guard !store.progress.records.isEmpty else {
      show([Block(wording(.nothingToReset))])
      return .done
    }
    let scope = try scope(of: request, store.progress)
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
      try working(.savingProgress) { _ throws(ProgressFault) in
        try store.backingUp(for: .reset)
        try store.record(.reset(scope), at: now())
        try store.fold()
      }
    } catch {
      throw fault(error)
    }
    show([
      Block(wording(.resetDone(questions: forgotten.count, answers: answers))),
      .command(command("progress undo")),
    ])
    return .done
  }

  /// What to forget. It must have been answered; the fault names the nearest that was.
  private func scope(of request: Request, _ progress: Progress) throws(Fault) -> ResetScope {
    if let question = request[.question] {
      let known = progress.records.keys.map(\.description).sorted()
      guard let id = QuestionID(question), progress.records[id] != nil else {
        throw .invalidValue(
          option: OptionName.question.flag, value: question, allowed: known.count <= 40 ? known : [],
          nearest: Spelling.nearest(to: question, among: known))
      }
      return .question(id)
    }
    if let pack = request[.pack] {
      let known = Set(progress.records.keys.map(\.pack.text)).sorted()
      guard let id = PackID(pack), known.contains(pack) else {
        throw .invalidValue(
          option: OptionName.pack.flag, value: pack, allowed: known, nearest: Spelling.nearest(to: pack, among: known))
      }
      return .pack(id)
    }
    return .everything
  }
}
