import DurableFiles
import Foundation
import Grading
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
      .welcome(questions: many, due: many, missed: many), .howToStart, .leaving(reviews: 0),
      .leaving(reviews: many), .summaryHeading, .nextReview(missed: many, isAtPrompt: true),
      .nextAllRight(nextDue: nil, isAtPrompt: false),
      .nextAllRight(nextDue: .hours(2), isAtPrompt: true), .nothingAnswered,
    ] + [Verdict.right, .near, .partial, .wrong, .blank].map { .verdict($0, credit: 0.5) }

  static let exam: [Sentence.Exam] = [
    .heading(questions: many, minutes: 90, passPercent: 62.5), .noted, .handedIn, .notDuringExam,
    .clock(elapsed: 61_000, remaining: 5_000), .timeIsUp, .resultHeading, .mark(percent: 62.5, of20: 12.5),
    .passed(true, passPercent: 50), .passed(false, passPercent: 50), .duration(elapsed: 61_000),
    .late(percent: 62.5, of20: 12.5), .given("x"), .unanswered, .answeredLate, .correctionsHeading,
    .howToSeeCorrections,
    .paused(number: 2, total: 3),
  ]

  static let drill: [Sentence.Drill] = [
    .heading(first: "x", second: "y", times: 2), .tableHeading,
  ]

  static let resuming: [Sentence.Resuming] = [
    .offer(isExam: false, number: 2, total: 3), .offer(isExam: true, number: 2, total: 3),
    .resumed(isExam: false, number: 2, total: 3), .resumed(isExam: true, number: 2, total: 3), .left(isAtPrompt: true),
    .left(isAtPrompt: false), .givenUp(.quiz),
  ]

  static let stats: [Sentence.Stats] = [
    .nothingYet, .heading, .seen(seen: many, questions: many, mastered: many), .waiting(due: many, missed: many),
    .retention(share: nil, answers: 0, days: 30, desired: 0.9),
    .retention(share: 0.9, answers: many, days: 30, desired: 0.9), .calibrationHeading, .sureness(.sure),
    .sureness(.unmarked), .sureness(.unsure), .rightOf(many, many), .confusionsHeading,
    .confusion(asked: "x", answered: "y", times: many), .confusionsHint, .forecastHeading, .day(0), .day(1), .day(2),
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
      .noFolder(.articles, path: path, at: place),
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
    .other("x"),
  ]

  static let faults: [Fault] = [
    .unknownVerb("x", nearest: "y"), .sessionCommand(.hint, "x"), .sessionCommand(.undo, "x"), .answerAtPrompt("x"),
    .unknownOption("x", nearest: "y"), .missingValue(option: "x"),
    .unknownRole("x", allowed: ["z"], nearest: "z"),
    .invalidValue(option: "x", value: "y", allowed: ["z"], nearest: "z"),
    .missingArgument(.file, of: .subcommand(.progressMerge)),
    .unexpectedArgument("x"), .unexpectedValue(option: "x", value: "y"), .openQuotation("\""),
    .optionsExclude("x", "y"), .invalidClock("x"), .noPacks, .unknownPack("x", nearest: "y"),
    .unknownQuestion("x"), .shelf(.noPlace), .articles(system),
    .unknownSetting("x", nearest: "y"),
    .settingValue(.questions, "x", nearest: nil), .settingFolder(.articles, path), .settings(system),
    .settingsNotJSON(path: path, JSONFault(.noObject, at: nil)), .editorNeedsTerminal, .editorNotStarted(system),
    .editorFailed("x", .exited(1)), .editorFailed("x", .killed(by: 9)), .noHome, .progress(.system(system)),
    .progress(.damaged(path: path, line: 2, problem: "x")), .progress(.newerVersion(path: path, version: 2)),
    .damagedProgress(.damaged(path: path, line: nil, problem: "x"), backup: path, restore: "x"),
    .givenProgress(.system(system)), .needsConfirmation, .remarks(system), .output(system), .exportOverProgress(path),
  ]

  static let work: [Sentence.Work] = [
    .readingPacks(done: many, total: many), .checkingPacks(done: many, total: many),
    .installingPacks(done: many, total: many), .openingProgress, .savingProgress,
    .merging(done: many, total: many), .verifying, .restoring, .exporting(percent: 68),
  ]

  static let sentences: [Sentence] =
    toned.map(Sentence.toned) + exam.map(Sentence.exam) + drill.map(Sentence.drill)
    + resuming.map(Sentence.resuming) + stats.map(Sentence.stats) + settings.map(Sentence.setting)
    + faults.map(Sentence.fault) + work.map(Sentence.work) + session + packs + help

  private static let session: [Sentence] =
    [
      .howToAnswer, .commandPrompt, .howToLeaveCommand, .howToLeaveAnswer, .answerPrompt(number: 2, total: 3),
      .trueOption, .falseOption, .dayIsFull(new: 20), .hint("x"), .initials([Initials("X", name: "y")]),
      .noMoreHints(shown: 0), .noMoreHints(shown: 2),
      .skipped(isMissed: false), .skipped(isMissed: true), .nothingJudged, .noSessionYet(.undo), .noSessionYet(.why),
      .comesBack, .yourAnswer, .howToLeavePager(isAtEnd: false),
      .howToLeavePager(isAtEnd: true),
      .nothingToUndo, .remarkKept(.flag, question: "x/y", path: path),
      .remarkKept(.dispute, question: "x/y", path: path), .flagWithoutText,
      .remark(kind: "flag", question: "x/y", at: "x", reason: ""),
      .remarkGiven(given: "", verdict: "x", expected: ["y", "z"]), .noRemarks, .undone(isKeySeen: false),
      .undone(isKeySeen: true), .bareCommand("x"),
      .verbDuringQuestion(.drill, isExam: false), .verbDuringQuestion(.drill, isExam: true),
      .unknownCommand("x", nearest: "y"), .slip(.accent(expected: "x")), .slip(.typo(expected: "x")), .rightAnswer,
      .rightAnswers, .answeredInstead("x"), .answeredInstead(nil), .trueWord, .falseWord, .disagreement, .sourceLabel,
      .noSource, .citation(author: "x", title: "y", published: "2013", section: "z", paragraph: 2),
      .shortCitation(author: "x", published: "2013", paragraph: 2), .quotation("x"), .paragraph(2, "x"),
      .questionName("x"), .scheduleUntouched, .notSaved(.system(system)),
      .summaryCounts(asked: many, right: many, near: 2, partial: 2, wrong: 2, blank: 2),
      .summaryCredit(percent: 68),
      .summarySkipped(many), .summaryRelearned(many), .summaryRemaining(many),
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
      .packRemoved(id: "x", copy: path), .packNotInstalled,
      .checkCounts(packs: many, questions: many, citations: many, verified: many, errors: many, warnings: many),
      .citationsNotVerified, .censusExtras(views: many, hints: many), .packSkipped(file: path, errors: many),
      .duplicatePack(id: "x", path: path), .acceptedForms, .keyLabel,
      .progressCounts(reviews: many, seen: many, due: many, missed: many), .progressExported(reviews: many, path: path),
      .progressPath(path), .severity(.error), .severity(.warning), .packFault(.noQuestions), .error("x"), .warning("x"),
    ] + yamlProblems.map { .packFault(.invalidYAML($0)) }
    + [Sentence.CensusLabel.kinds, .topics, .sources, .roles, .tags].map { .censusRow($0, "x") }

  private static let help: [Sentence] =
    [
      .synopsis, .verbsHeading, .optionsHeading, .everywhereHeading, .moreCandidates(many),
      .helpHint(isAtPrompt: false), .helpHint(isAtPrompt: true), .helpDuringQuestion, .version("1"),
      .placeholderOfOptions, .subcommandsHeading, .examplesHeading, .lookingBackHeading, .whenCommandIsLegal,
      .commandHasNoUseNow, .answerMarks, .enterStarts(questions: many), .exampleInText("x"),
      .enterResumes(isExam: false, number: 2, total: 3), .enterResumes(isExam: true, number: 2, total: 3),
    ] + table + manual.map(Sentence.manual)

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
    + [ProgressEvent.Change.undo(event), .reset(.everything)].map {
      .eventUndone(ProgressEvent(id: event, at: Moment(milliseconds: 0), change: $0))
    }

  private static let practising: [ProgressSentence] = [
    .notSaving(.noPlace), .notSaving(.newerVersion(path: path, version: 2)), .notSaving(.fault(system)),
    .conflictCopies(count: many), .missing(path: path), .doubtful(copy: path, changed: many, hasBackup: true),
    .doubtful(copy: path, changed: many, hasBackup: false),
    .doubtful(copy: nil, changed: many, hasBackup: true), .unsavedAnswers(many), .notFolded(.system(system)),
    .mergedFile(path: path, events: many, common: many, added: many),
    .mergedTotal(before: many, after: many, dueBefore: many, dueAfter: many), .sharedNames(count: many, first: "x"),
    .copyPutAway(path: path), .mergedDoubtful(path: path, canBeUndone: true),
    .mergedDoubtful(path: path, canBeUndone: false),
  ]

  private static let repairing: [ProgressSentence] = [
    .verified(path: path, events: many, journal: many, backups: many, isSound: true),
    .verified(path: path, events: many, journal: many, backups: many, isSound: false), .howToRestore,
    .nothingToRestore(hasBackups: true), .nothingToRestore(hasBackups: false),
    .restored(from: path, events: many, salvaged: many, lost: many),
    .restored(from: nil, events: many, salvaged: 0, lost: 0), .damagedKept(path: path), .mergeUndone(events: many),
    .noEventToUndo, .nothingToReset, .confirmReset(.everything, questions: many, answers: many), .yesOrNo,
    .howToConfirm,
    .resetDeclined, .resetDone(questions: many, answers: many),
  ]

  private static let notices: [ProgressNotice] =
    [Alteration.aroundEvents, .events, .withoutHash].flatMap { alteration in
      [path, nil].map { .altered(alteration, copy: $0, backup: nil) }
    } + [
      .tornTail, .noLock(path: path), .missing(path: path, backup: path), .conflictCopies([path]), .noBackup(system),
      .failingDisk(system),
    ]

  private static let findings: [Verification.Finding] =
    [Alteration.aroundEvents, .events, .withoutHash].map { .altered($0, path: path) } + [
      .fault(.damaged(path: path, line: 2, problem: "x")), .fault(.system(system)), .wrongState(path: path),
      .missing(path: path), .tornTail(path: path), .sharedName(event),
    ]

  private static let event = EventID(device: "x", counter: 1)
}
