internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads a terminal one key at a time, in any locale.
///
/// libedit's own reader loses signals that arrive between two reads, leaves the end of an unknown key's sequence in the
/// line, and takes a paste for several lines.
final class TerminalKeys {
  enum Key: Hashable {
    case character(Unicode.Scalar)
    /// A whole escape sequence: an arrow or a function key.
    case sequence(String)
    /// Text that the terminal marked as pasted.
    case paste(String)
    case interruption
    case resize
    /// The program continues after being stopped.
    case continuation
    case end
  }

  /// The longest gap within one key's sequence or one paste: longer than a slow line needs, shorter than a person takes
  /// between Escape and another key.
  let pauseInMilliseconds: Int32
  /// The longest gap within a report of the terminal, which may come late and in pieces.
  static let reportPauseInMilliseconds: Int32 = 800
  /// Bytes of a paste beyond this many are ignored.
  static let longestPaste = 1_000_000

  private let descriptor: Int32
  /// Whether Escape alone does something, so that it can't wait for what follows.
  let escapeIsCommand: Bool
  var buffer: [UInt8] = []
  var start = 0
  /// The last key, if a report begins with it, whose rest may still come.
  var possibleReport: ReportBeginning?
  /// An event that came in the middle of a sequence.
  var postponed: Key?
  /// A scalar read ahead that turned out to be a key of its own.
  var put: Unicode.Scalar?

  init(descriptor: Int32, escapeIsCommand: Bool = false, pauseInMilliseconds: Int32 = 50) {
    self.descriptor = descriptor
    self.escapeIsCommand = escapeIsCommand
    self.pauseInMilliseconds = pauseInMilliseconds
  }

  /// The next key.
  func next() -> Key {
    if let scalar = put {
      put = nil
      return .character(scalar)
    }
    while true {
      if let event = postponed {
        postponed = nil
        return event
      }
      if let beginning = possibleReport {
        if start == buffer.count, case .failure(let stop) = fill(within: -1) { return stop }
        possibleReport = nil
        start += length(ofReportBegunWith: beginning)
        continue
      }
      switch byte() {
      case .failure(let stop): return stop
      case .success(0x1B):
        switch escape() {
        case .failure(let stop): return stop
        case .success(let key?): return key
        case .success(nil): continue
        }
      case .success(let first):
        switch scalar(from: first) {
        case .failure(let stop): return stop
        case .success(let scalar?): return .character(composed(scalar))
        case .success(nil): continue
        }
      }
    }
  }

  /// Discards what was typed but not yet read.
  func forget() {
    buffer.removeAll()
    start = 0
    put = nil
    possibleReport = nil
  }

  /// Discards the rest of a paste without marks whose first line has just ended; returns the event that stopped it, if
  /// any.
  ///
  /// Someone who types sends nothing after Enter before seeing what comes of it, but a paste's other lines already stand
  /// behind the first one. So nothing is waited for unless something is there; then the rest may still be on its way.
  func discardRest() -> Key? {
    if start == buffer.count {
      switch fill(within: 0) {
      case .failure(let stop): return stop
      case .success(false): return nil
      case .success(true): break
      }
    }
    forget()
    while true {
      switch fill(within: pauseInMilliseconds) {
      case .failure(let stop): return stop
      case .success(false): return nil
      case .success(true): forget()
      }
    }
  }

  // MARK: - Bytes

  enum Outcome<Value> {
    case success(Value)
    /// An event or the end of input came instead of text.
    case failure(Key)
  }

  func byte() -> Outcome<UInt8> {
    switch byte(within: -1) {
    case .failure(let stop): .failure(stop)
    case .success(let byte): .success(byte ?? 0)
    }
  }

  /// The next byte, or nil if none comes in time.
  func byte(within milliseconds: Int32) -> Outcome<UInt8?> {
    if start == buffer.count {
      switch fill(within: milliseconds) {
      case .failure(let stop): return .failure(stop)
      case .success(false): return .success(nil)
      case .success(true): break
      }
    }
    start += 1
    return .success(buffer[start - 1])
  }

  /// Reads what is available; false if nothing comes in time.
  func fill(within milliseconds: Int32) -> Outcome<Bool> {
    while true {
      switch editline_wait(descriptor, milliseconds) {
      case editline_event_timeout: return .success(false)
      case editline_event_interruption: return .failure(.interruption)
      case editline_event_resize: return .failure(.resize)
      case editline_event_continuation: return .failure(.continuation)
      default: break
      }
      var piece = [UInt8](repeating: 0, count: 4_096)
      let count = piece.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
      if count > 0 {
        buffer = Array(piece.prefix(count))
        start = 0
        return .success(true)
      }
      if count < 0 && (errno == EINTR || errno == EAGAIN) { continue }
      return .failure(.end)
    }
  }

  // MARK: - Characters

  /// The scalar that starts with a byte; nil for bytes that aren't UTF-8, which are dropped.
  private func scalar(from first: UInt8) -> Outcome<Unicode.Scalar?> {
    if first < 0x80 { return .success(first == 0 ? nil : Unicode.Scalar(first)) }
    let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2
    var bytes = [first]
    while bytes.count < length {
      switch byte() {
      case .failure(let stop): return .failure(stop)
      case .success(let byte):
        guard byte & 0xC0 == 0x80 else {
          start -= 1
          return .success(nil)
        }
        bytes.append(byte)
      }
    }
    let scalar = String(validating: bytes, as: UTF8.self)?.unicodeScalars.first
    // No keyboard sends C1 controls, and `KeyBindings` uses them as stand-ins.
    return .success(scalar.flatMap { (0x80...0x9F).contains($0.value) ? nil : $0 })
  }

  /// The scalar composed with the marks that follow it: libedit draws separate marks correctly only at the end of the
  /// line.
  private func composed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var scalar = scalar
    while put == nil, scalar.value >= 0x41, start + 1 < buffer.count, (0xCC...0xCD).contains(buffer[start]) {
      start += 1
      guard case .success(let mark?) = self.scalar(from: buffer[start - 1]) else { break }
      if let whole = Composition.composed(scalar, mark) { scalar = whole } else { put = mark }
    }
    return scalar
  }
}
