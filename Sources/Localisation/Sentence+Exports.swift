import Interchange
import QuestionBank

extension Sentence {
  /// Sentences on what packs become in other programs' formats.
  package enum Exports: Hashable, Sendable {
    case exported(questions: Int, path: String)
    case leftOut(Kind, ExportRefusal, count: Int, DeckFormat)
    case asked(Kind, as: Kind, count: Int)
    case lost(ExportLoss, count: Int)
    /// Asks whether a statement is true.
    case trueOrFalse
    /// What `--format` and `--output` do.
    case format
    case output

    // A test paper.
    case nameAndDate
    case severalAnswers
    case inOrder
    case key
  }
}
