import DurableFiles
import Foundation
import Grading
import Interchange
import PackShelf
import ProgressStore
import QuestionBank
import Training

@testable import Localisation
@testable import Terminal
@testable import Usage

/// At least one sentence for every case, with values that need plurals and thousands separators.
enum SentenceSamples {
  private static let many = 1_234
  private static let path = "/tmp/x"
  private static let system = SystemFault(.open, path, .code(ENOENT))
  private static let value = SettingValue.decimal(0.95)

  static let toned: [Sentence.Toned] =
    [
      .welcome(questions: many, due: many, missed: many), .leaving(reviews: 0),
      .leaving(reviews: many), .summaryHeading, .nextReview(missed: many, isAtPrompt: true),
      .nextAllRight(nextDue: nil, isAtPrompt: false),
      .nextAllRight(nextDue: .hours(2), isAtPrompt: true), .nothingAnswered,
    ] + [Verdict.right, .near, .partial, .wrong, .blank].map { .verdict($0, credit: 0.5) }

  static let enter: [Sentence.Enter] = [
    .resumes(isExam: false, number: 2, total: 3), .resumes(isExam: true, number: 2, total: 3),
    .learns(title: "x", questions: many, minutes: many), .asks(questions: many, minutes: 1),
    .asks(questions: many, minutes: many), .nothing(nextDue: nil), .nothing(nextDue: .tomorrow),
    .absence(days: many, waiting: many, perSession: many), .questionsAre(language: "fr"),
    .questionsAre(language: "en"), .questionsAre(language: "sv"),
  ]

  static let lesson: [Sentence.Lesson] =
    [
      .heading(number: 2, of: many, title: "x"), .buildsOn(["x", "y", "z"]),
      .nowKnown(["x"], next: nil),
      .nowKnown(["x", "y"], next: "z"),
      .notYetKnown(known: 2, needed: 3, of: many), .nothingToLearn(due: many, nextDue: nil),
      .nothingToLearn(due: 0, nextDue: nil), .nothingToLearn(due: 0, nextDue: .tomorrow), .noLessons,
      .row(title: "x", id: "y", known: 2, of: 3), .after(["x", "y"]), .tally(known: 1, of: many),
    ] + LearningPath.State.allCases.map(Sentence.Lesson.state)

  private static let mark = ExamMark(CreditSum([0.5, 0.75]), questions: 2)

  static let exam: [Sentence.Exam] = [
    .heading(questions: many, minutes: 90, passPercent: 62.5), .noted, .handedIn, .notDuringExam, .pointsHeading,
    .clock(elapsed: 61_000, remaining: 5_000), .timeIsUp, .resultHeading, .mark(mark),
    .passed(true, passPercent: 50), .passed(false, passPercent: 50), .duration(elapsed: 61_000),
    .late(mark), .given("x"), .unanswered, .answeredLate, .correctionsHeading,
    .howToSeeCorrections,
    .paused(number: 2, total: 3),
  ]

  static let drill: [Sentence.Drill] = [
    .heading(first: "x", second: "y", times: 2), .tableHeading,
  ]

  static let resuming: [Sentence.Resuming] = [
    .resumed(isExam: false, number: 2, total: 3), .resumed(isExam: true, number: 2, total: 3), .left(isAtPrompt: true),
    .left(isAtPrompt: false), .givenUp(.quiz), .unreadable(isExam: true, copy: path),
    .unreadable(isExam: false, copy: path),
  ]

  static let stats: [Sentence.Stats] = [
    .nothingYet, .heading, .seen(seen: many, questions: many, mastered: many), .waiting(due: many, missed: many),
    .owed(many),
    .retention(share: nil, answers: 0, days: 30, desired: 0.9),
    .retention(share: 0.9, answers: many, days: 30, desired: 0.9), .calibrationHeading, .sureness(.sure),
    .sureness(.unmarked), .sureness(.unsure), .rightOf(many, many), .free(right: many, answers: many),
    .confusionsHeading,
    .confusion(asked: "x", answered: "y", times: many), .confusionsHint, .forecastHeading, .day(0), .day(1), .day(2),
    .rolesHeading, .role(known: many, questions: many, recall: nil), .role(known: many, questions: many, recall: 0.9),
    .mixedUpWith([("x", 1), ("y", many)]),
    .packsHeading, .packLine(seen: many, questions: many, mastered: many),
  ]

