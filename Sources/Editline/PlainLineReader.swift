internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines from a pipe or a file: no prompt, no editing, no history.
public final class PlainLineReader: LineReader {
  /// Bytes of a line beyond this many are ignored.
  public static let longestLine = 1_000_000
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var ended = false
  /// The system's error number, once reading has failed.
  private var failure: Int32?
  /// Whether a byte order mark, which some editors write, may still begin the input.
  private var isAtStart = true

  /// A reader of a file descriptor, standard input by default; nil is an input that has ended.
  public init(descriptor: Int32? = STDIN_FILENO) {
    self.descriptor = descriptor ?? -1
    ended = descriptor == nil
  }

  /// Reads the next line. A final line needs no line ending, CRLF counts as LF, and bytes that aren't UTF-8 become
  /// U+FFFD.
  public func read(prompt: Prompt, for purpose: LinePurpose, completer: (any Completer)?) -> Reading {
    var searched = start
    while true {
      skipByteOrderMark()
      searched = max(searched, start)
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return .line(text(upTo: end, next: end + 1))
      }
      searched = buffer.count
      guard !ended else {
        guard start == buffer.count else { return .line(text(upTo: buffer.count, next: buffer.count)) }
        return failure.map(Reading.failure) ?? .end
      }
      switch fill() {
      case .some(let reading): return reading
      case .none: searched -= start == 0 ? 0 : compact()
      }
    }
  }

  /// Runs the body; there's no terminal to hand over.
  public func whileHandedOver<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }

  private func text(upTo end: Int, next: Int) -> String {
    var line = buffer[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    start = next
    return String(decoding: line, as: UTF8.self)
  }

  private func skipByteOrderMark() {
    guard isAtStart, buffer.count >= Self.byteOrderMark.count || !Self.byteOrderMark.starts(with: buffer) else {
      return
    }
    isAtStart = false
    if buffer.starts(with: Self.byteOrderMark) { start = Self.byteOrderMark.count }
  }

  /// Drops the lines already read; returns how many bytes that was.
  private func compact() -> Int {
    let gone = start
    buffer.removeFirst(start)
    start = 0
    return gone
  }

  /// Appends what can be read; returns an interruption if ^C came instead.
  private func fill() -> Reading? {
    // Another program may have left the descriptor such that reading doesn't wait.
    guard editline_wait_unless_interrupted(descriptor) != 0 else {
      editline_forget_interruption()
      return .interruption
    }
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = piece.withUnsafeMutableBytes { sysread(descriptor, $0) }
    if count > 0 {
      let read = piece.prefix(count)
      let isTooLong = buffer.count - start > Self.longestLine
      // Drop the rest of an overlong line, up to its end.
      buffer.append(contentsOf: isTooLong ? read.drop { $0 != UInt8(ascii: "\n") } : read)
    } else if count == 0 || errno == EBADF {
      // An input that's closed holds nothing.
      ended = true
    } else if errno != EINTR && errno != EAGAIN {
      failure = errno
      ended = true
    }
    return nil
  }
}

private func sysread(_ descriptor: Int32, _ into: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, into.baseAddress, into.count)
}
