internal import CEditline

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// The terminal under the line that is edited.
extension LineEditor {
  /// Whether the terminal ignores escape sequences.
  static var terminalIsDumb: Bool {
    guard let name = getenv("TERM") else { return true }
    return ["", "dumb"].contains(String(cString: name))
  }

  static var terminalColumns: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 ? Int(size.ws_col) : 80
  }

  static func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
    scalars.reduce(0) { $0 + TerminalLocale.columns(of: $1) }
  }

  /// Writes straight to the terminal. libedit flushes its own output before it waits for a key.
  static func write(_ text: String) {
    let bytes = Array(text.utf8)
    _ = bytes.withUnsafeBytes { systemWrite(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// A character of the line; nil for a stand-in of a key, which a quoted key can leave in it.
  static func scalar(_ character: wchar_t) -> Unicode.Scalar? {
    Unicode.Scalar(UInt32(bitPattern: Int32(character))).flatMap { (0x80...0x9F).contains($0.value) ? nil : $0 }
  }

  static func anyScalar(_ character: wchar_t) -> Unicode.Scalar {
    Unicode.Scalar(UInt32(bitPattern: Int32(character))) ?? "\u{FFFD}"
  }
}

private func systemWrite(_ descriptor: Int32, _ start: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, start, count)
}
