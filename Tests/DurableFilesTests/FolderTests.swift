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

  @Test func `a folder is made with those above it, for its owner alone`() throws {
    try Folder.make(folder.path("share/distinguo/packs"))
    for name in ["share", "share/distinguo", "share/distinguo/packs"] {
      #expect(FileStatus(of: folder.path(name))?.kind == .directory)
      #expect(folder.permissions(name) == 0o700)
    }
  }

  @Test func `a folder that is there stays as it is`() throws {
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

  @Test func `a dangling link in the way is a fault, too`() throws {
    #expect(symlink("nowhere", folder.path("packs")) == 0)
    #expect(throws: SystemFault(.makeDirectory, folder.path("packs"), .code(EEXIST))) {
      try Folder.make(folder.path("packs"))
    }
  }

  @Test func `names are in the order of their bytes, hidden ones included`() throws {
    for name in ["b", "é", "a", "B", ".hidden", "10", "9"] { try folder.write("", to: name) }
    #expect(try folder.names == [".hidden", "10", "9", "B", "a", "b", "é"])
  }

  @Test func `a missing folder has no names`() throws {
    #expect(try Folder.names(in: folder.path("missing")).isEmpty)
  }

  @Test func `a file has no names in it`() throws {
    let path = try folder.write("", to: "file")
    #expect(throws: SystemFault(.open, path, .code(ENOTDIR))) { try Folder.names(in: path) }
  }

  @Test(arguments: [
    ("/a/b", "/a", "b"),
    ("/a", "/", "a"),
    ("a/b", "a", "b"),
    ("a", ".", "a"),
    ("/a/é.yaml", "/a", "é.yaml"),
  ])
  func `a path is a folder and a name`(path: String, parent: String, name: String) {
    #expect(Folder.parent(of: path) == parent)
    #expect(Folder.name(of: path) == name)
  }

  @Test func `a file is renamed over another`() throws {
    try folder.write("new", to: "a")
    try folder.write("old", to: "b")
    try Folder.rename(folder.path("a"), to: folder.path("b"))
    #expect(try folder.names == ["b"])
    #expect(try folder.text("b") == "new")
  }

  @Test func `what is missing cannot be renamed`() {
    #expect(throws: SystemFault(.rename, folder.path("a"), .code(ENOENT))) {
      try Folder.rename(folder.path("a"), to: folder.path("b"))
    }
  }

  @Test func `a missing folder cannot be forced to the disk`() {
    #expect(throws: SystemFault(.open, folder.path("missing"), .code(ENOENT))) {
      try Folder.synchronise(folder.path("missing"))
    }
  }
}
