import DurableFiles
import PackReading
import QuestionBank
import Synchronization

/// The packs at hand: those that are part of the program, those that the learner installed, and those that are named for
/// one run. A pack is known by its id, whatever its file is called.
package final class Shelf: Sendable {
  private let bundled: [BundledPack]
  /// Where installed packs are; nil where there's no place for them.
  private let folder: String?
  /// What was made of packs before; nil where there's no place for it.
  private let cache: ImageCache?
  private let known = Mutex(Known())

  /// What was read already.
  private struct Known {
    var bundled: [Pack]?
    /// What was read from each path, as long as the file's stamp stays the same.
    var packs: [String: (stamp: FileStatus.Stamp, pack: Pack, isFromPipe: Bool)] = [:]
    /// The last library, and what it was made of.
    var library: (offered: [Library.Shelved], library: Library, duplicates: [Library.Shelved])?
  }

  /// A shelf.
  ///
  /// - Parameters:
  ///   - bundled: The program's own packs, in study order, each named `ID.yaml`.
  ///   - folder: Where packs are installed; nil where there's no place for them.
  ///   - cache: Keeps what was made of packs; nil where there's no place for it.
  package init(bundled: [BundledPack], folder: String?, cache: ImageCache? = nil) {
    self.bundled = bundled
    self.folder = folder
    self.cache = cache
  }

  /// What to take from the shelf.
  package struct Wanted: Hashable, Sendable {
    package var includesBundled: Bool
    /// Packs and folders of packs that were named for this run.
    package var given: [String]

    package init(includesBundled: Bool = true, given: [String] = []) {
      self.includesBundled = includesBundled
      self.given = given
    }
  }

  /// The packs that are wanted. An installed one that can't be used is left out with a warning; one that was named for
  /// this run has to be right, and takes the place of another with its id.
  ///
  /// - Parameter reading: Is told how many of how many files were read.
  package func library(
    _ wanted: Wanted, warnings: inout [ShelfWarning], reading: (_ done: Int, _ total: Int) -> Void
  ) throws(ShelfFault) -> Library {
    var shelf = wanted.includesBundled ? bundledPacks().map { Library.Shelved(pack: $0, origin: .bundled) } : []
    let paths = try paths(wanted, warnings: &warnings)
    for (index, (path, origin)) in paths.enumerated() {
      reading(index, paths.count)
      do {
        shelf.append(Library.Shelved(pack: try pack(at: path, origin), origin: origin))
      } catch {
        if case .given = origin { throw error }
        switch error {
        case .unreadable(let fault): warnings.append(.unreadable(fault))
        case .rejected(let file, let diagnostics, _):
          warnings.append(.rejected(file: file, errors: diagnostics.count { $0.severity == .error }))
        default: throw error
        }
      }
    }
    let given = Set(shelf.filter(\.origin.isGiven).map(\.pack.id))
    shelf.removeAll { !$0.origin.isGiven && given.contains($0.pack.id) }
    let (library, duplicates) = library(of: shelf)
    warnings += duplicates.map { .duplicate($0.pack.id, path: $0.origin.path ?? "") }
    return library
  }

  /// The library of these packs: the same one as before, with all that it has found out, if they're the same.
  private func library(of offered: [Library.Shelved]) -> (library: Library, duplicates: [Library.Shelved]) {
    known.withLock { known in
      if let last = known.library, last.offered.elementsEqual(offered, by: { $0.isSame(as: $1) }) {
        return (last.library, last.duplicates)
      }
      var duplicates: [Library.Shelved] = []
      let library = Library(offered, duplicates: &duplicates)
      known.library = (offered, library, duplicates)
      return (library, duplicates)
    }
  }

  /// How many files ``library(_:warnings:reading:)`` looks at.
  package func fileCount(_ wanted: Wanted) throws(ShelfFault) -> Int {
    var unsaid: [ShelfWarning] = []
    return try paths(wanted, warnings: &unsaid).count
  }

  private func paths(
    _ wanted: Wanted, warnings: inout [ShelfWarning]
  ) throws(ShelfFault) -> [(path: String, origin: Library.Origin)] {
    var paths: [(path: String, origin: Library.Origin)] = []
    do {
      paths = try installedPaths().map { ($0, .installed(path: $0)) }
    } catch {
      warnings.append(.folderUnreadable(error))
    }
    for named in wanted.given { paths += try PackFile.paths(at: named).map { ($0, .given(path: $0)) } }
    return paths
  }

  /// The files of the packs that are wanted, to be checked; those that can't be read are left out with a warning, and
  /// those of one id are told.
  package func files(_ wanted: Wanted, warnings: inout [ShelfWarning]) throws(ShelfFault) -> [PackFile] {
    var files = wanted.includesBundled ? bundled.map(\.file) : []
    var ids: Set<PackID> = []
    for (path, origin) in try paths(wanted, warnings: &warnings) {
      if case .installed = origin, let id = heldID(at: path),
        (wanted.includesBundled && isBundled(id)) || !ids.insert(id).inserted
      {
        warnings.append(.duplicate(id, path: path))
      }
      do {
        files.append(try PackFile(at: path, origin: origin))
      } catch {
        guard case .installed = origin, case .unreadable(let fault) = error else { throw error }
        warnings.append(.unreadable(fault))
      }
    }
    return files
  }

  /// The program's own packs.
  private func bundledPacks() -> [Pack] {
    known.withLock { known in
      let packs = known.bundled ?? bundled.compactMap(\.pack)
      known.bundled = packs
      return packs
    }
  }

  /// One of the program's own packs.
  func bundledPack(_ id: PackID) -> Pack? { bundledPacks().first { $0.id == id } }

  /// The files of the installed packs; none as long as there's no folder for them.
  func installedPaths() throws(SystemFault) -> [String] {
    guard let folder else { return [] }
    return try Folder.names(in: folder).filter(PackFile.hasPackName).map { folder + "/" + $0 }
  }

  func pack(at path: String, _ origin: Library.Origin) throws(ShelfFault) -> Pack {
    let status = FileStatus(of: path)
    if let status, let known = known.withLock({ $0.packs[path] }), known.stamp == status.stamp || known.isFromPipe {
      // What came through a pipe can't be read again.
      return known.pack
    }
    let isPipe = PackFile.isPipe(path)
    let pack = try isPipe ? PackFile(at: path, origin: origin).pack().pack : pack(inFile: path, status, origin)
    if let status { known.withLock { $0.packs[path] = (status.stamp, pack, isPipe) } }
    return pack
  }

  /// The pack in a file that can be read again.
  private func pack(
    inFile path: String, _ status: FileStatus?, _ origin: Library.Origin
  ) throws(ShelfFault) -> Pack {
    let original: @Sendable () -> Pack? = { try? PackFile(at: path, origin: origin).pack().pack }
    if let status, let image = cache?.image(of: path, status, original: original) { return image.pack }
    let pack = try PackFile(at: path, origin: origin).pack().pack
    let bytes = PackImage.bytes(of: pack)
    guard let image = PackImage(CopiedBytes(bytes), original: original) else { return pack }
    if let status { cache?.keep(bytes, indexLength: image.indexLength, of: path, status) }
    return image.pack
  }
}

