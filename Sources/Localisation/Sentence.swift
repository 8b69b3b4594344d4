import DurableFiles
import FSRS
import Grading
import ProgressStore
import QuestionBank
import Training
import Usage

/// Everything the program can say. `French` and `English` put it into words with exhaustive switches, so the compiler
/// lists what a language lacks.
package enum Sentence: Sendable {
  case toned(Toned)

  // The start and the prompt.
  case howToAnswer
  case commandPrompt
  case howToLeaveCommand
  case howToLeaveAnswer

  // A session.
  case questionHeading(number: Int, total: Int, topic: String, standing: Standing)
  case answerPrompt(number: Int, total: Int)
  case howToAnswerKind(Kind)
  /// The prompt below key points.
  case pointsPrompt
  /// How to say which of the key points an answer makes.
  case howToSetPoints(of: Int)
  case trueOption
  case falseOption
  /// Today's new questions have all been asked.
  case dayIsFull(new: Int)
  case nothingToAsk(Mode, nextDue: Span?)
  /// What the initials in a question stand for.
  case initials([Initials])
  case hint(String)
  case noMoreHints(shown: Int)
  case skipped(isMissed: Bool)
  case nothingJudged
  /// A command looks back at an answer, but there's been none since the prompt opened.
  case noSessionYet(SessionCommand)
  case nothingToUndo
  case remarkKept(Remark.Purpose, question: String, path: String)
  case flagWithoutText
  case remark(kind: String, question: String, at: String, reason: String)
  case remarkGiven(given: String, verdict: String, expected: [String])
  case noRemarks
  /// Lines of the remarks' file that hold no remark.
  case unreadableRemarks(lines: Int, path: String)
  /// `isKeySeen`: whether the right answer was already shown.
  case undone(isKeySeen: Bool)
  case bareCommand(String)
  /// A session that a program holds ends after that many unusable lines.
  case tooManyUnusableLines(Int)
  /// A verb was typed as an answer.
  case verbDuringQuestion(Verb, isExam: Bool)
  case unknownCommand(String, nearest: String?)
  case unusable(Unusable)
  case whatIsLegal(Kind)

  case lesson(Lesson)
  case enter(Enter)
  case exam(Exam)
  case drill(Drill)
  case resuming(Resuming)
  case stats(Stats)
  case setting(Setting)
  case work(Work)
  case imports(Imports)
  case exports(Exports)
  case authoring(Authoring)
  case guide(Guide)

  // A verdict.
  case slip(Slip)
  case rightAnswer
  case rightAnswers
  /// What was answered instead of the right answer; nil for nothing.
  case answeredInstead(String?)
  /// Shown beside a right option that wasn't chosen.
  case optionMissed
  /// The words typed in two gaps belong in each other's place.
  case gapsSwapped(Int, Int)
  /// A wrong option that was chosen, and why it's wrong, if its author says so.
  case chosenReason(option: String, why: String?)
  /// `:why` has more to say.
  case whySaysMore
  /// Above the key points that a free answer should make.
  case keyPoints
  /// A free answer that makes every point.
  case modelAnswer(String)
  case trueWord
  case falseWord
  case disagreement
  case sourceLabel
  case noSource
  case citation(author: String, title: String, published: String?, section: String?, paragraph: Int?)
  case shortCitation(author: String, published: String?, paragraph: Int?)
  case quotation(String)
  /// The full paragraph a citation refers to.
  case paragraph(Int, String)
  case questionName(String)
  case backIn(Span)
  /// The question comes back on these days, too, because the learner was sure of a wrong answer: just now, or before.
  case owed([Span], wasJustNow: Bool)
  case scheduleUntouched
  /// The missed question is asked again later in the session.
  case comesBack
  /// Shown beside the chosen option.
  case yourAnswer
  case notSaved(ProgressFault)

  // The end of a session.
  case summaryCounts(asked: Int, right: Int, near: Int, partial: Int, wrong: Int, blank: Int)
  /// A share from 0 to 1.
  case summaryCredit(Double)
  case summarySkipped(Int)
  case summaryRelearned(Int)
  case summaryUnsourced(Int)
  case summaryRemaining(Int)

  case sources(Sources)
  case diagnosis(Diagnosis)
  case sheet(Sheet)

  // Packs.
  case packLine(id: String, title: String, questions: Int, origin: PackOrigin)
  case packHeading(title: String, questions: Int, language: String, license: String?)
  case packAdded(id: String, title: String, questions: Int, path: String)
  case packUpdated(id: String, added: Int, changed: Int, removed: Int, path: String)
  case tryPack(id: String)
  case packRemoved(id: String, copy: String)
  /// A file that a pack replaced couldn't be read, and was kept under another name.
  case packSetAside(copy: String)
  /// A file was written, but the disk may go back to what was there before.
  case mayBeUndone(SystemFault)
  case packNotInstalled
  case checkCounts(packs: Int, questions: Int, citations: Int, verified: Int, errors: Int, warnings: Int)
  case citationsNotVerified
  /// The warnings of a check weren't shown.
  case warningsNotShown
  /// So many faults more than are listed.
  case moreFaults(Int)
  case censusRow(CensusLabel, String)
  case censusExtras(views: Int, hints: Int)
  case packSkipped(file: String, errors: Int)
  case duplicatePack(id: String, path: String)
  /// The folder of the installed packs can't be read.
  case packFolderUnreadable(SystemFault)
  case acceptedForms
  case refusedForms
  case keyLabel
  case lessonHeading(number: Int, id: String, title: String)
  /// The lessons that a lesson builds on.
  case lessonRequires([String])
  case level(Question.Level)
  /// The questions that differ from a question in one feature.
  case contrastsWith([String])
  /// The names that a question had before.
  case formerly([String])
  /// Something that is true of a role.
  case fact(aspect: String, text: String)

  // Progress.
  case progressCounts(reviews: Int, seen: Int, due: Int, missed: Int)
  case progressExported(reviews: Int, path: String)
  case progressPath(String)

  // Diagnostics and faults.
  case severity(Diagnostic.Severity)
  case packFault(PackFault)
  case fault(Fault)
  case error(String)
  case warning(String)

  // Help.
  case synopsis
  case verbsHeading
  case optionsHeading
  case everywhereHeading
  case verbSummary(Verb)
  case optionSummary(OptionName, isRepeatable: Bool)
  /// An example of what to type.
  case exampleInText(String)
  case settingSummary(SettingKey)
  /// What a subcommand does: `packs add`.
  case subcommandSummary(Subcommand)
  case sessionCommandSummary(SessionCommand, isExam: Bool)
  /// An example of the command.
  case sessionCommandExample(SessionCommand)
  case placeholder(Placeholder)
  /// Stands for options too numerous to list.
  case placeholderOfOptions
  case subcommandsHeading
  case examplesHeading
  /// Above the commands about the last answer judged.
  case lookingBackHeading
  /// Session commands need an open question.
  case whenCommandIsLegal
  case commandHasNoUseNow
  /// What can be added to an answer, or typed instead of one.
  case answerMarks
  /// What can be typed instead of an answer where its end isn't read as a mark.
  case answerMarksOfFreeText
  /// There are more candidates than are shown.
  case moreCandidates(Int)
  case helpHint(isAtPrompt: Bool)
  case helpDuringQuestion
  /// How to leave `less`, shown on its last line; in ASCII.
  case howToLeavePager(isAtEnd: Bool)
  case version(String, Build)
  case manual(Manual)
  /// The comment at the top of a completion script.
  case completionScript(Shell)

  /// How soon something will happen, as people say it.
  package enum Span: Hashable, Sendable {
    case now
    case minutes(Int)
    case hours(Int)
    case tomorrow
    case days(Int)
    case months(Int)
    case years(Int)
  }

  /// What to count questions by.
  package enum CensusLabel: Hashable, Sendable {
    case kinds, topics, sources, roles, tags
  }

  package enum PackOrigin: Hashable, Sendable {
    case bundled, installed, given
  }
}

extension Sentence.Span {
  /// The time from one moment to another, in seconds since 1970.
  package init(from now: Double, to then: Double) {
    let minutes = ((then - now) / 60).rounded()
    switch minutes {
    case ..<1: self = .now
    case ..<60: self = .minutes(Int(minutes))
    case ..<(60 * 20): self = .hours(Int((minutes / 60).rounded()))
    default:
      let days = (minutes / (60 * 24)).rounded()
      switch days {
      case ..<1.5: self = .tomorrow
      case ..<60: self = .days(Int(days))
      case ..<700: self = .months(Int((days / 30.4).rounded()))
      default: self = .years(Int(min((days / 365).rounded(), 1_000)))
      }
    }
  }
}
