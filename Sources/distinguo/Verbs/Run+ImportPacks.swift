import DurableFiles
import Interchange
import Localisation
import PackReading
import PackShelf
import QuestionBank
import Terminal
import Usage
import Views

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
  func candidate(at path: String, _ importing: Importing) throws -> Shelf.Candidate {
    // What comes through a pipe has no name.
    let isNamed = FileStatus(of: path)?.kind == .file
    let read = try interruptible { [shelf, usual = wording.language] in
      Result { () throws(ShelfFault) in
        // A large file is read here, so that nothing holds it while the pack is made of it.
        try importing.outcome(of: try PackFile(given: path), isNamed: isNamed, replacingIn: shelf, language: usual) {
          Wording(language: Language(rawValue: $0) ?? .english)(.imports(.fillGaps))
        }
      }
    }
    switch try packs({ _ throws(ShelfFault) in try read.get() }) {
    case .own(let file): return try ownPack(file, importing)
    case .refused(let refusal): throw Fault.imports(refusal)
    case .imported(let result, let report, let guessed):
      if let guessed { warn(.imports(.guessedEncoding(file: path, guessed))) }
      screen.show(ImportView.findings(report, in: path, wording: wording), on: .error)
      show(ImportView.summary(report, of: path, wording: wording))
      switch result {
      case .success(let drafted): return Shelf.Candidate(drafted, from: path)
      case .failure(.nothing): throw Fault.imports(.nothing(file: path, report.format))
      case .failure(.rejected(let rejection)): throw Self.fault(rejection, path)
      }
    }
  }

  /// A pack in the program's own format, perhaps under another name.
  private func ownPack(_ file: PackFile, _ importing: Importing) throws -> Shelf.Candidate {
    let read = try interruptible { Result { () throws(ShelfFault) in try Shelf.Candidate(file) } }
    let candidate = try packs { _ throws(ShelfFault) in try read.get() }
    guard importing.id != nil || importing.title != nil else { return candidate }
    var pack = candidate.read.pack
    pack.id = importing.id ?? pack.id
    pack.title = importing.title ?? pack.title
    switch try interruptible({ [pack] in DraftedPack.checking(pack) }) {
    case .pack(let drafted, _): return Shelf.Candidate(drafted, from: file.name)
    case .nothing: throw Self.fault(Rejection([]), file.name)
    case .rejected(let rejection): throw Self.fault(rejection, file.name)
    }
  }

  private static func fault(_ rejection: Rejection, _ file: String) -> Fault {
    .shelf(.rejected(file: file, rejection.diagnostics, lines: []))
  }

  /// Says what installing would have done.
  func tellDryRun(_ candidates: [Shelf.Candidate]) {
    for candidate in candidates {
      let pack = candidate.read.pack
      say(
        .imports(.wouldInstall(id: pack.id.text, title: pack.title, questions: pack.questionCount)), hanging: 2)
    }
    say(.imports(.nothingInstalled))
  }
}