// MARK: - Installing and removing

extension Shelf {
  /// A checked pack that's about to be installed.
  package struct Candidate: Sendable {
    package let file: PackFile
    package let read: ReadPack
    /// Whether another program's file became the pack.
    package let isImported: Bool

    package var id: PackID { read.pack.id }

    package init(_ file: PackFile) throws(ShelfFault) {
      self.file = file
      read = try file.pack()
      isImported = false
    }
  }

  /// What installing a pack came to.
  package struct Installed: Sendable {
    package let pack: Pack
    /// Where the installed copy is.
    package let path: String
    /// The earlier version of the pack that it replaced.
    package let earlier: Pack?
    /// Where a file that was in its place and couldn't be read is kept now.
    package let setAside: String?
    /// Why a power cut may undo it, if it may.
    package let unsynced: SystemFault?
  }

  /// Refuses packs that can't be installed together: bundled ones, and two with one id.
  package func check(_ candidates: [Candidate]) throws(ShelfFault) {
    var files: [PackID: String] = [:]
    for candidate in candidates {
      guard !isBundled(candidate.id) else { throw .bundled(candidate.id) }
      if let first = files[candidate.id] { throw .sameID(candidate.id, first: first, second: candidate.file.name) }
      files[candidate.id] = candidate.file.name
    }
  }

