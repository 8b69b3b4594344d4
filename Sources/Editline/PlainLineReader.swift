#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines from a pipe or a file: no prompt, no editing, no history.
public final class PlainLineReader: LineReader {
  /// Bytes of a line beyond this many are ignored.
  public static let longestLine = 1_000_000

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var ended = false

  /// A reader of a file descriptor, standard input by default.
  public init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// Reads the next line. A final line needs no line ending, CRLF counts as LF, and bytes that aren't UTF-8 become
  /// U+FFFD.
  public func read(prompt: Prompt, for purpose: LinePurpose, completer: (any Completer)?) -> Reading {
    var searched = start
    while true {
      if let end = buffer[searched...].firstIndex(of: UInt8(ascii: "\n")) {
        return .line(text(upTo: end, next: end + 1))
      }
      searched = buffer.count
      guard !ended else {
        return start < buffer.count ? .line(text(upTo: buffer.count, next: buffer.count)) : .end
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

  /// Drops the lines already read; returns how many bytes that was.
  private func compact() -> Int {
    let gone = start
    buffer.removeFirst(start)
    start = 0
    return gone
  }

  /// Appends what can be read; returns an interruption if a signal came instead.
  private func fill() -> Reading? {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = piece.withUnsafeMutableBytes { sysread(descriptor, $0) }
    if count > 0 {
      let read = piece.prefix(count)
      let isTooLong = buffer.count - start > Self.longestLine
      // Drop the rest of an overlong line, up to its end.
      buffer.append(contentsOf: isTooLong ? read.drop { $0 != UInt8(ascii: "\n") } : read)
    } else if count < 0 && errno == EINTR {
      return .interruption
    } else {
      ended = true
    }
    return nil
  }
}

private func sysread(_ descriptor: Int32, _ into: UnsafeMutableRawBufferPointer) -> Int {
  read(descriptor, into.baseAddress, into.count)
}
