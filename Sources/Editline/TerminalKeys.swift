internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Reads what is typed at a terminal, a key at a time, whatever the locale.
///
/// libedit's own reading loses a signal that comes between two reads, leaves the end of a key's sequence that it does
/// not know in the line, and takes a paste for many lines.
final class TerminalKeys {
  enum Key: Hashable {
    case character(Unicode.Scalar)
    /// A control sequence, from its escape to its end: an arrow, a function key, a mouse.
    case sequence(String)
    /// Text that the terminal marked as pasted.
    case paste(String)
    case interruption
    case resize
    /// The program was stopped and goes on.
    case continuation
    case end
  }

  /// How long the parts of one key's sequence, or of one paste, may be apart: more than a slow line needs, less than a
  /// person who presses Escape and then another key.
  static let pauseInMilliseconds: Int32 = 50
  /// What is pasted beyond this many bytes is passed over.
  static let longestPaste = 1_000_000

  private let descriptor: Int32
  private var buffer: [UInt8] = []
  private var start = 0
  /// A scalar that was read to see whether it belongs to the one before.
  private var put: Unicode.Scalar?

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// The next key.
  func next() -> Key {
    if let scalar = put {
      put = nil
      return .character(scalar)
    }
    while true {
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

  /// Forgets what was typed and not yet read.
  func forget() {
    buffer.removeAll()
    start = 0
    put = nil
  }

  /// Takes away what follows without a pause; gives the key that is no text and stopped it.
  func discardRest() -> Key? {
    forget()
    while true {
      switch fill(within: Self.pauseInMilliseconds) {
      case .failure(let stop): return stop
      case .success(false): return nil
      case .success(true): forget()
      }
    }
  }

  // MARK: - Bytes

  private enum Outcome<Value> {
    case success(Value)
    /// There was no text but an event, or the end.
    case failure(Key)
  }

  private func byte() -> Outcome<UInt8> {
    switch byte(within: -1) {
    case .failure(let stop): .failure(stop)
    case .success(let byte): .success(byte ?? 0)
    }
  }

  /// The next byte, or nil when none comes in time.
  private func byte(within milliseconds: Int32) -> Outcome<UInt8?> {
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

  /// Reads what is there; false when nothing comes in time.
  private func fill(within milliseconds: Int32) -> Outcome<Bool> {
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

  /// The scalar that begins with a byte; nil for bytes that are no UTF-8, which are dropped.
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
    // No keyboard types a C1 control, and the editor's own keys are in their place.
    return .success(scalar.flatMap { (0x80...0x9F).contains($0.value) ? nil : $0 })
  }

  /// The scalar, made one with the marks that came with it: libedit draws marks of their own only where they are last.
  private func composed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    var scalar = scalar
    while put == nil, scalar.value >= 0x41, start + 1 < buffer.count, (0xCC...0xCD).contains(buffer[start]) {
      start += 1
      guard case .success(let mark?) = self.scalar(from: buffer[start - 1]) else { break }
      if let whole = Composition.composed(scalar, mark) { scalar = whole } else { put = mark }
    }
    return scalar
  }

  // MARK: - Sequences

  /// The key that begins with an escape; nil for something that no one typed.
  private func escape() -> Outcome<Key?> {
    switch byte(within: Self.pauseInMilliseconds) {
    case .failure(let stop): return .failure(stop)
    case .success(nil): return .success(.character("\u{1B}"))
    case .success(UInt8(ascii: "[")): return controlSequence(after: "[")
    case .success(UInt8(ascii: "O")): return controlSequence(after: "O")
    case .success(UInt8(ascii: "]")): return report()
    case .success:
      // Escape and a key: two characters, as libedit wants them.
      start -= 1
      return .success(.character("\u{1B}"))
    }
  }

  /// A sequence of CSI or SS3, up to its final byte.
  private func controlSequence(after introducer: String) -> Outcome<Key?> {
    var sequence = "\u{1B}" + introducer
    while true {
      switch byte(within: Self.pauseInMilliseconds) {
      case .failure(let stop): return .failure(stop)
      case .success(nil): return .success(nil)
      case .success(let byte?):
        // A control cannot be in a sequence: it is the next key.
        guard (0x20...0x7E).contains(byte) else {
          start -= 1
          return .success(nil)
        }
        sequence.unicodeScalars.append(Unicode.Scalar(byte))
        // The function keys of the Linux console have a second bracket.
        guard byte >= 0x40, sequence != "\u{1B}[[" else { continue }
        switch sequence {
        case "\u{1B}[200~": return paste()
        case "\u{1B}[M": return skip(3)
        default: return .success(.sequence(sequence))
        }
      }
    }
  }

  /// Passes over the place of a mouse.
  private func skip(_ count: Int) -> Outcome<Key?> {
    for _ in 0..<count {
      if case .failure(let stop) = byte(within: Self.pauseInMilliseconds) { return .failure(stop) }
    }
    return .success(nil)
  }

  /// Passes over what a terminal says of itself (OSC), up to its end.
  private func report() -> Outcome<Key?> {
    var last: UInt8 = 0
    while true {
      switch byte(within: Self.pauseInMilliseconds) {
      case .failure(let stop): return .failure(stop)
      case .success(nil), .success(0x07): return .success(nil)
      case .success(let byte?):
        if last == 0x1B && byte == UInt8(ascii: "\\") { return .success(nil) }
        last = byte
      }
    }
  }

  private func paste() -> Outcome<Key?> {
    let end = Array("\u{1B}[201~".utf8)
    var bytes: [UInt8] = []
    var matched = 0
    while true {
      switch byte() {
      case .failure(.interruption): return .failure(.interruption)
      case .failure(.end): return .failure(.end)
      case .failure: continue
      case .success(let byte):
        if bytes.count < Self.longestPaste + end.count { bytes.append(byte) }
        matched = byte == end[matched] ? matched + 1 : byte == end[0] ? 1 : 0
        guard matched == end.count else { continue }
        if bytes.suffix(end.count).elementsEqual(end) { bytes.removeLast(end.count) }
        return .success(.paste(PastedText.line(String(decoding: bytes.prefix(Self.longestPaste), as: UTF8.self))))
      }
    }
  }
}