  /// Copies a pack among the installed ones, in the place of an earlier version of itself.
  package func install(_ candidate: Candidate) throws(ShelfFault) -> Installed {
    guard !isBundled(candidate.id) else { throw .bundled(candidate.id) }
    guard let folder else { throw .noPlace }
    do throws(SystemFault) {
      let installed = try installedPaths()
      try Folder.make(folder)
      AtomicFile.removeLeftovers(in: folder)
      let path =
        if let taken = paths(of: candidate.id.text, among: installed).first { taken } else {
          try freePath(for: candidate.id, in: folder)
        }
      let earlier = try? pack(at: path, .installed(path: path))
      let aside = try earlier == nil ? setAside(path) : nil
      var unsynced: SystemFault?
      do throws(SystemFault) {
        try AtomicFile.replace(path, with: candidate.file.bytes) { unsynced = $0 }
      } catch {
        if let aside { undoSettingAside(path, as: aside) }
        throw error
      }
      forget(path)
      return Installed(
        pack: candidate.read.pack, path: path, earlier: earlier, setAside: aside, unsynced: unsynced)
    } catch {
      throw .cannotInstall(error)
    }
  }

  /// Gives a file that can't be read as a pack another name, besides its own if it can have two, and tells which; nil if
  /// there's none.
  private func setAside(_ path: String) throws(SystemFault) -> String? {
    guard try Folder.isTaken(path) else { return nil }
    if let name = try Folder.link(path, toUnused: path + ".damaged") { return name }
    return try Folder.rename(path, toUnused: path + ".damaged")
  }

  private func undoSettingAside(_ path: String, as name: String) {
    do {
      try Folder.rename(name, to: path)
      // Renaming does nothing if both are names of one file.
      try Folder.remove(name)
    } catch {
      // Then it has that name, or both.
    }
  }

  /// Takes an installed pack away, and gives where its files stay, under another name.
  package func remove(_ id: String) throws(ShelfFault) -> [String] {
    let installed: [String]
    do { installed = try installedPaths() } catch { throw .cannotRemove(error) }
    let paths = paths(of: id, among: installed)
    guard !paths.isEmpty else {
      if let bundled = PackID(id), isBundled(bundled) { throw .bundled(bundled) }
      throw .unknown(id, nearest: Spelling.nearest(to: id, among: installed.map { self.id(at: $0) }))
    }
    removeLeftovers()
    var copies: [String] = []
    do {
      for path in paths { copies.append(try Folder.rename(path, toUnused: path + ".removed")) }
    } catch {
      // All of the pack's files go, or none.
      for (path, copy) in zip(paths, copies) { try? Folder.rename(copy, to: path) }
      throw .cannotRemove(error)
    }
    paths.forEach(forget)
    return copies
  }

  /// Removes the temporary files of processes that were killed while installing.
  package func removeLeftovers() { if let folder { AtomicFile.removeLeftovers(in: folder) } }

  private func forget(_ path: String) { known.withLock { _ = $0.packs.removeValue(forKey: path) } }

  /// The installed files of a pack, or else those that are named after it and can't be read.
  func paths(of id: String, among installed: [String]) -> [String] {
    let holders = installed.filter { heldID(at: $0)?.text == id }
    return holders.isEmpty ? installed.filter { self.id(at: $0) == id } : holders
  }

  /// The installed files of a pack.
  func paths(of id: PackID) throws(ShelfFault) -> [String] {
    do {
      return paths(of: id.text, among: try installedPaths())
    } catch {
      throw .unreadable(error)
    }
  }

  /// The id of the pack in an installed file; of a file that can't be read, the one that its name says.
  private func id(at path: String) -> String {
    if let held = heldID(at: path) { return held.text }
    let name = path.split(separator: "/").last ?? ""
    return String(name.prefix(upTo: name.lastIndex(of: ".") ?? name.endIndex))
  }

  private func heldID(at path: String) -> PackID? { (try? pack(at: path, .installed(path: path)))?.id }

  /// A path at which no other pack is installed.
  private func freePath(for id: PackID, in folder: String) throws(SystemFault) -> String {
    var path = "\(folder)/\(id).yaml"
    var number = 1
    while try Folder.isTaken(path) {
      number += 1
      path = "\(folder)/\(id)-\(number).yaml"
    }
    return path
  }

  func isBundled(_ id: PackID) -> Bool { bundled.contains { $0.name == "\(id).yaml" } }
}

extension Library.Origin {
  /// The file of a pack that has one.
  package var path: String? {
    switch self {
    case .bundled: nil
    case .installed(let path), .given(let path): path
    }
  }

  /// Whether the pack was named for this run only.
  package var isGiven: Bool {
    if case .given = self { true } else { false }
  }
}
