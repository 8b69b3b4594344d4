import DurableFiles
import Localisation
import ProgressStore
import QuestionBank
import Terminal
import Training
import Usage
import Views

extension Run {
  /// `sheet [ROLE [ROLE]]`: one role, two roles side by side, or what was missed and mixed up.
  func sheet(_ request: Request) throws -> ExitStatus {
    let library = try library()
    let packs = try request.filter(for: library).packs
    let sheet =
      request.operands.isEmpty
      ? try revisionSheet(library, packs) : try roleSheet(request.operands, library, packs)
    let file = request[.output]
    if file == nil, !request.operands.isEmpty || environment.outputIsTerminal {
      show(SheetBlocks(sheet, width: screen.width()).blocks, in: library.language)
    } else if let path = try write(SheetMarkdown(sheet), to: file) {
      say(.sheet(.written(path: path)), hanging: 2)
    }
    return .done
  }

  private func roleSheet(_ words: [String], _ library: Library, _ packs: Set<PackID>) throws(Fault) -> Sheet {
    guard !library.shelf.isEmpty else { throw .noPacks }
    let directory = RoleDirectory(library: library, packs: packs)
    let entries: [RoleDirectory.Entry]
    do {
      entries = try directory.entries(named: words)
    } catch {
      throw .unknownRole(error.name, allowed: error.allowed.map(\.text), nearest: error.nearest)
    }
    let profiles = entries.compactMap { $0.profile(in: library) }
    let view = RoleSheet(library: library, wording: wording)
    guard profiles.count == 2 else { return view.sheet(of: profiles[0]) }
    if profiles[0].role.id == profiles[1].role.id { throw .unexpectedArgument(words[words.count - 1]) }
    return view.sheet(comparing: profiles[0], profiles[1])
  }

  private func revisionSheet(_ library: Library, _ packs: Set<PackID>) throws -> Sheet {
    let known = try readProgress()
    let answers = try history(of: known).reviews(known.renaming).lazy.map(\.review)
      .filter { library.holds($0.question) && (packs.isEmpty || packs.contains($0.question.pack)) }
    let directory = RoleDirectory(library: library, packs: packs)
    let confused = Confusions(answers.filter { !$0.isFree }, library: library).pairs.compactMap { pair, times in
      // In the order of the packs.
      let roles = directory.entries.filter { pair.roles.contains($0.role.id) }.compactMap { $0.profile(in: library) }
      return roles.count == 2 ? RevisionSheet.Confused(first: roles[0], second: roles[1], times: times) : nil
    }
    return RevisionSheet(
      misses: Misses(answers, progress: known.progress, library: library, packs: packs), confused: confused,
      date: present().today.description, library: library, wording: wording
    ).sheet
  }

  /// Writes a sheet. A file must be new or hold an earlier sheet.
  private func write(_ sheet: SheetMarkdown, to file: String?) throws -> String? {
    try write(to: file, failingAs: Fault.sheetNotWritten, checking: Self.requireSheet) { write in
      try write(sheet.text)
    }
  }

  private static func requireSheet(at path: String) throws {
    guard let bytes = try? OpenFile(path, .read).bytes(limit: longestSheet), SheetMarkdown.isSheet(bytes) else {
      throw Fault.sheetOverOther(path)
    }
  }

  /// Far more than a sheet of everything that a learner could have missed.
  private static let longestSheet = 100_000_000
}

extension RoleDirectory.Entry {
  fileprivate func profile(in library: Library) -> RoleProfile? {
    library.pack(pack).map { RoleProfile(of: role, in: $0) }
  }
}
