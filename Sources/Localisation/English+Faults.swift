import DurableFiles
import Grading
import PackReading
import PackShelf
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage

extension English {
  static func suggestion(_ nearest: String?) -> String {
    nearest.map { " Did you mean \"\($0)\"?" } ?? ""
  }

  /// An example of the option, if it has one.
  private static func example(_ option: String) -> String {
    OptionName(typed: option).map { " Example: \"\($0.example)\"." } ?? ""
  }

  static func words(_ fault: Fault) -> String {
    switch fault {
    case .unknownVerb(let verb, let nearest):
      "unknown verb: \"\(verb)\".\(suggestion(nearest)) \"distinguo help\" lists them all."
    case .sessionCommand(let command, let name):
      "\"\(name)\" is a session command: type \":\(name)\"\(command.looksBack ? "" : " while a question is open")."
    case .answerAtPrompt(let answer): "\"\(answer)\" answers a question: \"quiz\" asks some."
    case .unknownOption(let option, let nearest):
      "unknown option: \"\(option)\".\(suggestion(nearest)) \"--help\" lists them all."
    case .missingValue(let option): "\"\(option)\" needs a value.\(example(option))"
    case .invalidValue(let option, let value, let allowed, let nearest):
      "\"\(value)\" isn't valid for \"\(option)\"."
        + (allowed.isEmpty ? "" : " Allowed: \(allowed.joined(separator: ", ")).".replacing("….", with: "…"))
        + suggestion(nearest) + (allowed.isEmpty && nearest == nil ? example(option) : "")
    case .missingArgument(let placeholder, let topic):
      "\(name(placeholder)) is missing. Example: \"distinguo \(Wording(language: .english).example(topic.form.examples.first ?? ""))\"."
    case .unexpectedArgument(let argument): "unexpected word: \"\(argument)\". \"--help\" shows the syntax."
    case .unexpectedValue(let option, let value): "\"\(option)\" takes no value, but \"\(value)\" was given."
    case .openQuotation(let mark): "a quotation mark isn't closed: \(mark)"
    case .optionsExclude(let first, let second): "\"\(first)\" and \"\(second)\" can't be combined: give just one."
    case .invalidClock(let text):
      "DISTINGUO_NOW isn't an ISO 8601 date: \"\(text)\". Example: 2026-11-22T10:00:00Z."
    case .notUTF8(let name):
      "\"\(name)\" isn't UTF-8 (the bytes in question are shown as �): rename the file or folder in UTF-8."
    case .noPacks: "no question packs. \"distinguo packs add FILE\" adds one."
    case .unknownPack(let id, let nearest):
      "no pack \"\(id)\".\(suggestion(nearest)) \"distinguo packs list\" lists them all."
    case .unknownLesson(let id, let nearest):
      "no lesson \"\(id)\".\(suggestion(nearest)) \"distinguo learn --list\" lists them all."
    case .unknownQuestion(let id): "no question \"\(id)\". \"distinguo packs show PACK\" lists them all."
    case .unknownSource(let id, let nearest):
      "no source \"\(id)\".\(suggestion(nearest)) \"distinguo sources\" lists them all."
    case .unknownRole(let name, let allowed, let nearest):
      "unknown role: \"\(name)\".\(suggestion(nearest))"
        + (allowed.isEmpty ? "" : " Allowed: \(allowed.joined(separator: ", ")).")
    case .shelf(let fault): words(fault)
    case .imports(let refusal): words(refusal)
    case .nothingExported(let pack, let format):
      "No question of the pack \"\(pack)\" has a place in \(name(format)): the reasons are above. Give another \"--format\"."
    case .authoring(let refusal): words(refusal)
    case .articles(let fault): words(.unreadable(fault))
    case .unknownSetting(let name, let nearest):
      "unknown setting: \"\(name)\".\(suggestion(nearest)) \"distinguo set\" lists them all."
    case .settingValue(let key, let value, let nearest):
      "\"\(key.rawValue)\" takes \(words(key.allowed)), not \"\(value)\".\(suggestion(nearest))"
    case .settingFolder(let key, let path):
      "there's no folder \(path): \"\(key.rawValue)\" is unchanged. Give an existing folder."
    case .settings(let fault):
      "the settings can't be read or saved: \(words(fault)) Check the permissions, or choose another folder with \"--home\"."
    case .settingsNotJSON(let path, let fault):
      "\(notJSON(fault, path: path)) The file was not touched: fix it (\"distinguo set --edit\") or rename it."
    case .editorNeedsTerminal:
      "an editor needs a terminal and can't be used with \"--no-input\". Use \"distinguo set KEY VALUE\" instead."
    case .editorNotStarted(let fault):
      "the editor could not be started: \(words(fault)) \"distinguo set editor PROGRAM\" chooses another."
    case .editorFailed(let command, .exited(let status)):
      "the editor \"\(command)\" exited with status \(status): the settings weren't reloaded. \"distinguo set --edit\" reopens them."
    case .editorFailed(let command, .killed(let signal)):
      "the editor \"\(command)\" was killed by signal \(signal): the settings weren't reloaded. \"distinguo set --edit\" reopens them."
    case .noHome: "no home folder found. Set one with \"--home FOLDER\" or DISTINGUO_HOME."
    case .progress(.damaged(let path, let line, let problem)):
      "the progress is damaged: \(path)\(line.map { ", line \($0)" } ?? "") (\(problem)). The file was not touched."
    case .damagedProgress(let fault, let backup, _):
      words(.progress(fault)) + (backup.map { "\nThe newest good backup: \($0)\n" } ?? " ")
        + "To recover everything that's intact:"
    case .progress(.unreadable(let path, let event)):
      "\(path) was not written: the event \(event) couldn't be read back from it. Is the clock right? \"distinguo progress verify\" checks the rest."
    case .progress(.notKept(let path)):
      "\(path) was left as it is: an event in it is nowhere else."
    case .progress(.noBackup(let fault)), .givenProgress(.noBackup(let fault)):
      "nothing was changed, because no backup could be made first: \(reason(fault)) Free some space or check the permissions, then try again."
    case .givenProgress(let fault): given(fault) + " Nothing was changed."
    case .needsConfirmation: "can't ask for confirmation here: \"--yes\" confirms the reset."
    case .remarks(let fault):
      "the remark could not be saved: \(words(fault)) Check the permissions, then type it again."
    case .remarksUnreadable(let fault):
      "the remarks can't be read: \(words(fault)) Check the file, or give it another name."
    case .outputOverOwnFile(let path):
      "\(path) is a file that Distinguo keeps for you: it was not touched. Give another name."
    case .sheetOverOther(let path):
      "\(path) exists and isn't a Distinguo sheet: it was not touched. Give another name."
    case .sheetNotWritten(let fault): words(.output(fault))
    case .output(let fault):
      "the results could not be written: \(words(fault)) Free some space or choose another place, then try again."
    case .input(let fault):
      "standard input can't be read: \(words(fault)) Answers given before are saved. Give a file or a pipe to read from."
    case .progress(.newerVersion(let path, let version)):
      "\(path) comes from a newer version of Distinguo (format \(version)). The file was not touched: update Distinguo, or choose another folder with \"--home\"."
    case .progress(.system(let fault)) where fault.isHeld: words(fault)
    case .progress(.system(let fault)):
      "the progress can't be read or saved: \(words(fault)) Check the permissions, or choose another folder with \"--home\"."
    }
  }

