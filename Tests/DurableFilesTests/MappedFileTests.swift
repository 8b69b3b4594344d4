import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct MappedFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(_ file: MappedFile) -> String { String(decoding: file.bytes, as: UTF8.self) }

  @Test func `a file has its bytes, whatever becomes of its name`() throws {
    let path = try folder.write("first", to: "file")
    let file = try MappedFile(path)
    try AtomicFile.replace(path, with: Array("second".utf8))
    #expect(text(file) == "first")
    try Folder.remove(path)
    #expect(text(file) == "first")
  }

  @Test func `an empty file has none`() throws {
    #expect(try MappedFile(folder.write("", to: "file")).bytes.isEmpty)
  }

  @Test func `links, folders and missing files aren't mapped`() throws {
    try folder.write("there", to: "file")
    symlink(folder.path("file"), folder.path("link"))
    for (path, reason) in [
      (folder.path("link"), SystemFault.Reason.code(ELOOP)), (folder.path, .notRegularFile),
      (folder.path("missing"), .code(ENOENT)),
    ] {
      #expect(throws: SystemFault(.open, path, reason)) { try MappedFile(path) }
    }
  }

  @Test func `a file that others can write isn't the user's own`() throws {
    #expect(try MappedFile(folder.write("mine", to: "mine")).status.isOwn)
    #expect(try !MappedFile(folder.write("ours", to: "ours", mode: 0o620)).status.isOwn)
    #expect(try !MappedFile(folder.write("everyone's", to: "everyone's", mode: 0o602)).status.isOwn)
  }
}
