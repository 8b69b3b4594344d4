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

  @Test func `a new file is private to its owner`() throws {
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.text("progress.json") == "new")
    #expect(folder.permissions("progress.json") == 0o600)
  }

  @Test(arguments: [0o600, 0o640, 0o400] as [mode_t])
  func `the file's permissions are kept`(mode: mode_t) throws {
    try folder.write("old", to: "progress.json", mode: mode)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(folder.permissions("progress.json") == mode)
  }

  @Test func `no temporary file is left beside the file`() throws {
    try folder.write("old", to: "progress.json")
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.names == ["progress.json"])
  }

  @Test func `a temporary file left by a killed process is no obstacle`() throws {
    try folder.write("half", to: ".progress.json.\(getpid()).tmp")
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.names == ["progress.json"])
  }

  @Test func `temporary files of processes that are gone are removed before the file is written`() throws {
    for name in [".config.json.99999999.tmp", ".config.json.1.tmp", ".other.99999999.tmp", ".config.json.-5.tmp"] {
      try folder.write("half", to: name)
    }
    try AtomicFile.replace(folder.path("config.json"), with: [])
    #expect(try folder.names == [".config.json.-5.tmp", ".config.json.1.tmp", ".other.99999999.tmp", "config.json"])
    AtomicFile.removeLeftovers(in: folder.path)
    #expect(try folder.names == [".config.json.-5.tmp", ".config.json.1.tmp", "config.json"])
  }

  @Test func `a symbolic link is followed and its target replaced`() throws {
    try Folder.make(folder.path("dotfiles"))
    try folder.write("old", to: "dotfiles/progress.json")
    #expect(symlink("dotfiles/progress.json", folder.path("progress.json")) == 0)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.text("dotfiles/progress.json") == "new")
    #expect(isLink("progress.json"))
    #expect(try folder.names == ["dotfiles", "progress.json"])
    #expect(try Folder.names(in: folder.path("dotfiles")) == ["progress.json"])
  }

  @Test func `a dangling symbolic link stays a link, and its target is created`() throws {
    try Folder.make(folder.path("dotfiles"))
    #expect(symlink("dotfiles/progress.json", folder.path("progress.json")) == 0)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("new".utf8))
    #expect(try folder.text("dotfiles/progress.json") == "new")
    #expect(isLink("progress.json"))
  }

  @Test func `the previous content is kept under a second name`() throws {
    try folder.write("1", to: "progress.json")
    for text in ["2", "3"] {
      try AtomicFile.replace(folder.path("progress.json"), with: Array(text.utf8), keepingOld: "progress.json.bak")
    }
    #expect(try folder.text("progress.json") == "3")
    #expect(try folder.text("progress.json.bak") == "2")
    #expect(try folder.names == ["progress.json", "progress.json.bak"])
  }

  @Test func `the first write keeps no previous content`() throws {
    try AtomicFile.replace(folder.path("progress.json"), with: Array("1".utf8), keepingOld: "progress.json.bak")
    #expect(try folder.names == ["progress.json"])
  }

  @Test func `a second name already linked to the file leaves no temporary file`() throws {
    try folder.write("1", to: "progress.json")
    #expect(link(folder.path("progress.json"), folder.path("progress.json.bak")) == 0)
    try AtomicFile.replace(folder.path("progress.json"), with: Array("2".utf8), keepingOld: "progress.json.bak")
    #expect(try folder.text("progress.json.bak") == "1")
    #expect(try folder.names == ["progress.json", "progress.json.bak"])
  }

  @Test func `a missing folder is a fault`() {
    #expect(throws: SystemFault(.open, folder.path("missing"), .code(ENOENT))) {
      try AtomicFile.replace(folder.path("missing/progress.json"), with: [])
    }
  }

  @Test func `a folder in the file's place is a fault and is left alone`() throws {
    try Folder.make(folder.path("progress.json"))
    #expect(throws: SystemFault(.rename, folder.path("progress.json"), .isDirectory)) {
      try AtomicFile.replace(folder.path("progress.json"), with: [])
    }
    #expect(try folder.names == ["progress.json"])
    #expect(FileStatus(of: folder.path("progress.json"))?.kind == .directory)
  }

  @Test func `a pipe in the file's place, or behind a link, is a fault and is left alone`() throws {
    #expect(mkfifo(folder.path("pipe"), 0o600) == 0)
    #expect(symlink("pipe", folder.path("device")) == 0)
    for name in ["pipe", "device"] {
      #expect(throws: SystemFault(.rename, folder.path("pipe"), .notRegularFile)) {
        try AtomicFile.replace(folder.path(name), with: [])
      }
    }
    #expect(try folder.names == ["device", "pipe"])
    #expect(FileStatus(of: folder.path("pipe"))?.isStream == true)
  }

  @Test func `the caller's own error passes through unchanged, and the old file stays`() throws {
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
    #expect(throws: Failure.system(SystemFault(.open, folder.path("missing"), .code(ENOENT)))) {
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