  static func words(_ fault: ShelfFault) -> String {
    switch fault {
    case .rejected(let file, let diagnostics, _):
      "\(file): \(count(diagnostics.count { $0.severity == .error }, "error", "errors")) to fix."
    case .unreadable(let fault):
      fault.isMissing
        ? "no such file: \(fault.path). Check the path."
        : "the pack cannot be read: \(words(fault)) Check the permissions, or give another file."
    case .emptyFolder(let path):
      "the folder \(path) has no packs (*.yaml). Give a file or another folder."
    case .bundled(let id):
      "\"\(id)\" is a bundled pack: it can't be replaced or removed. Give yours another \"id\"; \"--no-bundled\" leaves out the bundled packs."
    case .sameID(let id, let first, let second):
      "\(first) and \(second) both have the id \"\(id)\". Nothing was installed: give just one, or change an \"id\"."
    case .unknown(let id, let nearest): words(.unknownPack(id, nearest: nearest))
    case .noPlace: words(.noHome)
    case .cannotInstall(let fault): "the pack could not be installed: \(words(fault)) Fix that and try again."
    case .cannotRemove(let fault): "the pack could not be removed: \(words(fault)) Fix that and try again."
    }
  }

  static func words(_ fault: SystemFault) -> String {
    switch fault.reason {
    case .isDirectory: "\(fault.path) is a folder, not a file."
    case .notRegularFile: "\(fault.path) isn't a regular file."
    case .held(let process):
      "another Distinguo\(process.map { " (process \($0))" } ?? "") has held the progress file for too long (\(fault.path)). Close it"
        + (process.map { ", or end it with \"kill \($0)\"" } ?? "") + ", then try again."
    case .tooLarge(let bytes, let limit):
      "\(fault.path) is too large (\(number(bytes)) bytes; the limit is \(number(limit)))."
    case .noWriter: "no program is writing into the pipe \(fault.path)."
    case .code(let code): "\(fault.path): \(words(systemError: code)) (\(operation(fault.operation)))."
    }
  }

  private static func given(_ fault: ProgressFault) -> String {
    switch fault {
    case .damaged(let path, let line, let problem):
      "the file is damaged: \(path)\(line.map { ", line \($0)" } ?? "") (\(problem)). Give another copy of it."
    case .newerVersion(let path, let version):
      "\(path) comes from a newer version of Distinguo (format \(version)): update Distinguo."
    case .noBackup, .unreadable, .notKept: words(.progress(fault))
    case .system(let fault):
      fault.isMissing ? "no such file: \(fault.path). Check the path." : "the file cannot be read: \(words(fault))"
    }
  }

  private static func operation(_ operation: SystemFault.Operation) -> String {
    switch operation {
    case .open: "opening"
    case .read: "reading"
    case .write: "writing"
    case .synchronise: "writing to the disk"
    case .rename: "replacing"
    case .makeDirectory: "creating the folder"
    case .lock: "locking"
    case .inspect: "checking it"
    case .truncate: "truncating"
    case .remove: "removing"
    case .run: "starting it"
    }
  }

  /// A place in a file, written as compilers do.
  static func words(_ place: Position, in path: String) -> String { "\(path):\(place.line):\(place.column)" }
}