  static let settings: [Sentence.Setting] =
    [.heading(path: path), .howToSet, .edited(path: path), .notEdited, .editAgain, .overridden(by: "X")]
    + SettingKey.allCases.flatMap { key -> [Sentence.Setting] in
      let usual = Settings().value(of: key)
      return [
        .line(key, usual, isGiven: false), .line(key, value, isGiven: true), .changed(key, value),
        .meaning(key, usual: usual, isGiven: false), .meaning(key, usual: usual, isGiven: true),
        .backToUsual(key, usual),
      ]
    }
    + SettingKey.allCases.flatMap { key -> [Sentence.Setting] in
      guard case .oneOf(let words) = key.allowed else { return [] }
      return words.map { .word(key, $0) }
    }
    + complaints.map { .complaint($0, path: path) }

  static let complaints: [Settings.Complaint] =
    [
      .unreadable(system), .unknownKey("x", nearest: "y", at: place), .repeatedKey("x", at: place),
      .noFolder(.articles, path: path, at: place), .more(many),
    ]
    + [SettingKey.language, .questions, .retention, .fuzz, .articles, .editor].map {
      .wrongValue($0, given: "x", at: place)
    }
    + [
      JSONFault.Problem.notUTF8, .noObject, .expected([",", "}"]), .unfinishedText, .controlInText, .unknownEscape,
      .malformedNumber, .unknownWord("x"), .moreAfterEnd, .tooDeep,
    ].map { .notJSON(JSONFault($0, at: place)) }

  private static let place = Position(line: 2, column: 3)

  static let yamlProblems: [YAMLProblem] = [
    .keyExpected, .dashExpected, .colonExpected, .misplacedColon, .misplacedKey, .misplacedDash, .valueExpected,
    .unexpectedCharacter, .tab, .unfinishedQuotes, .unknownEscape, .unfinishedBraces, .unfinishedBrackets, .reference,
    .textAfterQuote("'"), .textAfterQuote("\""), .spaceMissing(after: ":"), .otherColon(scalar: 0xFF1A), .other("x"),
  ]

  static let faults: [Fault] = [
    .unknownVerb("x", nearest: "y"), .sessionCommand(.hint, "x"), .sessionCommand(.undo, "x"), .answerAtPrompt("x"),
    .unknownOption("x", nearest: "y"), .missingValue(option: "x"),
    .unknownSource("x", nearest: "y"), .unknownRole("x", allowed: ["z"], nearest: "z"),
    .invalidValue(option: "x", value: "y", allowed: ["z"], nearest: "z"),
    .missingArgument(.file, of: .subcommand(.progressMerge)),
    .unexpectedArgument("x"), .unexpectedValue(option: "x", value: "y"), .openQuotation("\""),
    .optionsExclude("x", "y"), .invalidClock("x"), .notUTF8("x"), .noPacks, .unknownPack("x", nearest: "y"),
    .unknownQuestion("x"), .unknownLesson("x", nearest: "y"), .shelf(.noPlace), .articles(system),
    .unknownSetting("x", nearest: "y"),
    .settingValue(.questions, "x", nearest: nil), .settingFolder(.articles, path), .settings(system),
    .settingsNotJSON(path: path, JSONFault(.noObject, at: nil)), .editorNeedsTerminal, .editorNotStarted(system),
    .editorFailed("x", .exited(1)), .editorFailed("x", .killed(by: 9)), .noHome, .progress(.system(system)),
    .progress(.damaged(path: path, line: 2, problem: "x")), .progress(.newerVersion(path: path, version: 2)),
    .damagedProgress(.damaged(path: path, line: nil, problem: "x"), backup: path, restore: "x"),
    .givenProgress(.system(system)), .needsConfirmation, .remarks(system), .remarksUnreadable(system), .output(system),
    .outputOverOwnFile(path), .input(system),
    .sheetOverOther(path), .sheetNotWritten(system), .unknownRole("x", allowed: [], nearest: nil),
    .imports(.unnamed("x")), .nothingExported(pack: "x", .gift), .authoring(.mayNotAsk),
  ]

  static let work: [Sentence.Work] = [
    .readingPacks(done: many, total: many), .checkingPacks(done: many, total: many),
    .installingPacks(done: many, total: many), .openingProgress, .savingProgress,
    .merging(done: many, total: many), .verifying, .restoring, .exporting(percent: 68),
  ]

