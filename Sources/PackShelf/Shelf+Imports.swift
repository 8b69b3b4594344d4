import DurableFiles
import PackReading
import QuestionBank

extension Shelf.Candidate {
  /// A pack that was drafted from another program's file.
  ///
  /// - Parameter name: The name of that file, to show.
  package init(_ drafted: DraftedPack, from name: String) {
    file = PackFile(name: name, origin: .given(path: name), bytes: drafted.bytes)
    read = drafted.read
    isImported = true
  }
}

extension Shelf {
  /// The installed pack of that id, if it can be read.
  ///
  /// - Throws: Why it isn't known whether there's one.
  package func installedPack(_ id: PackID) throws(ShelfFault) -> Pack? {
    try paths(of: id).lazy.compactMap { try? self.pack(at: $0, .installed(path: $0)) }.first
  }

  /// The file of the installed pack of that id.
  func installedFile(_ id: PackID) throws(ShelfFault) -> PackFile? {
    guard let path = try paths(of: id).first else { return nil }
    return try PackFile(at: path, origin: .installed(path: path))
  }

  /// Copies the installed pack that a candidate is about to replace, and tells where the copy is; nil if there's
  /// nothing to replace or nothing changes.
  package func keepEarlier(than candidate: Candidate, date: String) throws(ShelfFault) -> String? {
    guard let file = try installedFile(candidate.id), file.bytes != candidate.file.bytes else { return nil }
    do {
      return try AtomicFile.keepCopy(of: file.name, as: "replaced", date)
    } catch {
      throw .cannotInstall(error)
    }
  }
}
