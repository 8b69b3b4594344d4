import Grading
import QuestionBank
import Training
import Usage

/// Everything the program says, in English.
enum English {
  static let numerals = Numerals.english

  static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]

  /// A number of things: only one takes the singular.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(self.number(number)) \(number == 1 ? singular : plural)"
  }

  static func number(_ number: Int) -> String { numerals.whole(number) }

  static func questions(_ number: Int) -> String { count(number, "question", "questions") }

  static func words(_ sentence: Sentence, _ tone: Tone) -> String {
    switch sentence {
    case .toned(let sentence): words(sentence, tone)

    case .howToAnswer: "Then answer \"b\" or in words; \"idk\": I don't know."
    case .commandPrompt: "distinguo>"
    case .howToLeaveCommand: "To leave: \"quit\" or Ctrl-D."
    case .howToLeaveAnswer: "Ctrl-C clears the line. \":stop\" ends the session; Ctrl-D keeps it for later."

    case .questionHeading(let number, let total, let topic, let standing):
      "Question \(number)/\(total) · \(topic) · \(self.standing(standing))"
    case .answerPrompt(let number, let total): "\(number)/\(total) ›"
    case .howToAnswerKind(let kind): howToAnswer(kind)
    case .trueOption: "t) True"
    case .falseOption: "f) False"
    case .dayIsFull(let new):
      "Nothing is due, and \(new < 2 ? "today's share of new questions is" : "the \(number(new)) new questions of today are") done (setting \"newPerDay\"). \"quiz -n 10\" takes more."
    case .nothingToAsk(.review, _): "Nothing to review: no missed question is waiting. \"quiz\" for a session."
    case .nothingToAsk(.exam, _): "No question fits this exam: leave out some filters."
    case .nothingToAsk(.drill, _): "No question tells these two roles apart: \"drill\" without roles picks a pair."
    case .nothingToAsk(.quiz, let nextDue):
      "Nothing to ask for now." + (nextDue.map { " Next due \(span($0))." } ?? "")
        + " \"quiz --free\" practises without touching the schedule."
    case .initials(let initials): initials.map { "\($0.letters): \($0.name)" }.joined(separator: " · ")
    case .hint(let hint): "Hint: \(hint)"
    case .noMoreHints(0): "This question has no hint. \"idk\" shows the answer."
    case .noMoreHints: "There are no more hints. \"idk\" shows the answer."
    case .skipped(isMissed: false): "Question skipped; no answer was recorded."
    case .skipped(isMissed: true): "Question skipped: it stays among the missed ones."
    case .nothingJudged: "No answer has been judged in this session yet: answer first, or type \"idk\"."
    case .noSessionYet(let command):
      "No question was answered since the start. Enter: begin."
        + (command == .undo ? " \"progress undo\": take back the last answer that was saved." : "")
    case .nothingToUndo: "There is nothing to undo in this session."
    case .remarkKept(let kind, let question, let path):
      "\(kind == .flag ? "Flag" : "Dispute") of \(question): kept for the author in \(path)."
    case .flagWithoutText: "Say what is wrong: \":flag the date is wrong\"."
    case .remark(let kind, let question, let at, let reason):
      "\(question), \(at), \(kind): \(reason.isEmpty ? "without a word" : reason)"
    case .remarkGiven(let given, let verdict, let expected):
      "Answered: \(given.isEmpty ? "nothing" : given) (\(verdict)). Expected: \(expected.joined(separator: "; "))."
    case .noRemarks: "Nobody has flagged or disputed anything in this pack."
    case .undone(let isKeySeen):
      "Answer undone: the question is asked again, the schedule and the counts are as before."
        + (isKeySeen ? " Its answer was seen: it counts as with a hint." : "")
    case .bareCommand(let name): "\"\(name)\" is a command: type \":\(name)\". Nothing is counted."
    case .verbDuringQuestion(let verb, let isExam):
      "\"\(verb.name(in: .english))\" is typed outside a session: "
        + (isExam ? "\":quit\" interrupts the exam" : "\":stop\" ends this one") + ". Nothing is counted."
    case .unknownCommand(let name, let nearest):
      "Unknown command: \":\(name)\"." + (nearest.map { " Did you mean \":\($0)\"?" } ?? "")
        + " \"?\" shows what can be typed."
    case .unusable(let reason): unusable(reason)
    case .whatIsLegal(let kind): "\(howToAnswer(kind)) \"idk\": I don't know. \":skip\": next question."

    case .exam(let sentence): words(sentence)
    case .drill(let sentence): words(sentence)
    case .resuming(let sentence): words(sentence)
    case .stats(let sentence): words(sentence)
    case .setting(let sentence): words(sentence)
    case .work(let work): words(work)

    case .slip(.accent(let expected)): "accent: \(expected)"
    case .slip(.typo(let expected)): "spelling: \(expected)"
    case .rightAnswer: "Answer:"
    case .rightAnswers: "Answers:"
    case .answeredInstead(let text): text.map { "(answered: \($0))" } ?? "(not answered)"
    case .trueWord: "True"
    case .falseWord: "False"
    case .disagreement: "The sources do not say the same:"
    case .sourceLabel: "Source:"
    case .noSource: "No source."
    case .citation(let author, let title, let published, let section, let paragraph):
      ([author, "“\(title)”"] + [published, section.map { "“\($0)”" }, paragraph.map { "§ \($0)" }].compactMap(\.self))
        .joined(separator: ", ")
    case .shortCitation(let author, let published, let paragraph):
      [author, published, paragraph.map { "§ \($0)" }].compactMap(\.self).joined(separator: ", ")
    case .quotation(let quote): "« \(quote) »"
    case .paragraph(let number, let text): "§ \(number) in full: \(text)"
    case .questionName(let name): "Question: \(name)"
    case .backIn(let span): "Next time: \(self.span(span))."
    case .scheduleUntouched: "Free practice: the schedule was left alone."
    case .comesBack: "It comes back later in this session."
    case .yourAnswer: "(your answer)"
    case .notSaved(let fault): "This answer could not be saved. \(words(Fault.progress(fault)))"

    case .summaryCounts(let asked, let right, let near, let partial, let wrong, let blank):
      "\(count(asked, "question", "questions")): "
        + [
          "\(number(right + near)) right" + (near == 0 ? "" : " (\(number(near)) of them with a slip)"),
          partial == 0 ? nil : "\(number(partial)) partly right", "\(number(wrong)) wrong",
          blank == 0 ? nil : "\(number(blank)) blank",
        ].compactMap(\.self).joined(separator: ", ") + "."
    case .summaryCredit(let percent): "Result: \(percent)%."
    case .summarySkipped(let skipped): "\(count(skipped, "question", "questions")) skipped."
    case .summaryRemaining(let remaining):
      "\(count(remaining, "question was", "questions were")) left; another session will ask."
    case .summaryRelearned(let relearned):
      "\(number(relearned)) missed and right when asked again; still to be reviewed in another session."

    case .packLine(let id, let title, let questionCount, let origin):
      "\(id): \(title) · \(questions(questionCount)) · \(self.origin(origin))"
    case .packHeading(let title, let questionCount, let language, let license):
      "\(title) · \(questions(questionCount)) · \(language)" + (license.map { " · \($0)" } ?? "")
    case .packAdded(let id, let title, let questionCount, let path):
      "Pack \"\(id)\" added: \(title), \(questions(questionCount)). Installed copy: \(path)"
    case .packUpdated(let id, let added, let changed, let removed, let path):
      "Pack \"\(id)\" updated: \(number(added)) new, \(number(changed)) changed, \(number(removed)) removed. Progress is kept. Installed copy: \(path)"
    case .tryPack(let id): "To use it: distinguo quiz --pack \(id)"
    case .packRemoved(let id, let copy):
      "Pack \"\(id)\" removed. Progress is kept, and so is a copy of the pack: \(copy)"
    case .packNotInstalled: "Nothing was installed."
    case .checkCounts(let packs, let questionCount, let citations, let verified, let errors, let warnings):
      "\(count(packs, "pack", "packs")), \(questions(questionCount)), \(count(citations, "citation", "citations")) of which \(number(verified)) verified: \(count(errors, "error", "errors")), \(count(warnings, "warning", "warnings"))."
    case .citationsNotVerified: "The citations were not looked up in the articles: \"--articles FOLDER\" does that."
    case .censusRow(let label, let counts): "\(name(label)): \(counts)."
    case .censusExtras(let views, let hints): "With views: \(number(views)). With hints: \(number(hints))."
    case .packSkipped(let file, let errors):
      "pack left aside, \(count(errors, "error", "errors")): \(file). To see them: distinguo packs check \(file)"
    case .duplicatePack(let id, let path):
      "another pack is already called \"\(id)\": \(path) is left aside. Change its \"id\"."
    case .acceptedForms: "Accepted:"
    case .keyLabel: "key"

    case .progressCounts(let reviews, let seen, let due, let missed):
      "\(count(reviews, "answer", "answers")) · \(count(seen, "question", "questions")) seen · \(number(due)) due · \(number(missed)) missed"
    case .progressExported(let reviews, let path): "\(count(reviews, "answer", "answers")) exported: \(path)"
    case .progressPath(let path): "Progress: \(path)"

    case .severity(.error): "error"
    case .severity(.warning): "warning"
    case .packFault(let fault): words(fault)
    case .fault(let fault): words(fault)
    case .error(let text): "distinguo: \(text)"
    case .warning(let text): "distinguo: warning: \(text)"

    case .synopsis: "distinguo [VERB] [OPTIONS]: train to tell things apart. Without a verb, opens the prompt."
    case .verbsHeading: "Verbs"
    case .optionsHeading: "Options"
    case .everywhereHeading: "Options of every verb"
    case .verbSummary(let verb): summary(verb)
    case .optionSummary(let option, let isRepeatable):
      summary(option) + (isRepeatable ? " (repeatable)" : "")
    case .exampleInText(let text): "Example: \"\(text)\"."
    case .subcommandSummary(let subcommand): summary(subcommand)
    case .sessionCommandSummary(let command, let isExam): summary(command, isExam)
    case .sessionCommandExample(let command): example(command)
    case .placeholder(let placeholder): name(placeholder)
    case .placeholderOfOptions: "OPTIONS"
    case .subcommandsHeading: "Verbs that follow"
    case .examplesHeading: "Examples"
    case .lookingBackHeading: "About the last answer judged"
    case .whenCommandIsLegal: "It is typed while a question is open; there, \"?\" shows all that can be typed."
    case .commandHasNoUseNow: "It does nothing now: \"?\" shows what does."
    case .answerMarks:
      "\"b!\": sure. \"b?\": unsure. \"idk\": I don't know. Enter alone: see the question again."
    case .enterStarts(let number): "Enter: a session of \(questions(number))."
    case .enterResumes(let isExam, let number, let total):
      "Enter: go on with the \(isExam ? "exam" : "session") at \(number)/\(total)."
    case .moreCandidates(let others): "… and \(number(others)) more: type a letter, then Tab."
    case .settingSummary(let key): summary(key)
    case .helpHint(true): "\"help VERB\" or \"VERB ?\" says all about a verb: \"help quiz\", \"help packs add\"."
    case .helpHint(false):
      "\"distinguo help VERB\" or \"distinguo VERB --help\" says all about a verb: \"distinguo help packs add\"."
    case .helpDuringQuestion:
      "While a question is open, a bare line is the answer and \"?\" shows all that can be typed then."
    case .howToLeavePager(isAtEnd: false): "q: leave, space: go on"
    case .howToLeavePager(isAtEnd: true): "q: leave"
    case .manual(let sentence): words(sentence)
    case .completionScript(let shell):
      "Completes distinguo in \(shell.rawValue). Made by: distinguo help --completion \(shell.rawValue)"
    case .version(let version): "Distinguo \(version)"
    }
  }

  private static func standing(_ standing: Standing) -> String {
    switch standing {
    case .new: "new"
    case .due: "due"
    case .missed: "missed"
    case .seen: "seen before"
    }
  }

  private static func name(_ label: Sentence.CensusLabel) -> String {
    switch label {
    case .kinds: "Kinds"
    case .topics: "Topics"
    case .sources: "Sources"
    case .roles: "Roles"
    case .tags: "Tags"
    }
  }

  private static func origin(_ origin: Sentence.PackOrigin) -> String {
    switch origin {
    case .bundled: "bundled"
    case .installed: "installed"
    case .given: "given"
    }
  }

  static func percent(_ share: Double) -> String { numerals.percent(share) }

  static func span(_ span: Sentence.Span) -> String {
    switch span {
    case .now: "at once"
    case .minutes(let minutes): "in \(count(minutes, "minute", "minutes"))"
    case .hours(let hours): "in \(count(hours, "hour", "hours"))"
    case .tomorrow: "tomorrow"
    case .days(let days): "in \(count(days, "day", "days"))"
    case .months(let months): "in \(count(months, "month", "months"))"
    case .years(let years): "in \(count(years, "year", "years"))"
    }
  }

  private static func howToAnswer(_ kind: Kind) -> String {
    switch kind {
    case .choice: "Answer with a letter (\"b\") or with an option's text."
    case .multiple: "Several answers are right: give their letters (\"a c\")."
    case .truefalse: "Answer \"t\" (true) or \"f\" (false)."
    case .short: "Type the words of the answer."
    case .cloze: "Type what is missing; part several gaps with \";\"."
    case .number: "Type a number (\"68\", \"24 000\")."
    case .match: "Pair each number with a letter (\"1c 2a 3b\")."
    case .sort: "Put each number into a category (\"1a 2b 3a\")."
    case .order: "Give the letters in order (\"c a b\")."
    }
  }

  private static func unusable(_ reason: Unusable) -> String {
    switch reason {
    case .nothing: "Nothing readable was typed."
    case .unrecognised: "That is none of the possible answers; nothing is counted."
    case .letterOutOfRange(let letter): "There is no choice \"\(letter)\"; nothing is counted."
    case .numberOutOfRange(let number): "There is no number \"\(number)\"; nothing is counted."
    case .notANumber: "One number is expected; nothing is counted."
    case .wordsExpected: "There is no letter to choose here; nothing is counted."
    case .ambiguous: "Several options fit; nothing is counted. Give the letter."
    case .wrongCount(let expected, let given):
      "\(count(expected, "part", "parts")) expected, \(given) given; nothing is counted."
    case .incomplete(let numbers):
      "Without an answer: \(numbers.map(String.init).joined(separator: ", ")); nothing is counted. Complete it, or type the same line to have it judged as it is."
    case .repeated(let text): "\"\(text)\" is given twice; nothing is counted."
    case .mixed: "Numbers and letters do not pair up; nothing is counted."
    }
  }

  private static func summary(_ verb: Verb) -> String {
    switch verb {
    case .prompt: "opens the prompt (what \"distinguo\" alone does)"
    case .quiz: "a training session: what is due, then what was missed, then new questions"
    case .review: "only the missed questions"
    case .exam: "an exam: nothing is said before the end, then the mark and every correction"
    case .drill: "short questions that tell two roles apart, by default those that you mix up most"
    case .stats: "what is seen, mastered, due, forgotten and confused, and whether sureness is justified"
    case .packs: "the packs of questions: \(subcommands(verb))"
    case .progress: "the progress: \(subcommands(verb))"
    case .set: "the settings: see them, change one, open their file"
    case .help: "help, or that of a verb; the manual page; completion for the shell"
    case .quit: "leave the prompt"
    }
  }

  private static func subcommands(_ verb: Verb) -> String {
    verb.subcommands.map { $0.name(in: .english) }.joined(separator: ", ")
  }

  private static func summary(_ subcommand: Subcommand) -> String {
    switch subcommand {
    case .packsList: "every pack at hand"
    case .packsShow: "a pack's questions, or one, with their keys"
    case .packsAdd: "install checked copies of packs"
    case .packsCheck: "everything wrong with packs; without files, with those at hand"
    case .packsRemove: "take an installed pack away"
    case .progressShow: "answers, due, missed"
    case .progressPath: "where the file is"
    case .progressMerge: "unite with the progress of another device"
    case .progressVerify: "check the file, the journal and the backups"
    case .progressRestore: "go back to a backup"
    case .progressUndo: "take back the last answer, merge or reset"
    case .progressExport: "hand the answers to other programs"
    case .progressReset: "forget a pack, a question or everything"
    }
  }

  private static func summary(_ command: SessionCommand, _ isExam: Bool) -> String {
    switch command {
    case .hint: "a hint"
    case .skip: "the next question, without an answer"
    case .why: "the whole explanation of the last answer judged"
    case .source: "the citations of the last answer judged"
    case .undo: "take the last answer back"
    case .flag: "tell the author what is wrong with the question judged last, else with this one"
    case .dispute: "contest the last verdict"
    case .time: isExam ? "the time spent, and what is left if it is limited" : "the time spent"
    case .stop: isExam ? "hand the exam in" : "end the session"
    case .help: "all that can be typed"
    case .quit:
      isExam
        ? "interrupt the exam (Ctrl-D too), to take it up again later" : "leave Distinguo (Ctrl-D: the session alone)"
    }
  }

  private static func example(_ command: SessionCommand) -> String {
    switch command {
    case .hint: ":hint"
    case .skip: ":skip"
    case .why: ":why"
    case .source: ":source"
    case .undo: ":undo"
    case .flag: ":flag the date is wrong"
    case .dispute: ":dispute the article says both"
    case .time: ":time"
    case .stop: ":stop"
    case .help: ":help, or :help hint"
    case .quit: ":quit"
    }
  }

  static func name(_ placeholder: Placeholder) -> String {
    switch placeholder {
    case .count, .seed: "N"
    case .minutes: "M"
    case .percent: "PERCENT"
    case .pack, .source: "ID"
    case .topic: "T"
    case .kind: "K"
    case .role: "ROLE"
    case .question: "PACK/ID"
    case .packOrQuestion: "PACK[/ID]"
    case .file: "FILE"
    case .folder: "DIR"
    case .path: "PATH"
    case .backup: "BACKUP"
    case .personName: "NAME"
    case .mailAddress: "ADDRESS"
    case .account: "HOMEPAGE,NAME"
    case .iri: "IRI"
    case .settingKey: "KEY"
    case .settingValue: "VALUE"
    case .verb, .subcommand: "VERB"
    }
  }

  private static func summary(_ option: OptionName) -> String {
    switch option {
    case .number: "how many questions (without this option: 10, in an exam 20, or all that were missed)"
    case .pack: "only this pack"
    case .topic: "only this topic"
    case .kind: "only this kind of question"
    case .role: "only this role"
    case .source: "only questions that cite this source"
    case .question: "just this question"
    case .new: "at most this many new questions"
    case .free: "practise without touching the schedule"
    case .seed: "seed of chance, to have the same session again"
    case .json: "JSON for programs; in a session, a line for each event"
    case .oldest: "first what was missed longest ago"
    case .minutes: "how long the exam may take, in minutes"
    case .pass: "the percentage of the points from which the exam is passed"
    case .disputes: "what was flagged or disputed in the pack"
    case .format: "form of the export: a table (csv), JSON Lines (jsonl), statements for a learning record store (xapi)"
    case .actorName: "the learner's name (xapi)"
    case .actorMailbox: "the learner's e-mail address (xapi)"
    case .actorAccount: "the learner's account, as the address of a system and a name there (xapi)"
    case .activityBase: "what the ids of questions, packs and sessions begin with (xapi)"
    case .manual: "the manual page, for \"man\""
    case .completion: "what makes this shell complete verbs and options"
    case .complete: "what can follow a line, for the shells"
    case .home: "folder that holds everything (progress, packs, settings)"
    case .progress: "progress file"
    case .packs: "pack or folder of packs to read as well"
    case .noBundled: "without the bundled packs"
    case .language: "language: fr or en"
    case .colour: "colour: auto, always or never"
    case .ascii: "draw in ASCII; texts keep their accents"
    case .noInput: "never ask anything"
    case .edit: "open the file of settings in your editor"
    case .yes: "do not ask for confirmation"
    case .output: "merge the given files into this one, and leave the progress alone"
    case .articles: "folder of the texts, to look every quotation up"
    case .help: "this help"
    case .version: "the version number"
    }
  }
}
