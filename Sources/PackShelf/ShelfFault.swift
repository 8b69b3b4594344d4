import DurableFiles
import QuestionBank

/// Why packs can't be read, installed or removed.
package enum ShelfFault: Error, Sendable {
  case unreadable(SystemFault)
  case emptyFolder(String)
  case rejected(file: String, [Diagnostic], lines: [String])
  /// A bundled pack is neither replaced nor removed.
  case bundled(PackID)
  /// Two of the files to install hold packs of one id.
  case sameID(PackID, first: String, second: String)
  /// No installed pack has this id.
  case unknown(String, nearest: String?)
  /// There's no folder to install packs in.
  case noPlace
  case cannotInstall(SystemFault)
  case cannotRemove(SystemFault)
}

/// What's worth telling of packs that were left out.
package enum ShelfWarning: Hashable, Sendable {
  case unreadable(SystemFault)
  /// The folder of the installed packs can't be read: none of them is there.
  case folderUnreadable(SystemFault)
  case rejected(file: String, errors: Int)
  /// An earlier pack has the same id; the path of the one that's left out.
  case duplicate(PackID, path: String)
}
