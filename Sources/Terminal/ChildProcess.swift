import DurableFiles

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Another program that runs on our terminal while we wait.
package enum ChildProcess {
  /// How a program ended.
  package enum Ending: Hashable, Sendable {
    case exited(Int32)
    case killed(by: Int32)

    package var isSuccess: Bool { self == .exited(0) }
  }

  /// Runs a program, found through `PATH`, and waits for it to end. Signals from the keyboard (^C) reach it alone.
  ///
  /// - Parameter input: Bytes for its standard input, of which it may read only some; nil to share ours.
  package static func run(
    _ program: String, _ arguments: [String], environment: ProcessEnvironment, input: [UInt8]? = nil
  ) throws(SystemFault) -> Ending {
    // Ignore before starting: a ^C in between must not reach us.
    let keyboard = [SIGINT, SIGQUIT].map(IgnoredSignal.init)
    defer { for ignored in keyboard { ignored.restore() } }
    let pipe = try input.map { _ throws(SystemFault) in try Pipe(to: program) }
    let process = try start(
      program, arguments, environment: environment, reading: pipe,
      // The child must not inherit the signals we ignore ourselves, but must keep ignoring those ignored before we
      // started (nohup).
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
    if let pipe { posix_spawn_file_actions_adddup2(&actions, pipe.readEnd, STDIN_FILENO) }
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var usual = sigset_t()
    sigemptyset(&usual)
    for number in usualSignals { sigaddset(&usual, number) }
    posix_spawnattr_setsigdefault(&attributes, &usual)
    // Swift's own threads block every signal, and the child would inherit that mask.
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
    // SIG_IGN is an integer cast to a function pointer, so compare bits.
    wasIgnored = unsafeBitCast(signal(number, SIG_IGN), to: Int.self) == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  func restore() {
    var before = before
    sigaction(number, &before, nil)
  }
}

/// A pipe into another program.
private final class Pipe {
  private(set) var readEnd: Int32
  private var writeEnd: Int32

  init(to program: String) throws(SystemFault) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .current(.run, program) }
    // If the child kept the write end open, it would never see the end of its input.
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    (readEnd, writeEnd) = (ends[0], ends[1])
  }

  deinit {
    for end in [readEnd, writeEnd] where end >= 0 { close(end) }
  }

  /// Writes everything, or as much as the program reads, then closes the pipe.
  func write(_ bytes: [UInt8]) {
    // With our copy of the read end open, we wouldn't notice that the program has gone.
    close(readEnd)
    readEnd = -1
    Output.write(bytes, to: writeEnd)
    close(writeEnd)
    writeEnd = -1
  }
}
