/// Sequences that start with an escape: keys, pastes, and what the terminal reports unasked or late.
extension TerminalKeys {
  /// What of a report came so much earlier than its rest that it was taken for a key.
  enum ReportBeginning {
    case escape
    /// Escape and the letter of a control string.
    case controlString
  }

  /// The key that starts with an escape; nil for reports that weren't typed.
  func escape() -> Outcome<Key?> {
    // Where Escape begins a command of two keys, nothing shows that it waits for what follows.
    switch byte(within: escapeIsCommand ? pauseInMilliseconds : Self.reportPauseInMilliseconds) {
    case .failure(let stop): return .failure(stop)
    case .success(nil):
      possibleReport = .escape
      return .success(.character("\u{1B}"))
    case .success(UInt8(ascii: "[")): return controlSequence(after: "[")
    case .success(UInt8(ascii: "O")): return controlSequence(after: "O")
    case .success(let byte?):
      // Escape followed by a key: libedit expects two characters.
      guard Self.beginsReport(byte) else {
        start -= 1
        return .success(.character("\u{1B}"))
      }
      if let outcome = report() { return outcome }
      put = Unicode.Scalar(byte)
      return .success(.character("\u{1B}"))
    }
  }

  /// The next byte of a sequence that has begun, or nil if none comes in time. Events that come in between wait.
  private func byteOfSequence(within milliseconds: Int32) -> Outcome<UInt8?> {
    while true {
      switch byte(within: milliseconds) {
      case .failure(.resize): postponed = postponed ?? .resize
      case .failure(.continuation): postponed = .continuation
      case let outcome: return outcome
      }
    }
  }

  /// A CSI or SS3 sequence, up to its final byte.
  private func controlSequence(after introducer: String) -> Outcome<Key?> {
    var sequence = "\u{1B}" + introducer
    let pause = introducer == "[" ? Self.reportPauseInMilliseconds : pauseInMilliseconds
    while true {
      switch byteOfSequence(within: pause) {
      case .failure(let stop): return .failure(stop)
      case .success(nil): return .success(nil)
      case .success(let byte?):
        // A control character can't be part of a sequence, so it's the next key.
        guard (0x20...0x7E).contains(byte) else {
          start -= 1
          return .success(nil)
        }
        sequence.unicodeScalars.append(Unicode.Scalar(byte))
        // Function keys of the Linux console send a second bracket.
        guard byte >= 0x40, sequence != "\u{1B}[[" else { continue }
        switch sequence {
        case "\u{1B}[200~": return paste()
        case "\u{1B}[M": return skip(3)
        default: return .success(.sequence(sequence))
        }
      }
    }
  }

  /// Skips the coordinates of a mouse event.
  private func skip(_ count: Int) -> Outcome<Key?> {
    for _ in 0..<count {
      if case .failure(let stop) = byteOfSequence(within: pauseInMilliseconds) { return .failure(stop) }
    }
    return .success(nil)
  }

  // MARK: - Reports

  /// Whether a byte after an escape begins a control string: DCS, SOS, OSC, PM or APC.
  private static func beginsReport(_ byte: UInt8) -> Bool { "PX]^_".utf8.contains(byte) }

  /// Whether a byte cuts a control string short: no report holds the end of a line, and CAN and SUB cancel it.
  private static func cancelsReport(_ byte: UInt8) -> Bool { [0x0A, 0x0D, 0x18, 0x1A].contains(byte) }

  /// Skips a control string up to its end; nil if nothing follows what it begins with, which was then a key typed with
  /// Alt.
  private func report() -> Outcome<Key?>? {
    var isEmpty = true
    var last: UInt8 = 0
    while true {
      switch byteOfSequence(within: isEmpty ? pauseInMilliseconds : Self.reportPauseInMilliseconds) {
      case .failure(let stop): return .failure(stop)
      case .success(nil):
        if isEmpty { possibleReport = .controlString }
        return isEmpty ? nil : .success(nil)
      case .success(0x07) where !isEmpty: return .success(nil)
      case .success(let byte?):
        if last == 0x1B {
          if byte == UInt8(ascii: "\\") { return .success(nil) }
          // Another sequence begins, which ends this one.
          start -= 1
          return escape()
        }
        if Self.cancelsReport(byte) || isEmpty && byte == 0x1B {
          start -= 1
          return isEmpty ? nil : .success(nil)
        }
        isEmpty = false
        last = byte
      }
    }
  }

  /// How many bytes at hand are the rest of a report. Only a whole one counts: anything else may have been typed.
  func length(ofReportBegunWith beginning: ReportBeginning) -> Int {
    let rest = buffer[start...]
    guard let first = rest.first else { return 0 }
    if beginning == .escape, first == UInt8(ascii: "[") {
      let parameters = rest.dropFirst().prefix { (0x20...0x3F).contains($0) }
      guard !parameters.isEmpty, let final = rest.dropFirst(1 + parameters.count).first, (0x40...0x7E).contains(final)
      else { return 0 }
      return parameters.count + 2
    }
    guard beginning == .controlString || Self.beginsReport(first) else { return 0 }
    for (index, byte) in zip(rest.indices, rest) {
      if Self.cancelsReport(byte) { return 0 }
      if byte == 0x07 { return index + 1 - start }
      if byte == 0x1B { return rest[(index + 1)...].first == UInt8(ascii: "\\") ? index + 2 - start : 0 }
    }
    return 0
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
