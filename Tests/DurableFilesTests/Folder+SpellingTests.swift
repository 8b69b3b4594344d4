import Testing

@testable import DurableFiles

/// Names that look the same are the same, however their accents are stored.
struct FolderSpellingTests {
  @Test func `a name is found in the other spelling of its accents`() throws {
    let folder = try TemporaryFolder()
    let (joined, apart) = ("\u{E9}le\u{300}ve", "e\u{301}l\u{E8}ve")
    try Folder.make(folder.path(apart))
    try "x".write(toFile: folder.path(apart) + "/a\u{300}.yaml")
    #expect(bytes(Folder.spelled(folder.path(joined))) == bytes(folder.path(apart)))
    #expect(
      bytes(Folder.spelled(folder.path(joined) + "/\u{E0}.yaml")) == bytes(folder.path(apart) + "/a\u{300}.yaml"))
  }

  @Test func `a name that is there, or nowhere, stays as it was typed`() throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "e\u{301}")
    try folder.write("", to: "\u{E9}")
    for name in ["e\u{301}", "\u{E9}", "\u{E8}", "new/\u{E9}"] {
      #expect(bytes(Folder.spelled(folder.path(name))) == bytes(folder.path(name)))
    }
    #expect(Folder.spelled("") == "")
    #expect(Folder.spelled("/\u{E9}-nowhere") == "/\u{E9}-nowhere")
  }

  private func bytes(_ path: String) -> [UInt8] { Array(path.utf8) }
}

extension String {
  fileprivate func write(toFile path: String) throws {
    let file = try OpenFile(path, .create)
    try file.write(Array(utf8))
    try file.finish()
  }
}