  static let diagnosed: [Diagnosis.Finding] =
    [
      .program(version: "1", Build(kind: .debian, commit: "x")), .system(name: "x", kernel: "y", machine: "z"),
      .terminal([.input, .error], type: nil, columns: many, rows: many), .terminal([], type: "x", columns: 1, rows: 1),
      .display(colour: true, links: false, unicode: true),
      .locale([Diagnosis.Variable(name: "LANG", value: "fr_FR")], isUTF8: false), .locale([], isUTF8: true),
      .language(.french),
      .tools(libedit: "2.11", pager: nil, editor: Diagnosis.Tool(name: "x", isFound: false)),
      .variables([]), .variables(["x"]), .noPlaces, .settings([], faults: 0), .settings([.fuzz], faults: many),
      .packs(bundled: 1, installed: many, questions: many, leftOut: many),
      .progress(events: many, inJournal: many, backups: many, isSound: true),
      .progress(events: 1, inJournal: 0, backups: 1, isSound: false),
    ] + Diagnosis.PlaceName.allCases.map { .place($0, path: path, .notYet) } + [.place(.state, path: path, .there)]
    + [.place(.state, path: path, .notWritable)]

  static let diagnosis: [Sentence.Diagnosis] =
    diagnosed.map(Sentence.Diagnosis.label) + diagnosed.map(Sentence.Diagnosis.finding)
    + [.verdict(faults: 0), .verdict(faults: many)]

  static let sources: [Sentence.Sources] = [
    .none, .use(questions: many, packs: ["x"]), .use(questions: 1, packs: ["x", "y"]), .interest("x"), .paragraph(2),
    .saysNothingOfRoles,
  ]

  static let sheet: [Sentence.Sheet] = [
    .title(date: "x"), .nothing, .missed(1), .missed(many), .yourAnswer, .noAnswer, .leftOut, .whyNot(option: nil),
    .whyNot(option: "x"), .explanation, .confusionsHeading, .confusion(first: "x", second: "y", times: 1),
    .confusion(first: "x", second: "y", times: many), .comparison(first: "x", second: "y"), .definition,
    .sourcesDiffer, .whoSaysWhat(roles: ["x"]), .whoSaysWhat(roles: ["x", "y"]), .fromQuestions, .saysNothing,
    .written(path: path), .output,
  ]

  static let sentences: [Sentence] =
    toned.map(Sentence.toned) + enter.map(Sentence.enter) + lesson.map(Sentence.lesson) + exam.map(Sentence.exam)
    + drill.map(Sentence.drill)
    + resuming.map(Sentence.resuming) + stats.map(Sentence.stats) + settings.map(Sentence.setting)
    + exports.map(Sentence.exports) + authoring.map(Sentence.authoring) + guide.map(Sentence.guide)
    + authoringRefusals.map { .fault(.authoring($0)) } + imports.map(Sentence.imports)
    + importRefusals.map { .fault(.imports($0)) }
    + sources.map(Sentence.sources) + diagnosis.map(Sentence.diagnosis) + sheet.map(Sentence.sheet)
    + faults.map(Sentence.fault) + work.map(Sentence.work)
    + session + packs + help

