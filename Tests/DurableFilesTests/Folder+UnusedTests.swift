import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FolderUnusedTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a name that's taken gets a number, and nothing is replaced`() throws {
    for text in ["1", "2", "3"] {
      let path = try folder.write(text, to: "moon")
      _ = try Folder.rename(path, toUnused: folder.path("moon.removed"))
    }
    #expect(try folder.names == ["moon.removed", "moon.removed-2", "moon.removed-3"])
    #expect(try folder.text("moon.removed") == "1")
    #expect(try folder.text("moon.removed-2") == "2")
    #expect(try folder.text("moon.removed-3") == "3")
  }

  @Test func `a link that leads nowhere takes its name too`() throws {
    #expect(symlink("nowhere", folder.path("moon.removed")) == 0)
    let path = try folder.write("1", to: "moon")
    #expect(try Folder.rename(path, toUnused: folder.path("moon.removed")) == folder.path("moon.removed-2"))
    #expect(try Folder.isTaken(folder.path("moon.removed")))
  }

  @Test func `a link is renamed itself, and so is a folder`() throws {
    try folder.write("1", to: "real")
    #expect(symlink("real", folder.path("moon")) == 0)
    #expect(try Folder.rename(folder.path("moon"), toUnused: folder.path("copy")) == folder.path("copy"))
    try Folder.make(folder.path("moon"))
    try folder.write("inside", to: "moon/file")
    #expect(try Folder.rename(folder.path("moon"), toUnused: folder.path("copy")) == folder.path("copy-2"))
    #expect(try folder.names == ["copy", "copy-2", "real"])
    #expect(try folder.text("copy-2/file") == "inside")
  }

  @Test func `a second name is the same file, and takes nobody's place`() throws {
    let path = try folder.write("1", to: "moon")
    try folder.write("2", to: "moon.damaged")
    #expect(try Folder.link(path, toUnused: folder.path("moon.damaged")) == folder.path("moon.damaged-2"))
    #expect(try folder.names == ["moon", "moon.damaged", "moon.damaged-2"])
    #expect(try folder.text("moon.damaged-2") == "1")
  }

  @Test func `a link and a folder have one name`() throws {
    try folder.write("1", to: "real")
    #expect(symlink("real", folder.path("moon")) == 0)
    #expect(try Folder.link(folder.path("moon"), toUnused: folder.path("copy")) == nil)
    #expect(try Folder.link(folder.path, toUnused: folder.path("copy")) == nil)
    #expect(try folder.names == ["moon", "real"])
  }

  @Test func `a missing file is a fault`() {
    #expect(throws: SystemFault(.rename, folder.path("moon"), .code(ENOENT))) {
      try Folder.rename(folder.path("moon"), toUnused: folder.path("copy"))
    }
  }
}
