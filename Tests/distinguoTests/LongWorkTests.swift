import Testing

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Long work at a real terminal: it waits for the lock on the progress file, which the test holds.
struct LongWorkTests {
  /// The lock on the progress file, held as another process would.
  private final class HeldLock {
    private let descriptor: Int32

    init(in home: TemporaryHome) throws {
      try home.write("", to: "data/progress.lock")
      descriptor = open(home.data + "/progress.lock", O_RDWR | O_CLOEXEC)
      try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    }

    deinit { close(descriptor) }
  }

  @Test(arguments: [
    ("fr", "Lecture de la progression…", "Progression : "), ("en", "Reading progress…", "Progress: "),
  ])
  func `a line says what is awaited, then is erased`(language: String, words: String, result: String) throws {
    let home = try TemporaryHome()
    var lock: HeldLock? = try HeldLock(in: home)
    let terminal = try home.terminal("progress", "show", "--lang", language)
    try terminal.expect(words)
    withExtendedLifetime(lock) {}
    lock = nil
    try terminal.expect(result)
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.raw.hasPrefix("\r\(words)\u{1B}[K\r\u{1B}[K"), "\(terminal.shown)")
  }

  @Test(arguments: [
    (["progress", "show", "--no-input"], "xterm"), (["progress", "show", "--json"], "xterm"),
    (["progress", "show"], "dumb"),
  ])
  func `nothing is shown with --no-input or --json, or on a terminal that can't erase it`(
    arguments: [String], name: String
  ) throws {
    let home = try TemporaryHome()
    let lock = try HeldLock(in: home)
    let terminal = try PseudoTerminal(arguments, environment: home.environment(["TERM": name]))
    // The lock is never released, so the wait ends with this.
    try terminal.expect("progress.lock")
    withExtendedLifetime(lock) {}
    #expect(!terminal.raw.contains("Lecture"), "\(terminal.shown)")
  }

  @Test func `nothing is shown when output isn't a terminal`() throws {
    let home = try TemporaryHome()
    let lock = try HeldLock(in: home)
    let run = try home.run("progress", "show")
    withExtendedLifetime(lock) {}
    #expect(!run.errors.contains("Lecture") && run.errors.contains("progress.lock"), "\(run.errors)")
  }
}
