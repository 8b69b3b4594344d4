import DurableFiles
import Testing

@testable import Terminal

#if canImport(Glibc)
  import Glibc
#endif

/// Running another program. One test at a time, because the keyboard's signals are ignored meanwhile.
@Suite(.serialized) struct ChildProcessTests {
  private func run(_ program: String, _ arguments: String...) throws(SystemFault) -> ChildProcess.Ending {
    try ChildProcess.run(program, arguments, environment: .current())
  }

  @Test func `running a program tells how it ended`() throws {
    #expect(try run("true") == .exited(0))
    #expect(try run("sh", "-c", "exit 7") == .exited(7))
    #expect(try run("sh", "-c", "kill -TERM $$") == .killed(by: SIGTERM))
  }

  @Test func `arguments are passed unchanged, with the environment given`() throws {
    var environment = ProcessEnvironment.current()
    environment.variables["WANTED"] = "a b"
    let ending = try ChildProcess.run(
      "sh", ["-c", #"[ "$1" = "x  'y'" ] && [ "$WANTED" = "a b" ]"#, "sh", "x  'y'"], environment: environment)
    #expect(ending.isSuccess)
  }

  @Test func `a missing program is a fault with its name`() {
    #expect(throws: SystemFault(.run, "no-such-program", .code(ENOENT))) { try run("no-such-program") }
  }
}
