import Grading
import QuestionBank

@testable import Localisation

extension SentenceSamples {
  /// Everything that can be wrong with a pack, with and without a suggestion.
  static let packFaults: [PackFault] = wholeFile + fields + contents + quotations + warnings

  private static let many = 1_234

  private static let wholeFile: [PackFault] = [
    .empty, .tooLarge(bytes: many, limit: many), .notUTF8(looksLike: nil), .notUTF8(looksLike: "UTF-16"),
    .invalidLanguage("x", nearest: nil), .invalidLanguage("x", nearest: "fr"), .nulCharacter, .lineTooLong(limit: many),
    .invalidYAML(.tab), .anchor, .explicitTag, .duplicateKey("x"), .unsupportedVersion("x"),
    .tooManyQuestions(limit: many), .bidirectionalControl(scalar: 0x202E),
    .lineSeparator(scalar: 0x85), .straySpace(scalar: 0xA0), .straySpace(scalar: 0x3000),
    .invisibleCharacter(scalar: 0x200B),
  ]

  private static let fields: [PackFault] =
    [
      .missingField("x"), .unknownField("x", nearest: "y"), .unknownField("x", nearest: nil), .emptyText(field: "x"),
      .commentForText(field: "x"),
      .textTooLong(field: "x", limit: many), .tooManyValues(field: "x", limit: many), .invalidID("x"),
      .unknownKind("x", nearest: "y"), .unknownKind("x", nearest: nil), .misplacedField("x", kind: .short),
    ]
    + [PackFault.Shape.text, .list, .mapping, .flag, .number, .wholeNumber, .texts].map {
      .wrongShape(field: "x", expected: $0)
    }

  private static let contents: [PackFault] =
    [
      .duplicateID("x", firstLine: 2), .unknownSource("x", nearest: "y"), .unknownSource("x", nearest: nil),
      .unknownRole("x", nearest: "y"), .unknownRole("x", nearest: nil), .unknownCategory("x", nearest: "y"),
      .unknownCategory("x", nearest: nil), .unknownLesson("x", nearest: "y"), .unknownLesson("x", nearest: nil),
      .unknownContrast("x", nearest: "y"), .unknownContrast("x", nearest: nil), .circularLessons(["x", "y", "x"]),
      .invalidLevel("x"), .invalidQuestionName("x"), .repeatedFormerName("x/y", firstLine: 2),
      .namesItself(field: "x"), .noQuestions, .noRightOption, .severalRightOptions(2), .everyOptionRight,
      .tooFew(field: "x", needed: 2), .repeatedText(field: "x", "y"), .gapMismatch(marks: [1], gaps: 2),
      .invalidURL("x"), .pointWithoutWords("x"),
    ]
    + [
      PatternFault.unclosed(bracket: "(", offset: 0), .unopened(bracket: ")", offset: 0), .strayBar(offset: 0),
      .tooDeep(offset: 0), .tooLong, .empty,
    ].map { .invalidPattern("x", $0) }

  private static let source = SourceID("x") ?? { preconditionFailure("no name") }()

  private static let quotations: [PackFault] = [
    .quoteLength(words: 13, allowed: 2...12), .articleMissing(source),
    .noSuchParagraph(source, paragraph: 9, count: 8), .quoteNotFound(source, paragraph: 2, foundIn: []),
    .quoteNotFound(source, paragraph: 2, foundIn: [3, 4]), .quoteNotFound(source, paragraph: nil, foundIn: []),
    .quoteNotLookedUp(source), .similarQuestion("x/y"), .nameTaken("x"),
  ]

  private static let warnings: [PackFault] = [
    .textCutByComment(field: "x"), .noCitation, .noExplanation, .optionWithoutReason("x"), .singleAcceptedForm,
    .similarPrompt(line: 2),
    .allOrNoneOption("x"), .hiddenNegation("x"), .overlappingOptions("x", "y"), .wordOnlyInKey("x"),
    .keyOftenLongest(times: 8, of: 9, expected: 2.25), .keyOftenAtPlace(1, times: 8, of: 9, expected: 2.25),
    .reservedForm("x"), .acceptedOtherRole("x", role: "y"), .acceptedAndRefused("x"), .numberWithoutUnit,
    .numberWithoutDate, .missingNoBreakSpace(around: "%"), .lessonWithoutQuestions("x"),
    .lessonWithoutBase("x"), .lessonOfNuances("x"), .contrastOfOneRole("x"), .formerNameInUse("x/y"),
  ]
}
