import Foundation

#if canImport(Glibc)
  import Glibc
#endif

/// A run of the program between pipes, as a script would run it.
struct PipedRun {
  /// Standard output and standard error, with no-break spaces replaced by plain ones.
  let output: String
  let errors: String
  /// Standard output, byte for byte.
  let outputBytes: [UInt8]
  let ending: Ending

  /// The exit status; -1 when a signal ended it.
  var status: Int32 { if case .exited(let status) = ending { status } else { -1 } }

  /// The lines on standard output.
  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Runs the program and waits for it to end.
  ///
  /// - Parameters:
  ///   - input: Everything on standard input, which then ends.
  ///   - environment: Its complete environment.
  ///   - program: Another copy of the program.
  init(
    _ arguments: [String], input: String = "", environment: [String: String], program: String? = nil
  ) throws {
    var ends: [Int32] = [-1, -1, -1, -1, -1, -1]
    try BuiltProgram.oneAtATime {
      for index in 0..<3 {
        var pair: [Int32] = [-1, -1]
        guard pipe(&pair) == 0 else { throw POSIXError(.EMFILE) }
        for end in pair { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        ends.replaceSubrange((index * 2)..<(index * 2 + 2), with: pair)
      }
    }
    #if canImport(Glibc)
      var actions = posix_spawn_file_actions_t()
    #else
      var actions: posix_spawn_file_actions_t?
    #endif
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[0], STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[3], STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, ends[5], STDERR_FILENO)
    let process = try BuiltProgram.start(
      at: program ?? BuiltProgram.path(), arguments, environment: environment, &actions)
    for end in [ends[0], ends[3], ends[5]] { close(end) }
    var exchange = Exchange(input: Array(input.utf8), to: ends[1], from: [ends[2], ends[4]])
    exchange.run(until: ContinuousClock.now + PseudoTerminal.patience)
    if !exchange.isFinished { kill(process, SIGKILL) }
    outputBytes = exchange.received[0]
    output = Self.plain(outputBytes)
    errors = Self.plain(exchange.received[1])
    ending = Ending(of: process)
  }

  private static func plain(_ bytes: [UInt8]) -> String {
    String(
      String.UnicodeScalarView(
        String(decoding: bytes, as: UTF8.self).unicodeScalars.map { $0 == "\u{A0}" || $0 == "\u{202F}" ? " " : $0 }))
  }
}

/// Writes to one pipe while reading others, until all are closed.
private struct Exchange {
  private var rest: ArraySlice<UInt8>
  private var writing: Int32
  private var reading: [Int32]
  private(set) var received: [[UInt8]]

  init(input: [UInt8], to writing: Int32, from reading: [Int32]) {
    rest = input[...]
    self.writing = writing
    self.reading = reading
    received = reading.map { _ in [] }
    // A program that ends before reading everything must not kill the tests.
    signal(SIGPIPE, SIG_IGN)
    _ = fcntl(writing, F_SETFL, O_NONBLOCK)
  }

  var isFinished: Bool { reading.allSatisfy { $0 < 0 } }

  mutating func run(until deadline: ContinuousClock.Instant) {
    finishWritingIfDone()
    while !isFinished {
      let left = ContinuousClock.now.duration(to: deadline)
      guard left > .zero else { break }
      var requests = reading.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      requests.append(pollfd(fd: writing, events: Int16(POLLOUT), revents: 0))
      guard poll(&requests, nfds_t(requests.count), Int32(left.components.seconds * 1_000 + 1)) >= 0 else { continue }
      for index in reading.indices where requests[index].revents != 0 { receive(index) }
      if requests[reading.count].revents != 0 { send() }
    }
    for descriptor in reading + [writing] where descriptor >= 0 { close(descriptor) }
  }

  private mutating func receive(_ index: Int) {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = read(reading[index], &piece, piece.count)
    if count > 0 {
      received[index] += piece.prefix(count)
    } else if count == 0 || errno != EINTR {
      close(reading[index])
      reading[index] = -1
    }
  }

  private mutating func send() {
    let count = rest.withUnsafeBytes { write(writing, $0.baseAddress, $0.count) }
    if count < 0 && errno != EINTR && errno != EAGAIN { rest = [] }
    rest = rest.dropFirst(max(0, count))
    finishWritingIfDone()
  }

  private mutating func finishWritingIfDone() {
    guard rest.isEmpty, writing >= 0 else { return }
    close(writing)
    writing = -1
  }
}
