#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads lines from a pipe or a file: no prompt, no editing, no history.
public final class PlainLineReader: LineReader {
  /// What a line holds beyond this many bytes is passed over.
  public static let longestLine = 1_000_000

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  private var ended = false

  /// A reader of a file descriptor, standard input by default.
  public init(descriptor: Int32 = STDIN_FILENO) {
    self.descriptor = descriptor
  }

  /// Gives the next line; a last line without an end is a line as well, CRLF ends a line like LF, and bytes that are
  /// no UTF-8 become U+FFFD.
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

  /// Does something; there is no terminal to hand over.
  public func whileHandedOver<Result>(_ body: () throws -> Result) rethrows -> Result { try body() }

  private func text(upTo end: Int, next: Int) -> String {
    var line = buffer[start..<end]
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    start = next
    return String(decoding: line, as: UTF8.self)
  }

  /// Forgets what has been given out; gives how many bytes that was.
  private func compact() -> Int {
    let gone = start
    buffer.removeFirst(start)
    start = 0
    return gone
  }

  /// Appends what can be read; gives an interruption when a signal came instead.
  private func fill() -> Reading? {
    var piece = [UInt8](repeating: 0, count: 65_536)
    let count = piece.withUnsafeMutableBytes { sysread(descriptor, $0) }
    if count > 0 {
      let read = piece.prefix(count)
      let isTooLong = buffer.count - start > Self.longestLine
      // Of a line without end nothing more is kept, up to where it ends.
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
