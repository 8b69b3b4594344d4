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
  package func installedPack(_ id: PackID) -> Pack? {
    paths(of: id).lazy.compactMap { try? self.pack(at: $0, .installed(path: $0)) }.first
  }

  /// Copies the installed pack that a candidate is about to replace, and tells where the copy is; nil if there's
  /// nothing to replace or nothing changes.
  package func keepEarlier(than candidate: Candidate, date: String) throws(ShelfFault) -> String? {
    let installed: [String]
    do { installed = try installedPaths() } catch { throw .cannotInstall(error) }
    guard let path = paths(of: candidate.id.text, among: installed).first else { return nil }
    let bytes = try PackFile(at: path, origin: .installed(path: path)).bytes
    guard bytes != candidate.file.bytes else { return nil }
    do {
      return try AtomicFile.keepCopy(of: path, as: "replaced", date)
    } catch {
      throw .cannotInstall(error)
    }
  }
}
