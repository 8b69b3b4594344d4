import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct AtomicFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the new content takes the place of the old`() throws {
    try folder.write("old", to: "progress.json")
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.text("progress.json") == "new")
  }

  @Test func `a file that is not there yet is made for its owner alone`() throws {
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.text("progress.json") == "new")
    #expect(folder.permissions("progress.json") == 0o600)
  }

  @Test(arguments: [0o600, 0o640, 0o400] as [mode_t])
  func `access rights stay`(mode: mode_t) throws {
    try folder.write("old", to: "progress.json", mode: mode)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(folder.permissions("progress.json") == mode)
  }

  @Test func `nothing stays beside the file`() throws {
    try folder.write("old", to: "progress.json")
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.names == ["progress.json"])
  }

  @Test func `a leftover of a killed process under the same name is not in the way`() throws {
    try folder.write("half", to: ".progress.json.\(getpid()).tmp")
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.names == ["progress.json"])
  }

  @Test func `the target of a symbolic link is replaced`() throws {
    try Folder.make(folder.path("dotfiles"))
    try folder.write("old", to: "dotfiles/progress.json")
    #expect(symlink("dotfiles/progress.json", folder.path("progress.json")) == 0)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.text("dotfiles/progress.json") == "new")
    #expect(isLink("progress.json"))
    #expect(try folder.names == ["dotfiles", "progress.json"])
    #expect(try Folder.names(in: folder.path("dotfiles")) == ["progress.json"])
  }

  @Test func `a symbolic link to a file that is not there yet stays a link`() throws {
    try Folder.make(folder.path("dotfiles"))
    #expect(symlink("dotfiles/progress.json", folder.path("progress.json")) == 0)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.text("dotfiles/progress.json") == "new")
    #expect(isLink("progress.json"))
  }

  @Test func `the old content stays under a second name`() throws {
    try folder.write("1", to: "progress.json")
    for text in ["2", "3"] {
      try AtomicFile.replace(folder.path("progress.json"), with: Array(text.utf8), keepingOld: "progress.json.bak")
    }
    #expect(try folder.text("progress.json") == "3")
    #expect(try folder.text("progress.json.bak") == "2")
    #expect(try folder.names == ["progress.json", "progress.json.bak"])
  }

  @Test func `the first time there is nothing to keep`() throws {
    try AtomicFile.replace(folder.path("progress.json"), with: Array("1".utf8), keepingOld: "progress.json.bak")
    #expect(try folder.names == ["progress.json"])
  }

  @Test func `a second name that is the file itself leaves nothing beside it`() throws {
    try folder.write("1", to: "progress.json")
    #expect(link(folder.path("progress.json"), folder.path("progress.json.bak")) == 0)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("2".utf8), keepingOld: "progress.json.bak")
    #expect(try folder.text("progress.json.bak") == "1")
    #expect(try folder.names == ["progress.json", "progress.json.bak"])
  }

  @Test func `a missing folder is a fault`() {
    let temporary = folder.path("missing/.progress.json.\(getpid()).tmp")
    #expect(throws: SystemFault(.open, temporary, .code(ENOENT))) {
      try AtomicFile.replace(folder.path("missing/progress.json"), with: [])
    }
  }

  @Test func `a folder in the file's place is a fault and stays`() throws {
    try Folder.make(folder.path("progress.json"))
    #expect(throws: SystemFault(.rename, folder.path("progress.json"), .isDirectory)) {
      try AtomicFile.replace(folder.path("progress.json"), with: [])
    }
    #expect(try folder.names == ["progress.json"])
    #expect(FileStatus(of: folder.path("progress.json"))?.kind == .directory)
  }

  @Test func `a fault of the caller's own is thrown as it is, and the old file stays`() throws {
    enum Failure: Error, Hashable {
      case outOfWords
      case system(SystemFault)
    }
    try folder.write("old", to: "progress.json")
    #expect(throws: Failure.outOfWords) {
      try AtomicFile.replace(folder.path("progress.json"), failingAs: Failure.system) { _ throws(Failure) in
        throw .outOfWords
      }
    }
    let temporary = folder.path("missing/.progress.json.\(getpid()).tmp")
    #expect(throws: Failure.system(SystemFault(.open, temporary, .code(ENOENT)))) {
      try AtomicFile.replace(folder.path("missing/progress.json"), failingAs: Failure.system) { _ throws(Failure) in }
    }
    #expect(try folder.text("progress.json") == "old")
    #expect(try folder.names == ["progress.json"])
  }

  private func isLink(_ name: String) -> Bool {
    var raw = stat()
    return lstat(folder.path(name), &raw) == 0 && raw.st_mode & S_IFMT == S_IFLNK
  }
}
