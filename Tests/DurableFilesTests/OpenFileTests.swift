import DurableFiles
import InterruptedCalls
import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct OpenFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `a file is read from its beginning or from an offset`() throws {
    let file = try OpenFile(try folder.write("0123456789", to: "digits"), .read)
    #expect(try file.bytes() == Array("0123456789".utf8))
    #expect(try file.bytes(from: 7) == Array("789".utf8))
    #expect(try file.bytes(from: 10).isEmpty)
    #expect(try file.bytes(from: 11).isEmpty)
  }

  @Test func `a file exactly at the limit is read`() throws {
    let file = try OpenFile(try folder.write("0123456789", to: "digits"), .read)
    #expect(try file.bytes(limit: 10).count == 10)
    #expect(try file.bytes(from: 6, limit: 4).count == 4)
  }

  @Test func `a file over the limit is a fault`() throws {
    let path = try folder.write("0123456789", to: "digits")
    #expect(throws: SystemFault(.read, path, .tooLarge(bytes: 10, limit: 9))) {
      try OpenFile(path, .read).bytes(limit: 9)
    }
  }

  @Test func `a missing file is a fault that says it's missing`() {
    let path = folder.path("missing")
    let fault = #expect(throws: SystemFault.self) { try OpenFile(path, .read) }
    #expect(fault == SystemFault(.open, path, .code(ENOENT)))
    #expect(fault?.isMissing == true)
  }

  @Test func `a path through a file counts as missing too`() throws {
    let path = try folder.write("", to: "file") + "/inner"
    let fault = #expect(throws: SystemFault.self) { try OpenFile(path, .read) }
    #expect(fault == SystemFault(.open, path, .code(ENOTDIR)))
    #expect(fault?.isMissing == true)
  }

  @Test func `a folder can be neither read nor written as a file`() {
    #expect(throws: SystemFault(.open, folder.path, .isDirectory)) { try OpenFile(folder.path, .read) }
    #expect(throws: SystemFault(.open, folder.path, .isDirectory)) { try OpenFile(folder.path, .append) }
  }

  @Test(.timeLimit(.minutes(1)))
  func `a pipe is refused without waiting for its other end`() {
    let path = folder.path("pipe")
    #expect(mkfifo(path, 0o600) == 0)
    #expect(throws: SystemFault(.open, path, .notRegularFile)) { try OpenFile(path, .read) }
  }

  @Test func `a device is refused`() {
    #expect(throws: SystemFault(.open, "/dev/zero", .notRegularFile)) { try OpenFile("/dev/zero", .read) }
  }

  @Test func `creating a file never replaces another`() throws {
    let path = try folder.write("old", to: "file")
    #expect(throws: SystemFault(.open, path, .code(EEXIST))) { try OpenFile(path, .create) }
    #expect(try folder.text("file") == "old")
  }

  @Test func `a symbolic link is refused when creating or appending`() throws {
    #expect(symlink("elsewhere", folder.path("link")) == 0)
    #expect(throws: SystemFault(.open, folder.path("link"), .code(ELOOP))) {
      try OpenFile(folder.path("link"), .append)
    }
    #expect(throws: SystemFault(.open, folder.path("link"), .code(EEXIST))) {
      try OpenFile(folder.path("link"), .create)
    }
    #expect(try folder.names == ["link"])
  }

  @Test func `appending adds to the end`() throws {
    let path = folder.path("journal")
    for line in ["one\n", "two\n"] {
      let file = try OpenFile(path, .append)
      try file.write(Array(line.utf8))
      try file.synchronise()
      try file.finish()
    }
    #expect(try folder.text("journal") == "one\ntwo\n")
  }

  @Test func `a write that fails only when the file is closed is a fault`() throws {
    let file = try OpenFile(folder.path("file"), .create)
    try file.write(Array("one\n".utf8))
    fail_next_close()
    #expect(throws: SystemFault(.write, folder.path("file"), .code(EIO))) { try file.finish() }
  }

  @Test func `a file that ends before what's to be read of it is a fault`() throws {
    let file = try OpenFile(folder.write("one\n", to: "file"), .read)
    var text: [UInt8] = []
    #expect(throws: SystemFault(.read, folder.path("file"), .code(EIO))) {
      try file.readPieces(from: 1, to: 9) { text += $0 }
    }
    #expect(text == Array("ne\n".utf8))
  }

  @Test func `a file is truncated to a length`() throws {
    try folder.write("one\ntw", to: "journal")
    try OpenFile(folder.path("journal"), .append).truncate(to: 4)
    #expect(try folder.text("journal") == "one\n")
  }
}
