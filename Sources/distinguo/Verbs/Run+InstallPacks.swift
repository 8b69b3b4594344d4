import Localisation
import PackReading
import PackShelf
import ProgressStore
import QuestionBank
import Terminal
import Usage
import Views

/// The verbs that change which packs are installed.
extension Run {
  /// `packs add FILE…`: installs checked copies. Every file is read and checked before any is installed.
  func addPacks(_ request: Request) throws -> ExitStatus {
    if request.contains(.draft) { return try takeInDrafts(request) }
    let importing = try Importing(request)
    let (named, found) = filesToAdd(at: request.operands)
    let paths = try packPaths(at: named)
    try importing.check(files: paths.count)
    var candidates: [Shelf.Candidate] = []
    var status = ExitStatus.done
    try working(.checkingPacks(done: 0, total: paths.count)) { say in
      for (index, path) in paths.enumerated() {
        say(.checkingPacks(done: index, total: paths.count))
        do {
          candidates.append(try candidate(at: path, importing))
        } catch let error as Fault {
          // What lies beside packs in a folder wasn't asked for.
          if case .imports(.unread(let file, let format)) = error, found.contains(file) {
            warn(.imports(.passedOver(file: file, format)))
          } else {
            status = report(error)
          }
        }
      }
    }
    guard status == .done else {
      screen.show(Block(wording(.packNotInstalled)), on: .error)
      return status
    }
    guard !candidates.isEmpty else { throw Fault.shelf(.emptyFolder(request.operands[0])) }
    _ = try places()
    try packs { shelf throws(ShelfFault) in try shelf.check(candidates) }
    guard !importing.isDryRun else {
      tellDryRun(candidates)
      return .done
    }
    try working(.installingPacks(done: 0, total: candidates.count)) { say in
      for (index, candidate) in candidates.enumerated() {
        say(.installingPacks(done: index, total: candidates.count))
        if candidate.isImported {
          let copy = try packs { shelf throws(ShelfFault) in
            try shelf.keepEarlier(than: candidate, date: dateInNames)
          }
          if let copy { self.say(.imports(.earlierKept(path: copy)), hanging: 2) }
        } else {
          screen.show(
            diagnosticView(file: candidate.file.name, lines: candidate.file.lines)
              .blocks(PackLint.warnings(for: candidate.read)), on: .error)
        }
        tell(try packs { shelf throws(ShelfFault) in try shelf.install(candidate) })
      }
    }
    return .done
  }

  /// The date and time, as the names of copies have them.
  var dateInNames: String { Timestamp.seconds(now()).replacing(":", with: "-") }

  /// `packs remove ID`: takes an installed pack away; its file stays beside under another name.
  func removePack(_ request: Request) throws -> ExitStatus {
    _ = try places()
    let id = request.operands[0]
    for copy in try packs({ shelf throws(ShelfFault) in try shelf.remove(id) }) {
      say(.packRemoved(id: id, copy: copy), hanging: 2)
    }
    return .done
  }

  /// The files that paths name, read.
  func packFiles(at paths: [String]) throws -> [PackFile] {
    let paths = try packPaths(at: paths)
    let files = try interruptible {
      Result { () throws(ShelfFault) in try paths.map { path throws(ShelfFault) in try PackFile(given: path) } }
    }
    return try packs { _ throws(ShelfFault) in try files.get() }
  }

  /// The paths of the files that paths name.
  func packPaths(at named: [String]) throws -> [String] {
    // At the prompt, standard input is where the next line comes from.
    let mayReadInput = !learner.isAtPrompt
    let paths = try interruptible {
      Result { () throws(ShelfFault) in
        var paths: [String] = []
        for path in named {
          if path == PackFile.standardInput {
            paths.append(mayReadInput ? path : "./\(path)")
          } else {
            paths += try PackFile.paths(at: path)
          }
        }
        return paths
      }
    }
    return try packs { _ throws(ShelfFault) in try paths.get() }
  }

  private func tell(_ installed: Shelf.Installed) {
    let pack = installed.pack
    if let earlier = installed.earlier {
      let difference = PackDifference(from: earlier, to: pack)
      say(
        .packUpdated(
          id: pack.id.text, added: difference.added.count,
          changed: difference.changed.count + difference.renamed.count, removed: difference.removed.count,
          path: installed.path), hanging: 2)
    } else {
      say(
        .packAdded(id: pack.id.text, title: pack.title, questions: pack.questionCount, path: installed.path),
        hanging: 2)
    }
    if let copy = installed.setAside { say(.packSetAside(copy: copy), hanging: 2) }
    if let unsynced = installed.unsynced { warn(.mayBeUndone(unsynced)) }
    say(.tryPack(id: pack.id.text))
  }
}
