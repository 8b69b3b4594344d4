import ProgressStore
import QuestionBank
import Training
import Usage

/// What the program says of the learner's file.
package enum ProgressSentence: Sendable {
  // While practising.
  case notSaving(ProgressStore.Obstacle)
  case notice(ProgressNotice)
  /// The command that merges them follows.
  case conflictCopies(count: Int)
  /// The command that brings it back follows.
  case missing(path: String)
  /// The events of the file are in doubt. Where there is a backup, the command that goes back to it follows; there is no
  /// copy of the file when it was only read.
  case doubtful(copy: String?, changed: Int, hasBackup: Bool)
  case unsavedAnswers(Int)
  /// The answers are in the journal, and the file could not be written.
  case notFolded(ProgressFault)

  // Merging.
  case mergedFile(path: String, events: Int, common: Int, added: Int)
  case mergedTotal(before: Int, after: Int, dueBefore: Int, dueAfter: Int)
  case sharedNames(count: Int, first: String)
  case copyPutAway(path: String)
  /// A file whose events are in doubt was merged. Where a command takes that back, it follows.
  case mergedDoubtful(path: String, canBeUndone: Bool)

  // Checking and restoring.
  case finding(Verification.Finding)
  case verified(path: String, events: Int, journal: Int, backups: Int, isSound: Bool)
  /// The command that restores follows.
  case howToRestore
  /// The commands that go back to an earlier state follow, if there are any.
  case nothingToRestore(hasBackups: Bool)
  case restored(from: String?, events: Int, salvaged: Int, lost: Int)
  case damagedKept(path: String)

  // Taking back and forgetting.
  case mergeUndone(events: Int)
  case eventUndone(ProgressEvent)
  case noEventToUndo
  case nothingToReset
  case confirmReset(ResetScope, questions: Int, answers: Int)
  case yesOrNo
  /// What can be answered when something has to be confirmed.
  case howToConfirm
  case resetDeclined
  /// The command that takes it back follows.
  case resetDone(questions: Int, answers: Int)
}
