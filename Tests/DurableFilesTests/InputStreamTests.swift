import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

struct InputStreamTests {
  @Test func `a pipe is read to its end, even one that doesn't wait`() throws {
    var ends: [Int32] = [-1, -1]
    #expect(pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    _ = write(ends[1], "pack", 4)
    close(ends[1])
    defer { close(ends[0]) }
    #expect(try InputStream.bytes(at: "/dev/fd/\(ends[0])", limit: 4) == Array("pack".utf8))
  }

  @Test func `a pipe that nobody writes into is left after a while, and a terminal is refused`() throws {
    let folder = try TemporaryFolder()
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    #expect(throws: SystemFault(.read, folder.path("fifo"), .noWriter)) {
      try InputStream.bytes(at: folder.path("fifo"), limit: 10, patience: 1)
    }
    var (master, slave): (Int32, Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    #expect(openpty(&master, &slave, &name, nil, nil) == 0)
    defer { for end in [master, slave] { close(end) } }
    let path = String(decoding: name.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    #expect(throws: SystemFault(.open, path, .notRegularFile)) { try InputStream.bytes(at: path, limit: 10) }
  }

  @Test func `more than the limit isn't read`() {
    #expect(throws: SystemFault(.read, "/dev/zero", .tooLarge(bytes: 65_536, limit: 10))) {
      try InputStream.bytes(at: "/dev/zero", limit: 10)
    }
    #expect(throws: SystemFault.missing("/nowhere")) { try InputStream.bytes(at: "/nowhere", limit: 10) }
  }
}
