import DurableFiles
import Localisation
import PackReading
import QuestionBank
import Terminal
import Usage

/// Puts checked packs among the installed ones, and takes them away.
struct PackInstallation {
  let desk: Desk

  /// Copies a pack into the installed ones, in the place of an earlier version of itself.
  func install(_ pack: Pack, bytes: [UInt8]) throws(Fault) -> [Block] {
    guard !isBundled(pack.id) else { throw .bundledPack(pack.id.text) }
    let folder = try desk.places().packs
    let path = "\(folder)/\(pack.id).yaml"
    let earlier = (try? OpenFile(path, .read).bytes(limit: PackLimits.bytes)).flatMap {
      try? PackReader.pack(from: $0).pack
    }
    do {
      try Folder.make(folder)
      try AtomicFile.replace(path, with: bytes)
    } catch {
      throw .cannotInstall(error)
    }
    let done =
      earlier.map { changes(from: $0, to: pack, path: path) }
      ?? .packAdded(id: pack.id.text, title: pack.title, questions: pack.questions.count, path: path)
    return [
      Block(desk.wording(done), hanging: 2), Block(desk.wording(.tryPack(id: pack.id.text))),
    ]
  }

  /// Takes an installed pack away; its file stays beside under another name.
  func remove(_ id: String) throws(Fault) -> [Block] {
    let folder = try desk.places().packs
    let installed = ((try? Folder.names(in: folder)) ?? []).filter(Desk.isPackName).map {
      String($0.prefix(upTo: $0.lastIndex(of: ".") ?? $0.endIndex))
    }
    guard let pack = PackID(id), installed.contains(id) else {
      if let bundled = PackID(id), isBundled(bundled) { throw .bundledPack(id) }
      throw .unknownPack(id, nearest: Spelling.nearest(to: id, among: installed))
    }
    let path = "\(folder)/\(pack).yaml"
    let copy = path + ".removed"
    do {
      try Folder.rename(path, to: copy)
    } catch {
      throw .cannotRemove(error)
    }
    return [Block(desk.wording(.packRemoved(id: id, copy: copy)), hanging: 2)]
  }

  private func isBundled(_ id: PackID) -> Bool {
    Desk.bundledPacks.contains { $0.pack.id == id }
  }

  private func changes(from old: Pack, to new: Pack, path: String) -> Sentence {
    let before = Dictionary(old.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let after = Set(new.questions.map(\.id))
    return .packUpdated(
      id: new.id.text, added: new.questions.count { before[$0.id] == nil },
      changed: new.questions.count { question in before[question.id].map { $0 != question } ?? false },
      removed: before.keys.count { !after.contains($0) }, path: path)
  }
}
