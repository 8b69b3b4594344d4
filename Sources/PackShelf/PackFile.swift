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

  /// The name of standard input among the paths of packs.
  package static let standardInput = "-"

  /// The file at a path, at most as large as a pack may be.
  package init(at path: String, origin: Library.Origin) throws(ShelfFault) {
    do {
      let limit = PackLimits.bytes
      let bytes =
        origin.isGiven && Self.isPipe(path)
        ? try InputStream.bytes(at: path, limit: limit) : try OpenFile(path, .read).bytes(limit: limit)
      self.init(name: path, origin: origin, bytes: bytes)
    } catch {
      throw .unreadable(error)
    }
  }

  /// The file that somebody names: what's at a path, or what comes through standard input.
  package init(given path: String) throws(ShelfFault) {
    guard path == Self.standardInput else {
      try self.init(at: path, origin: .given(path: path))
      return
    }
    do {
      let bytes = try InputStream.standardInput(named: path, limit: PackLimits.bytes)
      self.init(name: path, origin: .given(path: path), bytes: bytes)
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
  package static func paths(at typed: String) throws(ShelfFault) -> [String] {
    let path = Folder.spelled(typed)
    guard FileStatus(of: path)?.kind == .directory else { return [path] }
    let files: [String]
    do {
      files = try Folder.names(in: path).filter(hasPackName).map { path + "/" + $0 }
    } catch {
      throw .unreadable(error)
    }
    guard !files.isEmpty else { throw .emptyFolder(path) }
    // Nobody asked to wait for what comes through a pipe that happens to be in the folder.
    if let pipe = files.first(where: isPipe) { throw .unreadable(SystemFault(.open, pipe, .notRegularFile)) }
    return files
  }

  /// Whether what's at a path can be read only once, if at all: a pipe or a device.
  static func isPipe(_ path: String) -> Bool { FileStatus(of: path)?.kind == .other }

  /// Whether a file's name is one that packs have.
  static func hasPackName(_ name: String) -> Bool {
    let lowercased = name.lowercased()
    return (lowercased.hasSuffix(".yaml") || lowercased.hasSuffix(".yml")) && !name.hasPrefix(".")
  }
}
