import DurableFiles
import Foundation
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

  @Test func `a missing file has no status`() throws {
    #expect(FileStatus(of: folder.path("missing")) == nil)
    #expect(try FileStatus.found(at: folder.path("missing")) == nil)
  }

  @Test func `what can't be looked at isn't missing, and nothing replaces it`() throws {
    let (one, other) = (folder.path("one"), folder.path("other"))
    #expect(symlink(one, other) == 0 && symlink(other, one) == 0)
    let loop = SystemFault(.inspect, one, .code(ELOOP))
    #expect(throws: loop) { try FileStatus.found(at: one) }
    #expect(throws: loop) { try AtomicFile.replace(one, with: []) }
    #expect(try Folder.isTaken(one))
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
