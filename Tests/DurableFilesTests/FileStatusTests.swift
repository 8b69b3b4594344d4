import DurableFiles
import Testing

@Suite struct FileStatusTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `the stamp changes when the file is replaced, not when it's read`() throws {
    let path = try folder.write("1", to: "file")
    let stamp = FileStatus(of: path)?.stamp
    _ = try folder.text("file")
    #expect(FileStatus(of: path)?.stamp == stamp)
    try AtomicFile.replace(path, with: Array("2".utf8))
    #expect(FileStatus(of: path)?.stamp != stamp)
  }

  @Test func `a missing file has no status`() {
    #expect(FileStatus(of: folder.path("missing")) == nil)
  }

  @Test func `a file appended to is still the same file, and one that was replaced isn't`() throws {
    let path = try folder.write("1", to: "file")
    let first = try #require(FileStatus(of: path)?.stamp)
    try OpenFile(path, .append).write(Array("2".utf8))
    let grown = try #require(FileStatus(of: path)?.stamp)
    #expect(grown.isOfSameFile(as: first))
    #expect((first.size, grown.size) == (1, 2))
    try AtomicFile.replace(path, with: Array("3".utf8))
    #expect(FileStatus(of: path)?.stamp.isOfSameFile(as: first) == false)
  }
}
