import Interchange

/// Why another program's file can't become a pack.
package enum ImportRefusal: Error, Sendable {
  /// Nothing says what the pack is to be called.
  case unnamed(String)
  case invalidID(String)
  /// A page of the web rather than a file.
  case address(String)
  case unknownColumn(String)
  /// The columns don't say which one is asked, or which one is the answer.
  case columnMissing(ImportedTable.Column)
  /// One name for several files.
  case oneNameForSeveral(files: Int)
  case unread(file: String, UnreadFormat)
  case notEncoded(file: String, TextEncoding)
  /// Not one item could become a question.
  case nothing(file: String, ImportFormat)

  package var exitStatus: ExitStatus {
    switch self {
    case .unnamed, .invalidID, .address, .unknownColumn, .columnMissing, .oneNameForSeveral: .wrongUsage
    case .unread, .notEncoded, .nothing: .dataNotUnderstood
    }
  }
}
