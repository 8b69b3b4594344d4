import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct FileLockTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `no one else gets a held lock`() throws {
    let whileHeld = try FileLock(folder.path("lock")).whileHeld { _ throws(SystemFault) in try refusal() }
    #expect(whileHeld == EWOULDBLOCK)
    #expect(try refusal() == nil)
  }

  @Test func `the body's result is returned`() throws {
    #expect(try FileLock(folder.path("lock")).whileHeld { _ in 42 } == 42)
  }

  @Test func `a fault releases the lock and is rethrown`() throws {
    let fault = SystemFault(.write, "progress.json", .code(ENOSPC))
    #expect(throws: fault) { try FileLock(folder.path("lock")).whileHeld { _ throws(SystemFault) in throw fault } }
    #expect(try refusal() == nil)
  }

  @Test func `the lock file stays, private to its owner`() throws {
    try FileLock(folder.path("lock")).whileHeld { _ in }
    #expect(try folder.names == ["lock"])
    #expect(folder.permissions("lock") == 0o600)
  }

  @Test func `a second holder waits for the first`() async throws {
    let lock = FileLock(folder.path("lock"))
    let counter = folder.path("counter")
    try folder.write("0", to: "counter")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<4 {
        group.addTask {
          for _ in 0..<25 {
            try lock.whileHeld { _ throws(SystemFault) in
              let count = Int(String(decoding: try OpenFile(counter, .read).bytes(), as: UTF8.self)) ?? 0
              try OpenFile(counter, .append).truncate(to: 0)
              try OpenFile(counter, .append).write(Array(String(count + 1).utf8))
            }
          }
        }
      }
      try await group.waitForAll()
    }
    #expect(try folder.text("counter") == "100")
  }

  @Test func `a missing folder is a fault`() {
    let path = folder.path("missing/lock")
    #expect(throws: SystemFault(.open, path, .code(ENOENT))) { try FileLock(path).whileHeld { _ in } }
  }

  @Test func `readers share the lock and keep writers out`() throws {
    try folder.write("4242\n", to: "lock")
    let lock = FileLock(folder.path("lock"), patienceInMilliseconds: 1)
    try lock.whileShared(failingAs: \.self) { () throws(SystemFault) in
      try lock.whileShared(failingAs: \.self) { () throws(SystemFault) in }
      #expect(try refusal() == EWOULDBLOCK)
    }
    #expect(throws: SystemFault(.lock, folder.path("lock"), .held(byProcess: Int(getpid())))) {
      try lock.whileHeld { _ throws(SystemFault) in
        try lock.whileShared(failingAs: \.self) { () throws(SystemFault) in }
      }
    }
  }

  @Test func `a reader doesn't create the lock file`() throws {
    let isDone = try FileLock(folder.path("lock")).whileShared(failingAs: \.self) { () throws(SystemFault) in true }
    #expect(isDone)
    #expect(try folder.names == [])
  }

  /// The error code that anyone else asking for the lock would get now; nil if they'd get the lock.
  private func refusal() throws(SystemFault) -> Int32? {
    let file = try OpenFile(folder.path("lock"), .append)
    return flock(file.descriptor, LOCK_EX | LOCK_NB) == 0 ? nil : errno
  }
}
