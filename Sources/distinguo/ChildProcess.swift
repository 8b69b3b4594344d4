import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program that runs on our terminal while we wait for it.
enum ChildProcess {
  /// How a program ended.
  enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(by: Int32)

    /// Whether it says that all went well.
    var isSuccess: Bool { self == .exited(0) }
  }

  /// Runs a program, found as a shell finds it, to its end. What the terminal sends as signals (^C) is for it alone.
  static func run(
    _ program: String, _ arguments: [String], environment: ProcessEnvironment
  ) throws(SystemFault) -> Ending {
    // Ignored before the start: a ^C in between must not reach us.
    let keyboard = [SIGINT, SIGQUIT].map(IgnoredSignal.init)
    defer { for ignored in keyboard { ignored.restore() } }
    let process = try start(
      program, arguments, environment: environment,
      // What we ignore for our own sake, the program must not; what was ignored when we were started, it must.
      usualSignals: keyboard.filter { !$0.wasIgnored }.map(\.number) + [SIGXFSZ])
    var status: Int32 = 0
    _ = try checked(program) { waitpid(process, &status, 0) }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: signal)
  }

  private static func start(
    _ program: String, _ arguments: [String], environment: ProcessEnvironment, usualSignals: [Int32]
  ) throws(SystemFault) -> pid_t {
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
    #else
      var attributes: posix_spawnattr_t?
    #endif
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in usualSignals { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    // Swift's own threads let no signal through, and the program would inherit that.
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var words = ([program] + arguments).map { strdup($0) } + [nil]
    var variables = environment.variables.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var process: pid_t = 0
    let code = posix_spawnp(&process, program, nil, &attributes, &words, &variables)
    guard code == 0 else { throw SystemFault(.run, program, .code(code)) }
    return process
  }

  private static func checked(_ program: String, _ wait: () -> pid_t) throws(SystemFault) -> pid_t {
    while true {
      let process = wait()
      if process != -1 { return process }
      if errno != EINTR { throw .current(.run, program) }
    }
  }
}

/// A signal that is ignored until it is restored.
private struct IgnoredSignal {
  let number: Int32
  let wasIgnored: Bool
  private var before = sigaction()

  init(_ number: Int32) {
    self.number = number
    sigaction(number, nil, &before)
    // SIG_IGN is no function but a number in the place of one.
    wasIgnored = unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  func restore() {
    var before = before
    sigaction(number, &before, nil)
  }
}
