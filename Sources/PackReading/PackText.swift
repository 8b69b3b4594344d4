import QuestionBank

/// The text of a pack, made sure to be text before anything is read from it.
package struct PackText: Sendable {
  /// Without a byte order mark; line ends are LF.
  package let text: String

  /// The text of a file's bytes.
  ///
  /// - Throws: Everything that keeps the bytes from being a pack's text, in order of place.
  package init(_ bytes: some Collection<UInt8>) throws(Rejection) {
    var content = Array(bytes)
    if content.starts(with: [0xEF, 0xBB, 0xBF]) { content.removeFirst(3) }
    guard content.count <= PackLimits.bytes else {
      throw Rejection([
        Diagnostic(.tooLarge(bytes: content.count, limit: PackLimits.bytes), at: Position(line: 1, column: 1))
      ])
    }
    let rawLines = content.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0
    }
    var faults: [Diagnostic] = []
    for (index, line) in rawLines.enumerated() {
      if let fault = Self.fault(in: line, number: index + 1) { faults.append(fault) }
    }
    guard faults.isEmpty else { throw Rejection(faults) }
    text = String(decoding: Array(rawLines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    let saysSomething = rawLines.contains { line in
      line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }.map { $0 != UInt8(ascii: "#") } ?? false
    }
    guard saysSomething else { throw Rejection([Diagnostic(.empty, at: Position(line: 1, column: 1))]) }
  }

  /// The lines of bytes that may be no text, to show where a fault is.
  package static func lenientLines(of bytes: [UInt8]) -> [String] {
    bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
      String(decoding: $0.last == UInt8(ascii: "\r") ? $0.dropLast() : $0, as: UTF8.self)
    }
  }

  private static func fault(in line: ArraySlice<UInt8>, number: Int) -> Diagnostic? {
    func column(_ offset: Int) -> Int {
      String(decoding: line.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
    }
    guard let decoded = String(validating: line, as: UTF8.self) else {
      let repaired = String(decoding: line, as: UTF8.self).unicodeScalars
      let column = zip(repaired, 1...).first { $0.0 == "\u{FFFD}" }?.1 ?? 1
      return Diagnostic(.notUTF8, at: Position(line: number, column: column))
    }
    if let nul = line.firstIndex(of: 0) {
      return Diagnostic(.nulCharacter, at: Position(line: number, column: column(nul - line.startIndex)))
    }
    if line.count > PackLimits.bytesPerLine {
      return Diagnostic(.lineTooLong(limit: PackLimits.bytesPerLine), at: Position(line: number, column: 1))
    }
    // Every bidirectional control begins with the byte E2 or is U+061C (D8 9C).
    guard line.contains(where: { $0 == 0xE2 || $0 == 0xD8 }) else { return nil }
    for (scalar, column) in zip(decoded.unicodeScalars, 1...) where scalar.isBidirectionalControl {
      return Diagnostic(
        .bidirectionalControl(scalar: scalar.value), at: Position(line: number, column: column))
    }
    return nil
  }
}

/// Why a text is no pack: every fault found, in order of place.
package struct Rejection: Error, Hashable, Sendable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}

extension Unicode.Scalar {
  /// Whether the scalar changes the direction of the text around it, so that a text may read otherwise than it is
  /// (CVE-2021-42574).
  package var isBidirectionalControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
