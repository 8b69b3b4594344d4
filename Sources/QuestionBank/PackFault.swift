import Grading

/// Everything that can be wrong with a pack. Cases carry facts; the sentences are in Localisation.
package enum PackFault: Hashable, Sendable {
  // The file as a whole.
  case empty
  case tooLarge(bytes: Int, limit: Int)
  /// - Parameter looksLike: The encoding that the bytes seem to have, by its name; nil for none.
  case notUTF8(looksLike: String?)
  case nulCharacter
  case lineTooLong(limit: Int)
  case invalidYAML(YAMLProblem)
  case anchor
  case explicitTag
  case duplicateKey(String)
  case unsupportedVersion(String)
  /// A text that isn't a language tag, and the tag of the language that it names.
  case invalidLanguage(String, nearest: String?)
  case tooManyQuestions(limit: Int)
  case bidirectionalControl(scalar: UInt32)
  /// A character that ends a line for some programs, and for others not.
  case lineSeparator(scalar: UInt32)
  /// A space other than the plain one, between YAML's own signs or in a name.
  case straySpace(scalar: UInt32)
  /// A character that nothing is drawn for, in the same places.
  case invisibleCharacter(scalar: UInt32)

  // A field.
  case missingField(String)
  case unknownField(String, nearest: String?)
  case wrongShape(field: String, expected: Shape)
  case emptyText(field: String)
  /// A comment stands where the text should, as in `prompt: #1`.
  case commentForText(field: String)
  case textTooLong(field: String, limit: Int)
  case tooManyValues(field: String, limit: Int)
  case invalidID(String)
  case unknownKind(String, nearest: String?)
  case misplacedField(String, kind: Kind)

  // Contents.
  case duplicateID(String, firstLine: Int)
  /// A question of the pack, or one that was proposed for it, has the id already.
  case nameTaken(String)
  case unknownSource(String, nearest: String?)
  case unknownRole(String, nearest: String?)
  case unknownCategory(String, nearest: String?)
  case unknownLesson(String, nearest: String?)
  /// The question that another one contrasts isn't in the pack.
  case unknownContrast(String, nearest: String?)
  /// Lessons that require one another; the first one stands again at the end.
  case circularLessons([String])
  case invalidLevel(String)
  /// A text that isn't of the form `PACK/ID`.
  case invalidQuestionName(String)
  case repeatedFormerName(String, firstLine: Int)
  /// A question refers to itself.
  case namesItself(field: String)
  case noQuestions
  case noRightOption
  case severalRightOptions(Int)
  case everyOptionRight
  case tooFew(field: String, needed: Int)
  case repeatedText(field: String, String)
  case gapMismatch(marks: [Int], gaps: Int)
  case invalidPattern(String, PatternFault)
  case invalidURL(String)
  /// A key point that no answer could make: it has neither accepted forms nor a word long enough.
  case pointWithoutWords(String)

  // Quotations.
  case quoteLength(words: Int, allowed: ClosedRange<Int>)
  case articleMissing(SourceID)
  case noSuchParagraph(SourceID, paragraph: Int, count: Int)
  /// - Parameter paragraph: Where it should be; nil for anywhere.
  case quoteNotFound(SourceID, paragraph: Int?, foundIn: [Int])
  /// A quotation counts as not found where no texts are given to look it up in.
  case quoteNotLookedUp(SourceID)

  // Warnings.
  /// A comment follows an unquoted text, so perhaps the text was meant to go on.
  case textCutByComment(field: String)
  case noCitation
  case noExplanation
  case optionWithoutReason(String)
  case singleAcceptedForm
  /// Another question, on that line, has nearly the same prompt.
  case similarPrompt(line: Int)
  /// The question of that name has the same prompt.
  case similarQuestion(String)
  /// The option means all the others, or none of them.
  case allOrNoneOption(String)
  /// The question is negated by a word that isn't in capitals.
  case hiddenNegation(String)
  case overlappingOptions(String, String)
  /// A word of the prompt occurs in the key and in no other option.
  case wordOnlyInKey(String)
  /// How often the key is the longest option, out of how many questions, and how often it would be by chance.
  case keyOftenLongest(times: Int, of: Int, expected: Double)
  /// The same for one position in the file.
  case keyOftenAtPlace(Int, times: Int, of: Int, expected: Double)
  /// An accepted form that means something else at the prompt, such as `jsp`.
  case reservedForm(String)
  /// An accepted form that names a role other than the one asked for.
  case acceptedOtherRole(String, role: String)
  /// A form that is both accepted and refused, and so is accepted.
  case acceptedAndRefused(String)
  case numberWithoutUnit
  case numberWithoutDate
  /// A sign that has no space beside it, as French wants.
  case missingNoBreakSpace(around: Character)
  case lessonWithoutQuestions(String)
  /// A lesson that has no question of the first level.
  case lessonWithoutBase(String)
  /// A lesson that has questions of the third level only.
  case lessonOfNuances(String)
  /// The two questions of a contrast ask for the same role.
  case contrastOfOneRole(String)
  /// A former name that a question of the pack has now.
  case formerNameInUse(String)

  /// The shape a field's value must have.
  package enum Shape: String, Hashable, Sendable {
    case text, list, mapping, flag, number, wholeNumber, texts
  }

  /// A stable short name, for programs.
  package var code: String {
    switch self {
    case .empty: "empty"
    case .tooLarge: "too-large"
    case .notUTF8: "not-utf8"
    case .nulCharacter: "nul"
    case .lineTooLong: "line-too-long"
    case .invalidYAML: "yaml"
    case .anchor: "anchor"
    case .explicitTag: "tag"
    case .duplicateKey: "duplicate-key"
    case .unsupportedVersion: "version"
    case .invalidLanguage: "language"
    case .tooManyQuestions: "too-many-questions"
    case .bidirectionalControl: "bidi"
    case .lineSeparator: "line-separator"
    case .straySpace: "stray-space"
    case .invisibleCharacter: "invisible"
    case .missingField: "missing-field"
    case .unknownField: "unknown-field"
    case .wrongShape: "shape"
    case .emptyText: "empty-text"
    case .commentForText: "comment-for-text"
    case .textTooLong: "text-too-long"
    case .tooManyValues: "too-many-values"
    case .invalidID: "invalid-id"
    case .unknownKind: "unknown-kind"
    case .misplacedField: "misplaced-field"
    case .duplicateID, .nameTaken: "duplicate-id"
    case .unknownSource: "unknown-source"
    case .unknownRole: "unknown-role"
    case .unknownCategory: "unknown-category"
    case .unknownLesson: "unknown-lesson"
    case .unknownContrast: "unknown-contrast"
    case .circularLessons: "circular-lessons"
    case .invalidLevel: "level"
    case .invalidQuestionName: "question-name"
    case .repeatedFormerName: "repeated-former-name"
    case .namesItself: "names-itself"
    case .noQuestions: "no-questions"
    case .noRightOption: "no-right-option"
    case .severalRightOptions: "several-right-options"
    case .everyOptionRight: "every-option-right"
    case .tooFew: "too-few"
    case .repeatedText: "repeated-text"
    case .gapMismatch: "gaps"
    case .invalidPattern: "pattern"
    case .invalidURL: "url"
    case .pointWithoutWords: "point-without-words"
    case .quoteLength: "quote-length"
    case .articleMissing: "article-missing"
    case .noSuchParagraph: "no-paragraph"
    case .quoteNotFound, .quoteNotLookedUp: "quote-not-found"
    case .textCutByComment: "text-cut"
    case .noCitation: "no-citation"
    case .noExplanation: "no-explanation"
    case .optionWithoutReason: "no-why"
    case .singleAcceptedForm: "single-form"
    case .similarPrompt, .similarQuestion: "similar-prompt"
    case .allOrNoneOption: "all-or-none"
    case .hiddenNegation: "negation"
    case .overlappingOptions: "overlapping-options"
    case .wordOnlyInKey: "word-only-in-key"
    case .keyOftenLongest: "key-longest"
    case .keyOftenAtPlace: "key-place"
    case .reservedForm: "reserved-form"
    case .acceptedOtherRole: "other-role"
    case .acceptedAndRefused: "accepted-and-refused"
    case .numberWithoutUnit: "no-unit"
    case .numberWithoutDate: "no-date"
    case .missingNoBreakSpace: "no-break-space"
    case .lessonWithoutQuestions: "lesson-without-questions"
    case .lessonWithoutBase: "lesson-without-base"
    case .lessonOfNuances: "lesson-of-nuances"
    case .contrastOfOneRole: "contrast-of-one-role"
    case .formerNameInUse: "former-name-in-use"
    }
  }
}

/// A fault of a pack, its severity and its position.
package struct Diagnostic: Hashable, Sendable {
  /// An error makes a pack unusable; a warning doesn't.
  package enum Severity: String, Sendable {
    case error, warning
  }

  package var fault: PackFault
  package var severity: Severity
  package var position: Position

  package init(_ fault: PackFault, severity: Severity = .error, at position: Position) {
    self.fault = fault
    self.severity = severity
    self.position = position
  }
}

/// A place in a text file.
package struct Position: Hashable, Sendable, Comparable {
  /// Counted from 1.
  package var line: Int
  /// Counted from 1, in Unicode scalars.
  package var column: Int

  package init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  package static func < (left: Position, right: Position) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
