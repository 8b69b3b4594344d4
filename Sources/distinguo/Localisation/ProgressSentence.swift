import ProgressStore
import QuestionBank
import Training

/// What the program says of the learner's file.
enum ProgressSentence: Sendable {
  // While practising.
  case notSaving(ProgressStore.Obstacle)
  case notice(ProgressNotice)
  case conflictCopies(count: Int, merge: String)
  case missing(path: String, restore: String)
  /// The events of the file are in doubt. The command goes back to the newest backup, if there is one.
  case doubtful(copy: String, changed: Int, restore: String?)
  case unsavedAnswers(Int)
  /// The answers are in the journal, and the file could not be written.
  case notFolded(ProgressFault)

  // Merging.
  case mergedFile(path: String, events: Int, common: Int, added: Int)
  case mergedTotal(before: Int, after: Int, dueBefore: Int, dueAfter: Int)
  case sharedNames(count: Int, first: String)
  case copyPutAway(path: String)
  /// A file whose events are in doubt was merged, into the learner's progress where a command takes it back.
  case mergedDoubtful(path: String, undo: String?)

  // Checking and restoring.
  case finding(Verification.Finding)
  case verified(path: String, events: Int, journal: Int, backups: Int, isSound: Bool)
  case howToRestore(command: String)
  case nothingToRestore
  case restored(from: String?, events: Int, salvaged: Int, lost: Int)
  case damagedKept(path: String)

  // Taking back and forgetting.
  case mergeUndone(events: Int)
  case eventUndone(ProgressEvent)
  case noEventToUndo
  case nothingToReset
  case confirmReset(ResetScope, questions: Int, answers: Int)
  case resetDeclined
  case resetDone(questions: Int, answers: Int, undo: String)
}

extension Wording {
  /// The words of a sentence about the learner's file.
  func callAsFunction(_ sentence: ProgressSentence) -> String {
    switch language {
    case .french: French.words(sentence)
    case .english: English.words(sentence)
    }
  }
}

extension Desk {
  /// Says something about the learner's file beside the results: on standard error.
  func warn(_ sentence: ProgressSentence) {
    screen.show(MessageView.warning(wording(sentence), wording: wording), on: .error)
  }
}
