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
    case .noPacks: "no question packs. \"distinguo packs add FILE\" adds one."
    case .unknownPack(let id, let nearest):
      "no pack \"\(id)\".\(suggestion(nearest)) \"distinguo packs list\" lists them all."
    case .unknownQuestion(let id): "no question \"\(id)\". \"distinguo packs show PACK\" lists them all."
    case .unknownRole(let name, let allowed, let nearest):
      "unknown role: \"\(name)\".\(suggestion(nearest)) Allowed: \(allowed.joined(separator: ", "))."
    case .shelf(let fault): words(fault)
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
    case .progress(.noBackup(let fault)), .givenProgress(.noBackup(let fault)):
      "nothing was changed, because no backup could be made first: \(words(fault)) Free some space or check the permissions, then try again."
    case .givenProgress(let fault): given(fault) + " Nothing was changed."
    case .needsConfirmation: "can't ask for confirmation here: \"--yes\" confirms the reset."
    case .remarks(let fault):
      "the remark could not be saved: \(words(fault)) Check the permissions, then type it again."
    case .exportOverProgress(let path):
      "this export would overwrite a progress file: \(path). Give another name."
    case .output(let fault):
      "the results could not be written: \(words(fault)) Free some space or choose another place, then try again."
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
    case .code(let code): "\(fault.path): \(words(systemError: code)) (\(operation(fault.operation)))."
    }
  }

  private static func given(_ fault: ProgressFault) -> String {
    switch fault {
    case .damaged(let path, let line, let problem):
      "the file is damaged: \(path)\(line.map { ", line \($0)" } ?? "") (\(problem)). Give another copy of it."
    case .newerVersion(let path, let version):
      "\(path) comes from a newer version of Distinguo (format \(version)): update Distinguo."
    case .noBackup(let fault): words(fault)
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

  static func words(_ fault: PackFault) -> String {
    switch fault {
    case .empty: "the file is empty: a pack begins with \"version: 1\""
    case .tooLarge(let bytes, let limit): "the file has \(number(bytes)) bytes; the limit is \(number(limit))"
    case .notUTF8: "these bytes are not UTF-8: save the file as UTF-8"
    case .nulCharacter: "NUL character: this isn't a text file; save it as UTF-8 text"
    case .lineTooLong(let limit): "line longer than \(number(limit)) bytes: break it up"
    case .invalidYAML(let problem): "malformed YAML: \(words(problem))"
    case .anchor: "anchors and aliases (& and *) are not allowed: repeat the value"
    case .explicitTag: "YAML tags (!, !!) are not allowed"
    case .duplicateKey(let key): "the field \"\(key)\" is given twice: keep one"
    case .unsupportedVersion(let version): "unknown version \"\(version)\": this program reads version 1"
    case .tooManyQuestions(let limit): "more than \(number(limit)) questions: split them into several packs"
    case .bidirectionalControl(let scalar):
      "invisible direction character U+\(String(scalar, radix: 16, uppercase: true)): remove it"
    case .missingField(let field): "the field \"\(field)\" is missing"
    case .unknownField(let field, let nearest):
      "unknown field: \"\(field)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; remove it")
    case .wrongShape(let field, let expected): "\"\(field)\" must be \(shape(expected))"
    case .emptyText(let field): "\"\(field)\" is empty: fill it in or remove it"
    case .textTooLong(let field, let limit): "\"\(field)\" is longer than \(number(limit)) bytes: shorten it"
    case .tooManyValues(let field, let limit): "\"\(field)\" has more than \(number(limit)) values: remove some"
    case .invalidID(let text):
      "\"\(text)\" isn't a valid id: use lower-case letters without accents, digits, \".\", \"_\", \"-\", at most 64 characters"
    case .unknownKind(let kind, let nearest):
      "unknown kind of question: \"\(kind)\""
        + (nearest.map { "; did you mean \"\($0)\"?" }
          ?? "; allowed: \(Kind.allCases.map(\.rawValue).joined(separator: ", "))")
    case .misplacedField(let field, let kind):
      "\"\(field)\" doesn't belong in a \"\(kind.rawValue)\" question: remove it, or change \"kind\""
    case .duplicateID(let id, let firstLine): "\"\(id)\" is already used on line \(firstLine): choose another"
    case .unknownSource(let id, let nearest):
      "unknown source: \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; declare it under \"sources\"")
    case .unknownRole(let id, let nearest):
      "unknown role: \"\(id)\"" + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; declare it under \"roles\"")
    case .unknownCategory(let text, let nearest):
      "unknown category: \"\(text)\""
        + (nearest.map { "; did you mean \"\($0)\"?" } ?? "; declare it under \"categories\"")
    case .noQuestions: "the pack has no questions: add one under \"questions\""
    case .noRightOption: "no option is right: add \"right: true\" to the right one"
    case .severalRightOptions(let number): "\(number) options are right: \"choice\" takes one, \"multiple\" several"
    case .everyOptionRight: "every option is right: at least one must be wrong"
    case .tooFew(let field, let needed): "\"\(field)\": at least \(needed) needed"
    case .repeatedText(let field, let text): "\"\(field)\" has \"\(text)\" twice: keep one"
    case .gapMismatch(let marks, let gaps):
      "the text has \(count(marks.count, "gap", "gaps")) but \"gaps\" describes \(gaps): number them {{1}}, {{2}}… once each"
    case .invalidPattern(let form, let fault): "malformed accepted form, \"\(form)\": \(words(fault))"
    case .invalidURL(let url): "\"\(url)\" isn't an http or https address: write it as in a browser, or remove it"
    case .quoteLength(let words, let allowed):
      "quotation of \(count(words, "word", "words")): \(allowed.lowerBound) to \(allowed.upperBound) expected"
    case .articleMissing(let source): "there's no \"\(source).txt\" in the articles folder"
    case .noSuchParagraph(let source, let paragraph, let count):
      "\(source) has \(self.count(count, "paragraph", "paragraphs")): there's no § \(paragraph)"
    case .quoteNotFound(let source, let paragraph, let foundIn):
      "these words aren't in \(source) § \(paragraph)"
        + (foundIn.isEmpty ? ", nor elsewhere" : ", but in § \(foundIn.map(String.init).joined(separator: ", "))")
    case .noCitation: "question without a source: give one under \"cite\""
    case .noExplanation: "question without an explanation: write one under \"explanation\""
    case .optionWithoutReason(let text): "the option \"\(text)\" is wrong: say why under \"why\""
    case .singleAcceptedForm: "only one form is accepted: what else would a reasonable person type?"
    case .similarPrompt(let line): "nearly the same question as on line \(line)"
    case .allOrNoneOption(let text):
      "\"\(text)\" refers to all options or none: give one that can be judged on its own"
    case .hiddenNegation(let word):
      "\"\(word)\" reverses the question: write it in capitals, or rephrase"
    case .overlappingOptions(let first, let second): "two options say the same thing: \"\(first)\" and \"\(second)\""
    case .wordOnlyInKey(let word): "\"\(word)\" is only in the question and the right answer: it gives the answer away"
    case .keyOftenLongest(let times, let count, let expected):
      "the right answer is the longest \(times) times out of \(count); chance would make it \(numerals.decimal(expected, least: 1))"
    case .keyOftenAtPlace(let place, let times, let count, let expected):
      "the right answer is in place \(place) \(times) times out of \(count); chance would make it \(numerals.decimal(expected, least: 1))"
    case .reservedForm(let form): "\"\(form)\" means something else at the prompt: it can't be given as an answer"
    case .acceptedOtherRole(let form, let role): "\"\(form)\" is accepted but names another role, \"\(role)\""
    case .numberWithoutUnit: "number without a unit: add \"unit\""
    case .numberWithoutDate: "number without a date: say in the question when it dates from"
    case .missingNoBreakSpace(let mark):
      "missing no-break space beside \"\(mark)\": write it \"\\_\" in quotation marks"
    case .straightQuote(let mark): "straight quote (\(mark)): write ’ or « »"
    }
  }

  private static func words(_ fault: PatternFault) -> String {
    switch fault {
    case .unclosed(let bracket, _): "\"\(bracket)\" is never closed"
    case .unopened(let bracket, _): "\"\(bracket)\" is never opened"
    case .strayBar: "\"|\" outside \"[ ]\""
    case .tooDeep: "brackets nested too deeply"
    case .tooLong: "too long"
    case .empty: "it has no words"
    }
  }

  private static func shape(_ shape: PackFault.Shape) -> String {
    switch shape {
    case .text: "text"
    case .list: "a list"
    case .mapping: "a set of fields"
    case .flag: "true or false"
    case .number: "a number"
    case .wholeNumber: "a whole number, 1 or more"
    case .texts: "a list of texts"
    }
  }
}
