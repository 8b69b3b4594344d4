import Dispatch
import InterruptedCalls
import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct LineFileTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func append(_ line: String, limit: Int = .max) throws(SystemFault) {
    try LineFile.append(Array((line + "\n").utf8), to: folder.path("lines"), limit: limit)
  }

  @Test func `lines follow each other in a private file`() throws {
    try append("one")
    try append("two")
    #expect(try folder.text("lines") == "one\ntwo\n")
    #expect(folder.permissions("lines") == 0o600)
    #expect(try folder.names == ["lines"])
  }

  @Test(arguments: [("", ""), ("whole\n", "whole\n"), ("half", "half\n"), ("\0\0", "\0\0\n"), ("crlf\r\n", "crlf\r\n")])
  func `a line begins on its own, whatever the file ends in`(before: String, kept: String) throws {
    try folder.write(before, to: "lines")
    try append("next")
    #expect(try folder.text("lines") == kept + "next\n")
  }

  @Test func `a file at its limit stays as it is`() throws {
    try folder.write("12345", to: "lines")
    #expect(throws: SystemFault(.write, folder.path("lines"), .tooLarge(bytes: 9, limit: 8))) {
      try append("ab", limit: 8)
    }
    #expect(try folder.text("lines") == "12345")
    try append("a", limit: 8)
    #expect(try folder.text("lines") == "12345\na\n")
  }

  @Test func `a symbolic link is followed, even to a file that's yet to be made`() throws {
    #expect(symlink("real", folder.path("lines")) == 0)
    try append("one")
    #expect(try folder.text("real") == "one\n")
    #expect(try folder.names == ["lines", "real"])
  }

  @Test func `what isn't a file is refused and left alone`() throws {
    try Folder.make(folder.path("lines"))
    #expect(throws: SystemFault(.open, folder.path("lines"), .isDirectory)) { try append("one") }
    #expect(throws: SystemFault(.open, folder.path("missing/lines"), .code(ENOENT))) {
      try LineFile.append([10], to: folder.path("missing/lines"))
    }
    #expect(mkfifo(folder.path("fifo"), 0o600) == 0)
    #expect(throws: SystemFault(.open, folder.path("fifo"), .notRegularFile)) {
      try LineFile.append([10], to: folder.path("fifo"))
    }
  }

  @Test func `nothing is added while someone else is adding a line`() throws {
    try append("one")
    let other = try OpenFile(folder.path("lines"), .append)
    #expect(flock(other.descriptor, LOCK_EX | LOCK_NB) == 0)
    #expect(throws: SystemFault(.lock, folder.path("lines"), .held(byProcess: nil))) {
      try LineFile.append(Array("two\n".utf8), to: folder.path("lines"), patienceInMilliseconds: 0)
    }
    #expect(try folder.text("lines") == "one\n")
  }

  @Test(arguments: [(hasLocks: true, left: "one\n"), (hasLocks: false, left: "one\ntw")])
  func `a line that can't be written is taken back, unless without a lock it may be another's`(
    hasLocks: Bool, left: String
  ) throws {
    try append("one")
    refuse_locks(!hasLocks)
    defer { refuse_locks(false) }
    disturb_next_write(true)
    #expect(throws: SystemFault(.write, folder.path("lines"), .code(EIO))) { try append("two") }
    #expect(try folder.text("lines") == left)
  }

  @Test func `lines added at the same time never mix`() throws {
    let path = folder.path("lines")
    DispatchQueue.concurrentPerform(iterations: 8) { writer in
      for number in 0..<20 {
        let letter = UInt8(ascii: "a") + UInt8((writer + number) % 26)
        try? LineFile.append([UInt8](repeating: letter, count: 5_000) + [10], to: path)
      }
    }
    let lines = try folder.text("lines").split(separator: "\n")
    #expect(lines.count == 160)
    #expect(lines.allSatisfy { $0.utf8.count == 5_000 && Set($0).count == 1 })
  }
}
