import Localisation
import PackShelf
import QuestionBank
import Usage

extension Run {
  var shelf: Shelf { learner.shelf(at: placesFound) }

  private var wantedPacks: Shelf.Wanted {
    Shelf.Wanted(includesBundled: !everywhere.noBundled, given: everywhere.extraPacks)
  }

  /// All the packs at hand; what was left out is told.
  ///
  /// - Parameter isTellingAgain: Whether to tell what this process has told before, too.
  func library(isTellingAgain: Bool = false) throws -> Library {
    var warnings: [ShelfWarning] = []
    defer { for warning in isTellingAgain ? warnings : learner.news(of: warnings) { warn(warning) } }
    let total = try packs { shelf throws(ShelfFault) in try shelf.fileCount(wantedPacks) }
    guard total > 0 else { return try library(warnings: &warnings) }
    return try working(.readingPacks(done: 0, total: total)) { say in
      try library(warnings: &warnings) { say(.readingPacks(done: $0, total: $1)) }
    }
  }

  /// All the packs at hand.
  ///
  /// - Parameter reading: Is told how many of how many files were read.
  private func library(
    warnings: inout [ShelfWarning], reading: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws -> Library {
    let (shelf, wanted) = (shelf, wantedPacks)
    let (library, found) = try interruptible { () -> (Result<Library, ShelfFault>, [ShelfWarning]) in
      var warnings: [ShelfWarning] = []
      let library = Result { () throws(ShelfFault) in
        try shelf.library(wanted, warnings: &warnings, reading: reading)
      }
      return (library, warnings)
    }
    warnings += found
    return try packs { _ throws(ShelfFault) in try library.get() }
  }

  /// All the packs at hand, without a word about what was left out; nil if they can't be read.
  func quietLibrary() -> Library? {
    packsAtHand().library
  }

  /// All the packs at hand, nil if they can't be read, and how many were left out; without a word.
  func packsAtHand() -> (library: Library?, leftOut: Int) {
    var unsaid: [ShelfWarning] = []
    let library = try? library(warnings: &unsaid)
    return (library, unsaid.count)
  }

  /// The files of all the packs at hand.
  func packFiles() throws -> [PackFile] {
    let (shelf, wanted) = (shelf, wantedPacks)
    let (files, warnings) = try interruptible { () -> (Result<[PackFile], ShelfFault>, [ShelfWarning]) in
      var warnings: [ShelfWarning] = []
      let files = Result { () throws(ShelfFault) in try shelf.files(wanted, warnings: &warnings) }
      return (files, warnings)
    }
    for warning in warnings { warn(warning) }
    return try packs { _ throws(ShelfFault) in try files.get() }
  }

  /// Does something with the shelf.
  func packs<Result>(_ body: (Shelf) throws(ShelfFault) -> Result) throws(Fault) -> Result {
    do {
      return try body(shelf)
    } catch {
      throw .shelf(error)
    }
  }

  private func warn(_ warning: ShelfWarning) {
    switch warning {
    case .unreadable(let fault): warn(.fault(.shelf(.unreadable(fault))))
    case .folderUnreadable(let fault): warn(.packFolderUnreadable(fault))
    case .rejected(let file, let errors): warn(.packSkipped(file: file, errors: errors))
    case .duplicate(let id, let path): warn(.duplicatePack(id: id.text, path: path))
    }
  }
}
