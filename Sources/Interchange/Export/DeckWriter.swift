import QuestionBank

/// Writes questions as one format has them.
protocol DeckWriter {
  init(_ pack: Pack, _ words: ExportWords)

  /// What the file begins with.
  var head: String { get }
  /// What it ends with.
  var tail: String { get }

  /// As much of a question as the format can hold: what reading the file gives back.
  func holding(_ question: Question) throws(ExportRefusal) -> Question

  /// What stands between two questions; with nil as the first one, what stands before a question in any case.
  func passage(from previous: Question?, to question: Question) -> String

  /// What ``holding(_:)`` gave of a question, as text.
  func piece(_ question: Question, of original: Question) -> String
}

extension DeckWriter {
  var tail: String { "" }

  func passage(from previous: Question?, to question: Question) -> String { "" }
}

/// Why a question isn't written.
package enum ExportRefusal: Error, Hashable, Sendable, CaseIterable {
  /// The format has no such kind of question.
  case kind
  /// More options than the format allows.
  case tooManyOptions
  /// Longer than the format allows.
  case tooLong
  /// The format would have it read differently from what it says.
  case unwritable
}

/// Words that a file needs and the questions don't have.
package struct ExportWords: Sendable {
  /// What's asked where a text with gaps has no prompt of its own, in the pack's language.
  package var fillGaps: String
  package var isTrue: String
  package var isFalse: String
  /// Asks whether a statement is true, below it.
  package var trueOrFalse: String
  /// An answer that says it all.
  package var model: @Sendable (String) -> String
  /// A citation on one line.
  package var source: @Sendable (Citation) -> String

  package init(
    fillGaps: String, isTrue: String, isFalse: String, trueOrFalse: String,
    model: @escaping @Sendable (String) -> String, source: @escaping @Sendable (Citation) -> String
  ) {
    self.fillGaps = fillGaps
    self.isTrue = isTrue
    self.isFalse = isFalse
    self.trueOrFalse = trueOrFalse
    self.model = model
    self.source = source
  }
}
