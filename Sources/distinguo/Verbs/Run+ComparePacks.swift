import Documents
import DurableFiles
import Localisation
import PackReading
import PackShelf
import ProgressStore
import QuestionBank
import SafeText
import Terminal
import Training
import Usage
import Views

/// Mending packs, and telling their versions apart.
extension Run {
  /// `packs format FILE…`: typography and layout, in place.
  func formatPacks(_ request: Request) throws -> ExitStatus {
    var status = ExitStatus.done
    for file in try packFiles(at: request.operands) {
      let bytes = file.bytes
      let result = try interruptible { Result { () throws(Rejection) in try PackFormatter.result(for: bytes) } }
      switch result {
      case .failure(let rejection):
        status = report(Fault.shelf(.rejected(file: file.name, rejection.diagnostics, lines: file.lines)))
      case .success(let formatted) where file.name == PackFile.standardInput: screen.write(formatted.text)
      case .success(let formatted) where !formatted.isChanged: say(.authoring(.wellFormatted(file: file.name)))
      case .success(let formatted):
        if placesFound?.keeps(file.name) == true { throw Fault.outputOverOwnFile(file.name) }
        try writePack(Array(formatted.text.utf8), to: file.name)
        say(
          .authoring(
            .formatted(file: file.name, texts: formatted.mendedTexts, isLaidOutAnew: formatted.isLaidOutAnew)))
      }
    }
    return status
  }

  /// `packs diff OLD NEW`: what a new version changes, and for which progress.
  func comparePacks(_ request: Request) throws -> ExitStatus {
    let names = request.operands
    let (old, new) = (try version(named: names[0]), try version(named: names[1]))
    let difference = PackDifference(from: old, to: new)
    let progress = try readProgress().progress
    let answers = { (id: QuestionID) -> Int in
      (progress.records[id] ?? progress.records[progress.renaming.name(of: id)])?.reviews ?? 0
    }
    if request.contains(.json) {
      screen.write(try JSONText.line(DifferenceDocument(difference, answers: answers)))
    } else {
      let view = DifferenceView(difference, answers: answers, wording: wording)
      show(
        view.blocks(from: (names[0], old.questions.count), to: (names[1], new.questions.count)), in: new.language)
    }
    return .done
  }

  /// The pack in a file, or the one at hand that has the id.
  private func version(named name: String) throws -> Pack {
    if name == PackFile.standardInput || name.contains("/") || FileStatus(of: name) != nil {
      let files = try packFiles(at: [name])
      return try packs { _ throws(ShelfFault) in try files[0].pack().pack }
    }
    let library = try library()
    guard let pack = PackID(name).flatMap(library.pack) else {
      if name.contains(".") { throw Fault.shelf(.unreadable(.missing(name))) }
      throw Fault.unknownPack(name, nearest: Spelling.nearest(to: name, among: library.shelf.map(\.pack.id.text)))
    }
    return pack
  }
}
