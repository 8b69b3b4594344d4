import ArgumentParser
import Localisation
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

/// `progress undo`: takes back the last answer, reset or merge.
struct ProgressUndo: Command {
  static let configuration = CommandConfiguration(commandName: "undo", helpNames: [], aliases: ["annuler"])
  @OptionGroup var everywhere: EverywhereOptions

  func perform(at desk: Desk) throws -> ExitStatus {
    let store = try desk.progressFile()
    let history = try desk.history(of: store)
    do {
      let merged = store.eventsOfLastMerge(in: history)
      let moment = store.progress.stamp(desk.now())
      if !merged.isEmpty {
        try desk.working(.savingProgress) { _ throws(ProgressFault) in
          try store.record(merged.map { .undo($0.id) }, at: moment)
          try store.fold()
        }
        desk.show([Block(desk.wording(.mergeUndone(events: merged.count)))])
      } else if let last = history.lastCounted {
        try desk.working(.savingProgress) { _ throws(ProgressFault) in
          try store.record(.undo(last.id), at: moment)
          try store.fold()
        }
        desk.show([Block(desk.wording(.eventUndone(last)))])
      } else {
        desk.show([Block(desk.wording(.noEventToUndo))])
      }
    } catch {
      throw desk.fault(error)
    }
    return .done
  }
}

/// `progress reset`: forgets everything, a pack or a question, from now on.
struct ProgressReset: Command {
  static let configuration = CommandConfiguration(commandName: "reset", helpNames: [], aliases: ["effacer"])
  @OptionGroup var everywhere: EverywhereOptions
  @Option var pack: String?
  @Option var question: String?
  @Flag var yes = false

  func perform(at desk: Desk) throws -> ExitStatus {
    let store = try desk.progressFile()
    guard !store.progress.records.isEmpty else {
      desk.show([Block(desk.wording(.nothingToReset))])
      return .done
    }
    let scope = try scope(store.progress)
    let forgotten = store.progress.records.filter { scope.contains($0.key) }
    let answers = forgotten.values.reduce(0) { $0 + $1.reviews }
    if !yes {
      guard desk.environment.inputIsTerminal, !desk.everywhere.noInput else { throw Fault.needsConfirmation }
      let question = ProgressSentence.confirmReset(scope, questions: forgotten.count, answers: answers)
      guard desk.confirms(question) else {
        desk.show([Block(desk.wording(.resetDeclined))])
        return .done
      }
    }
    do {
      try desk.working(.savingProgress) { _ throws(ProgressFault) in
        try store.backingUp(for: .reset)
        try store.record(.reset(scope), at: store.progress.stamp(desk.now()))
        try store.fold()
      }
    } catch {
      throw desk.fault(error)
    }
    desk.show([
      Block(desk.wording(.resetDone(questions: forgotten.count, answers: answers))),
      .command(desk.command("progress undo")),
    ])
    return .done
  }

  /// What is to be forgotten: something that was answered, or an error with the nearest name.
  private func scope(_ progress: Progress) throws(Fault) -> ResetScope {
    if let question {
      let known = progress.records.keys.map(\.description).sorted()
      guard let id = QuestionID(question), progress.records[id] != nil else {
        throw .invalidValue(
          option: OptionName.question.flag, value: question, allowed: known.count <= 40 ? known : [],
          nearest: Spelling.nearest(to: question, among: known))
      }
      return .question(id)
    }
    if let pack {
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
