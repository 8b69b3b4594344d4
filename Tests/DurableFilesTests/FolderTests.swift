import InterruptedCalls
import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a folder is created with its parents, all private to their owner`() throws {
    try Folder.make(folder.path("share/distinguo/packs"))
    for name in ["share", "share/distinguo", "share/distinguo/packs"] {
      #expect(FileStatus(of: folder.path(name))?.kind == .directory)
      #expect(folder.permissions(name) == 0o700)
    }
  }

  @Test func `an existing folder is left as it is`() throws {
    try Folder.make(folder.path("packs"))
    chmod(folder.path("packs"), 0o750)
    try folder.write("", to: "packs/kept")
    try Folder.make(folder.path("packs"))
    #expect(folder.permissions("packs") == 0o750)
    #expect(try Folder.names(in: folder.path("packs")) == ["kept"])
  }

  @Test func `a file in the way is a fault`() throws {
    let path = try folder.write("", to: "packs")
    #expect(throws: SystemFault(.makeDirectory, path, .code(EEXIST))) { try Folder.make(path) }
    #expect(throws: SystemFault(.makeDirectory, path + "/inner", .code(ENOTDIR))) { try Folder.make(path + "/inner") }
  }

  @Test func `a dangling link in the way is a fault too`() throws {
    #expect(symlink("nowhere", folder.path("packs")) == 0)
    #expect(throws: SystemFault(.makeDirectory, folder.path("packs"), .code(EEXIST))) {
      try Folder.make(folder.path("packs"))
    }
  }

  @Test func `names sort by their bytes, hidden files included`() throws {
    for name in ["b", "é", "a", "B", ".hidden", "10", "9"] { try folder.write("", to: name) }
    #expect(try folder.names == [".hidden", "10", "9", "B", "a", "b", "é"])
  }

  @Test func `a missing folder lists as empty`() throws {
    #expect(try Folder.names(in: folder.path("missing")).isEmpty)
  }

  @Test func `listing a link that leads nowhere is a fault`() throws {
    #expect(symlink("nowhere", folder.path("packs")) == 0)
    #expect(throws: SystemFault(.open, folder.path("nowhere"), .code(ENOENT))) {
      try Folder.names(in: folder.path("packs"))
    }
  }

  @Test func `listing a file is a fault`() throws {
    let path = try folder.write("", to: "file")
    #expect(throws: SystemFault(.open, path, .code(ENOTDIR))) { try Folder.names(in: path) }
  }

  @Test func `a folder whose names can't all be read is a fault, and doesn't pass for an empty one`() throws {
    try folder.write("", to: "file")
    fail_next_listing()
    #expect(throws: SystemFault(.read, folder.path, .code(EIO))) { try folder.names }
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"),
    ("/a", "/", "a"),
    ("a/b", "a", "b"),
    ("a", ".", "a"),
    ("/a/é.yaml", "/a", "é.yaml"),
  ])
  func `a path splits into its folder and its name`(path: String, parent: String, name: String) {
    #expect(Folder.parent(of: path) == parent)
    #expect(Folder.name(of: path) == name)
  }

  @Test func `renaming replaces an existing file`() throws {
    try folder.write("new", to: "a")
    try folder.write("old", to: "b")
    try Folder.rename(folder.path("a"), to: folder.path("b"))
    #expect(try folder.names == ["b"])
    #expect(try folder.text("b") == "new")
  }

  @Test func `a missing file can't be renamed`() {
    #expect(throws: SystemFault(.rename, folder.path("a"), .code(ENOENT))) {
      try Folder.rename(folder.path("a"), to: folder.path("b"))
    }
  }

  @Test func `a missing folder can't be synchronised`() {
    #expect(throws: SystemFault(.open, folder.path("missing"), .code(ENOENT))) {
      try Folder.synchronise(folder.path("missing"))
    }
  }
}
