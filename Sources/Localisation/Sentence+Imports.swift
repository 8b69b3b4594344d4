import Interchange

extension Sentence {
  /// Sentences on what other programs' files hold.
  package enum Imports: Hashable, Sendable {
    /// The prompt of a text with gaps that has none.
    case fillGaps
    /// What a file is, and what came of it.
    case read(file: String, ImportFormat, questions: Int, leftOut: Int)
    case guessedEncoding(file: String, TextEncoding)
    case table(delimiter: Character, columns: [ImportedTable.Column])
    case leftOut(ImportFault)
    case takenWithWarning(ImportFault)
    case lost(ImportLoss, count: Int, firstLine: Int?)
    /// What installing would have done.
    case wouldInstall(id: String, title: String, questions: Int)
    case nothingInstalled
    /// Where the pack that an import replaced is kept.
    case earlierKept(path: String)
    /// A file of a folder is passed over.
    case passedOver(file: String, UnreadFormat)
  }
}
