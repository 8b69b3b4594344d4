import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// The program at a real terminal: type what a person would type, and see what they would see.
///
/// Nothing here sleeps: every step waits for a text, and a text that doesn't appear by the deadline fails the test with
/// the whole transcript.
final class PseudoTerminal {
  /// How long a text may take to appear. It's generous, because only a failing test waits this long.
  static let patience: Duration = .seconds(30)

  private let master: Int32
  private let process: pid_t
  private var bytes: [UInt8] = []
  /// How much of the visible text has already been matched.
  private var seen = 0
  private var ending: Ending?
  /// The terminal's modes before the program started.
  let modesBefore: TerminalModes

  /// Starts the program.
  ///
  /// - Parameters:
  ///   - environment: Its complete environment.
  ///   - program: Another program, such as a shell.
  ///   - columns: The width of the terminal, wide by default so that texts stay on one line.
  init(
    _ arguments: [String] = [], environment: [String: String], columns: UInt16 = 250, rows: UInt16 = 50,
    program: String? = nil
  ) throws {
    var pair: (master: Int32, slave: Int32) = (-1, -1)
    var name = [CChar](repeating: 0, count: 128)
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    try BuiltProgram.oneAtATime {
      guard openpty(&pair.master, &pair.slave, &name, nil, &size) == 0 else { throw POSIXError(.ENXIO) }
      // A program started by another test at the same time must not keep these open.
      for end in [pair.master, pair.slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    }
    master = pair.master
    _ = fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK)
    defer { close(pair.slave) }
    modesBefore = TerminalModes(of: pair.slave)
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    // The child leads a new session, so the terminal it opens becomes its controlling terminal, and ^C a signal.
    posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, name, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
    process = try BuiltProgram.start(
      at: program ?? BuiltProgram.path(), arguments, environment: environment, &actions)
  }

  deinit {
    if ending == nil {
      endProcess(process)
      _ = Ending(of: process)
    }
    close(master)
  }
}

// MARK: - What a person does

extension PseudoTerminal {
  /// Types a text unchanged.
  func type(_ text: String) { send(Array(text.utf8)) }

  /// Types a line and Enter.
  func enter(_ line: String = "") { type(line + "\r") }

  /// Types ^C.
  func interrupt() { send([0x03]) }

  /// Types ^D.
  func endOfInput() { send([0x04]) }

  func arrowUp() { type("\u{1B}[A") }

  /// Resizes the window.
  func resize(columns: UInt16, rows: UInt16 = 50) {
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
  }

  /// Kills the program without a chance to tidy up, as a power cut would.
  func kill() { endProcess(process) }

  /// Asks the program to end, as a system shutting down does.
  func terminate() { signal(SIGTERM) }

  /// Sends the program a signal.
  func signal(_ number: Int32) { endProcess(process, number) }

  private func send(_ typed: [UInt8]) {
    var rest = typed[...]
    while !rest.isEmpty {
      // The program may stop reading until its own output is read.
      var request = pollfd(fd: master, events: Int16(POLLIN | POLLOUT), revents: 0)
      guard poll(&request, 1, 30_000) > 0 else { return }
      if request.revents & Int16(POLLIN) != 0, !read(until: .now + Self.patience) { return }
      let count = rest.withUnsafeBytes { write(master, $0.baseAddress, $0.count) }
      if count < 0 && errno != EINTR && errno != EAGAIN { return }
      rest = rest.dropFirst(max(0, count))
    }
  }
}

// MARK: - What a person sees

extension PseudoTerminal {
  /// Everything written to the terminal.
  var raw: String { String(decoding: bytes, as: UTF8.self) }

  /// The same without control sequences.
  var transcript: String { VisibleText.of(raw) }

  /// Waits for a text to appear after the last one matched; returns everything visible up to the end of the text.
  @discardableResult
  func expect(_ text: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> String {
    let deadline = ContinuousClock.now + Self.patience
    while true {
      let visible = Array(transcript.utf8)
      if let end = Self.end(of: Array(text.utf8), in: visible, from: min(seen, visible.count)) {
        let passed = String(decoding: visible[min(seen, end)..<end], as: UTF8.self)
        seen = end
        return passed
      }
      guard read(until: deadline) else {
        Issue.record(
          """
          « \(text) » did not appear after what was expected before.
          \(shown)
          """, sourceLocation: sourceLocation)
        throw NotShown(text: text)
      }
    }
  }

  /// Types a line and waits for a text.
  @discardableResult
  func enter(
    _ line: String, expect text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> String {
    enter(line)
    return try expect(text, sourceLocation: sourceLocation)
  }

  /// Waits for the program to end; returns how it ended.
  func finish(sourceLocation: SourceLocation = #_sourceLocation) throws -> Ending {
    if let ending { return ending }
    let deadline = ContinuousClock.now + Self.patience
    while read(until: deadline) {}
    if ContinuousClock.now >= deadline {
      Issue.record("The program did not end.\n\(shown)", sourceLocation: sourceLocation)
      endProcess(process)
    }
    let ending = Ending(of: process)
    self.ending = ending
    return ending
  }

  /// The terminal's current modes.
  var modes: TerminalModes { TerminalModes(of: master) }

  /// The transcript, for a failure.
  var shown: String {
    """
    ─── transcript ───
    \(transcript)
    ─── as sent ───
    \(raw.debugDescription)
    """
  }

  /// Reads what's available, or waits for more; false if nothing more comes in time.
  private func read(until deadline: ContinuousClock.Instant) -> Bool {
    while true {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { return false }
      var request = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
      let milliseconds = Int32(left.components.seconds * 1_000 + 1)
      let ready = poll(&request, 1, milliseconds)
      if ready < 0 && errno == EINTR { continue }
      guard ready > 0 else { return false }
      var piece = [UInt8](repeating: 0, count: 65_536)
      let count = readBytes(master, &piece, piece.count)
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      // Linux returns EIO once the program has closed the terminal.
      guard count > 0 else { return false }
      bytes += piece.prefix(count)
      return true
    }
  }

  private static func end(of needle: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard needle.count <= text.count - start, !needle.isEmpty else { return needle.isEmpty ? start : nil }
    for begin in start...(text.count - needle.count) where text[begin] == needle[0] {
      if text[begin..<(begin + needle.count)].elementsEqual(needle) { return begin + needle.count }
    }
    return nil
  }

  struct NotShown: Error {
    let text: String
  }
}

/// The modes of a terminal.
struct TerminalModes: Hashable {
  var echoes: Bool
  var isCanonical: Bool
  var hasSignals: Bool

  init(of descriptor: Int32) {
    var settings = termios()
    tcgetattr(descriptor, &settings)
    echoes = settings.c_lflag & tcflag_t(ECHO) != 0
    isCanonical = settings.c_lflag & tcflag_t(ICANON) != 0
    hasSignals = settings.c_lflag & tcflag_t(ISIG) != 0
  }
}

// The class has methods with the names of these functions.
private func endProcess(_ process: pid_t, _ signal: Int32 = SIGKILL) { _ = kill(process, signal) }

private func readBytes(_ descriptor: Int32, _ into: UnsafeMutableRawPointer, _ count: Int) -> Int {
  read(descriptor, into, count)
}