  private static let session: [Sentence] =
    [
      .howToAnswer, .commandPrompt, .howToLeaveCommand, .howToLeaveAnswer, .answerPrompt(number: 2, total: 3),
      .trueOption, .falseOption, .dayIsFull(new: 20), .hint("x"), .initials([Initials("X", name: "y")]),
      .noMoreHints(shown: 0), .noMoreHints(shown: 2), .pointsPrompt, .howToSetPoints(of: 1), .howToSetPoints(of: 2),
      .howToSetPoints(of: many),
      .skipped(isMissed: false), .skipped(isMissed: true), .nothingJudged, .noSessionYet(.undo), .noSessionYet(.why),
      .comesBack, .yourAnswer, .howToLeavePager(isAtEnd: false),
      .howToLeavePager(isAtEnd: true),
      .nothingToUndo, .remarkKept(.flag, question: "x/y", path: path),
      .remarkKept(.dispute, question: "x/y", path: path), .flagWithoutText,
      .remark(kind: "flag", question: "x/y", at: "x", reason: ""),
      .remarkGiven(given: "", verdict: "x", expected: ["y", "z"]), .noRemarks,
      .unreadableRemarks(lines: many, path: path), .undone(isKeySeen: false),
      .undone(isKeySeen: true), .bareCommand("x"), .tooManyUnusableLines(20),
      .verbDuringQuestion(.drill, isExam: false), .verbDuringQuestion(.drill, isExam: true),
      .unknownCommand("x", nearest: "y"), .slip(.accent(expected: "x")), .slip(.typo(expected: "x")),
      .slip(.missing(words: ["x"], expected: "x y")), .rightAnswer,
      .rightAnswers, .optionMissed, .gapsSwapped(1, 2),
      .chosenReason(option: "x", why: "y"), .chosenReason(option: "x", why: nil), .whySaysMore, .answeredInstead("x"),
      .answeredInstead(nil), .keyPoints, .modelAnswer("x"), .trueWord, .falseWord, .disagreement, .sourceLabel,
      .noSource, .citation(author: "x", title: "y", published: "2013", section: "z", paragraph: 2),
      .shortCitation(author: "x", published: "2013", paragraph: 2), .quotation("x"), .paragraph(2, "x"),
      .questionName("x"), .scheduleUntouched, .owed([.tomorrow, .days(7)], wasJustNow: true),
      .owed([.days(6)], wasJustNow: false), .notSaved(.system(system)),
      .summaryCounts(asked: many, right: many, near: 2, partial: 2, wrong: 2, blank: 2),
      .summaryCredit(0.68),
      .summarySkipped(many), .summaryRelearned(many), .summaryUnsourced(many), .summaryRemaining(many),
    ]
    + [Standing.new, .due, .missed, .seen].map {
      .questionHeading(number: 2, total: 3, topic: "x", standing: $0)
    }
    + Kind.allCases.flatMap { [.howToAnswerKind($0), .whatIsLegal($0)] }
    + [Mode.quiz, .review, .exam, .drill].map { .nothingToAsk($0, nextDue: .days(2)) }
    + [
      Unusable.nothing, .unrecognised, .letterOutOfRange("x"), .numberOutOfRange("9"), .notANumber, .wordsExpected,
      .ambiguous([0, 1]),
      .wrongCount(expected: 2, given: 3), .repeated("x"), .mixed, .incomplete([2, 3]),
    ].map(Sentence.unusable)
    + [Sentence.Span.now, .minutes(2), .hours(2), .tomorrow, .days(2), .months(2), .years(2)].map(Sentence.backIn)

  private static let packs: [Sentence] =
    [
      .packLine(id: "x", title: "y", questions: many, origin: .bundled),
      .packLine(id: "x", title: "y", questions: many, origin: .installed),
      .packLine(id: "x", title: "y", questions: many, origin: .given),
      .packHeading(title: "x", questions: many, language: "fr", license: "y"),
      .packAdded(id: "x", title: "y", questions: many, path: path),
      .packUpdated(id: "x", added: many, changed: many, removed: many, path: path), .tryPack(id: "x"),
      .packRemoved(id: "x", copy: path), .packSetAside(copy: path), .mayBeUndone(system), .packNotInstalled,
      .checkCounts(packs: many, questions: many, citations: many, verified: many, errors: many, warnings: many),
      .citationsNotVerified, .warningsNotShown, .moreFaults(many), .censusExtras(views: many, hints: many),
      .packSkipped(file: path, errors: many),
      .duplicatePack(id: "x", path: path), .packFolderUnreadable(system), .acceptedForms, .refusedForms, .keyLabel,
      .lessonHeading(number: 2, id: "x", title: "y"), .lessonRequires(["x", "y"]), .level(.base),
      .contrastsWith(["x", "y"]), .formerly(["x/y", "y/x"]), .fact(aspect: "x", text: "y"),
      .progressCounts(reviews: many, seen: many, due: many, missed: many), .progressExported(reviews: many, path: path),
      .progressPath(path), .severity(.error), .severity(.warning), .error("x"), .warning("x"),
    ] + packFaults.map(Sentence.packFault) + yamlProblems.map { .packFault(.invalidYAML($0)) }
    + [Sentence.CensusLabel.kinds, .topics, .sources, .roles, .tags].map { .censusRow($0, "x") }

  private static let help: [Sentence] =
    [
      .synopsis, .verbsHeading, .optionsHeading, .everywhereHeading, .moreCandidates(many),
      .helpHint(isAtPrompt: false), .helpHint(isAtPrompt: true), .helpDuringQuestion,
      .placeholderOfOptions, .subcommandsHeading, .examplesHeading, .lookingBackHeading, .whenCommandIsLegal,
      .commandHasNoUseNow, .answerMarks, .answerMarksOfFreeText, .exampleInText("x"),
    ] + table + manual.map(Sentence.manual)
    + Build.Kind.allCases.map { .version("1", Build(kind: $0, commit: nil)) }

