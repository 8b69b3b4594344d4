import ProgressStore
import QuestionBank
import Training
import Usage

/// What the program says about the learner's progress file.
package enum ProgressSentence: Sendable {
  // While practising.
  case notSaving(ProgressStore.Obstacle)
  case notice(ProgressNotice)
  /// Followed by the command that merges them.
  case conflictCopies(count: Int)
  /// Followed by the command that brings back what the file lacks.
  case missing(events: Int)
  /// The file's events are in doubt. If there's a backup, followed by the command that goes back to it. `copy` is nil
  /// when the file was only read.
  case doubtful(copy: String?, changed: Int, hasBackup: Bool)
  case unsavedAnswers(Int)
  /// Answers are saved, but not what else happened: when the session began or ended, what was taken back.
  case unsavedRest
  /// The answers are in the journal, but the file could not be written.
  case notFolded(ProgressFault)

  // Merging.
  case mergedFile(path: String, events: Int, common: Int, added: Int)
  case mergedTotal(before: Int, after: Int, dueBefore: Int, dueAfter: Int)
  case sharedNames(count: Int, first: String)
  case copyPutAway(path: String)
  /// A file whose events are in doubt was merged. Followed by the command that undoes it, if there is one.
  case mergedDoubtful(path: String, canBeUndone: Bool)

  // Checking and restoring.
  case finding(Verification.Finding)
  case verified(path: String, events: Int, journal: Int, backups: Int, isSound: Bool)
  /// Followed by the command that restores.
  case howToRestore
  /// Followed by the commands that go back to an earlier state, if any.
  case nothingToRestore(hasBackups: Bool)
  case restored(events: Int, lost: Int)
  /// A file or folder that events came from, and how many of them nothing named before it had.
  case restoredFrom(path: String, events: Int)
  /// Followed by the command that brings the newer events back.
  case setAside(events: Int)
  case declined(events: Int)
  case nothingToDecline
  case damagedKept(path: String)

  // Undoing and resetting.
  case mergeUndone(events: Int)
  /// How many questions with progress no pack has.
  case gone(Int)
  case undone(Undoable, at: Moment)
  case noEventToUndo
  case nothingToReset
  case confirmReset(ResetScope, questions: Int, answers: Int)
  case yesOrNo
  /// How to answer a request for confirmation.
  case howToConfirm
  case resetDeclined
  /// Followed by the command that undoes it.
  case resetDone(questions: Int, answers: Int)
  case noResetToUndo
  case confirmErase(ResetScope)
  case erased(events: Int, files: Int)
}
