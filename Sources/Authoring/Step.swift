import QuestionBank

/// What an author is asked.
package enum Step: Hashable, Sendable {
  case title
  case language(suggested: String)
  case author
  /// The question itself; an empty line ends the pack.
  case prompt(number: Int)
  case answer(prompt: String)
  /// The kind that the answer suggests.
  case kind(offered: Kind)

  // What some kinds need besides.
  case truth
  /// Another right option.
  case right(number: Int)
  case wrong(number: Int)
  /// Why a wrong option is wrong.
  case why(option: String)
  /// Another accepted form.
  case form(number: Int)
  case clozeText
  /// What's accepted in a gap.
  case gap(number: Int, of: Int)
  case value
  case unit
  case tolerance
  /// From when a figure is.
  case date
  case pair(number: Int)
  case distractors
  case categories
  /// An item and its category.
  case item(number: Int, categories: [String])
  /// Items in the right order.
  case sequence
  /// A key point; an empty first line takes those of the answer.
  case point(number: Int, fromAnswer: [String])

  // What every question has.
  case explanation
  case source([Source], usual: Source?)
  case topic(suggested: String)
  case keep(Draft)
  case finished

  /// Whether a question can do without, though a strict check may say so.
  var isOptional: Bool {
    switch self {
    case .author, .why, .form, .unit, .tolerance, .date, .distractors, .explanation, .topic: true
    default: false
    }
  }
}

/// A pack with one more question, and what a strict check would say of it.
package struct Draft: Hashable, Sendable {
  package let pack: Pack
  package let faults: [PackFault]

  package var question: Question? { pack.questions.last }
}

/// Why a line isn't taken.
package enum Complaint: Error, Hashable, Sendable {
  /// An empty line where something is needed.
  case needed
  case notALanguage(String)
  /// An id can't be made of it.
  case withoutLetters
  case unknownKind(String)
  case notATruth
  case notANumber(String)
  /// A text without `___`.
  case withoutGap
  /// An item or a pair without its `=`.
  case withoutEqualsSign
  case unknownCategory(String)
  case tooFew(needed: Int)
  case repeated(String)
  case noSuchNumber(Int)
  case authorAndTitle
  case fault(PackFault)
  /// The question would draw warnings.
  case wouldWarn
  case howToKeep
}

/// What a line says of a question that's finished.
enum Decision {
  case enter, yes, no

  init?(_ line: String) {
    switch line.lowercased() {
    case "": self = .enter
    case "o", "oui", "y", "yes": self = .yes
    case "n", "non", "no": self = .no
    default: return nil
    }
  }
}
