import DurableFiles
import PackReading
import QuestionBank

/// The bytes of a file that should hold a pack.
package struct PackFile: Sendable {
  /// The name to show: a path, or the file name of a bundled pack.
  package var name: String
  package var origin: Library.Origin
  package var bytes: [UInt8]

  package init(name: String, origin: Library.Origin, bytes: [UInt8]) {
    self.name = name
    self.origin = origin
    self.bytes = bytes
  }

  /// The file at a path, at most as large as a pack may be.
  package init(at path: String, origin: Library.Origin) throws(ShelfFault) {
    do {
      self.init(name: path, origin: origin, bytes: try OpenFile(path, .read).bytes(limit: PackLimits.bytes))
    } catch {
      throw .unreadable(error)
    }
  }

  /// The lines of the file, to show where a fault stands; bytes that aren't text are replaced.
  package var lines: [String] { PackText.lenientLines(of: bytes) }

  /// The pack that the file holds.
  package func pack() throws(ShelfFault) -> ReadPack {
    do {
      return try PackReader.pack(from: bytes)
    } catch {
      throw .rejected(file: name, error.diagnostics, lines: lines)
    }
  }

  /// The files that a path names: itself, or the pack files of the folder that it names, in order of name.
  package static func paths(at path: String) throws(ShelfFault) -> [String] {
    guard FileStatus(of: path)?.kind == .directory else { return [path] }
    let files: [String]
    do {
      files = try Folder.names(in: path).filter(hasPackName).map { path + "/" + $0 }
    } catch {
      throw .unreadable(error)
    }
    guard !files.isEmpty else { throw .emptyFolder(path) }
    return files
  }

  /// Whether a file's name is one that packs have.
  static func hasPackName(_ name: String) -> Bool {
    let lowercased = name.lowercased()
    return (lowercased.hasSuffix(".yaml") || lowercased.hasSuffix(".yml")) && !name.hasPrefix(".")
  }
}
