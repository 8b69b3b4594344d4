import DurableFiles
import Interchange
import Localisation
import PackReading
import PackShelf
import QuestionBank
import Terminal
import Usage

/// What other programs' files become.
extension Run {
  /// The files that paths name, a folder's one by one, and those that only their folder names. Names that begin with a
  /// dot are passed over.
  func filesToAdd(at named: [String]) -> (paths: [String], found: Set<String>) {
    var paths: [String] = []
    var found: Set<String> = []
    for path in named {
      guard FileStatus(of: path)?.kind == .directory, let names = try? Folder.names(in: path) else {
        paths.append(path)
        continue
      }
      let files = names.filter { !$0.hasPrefix(".") }.map { "\(path)/\($0)" }
        .filter { FileStatus(of: $0)?.kind == .file }
      found.formUnion(files)
      // An empty folder is told of where packs are read.
      paths += files.isEmpty ? [path] : files
    }
    return (paths, found)
  }

  /// The pack that a file holds, or that another program's file becomes; what's said of it is said here.
  func candidate(for file: PackFile, _ importing: Importing) throws -> Shelf.Candidate {
    switch DeckReader.reading(file.bytes, importing.choices) {
    case .pack: return try ownPack(file, importing)
    case .unread where Self.isNamedLikePack(file): return try ownPack(file, importing)
    case .unread(let format): throw Fault.imports(.unread(file: file.name, format))
    case .notEncoded(let encoding): throw Fault.imports(.notEncoded(file: file.name, encoding))
    case .deck(let deck, let encoding, let isGuess):
      // A faulty pack may look like many things; its own reader says what's wrong with it.
      if Self.isNamedLikePack(file), !deck.format.isUnmistakable { return try ownPack(file, importing) }
      if isGuess { warn(.imports(.guessedEncoding(file: file.name, encoding))) }
      return try imported(deck, from: file, importing)
    }
  }

  private static func isNamedLikePack(_ file: PackFile) -> Bool {
    [".yaml", ".yml"].contains { file.name.lowercased().hasSuffix($0) }
  }

  /// A pack in the program's own format, perhaps under another name.
  private func ownPack(_ file: PackFile, _ importing: Importing) throws -> Shelf.Candidate {
    let read = try interruptible { Result { () throws(ShelfFault) in try Shelf.Candidate(file) } }
    let candidate: Shelf.Candidate
    do throws(ShelfFault) {
      candidate = try read.get()
    } catch {
      throw Fault.shelf(error)
    }
    guard importing.id != nil || importing.title != nil else { return candidate }
    var pack = candidate.read.pack
    pack.id = importing.id ?? pack.id
    pack.title = importing.title ?? pack.title
    return try checked(pack, from: file) { _ in }
  }

  private func imported(
    _ deck: ImportedDeck, from file: PackFile, _ importing: Importing
  ) throws(Fault) -> Shelf.Candidate {
    // What comes through a pipe has no name.
    let isFile = FileStatus(of: file.name)?.kind == .file
    guard let id = importing.id ?? (isFile ? ImportedDeck.packID(fileName: file.name) : nil) else {
      throw .imports(.unnamed(file.name))
    }
    var deck = deck
    if importing.isReversed { deck.addReversed() }
    let language = importing.language ?? deck.language.flatMap(LanguageTag.code) ?? wording.language.rawValue
    let fillGaps = Wording(language: Language(rawValue: language) ?? .english)(.imports(.fillGaps))
    let earlier = try packs { shelf in shelf.installedPack(id) }
    let pack = deck.pack(
      id: id, title: importing.title ?? deck.title ?? Self.title(of: file), language: language,
      words: ImportedDeck.Words(fillGaps: fillGaps), replacing: earlier)
    defer { tell(deck, file) }
    guard !pack.questions.isEmpty else { throw .imports(.nothing(file: file.name, deck.format)) }
    return try checked(pack, from: file, deck.format) { deck.leaveOut($0) }
  }

  /// Writes and checks a pack.
  ///
  /// - Parameter refused: Is told which questions were left out, and why.
  private func checked(
    _ pack: Pack, from file: PackFile, _ format: ImportFormat? = nil, refused: ([Int: PackFault]) -> Void
  ) throws(Fault) -> Shelf.Candidate {
    switch DraftedPack.checking(pack) {
    case .pack(let drafted, let faults):
      refused(faults)
      return Shelf.Candidate(drafted, from: file.name)
    case .nothing(let faults):
      refused(faults)
      throw format.map { .imports(.nothing(file: file.name, $0)) } ?? .shelf(.rejected(file: file.name, [], lines: []))
    case .rejected(let rejection): throw .shelf(.rejected(file: file.name, rejection.diagnostics, lines: []))
    }
  }

  /// The name of a file without its folder and ending.
  private static func title(of file: PackFile) -> String {
    let name = file.name.split(separator: "/").last ?? "-"
    return String(name[..<(name.lastIndex(of: ".") ?? name.endIndex)])
  }
}

// MARK: - Telling

extension Run {
  /// Says how a file was read, what was left out and what was lost.
  private func tell(_ deck: ImportedDeck, _ file: PackFile) {
    for finding in deck.findings {
      let place = "\(file.name):\(finding.position.line):\(finding.position.column): "
      let words: Sentence.Imports =
        finding.severity == .leftOut ? .leftOut(finding.fault) : .takenWithWarning(finding.fault)
      var block = Block(
        [
          Span(text: place, style: .strong), Span(text: wording(.imports(words)), style: .plain),
        ], hanging: 2)
      block.folding = .atTerminal
      screen.show([block], on: .error)
    }
    say(
      .imports(.read(file: file.name, deck.format, questions: deck.items.count, leftOut: deck.leftOut)), hanging: 2)
    if let table = deck.table {
      say(.imports(.table(delimiter: table.delimiter, columns: table.columns)), indent: 2, hanging: 4)
      for row in table.rows { show([Block(row.joined(separator: " | "), indent: 4, hanging: 6)]) }
    }
    for loss in ImportLoss.allCases {
      guard let count = deck.losses.counts[loss] else { continue }
      say(
        .imports(.lost(loss, count: count, firstLine: deck.losses.firstLines[loss])), indent: 2, hanging: 4)
    }
  }

  /// Says what installing would have done.
  func tellDryRun(_ candidates: [Shelf.Candidate]) {
    for candidate in candidates {
      let pack = candidate.read.pack
      say(
        .imports(.wouldInstall(id: pack.id.text, title: pack.title, questions: pack.questions.count)), hanging: 2)
    }
    say(.imports(.nothingInstalled))
  }
}
