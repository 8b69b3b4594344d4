import DurableFiles
import Foundation
import Terminal
import Usage

@testable import Authoring
@testable import Localisation
@testable import QuestionBank

/// What's said to those who write packs.
extension SentenceSamples {
  private static let many = 1_234
  private static let path = "/tmp/x"
  private static let system = SystemFault(.open, path, .code(ENOENT))

  private static func draft(_ faults: [PackFault]) -> Draft {
    Draft(pack: Pack(id: .placeholder, title: "x", language: "en", questions: []), faults: faults)
  }

  private static let source = Source(id: .placeholder, author: "x", title: "y")

  static let steps: [Step] =
    [
      .title, .language(suggested: "fr"), .author, .prompt(number: 1), .prompt(number: 2), .answer(prompt: "x"), .truth,
      .right(number: 2), .wrong(number: 1), .wrong(number: 2), .why(option: "x"), .form(number: 2), .clozeText,
      .gap(number: 1, of: 2), .value, .unit, .tolerance, .date, .pair(number: 1), .pair(number: 3), .distractors,
      .categories, .item(number: 1, categories: ["x", "y"]), .item(number: 3, categories: ["x", "y"]), .sequence,
      .point(number: 1, fromAnswer: ["x"]), .point(number: 2, fromAnswer: ["x"]), .explanation,
      .source([source], usual: source), .source([], usual: nil), .topic(suggested: "x"), .keep(draft([])),
      .keep(draft([.noCitation])), .finished,
    ] + Kind.allCases.map(Step.kind)

  static let complaintsOfComposer: [Complaint] = [
    .needed, .notALanguage("x"), .withoutLetters, .unknownKind("x"), .notATruth, .notANumber("x"), .withoutGap,
    .withoutEqualsSign, .unknownCategory("x"), .tooFew(needed: 2), .repeated("x"), .noSuchNumber(many), .authorAndTitle,
    .fault(.noExplanation), .wouldWarn, .howToKeep,
  ]

  static let composing: [Sentence.Authoring.Composing] =
    [
      .prompt, .begins(path: path), .goesOn(path: path, questions: many), .howTo,
      .knownSource(number: 1, author: "x", title: "y"), .preview(number: 2), .wouldSay(.noCitation),
      .kept(number: 2, path: path), .dropped, .undone, .nothingToUndo,
      .composed(path: path, questions: many, warnings: 0), .composed(path: path, questions: many, warnings: many),
      .nothingComposed, .next(path: path), .fillGaps, .unnamedAuthor, .ownCourse,
    ] + steps.filter { $0 != .finished }.map { .asks($0) } + complaintsOfComposer.map { .complains($0) }

  private static let changedTable = PackDifference.Table(added: ["x"], removed: ["y"], changed: ["z", "w"])

  static let differences: [Sentence.Authoring.Difference] =
    [
      .heading(old: "x", oldQuestions: many, new: "y", newQuestions: 1), .same, .otherID(old: "x", new: "y"),
      .added(1), .added(many), .removed(1), .removed(many), .changed(many), .renamed(many),
      .renamedQuestion(old: "x", new: "y"), .parts(PackDifference.Part.allCases), .answers(1), .answers(many),
      .asksOtherwise, .perhapsRenamed(name: "x/y", new: "z"), .reordered, .otherHead, .effect(kept: many, lost: 0),
      .effect(kept: many, lost: 1), .effect(kept: 1, lost: many), .nothingTouched,
    ] + Sentence.Authoring.TableName.allCases.map { .table($0, changedTable) }

  static let drafts: [Sentence.Authoring.Drafts] = [
    .none(pack: nil), .none(pack: "x"), .waiting(pack: "x", count: 1), .waiting(pack: "x", count: many),
    .heading(number: 1, total: many, name: "x"), .prompt, .howToDecide, .taken(question: "x", path: path),
    .refused(question: "x"), .left, .gone(question: "x"), .mended(question: "x"), .notEdited, .editedWrongly,
    .unfit(.nameTaken("x")), .tally(taken: many, refused: 0, left: 1),
  ]

  static let authoring: [Sentence.Authoring] =
    [
      .formatted(file: "x", texts: 1, isLaidOutAnew: false), .formatted(file: "x", texts: many, isLaidOutAnew: true),
      .wellFormatted(file: "x"),
    ] + composing.map { .composing($0) } + differences.map { .difference($0) } + drafts.map { .drafts($0) }

  static let guide: [Sentence.Guide] =
    [.title] + Sentence.Guide.Section.allCases.map { .heading($0) }
    + Sentence.Guide.Section.allCases.filter { $0 != .steps }.map { .text($0) }
    + Sentence.Guide.Table.allCases.map { .tableHeading($0) } + Sentence.Guide.Field.allCases.map { .field($0) }
    + Kind.allCases.map { .kind($0) } + Sentence.Guide.Step.allCases.map { .step($0) }

  static let authoringRefusals: [AuthoringRefusal] = [
    .exists(path), .mayNotAsk, .inputIsPrompt, .notWritten(system), .drafts(system), .editorFailed("x", .exited(1)),
    .editorFailed("x", .killed(by: 9)),
  ]
}
