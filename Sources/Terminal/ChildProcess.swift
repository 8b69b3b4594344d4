import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program that runs on our terminal while we wait for it.
package enum ChildProcess {
  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(by: Int32)

    /// Whether it says that all went well.
    package var isSuccess: Bool { self == .exited(0) }
  }

  /// Runs a program, found as a shell finds it, to its end. What the terminal sends as signals (^C) is for it alone.
  ///
  /// - Parameter input: What comes through its standard input, as far as it wants that; nil for ours.
  package static func run(
    _ program: String, _ arguments: [String], environment: ProcessEnvironment, input: [UInt8]? = nil
  ) throws(SystemFault) -> Ending {
    // Ignored before the start: a ^C in between must not reach us.
    let keyboard = [SIGINT, SIGQUIT].map(IgnoredSignal.init)
    defer { for ignored in keyboard { ignored.restore() } }
    let pipe = try input.map { _ throws(SystemFault) in try Pipe(to: program) }
    let process = try start(
      program, arguments, environment: environment, reading: pipe,
      // What we ignore for our own sake, the program must not; what was ignored when we were started, it must.
      usualSignals: keyboard.filter { !$0.wasIgnored }.map(\.number) + [SIGXFSZ, SIGPIPE])
    if let input { pipe?.write(input) }
    var status: Int32 = 0
    _ = try checked(program) { waitpid(process, &status, 0) }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .killed(by: signal)
  }

  private static func start(
    _ program: String, _ arguments: [String], environment: ProcessEnvironment, reading pipe: Pipe?,
    usualSignals: [Int32]
  ) throws(SystemFault) -> pid_t {
    #if canImport(Glibc)
      var attributes = posix_spawnattr_t()
      var actions = posix_spawn_file_actions_t()
    #else
      var attributes: posix_spawnattr_t?
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    if let pipe { posix_spawn_file_actions_adddup2(&actions, pipe.end, STDIN_FILENO) }
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
    let code = posix_spawnp(&process, program, &actions, &attributes, &words, &variables)
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

/// A pipe into another program.
private final class Pipe {
  /// What the program reads from.
  private(set) var end: Int32
  private var beginning: Int32

  init(to program: String) throws(SystemFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .current(.run, program) }
    // The program must not hold its own input open.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (end, beginning) = (ends[0], ends[1])
  }

  deinit {
    for open in [end, beginning] where open >= 0 { close(open) }
  }

  /// Writes everything, or as much as is read, and closes the pipe.
  func write(_ bytes: [UInt8]) {
    // The end of its reader would not be noticed while it is open here.
    close(end)
    end = -1
    Output.write(bytes, to: beginning)
    close(beginning)
    beginning = -1
  }
}
