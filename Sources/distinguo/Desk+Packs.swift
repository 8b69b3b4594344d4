import BundledPacks
import Dispatch
import DurableFiles
import Localisation
import PackReading
import QuestionBank
import Synchronization
import Usage

/// A pack's text, before it is known to be a pack.
struct PackFileText: Sendable {
  /// The name to show.
  var name: String
  var origin: Library.Origin
  var bytes: [UInt8]
}

extension Desk {
  /// All the packs at hand: the bundled ones, the installed ones and those named for this run. A pack that cannot be
  /// used is left aside with a warning; one named for this run has to be right.
  func library() throws(Fault) -> Library {
    var shelf = everywhere.noBundled ? [] : Self.bundledPacks
    let texts = try addedTexts()
    try working(.readingPacks(done: 0, total: texts.count)) { say throws(Fault) in
      for (index, text) in texts.enumerated() {
        say(.readingPacks(done: index, total: texts.count))
        do throws(Rejection) {
          let read = try PackReader.pack(from: text.bytes)
          shelf.append(Library.Shelved(pack: read.pack, origin: text.origin))
        } catch {
          if case .given = text.origin { throw rejected(text, error) }
          warn(.packSkipped(file: text.name, errors: error.diagnostics.count { $0.severity == .error }))
        }
      }
    }
    // A pack that was named for this run takes the place of the one that is there.
    let given = Set(shelf.filter(\.origin.isGiven).map(\.pack.id))
    shelf.removeAll { !$0.origin.isGiven && given.contains($0.pack.id) }
    var duplicates: [Library.Shelved] = []
    let library = Library(shelf, duplicates: &duplicates)
    for duplicate in duplicates {
      warn(.duplicatePack(id: duplicate.pack.id.text, path: duplicate.origin.path ?? ""))
    }
    return library
  }

  /// The packs that are part of the program, read once, on every core. The project's own tests make sure that each can
  /// be.
  static let bundledPacks: [Library.Shelved] = {
    let texts = bundledTexts()
    let read = Mutex<[Int: Pack]>([:])
    DispatchQueue.concurrentPerform(iterations: texts.count) { index in
      guard let pack = try? PackReader.pack(from: texts[index].bytes).pack else { return }
      read.withLock { $0[index] = pack }
    }
    return read.withLock { packs in
      packs.sorted { $0.key < $1.key }.map { Library.Shelved(pack: $0.value, origin: .bundled) }
    }
  }()

  /// The text of every pack at hand.
  func packTexts() throws(Fault) -> [PackFileText] {
    (everywhere.noBundled ? [] : Self.bundledTexts()) + (try addedTexts())
  }

  /// The texts of the installed packs and of those named for this run.
  private func addedTexts() throws(Fault) -> [PackFileText] {
    var texts: [PackFileText] = []
    if let folder = try? places().packs {
      let names = (try? Folder.names(in: folder)) ?? []
      for name in names where Self.isPackName(name) {
        let path = folder + "/" + name
        do {
          texts.append(
            PackFileText(name: path, origin: .installed(path: path), bytes: try packBytes(path)))
        } catch {
          warn(.fault(error))
        }
      }
    }
    for path in everywhere.extraPacks {
      for file in try packFiles(at: path) {
        texts.append(PackFileText(name: file, origin: .given(path: file), bytes: try packBytes(file)))
      }
    }
    return texts
  }

  /// The packs that are part of the program, in study order.
  static func bundledTexts() -> [PackFileText] {
    (0..<bundled_pack_count()).map { index in
      let pack = bundled_pack_at(index)
      return PackFileText(
        name: String(cString: pack.file), origin: .bundled,
        bytes: Array(UnsafeBufferPointer(start: pack.bytes, count: pack.count)))
    }
  }

  /// The pack files that a path names: itself, or those in the folder it names.
  func packFiles(at path: String) throws(Fault) -> [String] {
    guard FileStatus(of: path)?.kind == .directory else { return [path] }
    let names: [String]
    do {
      names = try Folder.names(in: path)
    } catch {
      throw .packFile(error)
    }
    let files = names.filter(Self.isPackName).map { path + "/" + $0 }
    guard !files.isEmpty else { throw .emptyPackFolder(path) }
    return files
  }

  func packBytes(_ path: String) throws(Fault) -> [UInt8] {
    do {
      return try OpenFile(path, .read).bytes(limit: PackLimits.bytes)
    } catch {
      throw .packFile(error)
    }
  }

  func rejected(_ text: PackFileText, _ rejection: Rejection) -> Fault {
    .rejectedPack(file: text.name, rejection.diagnostics, lines: PackText.lenientLines(of: text.bytes))
  }

  static func isPackName(_ name: String) -> Bool {
    (name.hasSuffix(".yaml") || name.hasSuffix(".yml")) && !name.hasPrefix(".")
  }
}

extension Library.Origin {
  /// The file of a pack that has one.
  var path: String? {
    switch self {
    case .bundled: nil
    case .installed(let path), .given(let path): path
    }
  }

  /// Whether the pack was named for this run only.
  var isGiven: Bool {
    if case .given = self { true } else { false }
  }

  /// The word for programs.
  var name: String {
    switch self {
    case .bundled: "bundled"
    case .installed: "installed"
    case .given: "given"
    }
  }
}
