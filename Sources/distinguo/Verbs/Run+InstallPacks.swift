import Localisation
import PackReading
import PackShelf
import QuestionBank
import Terminal
import Usage
import Views

/// The verbs that change which packs are installed.
extension Run {
  /// `packs add FILE…`: installs checked copies. Every file is read and checked before any is installed.
  func addPacks(_ request: Request) throws -> ExitStatus {
    let files = try packFiles(at: request.operands)
    var candidates: [Shelf.Candidate] = []
    var isRefused = false
    try working(.checkingPacks(done: 0, total: files.count)) { say in
      for (index, file) in files.enumerated() {
        say(.checkingPacks(done: index, total: files.count))
        let candidate = try interruptible { Result { () throws(ShelfFault) in try Shelf.Candidate(file) } }
        do throws(ShelfFault) {
          candidates.append(try candidate.get())
        } catch {
          _ = report(Fault.shelf(error))
          isRefused = true
        }
      }
    }
    guard !isRefused else {
      screen.show(Block(wording(.packNotInstalled)), on: .error)
      return .dataNotUnderstood
    }
    _ = try places()
    try packs { shelf throws(ShelfFault) in try shelf.check(candidates) }
    try working(.installingPacks(done: 0, total: candidates.count)) { say in
      for (index, candidate) in candidates.enumerated() {
        say(.installingPacks(done: index, total: candidates.count))
        screen.show(
          diagnosticView(file: candidate.file.name, lines: candidate.file.lines)
            .blocks(PackLint.warnings(for: candidate.read)), on: .error)
        tell(try packs { shelf throws(ShelfFault) in try shelf.install(candidate) })
      }
    }
    return .done
  }

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
    // At the prompt, standard input is where the next line comes from.
    let mayReadInput = !learner.isAtPrompt
    let files = try interruptible {
      Result { () throws(ShelfFault) in
        var files: [PackFile] = []
        for named in paths {
          if named == PackFile.standardInput, mayReadInput {
            files.append(try .fromStandardInput())
            continue
          }
          for path in try PackFile.paths(at: named) { files.append(try PackFile(at: path, origin: .given(path: path))) }
        }
        return files
      }
    }
    return try packs { _ throws(ShelfFault) in try files.get() }
  }

  private func tell(_ installed: Shelf.Installed) {
    let pack = installed.pack
    if let earlier = installed.earlier {
      let change = PackChange(from: earlier, to: pack)
      say(
        .packUpdated(
          id: pack.id.text, added: change.added, changed: change.changed, removed: change.removed,
          path: installed.path), hanging: 2)
    } else {
      say(
        .packAdded(id: pack.id.text, title: pack.title, questions: pack.questions.count, path: installed.path),
        hanging: 2)
    }
    if let copy = installed.setAside { say(.packSetAside(copy: copy), hanging: 2) }
    say(.tryPack(id: pack.id.text))
  }
}
