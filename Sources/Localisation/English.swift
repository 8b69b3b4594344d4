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

  /// A number of things; only one is singular.
  static func count(_ number: Int, _ singular: String, _ plural: String) -> String {
    "\(self.number(number)) \(number == 1 ? singular : plural)"
  }

  static func number(_ number: Int) -> String { numerals.whole(number) }

  static func questions(_ number: Int) -> String { count(number, "question", "questions") }

  /// Several things in one sentence.
  static func list(_ things: [String]) -> String {
    guard things.count > 1, let last = things.last else { return things.first ?? "" }
    return things.dropLast().joined(separator: ", ") + " and " + last
  }

  static func words(_ sentence: Sentence, _ tone: Tone) -> String {
    switch sentence {
    case .toned(let sentence): words(sentence, tone)

    case .howToAnswer: "Answer \"b\" or in words; \"idk\" if you don't know. \"?\": help."
    case .commandPrompt: "distinguo>"
    case .howToLeaveCommand: "To leave: \"quit\" or Ctrl-D."
    case .howToLeaveAnswer: "Ctrl-C clears the line. \":stop\" ends the session; Ctrl-D keeps it for later."

    case .questionHeading(let number, let total, let topic, let standing):
      "Question \(number)/\(total) · \(topic) · \(self.standing(standing))"
    case .answerPrompt(let number, let total): "\(number)/\(total) ›"
    case .howToAnswerKind(let kind): howToAnswer(kind)
    case .pointsPrompt: "points ›"
    case .howToSetPoints(let count):
      "Enter: agreed. Otherwise, type the numbers of the points your answer makes (\"\(Wording.examplePoints(of: count))\"), or \"0\" for none."
    case .trueOption: "t) True"
    case .falseOption: "f) False"
    case .dayIsFull(let new):
      "Nothing is due, and \(new < 2 ? "today's" : "today's \(number(new))") new questions are done (setting \"newPerDay\"). \"quiz -n 10\" asks more."
    case .nothingToAsk(.review, _): "Nothing to review: no missed questions. \"quiz\" starts a session."
    case .nothingToAsk(.exam, _): "No questions match this exam: use fewer filters."
    case .nothingToAsk(.drill, _): "No question tells these two roles apart: \"drill\" without roles picks a pair."
    case .nothingToAsk(.learn, let next): words(Sentence.Lesson.nothingToLearn(due: 0, nextDue: next))
    case .nothingToAsk(.quiz, let nextDue):
      "Nothing to ask right now." + (nextDue.map { " Next due \(span($0))." } ?? "")
        + " \"quiz --free\" practises without touching the schedule."
    case .initials(let initials): initials.map { "\($0.letters): \($0.name)" }.joined(separator: " · ")
    case .hint(let hint): "Hint: \(hint)"
    case .noMoreHints(0): "This question has no hints. \"idk\" shows the answer."
    case .noMoreHints: "No more hints. \"idk\" shows the answer."
    case .skipped(isMissed: false): "Question skipped; no answer recorded."
    case .skipped(isMissed: true): "Question skipped; it stays on the missed list."
    case .nothingJudged: "No answer has been judged in this session yet: answer first, or type \"idk\"."
    case .noSessionYet(let command):
      "No questions answered since the start. Enter: start."
        + (command == .undo ? " \"progress undo\": undo the last saved answer." : "")
    case .nothingToUndo: "Nothing to undo in this session."
    case .remarkKept(let kind, let question, let path):
      "\(kind == .flag ? "Flag" : "Dispute") on \(question): kept for the author in \(path)."
    case .flagWithoutText: "Say what's wrong: \":flag the date is wrong\"."
    case .remark(let kind, let question, let at, let reason):
      "\(question), \(at), \(kind): \(reason.isEmpty ? "no reason given" : reason)"
    case .remarkGiven(let given, let verdict, let expected):
      "Answered: \(given.isEmpty ? "nothing" : given) (\(verdict)). Expected: \(expected.joined(separator: "; "))."
    case .noRemarks: "No flags or disputes in this pack."
    case .unreadableRemarks(let lines, let path):
      "\(count(lines, "line isn't a remark and is", "lines aren't remarks and are")) left out: \(path). Open the file to see what's there."
    case .undone(let isKeySeen):
      "Answer undone: the question is asked again, with schedule and counts as before."
        + (isKeySeen ? " Its answer has been seen, so it counts as hinted." : "")
    case .tooManyUnusableLines(let count):
      "\(number(count)) lines in a row couldn't be used: the session ends here. The answers before them are saved."
    case .bareCommand(let name): "\"\(name)\" is a command: type \":\(name)\". Not counted."
    case .verbDuringQuestion(let verb, let isExam):
      "\"\(verb.name(in: .english))\" only works outside a session: "
        + (isExam ? "\":quit\" interrupts the exam" : "\":stop\" ends this one") + ". Not counted."
    case .unknownCommand(let name, let nearest):
      "Unknown command: \":\(name)\"." + (nearest.map { " Did you mean \":\($0)\"?" } ?? "")
        + " \"?\" shows what you can type."
    case .unusable(let reason): unusable(reason)
    case .whatIsLegal(let kind): "\(howToAnswer(kind)) \"idk\": I don't know. \":skip\": next question."

    case .lesson(let sentence): words(sentence)
    case .enter(let sentence): words(sentence)
    case .exam(let sentence): words(sentence)
    case .drill(let sentence): words(sentence)
    case .resuming(let sentence): words(sentence)
    case .stats(let sentence): words(sentence)
    case .setting(let sentence): words(sentence)
    case .work(let work): words(work)
    case .imports(let sentence): words(sentence)
    case .exports(let sentence): words(sentence)
    case .authoring(let sentence): words(sentence)
    case .guide(let sentence): words(sentence)
    case .sources(let sentence): words(sentence)
    case .diagnosis(let sentence): words(sentence)
    case .sheet(let sentence): words(sentence)

    case .slip(.accent(let expected)): "accent: \(expected)"
    case .slip(.typo(let expected)): "spelling: \(expected)"
    case .slip(.missing(let words, let expected)):
      "missing \(words.map { "\"\($0)\"" }.joined(separator: ", ")): \(expected)"
    case .rightAnswer: "Answer:"
    case .rightAnswers: "Answers:"
    case .answeredInstead(let text): text.map { "(answered: \($0))" } ?? "(not answered)"
    case .optionMissed: "(missed)"
    case .gapsSwapped(let first, let second): "Gaps \(first) and \(second) are swapped."
    case .chosenReason(let option, let why): "\(option) (your answer)" + (why.map { ": \($0)" } ?? "")
    case .whySaysMore: "\":why\" says more."
    case .keyPoints: "Key points:"
    case .modelAnswer(let text): "A possible answer: \(text)"
    case .trueWord: "True"
    case .falseWord: "False"
    case .disagreement: "The sources disagree:"
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
    case .owed(let spans, true): "You were sure: it also comes back \(list(spans.map(span)))."
    case .owed(let spans, false): "You had once been sure and wrong: it also comes back \(list(spans.map(span)))."
    case .scheduleUntouched: "Free practice: the schedule is unchanged."
    case .comesBack: "It comes back later in this session."
    case .yourAnswer: "(your answer)"
    case .notSaved(let fault): "This answer could not be saved. \(words(Fault.progress(fault)))"

    case .summaryCounts(let asked, let right, let near, let partial, let wrong, let blank):
      "\(count(asked, "question", "questions")): "
        + [
          "\(number(right + near)) right" + (near == 0 ? "" : " (\(number(near)) with a slip)"),
          partial == 0 ? nil : "\(number(partial)) partly right", "\(number(wrong)) wrong",
          blank == 0 ? nil : "\(number(blank)) blank",
        ].compactMap(\.self).joined(separator: ", ") + "."
    case .summaryCredit(let share): "Result: \(percent(share))."
    case .summarySkipped(let skipped): "\(count(skipped, "question", "questions")) skipped."
    case .summaryRemaining(let remaining):
      "\(questions(remaining)) left for another session."
    case .summaryUnsourced(let unsourced): "\(questions(unsourced)) without a source."
    case .summaryRelearned(let relearned):
      "\(number(relearned)) missed, then answered right; still to review in another session."

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
    case .packSetAside(let copy): "The file it replaced couldn't be read, and is kept: \(copy)"
    case .mayBeUndone(let fault):
      "it's done, but a power cut could undo it: \(words(fault)) Check that it's still so once the disk is well."
    case .packNotInstalled: "Nothing was installed."
    case .checkCounts(let packs, let questionCount, let citations, let verified, let errors, let warnings):
      "\(count(packs, "pack", "packs")), \(questions(questionCount)), \(count(citations, "citation", "citations")) (\(number(verified)) verified): \(count(errors, "error", "errors")), \(count(warnings, "warning", "warnings"))."
    case .citationsNotVerified: "The citations were not checked against the articles: \"--articles FOLDER\" does that."
    case .warningsNotShown: "\"--strict\" shows the warnings."
    case .moreFaults(let count): "… and \(number(count)) more."
    case .censusRow(let label, let counts): "\(name(label)): \(counts)."
    case .censusExtras(let views, let hints): "With views: \(number(views)). With hints: \(number(hints))."
    case .packSkipped(let file, let errors):
      "pack skipped, \(count(errors, "error", "errors")): \(file). To see them: distinguo packs check \(file)"
    case .duplicatePack(let id, let path):
      "the id \"\(id)\" is already taken: \(path) is skipped. Change its \"id\"."
    case .packFolderUnreadable(let fault):
      "your packs are left out, because their folder can't be read: \(words(fault)) Check its permissions, or put a folder there."
    case .acceptedForms: "Accepted:"
    case .refusedForms: "Refused:"
    case .keyLabel: "key"
    case .lessonHeading(let number, let id, let title): "Lesson \(number) · \(id) · \(title)"
    case .lessonRequires(let lessons): "Builds on: \(lessons.joined(separator: ", "))"
    case .level(let level): "level \(level.rawValue)"
    case .contrastsWith(let questions): "Contrasts with: \(questions.joined(separator: ", "))"
    case .formerly(let names): "Formerly: \(names.joined(separator: ", "))"
    case .fact(let aspect, let text): "\(aspect): \(text)"

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

    case .synopsis: "distinguo [VERB] [OPTIONS]: practise telling things apart. Without a verb, opens the prompt."
    case .verbsHeading: "Verbs"
    case .optionsHeading: "Options"
    case .everywhereHeading: "Options for every verb"
    case .verbSummary(let verb): summary(verb)
    case .optionSummary(let option, let isRepeatable):
      summary(option) + (isRepeatable ? " (repeatable)" : "")
    case .exampleInText(let text): "Example: \"\(text)\"."
    case .subcommandSummary(let subcommand): summary(subcommand)
    case .sessionCommandSummary(let command, let isExam): summary(command, isExam)
    case .sessionCommandExample(let command): example(command)
    case .placeholder(let placeholder): name(placeholder)
    case .placeholderOfOptions: "OPTIONS"
    case .subcommandsHeading: "Subcommands"
    case .examplesHeading: "Examples"
    case .lookingBackHeading: "About the last answer judged"
    case .whenCommandIsLegal: "Type it while a question is open; \"?\" then shows everything you can type."
    case .commandHasNoUseNow: "It does nothing right now: \"?\" shows what does."
    case .answerMarks:
      "\"b!\": sure. \"b?\": unsure. \"idk\": I don't know. Enter alone: see the question again."
    case .answerMarksOfFreeText: "\"idk\": I don't know. Enter alone: show the question again."
    case .moreCandidates(let others): "… and \(number(others)) more: type a letter, then Tab."
    case .settingSummary(let key): summary(key)
    case .helpHint(true): "\"help VERB\" or \"VERB ?\" explains a verb: \"help quiz\", \"help packs add\"."
    case .helpHint(false):
      "\"distinguo help VERB\" or \"distinguo VERB --help\" explains a verb: \"distinguo help packs add\"."
    case .helpDuringQuestion:
      "While a question is open, a plain line is your answer and \"?\" shows everything you can type."
    case .howToLeavePager(isAtEnd: false): "q: quit, space: more"
    case .howToLeavePager(isAtEnd: true): "q: quit"
    case .manual(let sentence): words(sentence)
    case .completionScript(let shell):
      "distinguo completion for \(shell.rawValue). Generated by: distinguo help --completion \(shell.rawValue)"
    case .version(let version, let build): "Distinguo \(version) (\(words(build)))"
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
    case .now: "now"
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
    case .choice: "Answer with a letter (\"b\") or an option's text."
    case .multiple: "Several answers are right: give their letters (\"a c\")."
    case .truefalse: "Answer \"t\" (true) or \"f\" (false)."
    case .short: "Type the words of the answer."
    case .cloze: "Type what's missing; separate several gaps with \";\"."
    case .number: "Type a number (\"68\", \"24 000\")."
    case .match: "Pair each number with a letter (\"1c 2a 3b\")."
    case .sort: "Put each number into a category (\"1a 2b 3a\")."
    case .order: "Give the letters in order (\"c a b\")."
    case .recall: "Explain in your own words; the key points are looked for in your answer."
    }
  }

  private static func unusable(_ reason: Unusable) -> String {
    switch reason {
    case .nothing: "Nothing readable was typed."
    case .unrecognised: "That isn't one of the possible answers; not counted."
    case .letterOutOfRange(let letter): "There's no option \"\(letter)\"; not counted."
    case .numberOutOfRange(let number): "There's no number \"\(number)\"; not counted."
    case .notANumber: "One number is expected; not counted."
    case .wordsExpected: "There are no letters to choose from here; not counted."
    case .ambiguous(let indexes):
      "Several options match; not counted. Type the letter with its bracket: \(indexes.map { "\"\(Label($0).text))\"" }.joined(separator: ", "))."
    case .wrongCount(let expected, let given):
      "\(count(expected, "part", "parts")) expected, \(given) given; not counted."
    case .incomplete(let numbers):
      "No answer for \(numbers.map(String.init).joined(separator: ", ")); not counted. Complete it, or type the same line again to have it judged as is."
    case .repeated(let text): "\"\(text)\" is given twice; not counted."
    case .mixed: "Numbers and letters don't pair up; not counted."
    }
  }
}