  private static let table: [Sentence] =
    Verb.allCases.map(Sentence.verbSummary) + Subcommand.allCases.map(Sentence.subcommandSummary)
    + SettingKey.allCases.map(Sentence.settingSummary) + Placeholder.allCases.map(Sentence.placeholder)
    + Shell.allCases.map(Sentence.completionScript)
    + OptionName.allCases.flatMap { option -> [Sentence] in
      [.optionSummary(option, isRepeatable: false), .optionSummary(option, isRepeatable: true)]
    }
    + SessionCommand.allCases.flatMap { command -> [Sentence] in
      [
        .sessionCommandSummary(command, isExam: false), .sessionCommandSummary(command, isExam: true),
        .sessionCommandExample(command),
      ]
    }

  static let manual: [Sentence.Manual] =
    [.summary, .volume, .comment, .endedBySignal, .seeAlso, .optionsOfAsking]
    + Sentence.Manual.Section.allCases.map(Sentence.Manual.heading)
    + [.description, .options, .answering, .commands, .settings, .files].map(Sentence.Manual.text)
    + Sentence.Manual.File.allCases.map(Sentence.Manual.file)
    + Sentence.Manual.Variable.allCases.map(Sentence.Manual.variable)
    + ExitStatus.allCases.map(Sentence.Manual.exitStatus)

  static let progress: [ProgressSentence] =
    practising + repairing + notices.map(ProgressSentence.notice) + findings.map(ProgressSentence.finding)
    + undoables.map { .undone($0, at: Moment(milliseconds: 0)) }

  private static let undoables: [Undoable] = [
    .answer(to: QuestionID("x/y")!), .reset(.everything), .reset(.pack(PackID("x")!)),
    .reset(.question(QuestionID("x/y")!)),
  ]

  private static let practising: [ProgressSentence] = [
    .notSaving(.noPlace), .notSaving(.newerVersion(path: path, version: 2)), .notSaving(.fault(system)),
    .conflictCopies(count: many), .missing(events: 1), .missing(events: many),
    .doubtful(copy: path, changed: many, hasBackup: true),
    .doubtful(copy: path, changed: many, hasBackup: false),
    .doubtful(copy: nil, changed: many, hasBackup: true), .unsavedAnswers(many), .unsavedRest,
    .notFolded(.system(system)),
    .mergedFile(path: path, events: many, common: many, added: many),
    .mergedTotal(before: many, after: many, dueBefore: many, dueAfter: many), .sharedNames(count: many, first: "x"),
    .copyPutAway(path: path), .mergedDoubtful(path: path, canBeUndone: true),
    .mergedDoubtful(path: path, canBeUndone: false), .gone(1), .gone(many),
  ]

  private static let repairing: [ProgressSentence] = [
    .verified(path: path, events: many, journal: many, backups: many, isSound: true),
    .verified(path: path, events: many, journal: many, backups: many, isSound: false), .howToRestore,
    .nothingToRestore(hasBackups: true), .nothingToRestore(hasBackups: false),
    .restored(events: many, lost: many), .restored(events: many, lost: 0),
    .restoredFrom(path: path, events: many), .setAside(events: many), .declined(events: many),
    .nothingToDecline, .damagedKept(path: path), .mergeUndone(events: many), .noResetToUndo,
    .confirmErase(.everything), .erased(events: many, files: many),
    .noEventToUndo, .nothingToReset, .confirmReset(.everything, questions: many, answers: many), .yesOrNo,
    .howToConfirm,
    .resetDeclined, .resetDone(questions: many, answers: many),
  ]

  private static let notices: [ProgressNotice] =
    [Alteration.aroundEvents, .events, .withoutHash].flatMap { alteration in
      [path, nil].map { .altered(alteration, copy: $0, backup: nil) }
    } + [
      .tornTail, .noLock(path: path, journal: path), .missing(events: many), .damagedLine(copy: path),
      .damagedLine(copy: nil), .conflictCopies([path]), .notTidied(.system(system)), .noBackup(.system(system)),
      .failingDisk(system), .olderVersion(copy: path),
      .clockWentBack(from: Moment(milliseconds: 1), to: Moment(milliseconds: 0)),
    ]

  private static let findings: [Verification.Finding] =
    [Alteration.aroundEvents, .events, .withoutHash].map { .altered($0, path: path) } + [
      .fault(.damaged(path: path, line: 2, problem: "x")), .fault(.system(system)), .wrongState(path: path),
      .missing(events: many), .damagedBackup(path: path), .damagedLine(path: path),
      .keptAside(path: path, onlyHere: 0), .keptAside(path: path, onlyHere: many), .gap(device: "x", numbers: 2...2),
      .gap(device: "x", numbers: 2...5), .tornTail(path: path), .sharedName(event),
    ]

  private static let event = EventID(device: "x", counter: 1)
}
