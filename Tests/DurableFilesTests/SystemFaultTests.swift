import Testing

@testable import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

@Suite struct SystemFaultTests {
  @Test func `a call that a signal interrupts is made again`() throws {
    var results: [(result: Int, error: Int32)] = [(-1, EINTR), (-1, EINTR), (7, 0)]
    let result = try checked(.read, "file") {
      errno = results[0].error
      return results.removeFirst().result
    }
    #expect(result == 7)
  }

  @Test func `a call that fails otherwise isn't made again`() {
    var calls = 0
    #expect(throws: SystemFault(.read, "file", .code(EIO))) {
      try checked(.read, "file") {
        calls += 1
        errno = EIO
        return -1
      }
    }
    #expect(calls == 1)
  }
}
