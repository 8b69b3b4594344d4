import DurableFiles
import Interchange
import PackReading
import PackShelf
import ProgressStore
import QuestionBank
import Terminal
import Training

/// Why a verb can't be done. A case carries the facts; Localisation has the words.
package enum Fault: Error, Sendable {
  // The command line.
  case unknownVerb(String, nearest: String?)
  /// A command of a session, typed without its colon where a verb is expected.
  case sessionCommand(SessionCommand, String)
  /// "I don't know", where no question is open.
  case answerAtPrompt(String)
  case unknownOption(String, nearest: String?)
  case missingValue(option: String)
  /// A value behind an option that stands alone: `--json=1`.
  case unexpectedValue(option: String, value: String)
  case invalidValue(option: String, value: String, allowed: [String], nearest: String?)
  case missingArgument(Placeholder, of: Topic)
  case unexpectedArgument(String)
  /// A quotation mark that isn't closed.
  case openQuotation(Character)
  /// Options that say the same thing in two ways.
  case optionsExclude(String, String)
  case invalidClock(String)
  /// An argument, or a folder named in a variable.
  case notUTF8(String)

  // Packs.
  case noPacks
  case unknownPack(String, nearest: String?)
  case unknownQuestion(String)
  case unknownLesson(String, nearest: String?)
  case unknownSource(String, nearest: String?)
  case unknownRole(String, allowed: [String], nearest: String?)
  /// Packs that can't be read, installed or removed.
  case shelf(ShelfFault)
  /// Another program's file can't become a pack.
  case imports(ImportRefusal)
  /// Not one question of a pack has a place in a format.
  case nothingExported(pack: String, DeckFormat)
  /// Questions and packs can't be written.
  case authoring(AuthoringRefusal)
  /// The folder of article texts isn't there.
  case articles(SystemFault)

  // Settings.
  case unknownSetting(String, nearest: String?)
  case settingValue(SettingKey, String, nearest: String?)
  case settingFolder(SettingKey, String)
  case settings(SystemFault)
  case settingsNotJSON(path: String, JSONFault)
  case editorNeedsTerminal
  case editorNotStarted(SystemFault)
  case editorFailed(String, ChildProcess.Ending)

  // Places and progress.
  case noHome
  case progress(ProgressFault)
  /// The progress is damaged: its newest intact backup, if any, and the command that restores it.
  case damagedProgress(ProgressFault, backup: String?, restore: String)
  /// A file to merge or restore from can't be used. Nothing was changed.
  case givenProgress(ProgressFault)
  /// A reset needs confirmation, and nobody can be asked.
  case needsConfirmation

  /// A remark couldn't be saved.
  case remarks(SystemFault)
  case remarksUnreadable(SystemFault)
  /// Results could not be written.
  case output(SystemFault)
  /// Lines can't be read from standard input.
  case input(SystemFault)
  /// A file to write is one that the program keeps for the learner, such as the progress.
  case outputOverOwnFile(String)
  /// A sheet would have overwritten a file that isn't one.
  case sheetOverOther(String)
  case sheetNotWritten(SystemFault)

  /// The command that helps, shown below the message.
  package var advice: String? {
    if case .damagedProgress(_, _, let restore) = self { restore } else { nil }
  }

  package var exitStatus: ExitStatus {
    switch self {
    case .unknownVerb, .sessionCommand, .answerAtPrompt, .unknownSource, .unknownLesson, .unknownRole, .unknownOption,
      .missingValue,
      .unexpectedValue,
      .invalidValue,
      .missingArgument, .unexpectedArgument, .openQuotation, .optionsExclude, .invalidClock, .notUTF8, .shelf(.bundled),
      .shelf(.sameID),
      .outputOverOwnFile,
      .needsConfirmation, .unknownSetting, .settingValue,
      .editorNeedsTerminal:
      .wrongUsage
    case .imports(let refusal): refusal.exitStatus
    case .authoring(let refusal): refusal.exitStatus
    case .noPacks, .unknownPack, .unknownQuestion, .shelf(.emptyFolder), .shelf(.unknown), .settingFolder: .inputMissing
    case .shelf(.rejected), .settingsNotJSON, .nothingExported: .dataNotUnderstood
    case .shelf(.unreadable(let fault)), .articles(let fault), .editorNotStarted(let fault),
      .remarksUnreadable(let fault):
      Self.exitStatus(reading: fault)
    case .settings(let fault): fault.operation == .makeDirectory ? .cannotCreate : .inputOutputFailed
    case .sheetNotWritten(let fault): fault.operation == .open ? .cannotCreate : .inputOutputFailed
    case .sheetOverOther, .shelf(.cannotInstall), .shelf(.cannotRemove), .shelf(.noPlace), .noHome: .cannotCreate
    case .progress(.damaged), .progress(.newerVersion), .damagedProgress, .givenProgress(.damaged),
      .givenProgress(.newerVersion):
      .dataNotUnderstood
    case .givenProgress(.system(let fault)): Self.exitStatus(reading: fault)
    case .output, .input, .remarks, .editorFailed, .progress(.noBackup), .givenProgress(.noBackup),
      .progress(.unreadable), .progress(.notKept), .givenProgress(.unreadable), .givenProgress(.notKept):
      .inputOutputFailed
    case .progress(.system(let fault)):
      switch fault.operation {
      case .lock where fault.isHeld: .locked
      case .makeDirectory: .cannotCreate
      case .open where fault.path.hasSuffix(".lock"): .cannotCreate
      case .open, .read, .write, .synchronise, .rename, .lock, .inspect, .truncate, .remove, .run:
        .inputOutputFailed
      }
    }
  }

  static func exitStatus(reading fault: SystemFault) -> ExitStatus {
    switch fault.reason {
    case .code: fault.isMissing ? .inputMissing : .inputOutputFailed
    case .isDirectory, .notRegularFile, .tooLarge, .noWriter: .dataNotUnderstood
    case .held: .locked
    }
  }
}
