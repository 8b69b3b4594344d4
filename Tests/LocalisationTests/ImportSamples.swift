import Interchange
import QuestionBank
import Usage

@testable import Localisation

extension SentenceSamples {
  private static let many = 1_234

  /// Everything that can be said of another program's file.
  static let imports: [Sentence.Imports] =
    [
      .fillGaps, .read(file: "x", .gift, questions: many, leftOut: many),
      .read(file: "x", .csv, questions: 1, leftOut: 0), .table(delimiter: "\t", columns: [.front, .back]),
      .table(delimiter: ";", columns: [.front, .back]), .wouldInstall(id: "x", title: "y", questions: many),
      .nothingInstalled, .earlierKept(path: "/tmp/x"),
    ]
    + TextEncoding.allCases.map { .guessedEncoding(file: "x", $0) }
    + importFaults.map(Sentence.Imports.leftOut) + importFaults.map(Sentence.Imports.takenWithWarning)
    + ImportLoss.allCases.flatMap { loss in
      [1, many].map { Sentence.Imports.lost(loss, count: $0, firstLine: many) }
    }
    + [.lost(.picture, count: 1, firstLine: nil)]
    + UnreadFormat.allCases.map { .passedOver(file: "x", $0) }

  /// Why an item is left out, or what changed in it.
  static let importFaults: [ImportFault] = [
    .kindNotRead("x"), .description, .essayWithoutAnswer, .onlyPicture, .brace, .tooFewAnswers(1, needed: 2),
    .tooFewAnswers(0, needed: 1), .pairWithoutArrow("x"), .noNumericalAnswer, .notANumber("x"), .reversedRange("x"),
    .invalidWeight("x"), .weightOutOfRange("x"), .noRightAnswer, .noAnswerLine, .questionNotStarted,
    .answerNotAnOption("x"), .emptyFront, .emptyBack, .noGap, .openQuote, .hidden, .xml(.documentType),
    .xml(.unclosed("x")), .xml(.mismatched(expected: "x", found: "y")), .xml(.mismatched(expected: "", found: "y")),
    .xml(.invalidTag), .xml(.tooDeep), .notUnderstood("x"), .untypable("x"), .refused(.noRightOption),
    .everythingRight(["x", "y", "z"]), .anyOfSeveral, .merged(line: many),
  ]

  /// Why another program's file can't become a pack.
  static let importRefusals: [ImportRefusal] =
    [
      .unnamed("x"), .invalidID("x"), .address("x"), .unknownColumn("x"), .columnMissing(.back),
      .oneNameForSeveral(files: 2), .notEncoded(file: "x", .utf16),
    ] + UnreadFormat.allCases.map { .unread(file: "x", $0) }
    + ImportFormat.allCases.map { .nothing(file: "x", $0) }
}
