import QuestionBank
import SafeText

/// The text of a pack, checked to be text before anything is read from it.
package struct PackText: Sendable {
  /// Without a byte order mark; line ends are LF.
  package let text: String
  /// The characters that a pack can't have, each with its place; in ``text`` a space stands for each. The rest of the
  /// pack can be read all the same, to report everything at once.
  let refused: [Diagnostic]

  /// The text in a file.
  ///
  /// - Throws: Everything wrong with the bytes, by position.
  package init(_ bytes: some Collection<UInt8>) throws(Rejection) {
    try self.init(reading: bytes)
    guard refused.isEmpty else { throw Rejection(refused) }
  }

  /// The text in a file, whatever characters it has.
  ///
  /// - Throws: Everything wrong with the bytes that makes it no text at all.
  init(reading bytes: some Collection<UInt8>) throws(Rejection) {
    var content = Array(bytes)
    if content.starts(with: Self.byteOrderMark) { content.removeFirst(3) }
    guard content.count <= PackLimits.bytes else {
      throw Rejection([
        Diagnostic(.tooLarge(bytes: content.count, limit: PackLimits.bytes), at: Position(line: 1, column: 1))
      ])
    }
    if let encoding = ForeignEncoding.ofWideText(content) {
      throw Rejection([Diagnostic(.notUTF8(looksLike: encoding.rawValue), at: Position(line: 1, column: 1))])
    }
    var faults: [Diagnostic] = []
    var refused: [Diagnostic] = []
    var refusedBytes: [Range<Int>] = []
    var number = 0
    var saysSomething = false
    Self.forEachLine(of: content) { line in
      number += 1
      if let fault = Self.fault(in: line, number: number) {
        faults.append(fault)
      } else {
        let characters = Self.refusedCharacters(in: line, number: number)
        refusedBytes += characters.map(\.bytes)
        refused += characters.prefix(1).map(\.diagnostic)
      }
      let first = line.first { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }
      if let first, first != UInt8(ascii: "#") { saysSomething = true }
    }
    // A text in another encoding has such bytes on every other line, and one way to mend them all.
    if let first = faults.firstIndex(where: \.isOfEncoding) {
      faults = faults[...first] + faults[first...].filter { !$0.isOfEncoding }
      faults[first].fault = .notUTF8(looksLike: ForeignEncoding(ofBytes: content)?.rawValue)
    }
    guard faults.isEmpty else { throw Rejection((faults + refused).sorted { $0.position < $1.position }) }
    if !refusedBytes.isEmpty { content = Self.blanked(refusedBytes, of: content) }
    if content.contains(UInt8(ascii: "\r")) {
      content = Array(Self.lines(of: content).joined(separator: [UInt8(ascii: "\n")]))
    }
    text = String(decoding: content, as: UTF8.self)
    self.refused = refused
    guard saysSomething else { throw Rejection([Diagnostic(.empty, at: Position(line: 1, column: 1))]) }
  }

  /// The text with an `x` for the `*` of anything that may be an alias, so that positions stay the same; nil if it
  /// can't contain an anchor.
  var withoutAliases: String? {
    let bytes = Array(text.utf8)
    func mark(_ mark: UInt8, at index: Int) -> Bool {
      guard bytes[index] == mark, index + 1 < bytes.count else { return false }
      return switch bytes[index + 1] {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        true
      default: false
      }
    }
    guard bytes.indices.contains(where: { mark(UInt8(ascii: "&"), at: $0) }) else { return nil }
    let disarmed = bytes.indices.map { mark(UInt8(ascii: "*"), at: $0) ? UInt8(ascii: "x") : bytes[$0] }
    return String(decoding: disarmed, as: UTF8.self)
  }

  /// The lines of possibly invalid text, to show where a fault is.
  package static func lenientLines(of bytes: [UInt8]) -> [String] {
    lines(of: bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(3)) : bytes).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  /// The lines without their ends.
  private static func lines(of bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    forEachLine(of: bytes) { lines.append($0) }
    return lines
  }

  /// Goes through the lines without their ends: LF, CR LF, or CR alone as in YAML.
  private static func forEachLine(of bytes: [UInt8], _ body: (ArraySlice<UInt8>) -> Void) {
    let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
    var start = 0
    for (index, byte) in bytes.enumerated() where byte == lineFeed || byte == carriageReturn {
      // A line feed after a carriage return doesn't end another line.
      let ended = byte == lineFeed && index > 0 && bytes[index - 1] == carriageReturn
      if !ended { body(bytes[start..<index]) }
      start = index + 1
    }
    body(bytes[start...])
  }

  /// How many bytes of a line are valid UTF-8, up to the first that isn't.
  private static func validPrefix(of line: ArraySlice<UInt8>) -> Int {
    var offset = line.startIndex
    // Decoding puts U+FFFD in place of invalid bytes, so there the bytes differ.
    for scalar in String(decoding: line, as: UTF8.self).unicodeScalars {
      guard line[offset...].starts(with: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter) else { break }
      offset += UTF8.width(scalar)
    }
    return offset - line.startIndex
  }

  private static func fault(in line: ArraySlice<UInt8>, number: Int) -> Diagnostic? {
    func column(_ offset: Int) -> Int {
      String(decoding: line.prefix(offset), as: UTF8.self).unicodeScalars.count + 1
    }
    guard String(validating: line, as: UTF8.self) != nil else {
      return Diagnostic(.notUTF8(looksLike: nil), at: Position(line: number, column: column(validPrefix(of: line))))
    }
    if let nul = line.firstIndex(of: 0) {
      return Diagnostic(.nulCharacter, at: Position(line: number, column: column(nul - line.startIndex)))
    }
    if line.count > PackLimits.bytesPerLine {
      return Diagnostic(.lineTooLong(limit: PackLimits.bytesPerLine), at: Position(line: number, column: 1))
    }
    return nil
  }

  /// The bytes with a space in place of each of some ranges.
  private static func blanked(_ ranges: [Range<Int>], of bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var start = 0
    for range in ranges {
      result += bytes[start..<range.lowerBound] + [UInt8(ascii: " ")]
      start = range.upperBound
    }
    return result + bytes[start...]
  }

  /// The characters of a line that no pack can have: those that make it read differently from how it's stored.
  private static func refusedCharacters(
    in line: ArraySlice<UInt8>, number: Int
  ) -> [(bytes: Range<Int>, diagnostic: Diagnostic)] {
    guard mayHaveRefusedCharacters(line) else { return [] }
    var offset = line.startIndex
    var found: [(Range<Int>, Diagnostic)] = []
    for (scalar, column) in zip(String(decoding: line, as: UTF8.self).unicodeScalars, 1...) {
      let bytes = offset..<(offset + UTF8.width(scalar))
      offset = bytes.upperBound
      let fault: PackFault? =
        if scalar.isDisputedLineEnd {
          .lineSeparator(scalar: scalar.value)
        } else if scalar.isBidirectionalControl {
          .bidirectionalControl(scalar: scalar.value)
        } else {
          nil
        }
      if let fault { found.append((bytes, Diagnostic(fault, at: Position(line: number, column: column)))) }
    }
    return found
  }

  /// Whether a line has one of the bytes that these characters begin with: NEL with C2 85, the others with D8 9C, E2 80
  /// or E2 81.
  private static func mayHaveRefusedCharacters(_ line: ArraySlice<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in line {
      switch (previous, byte) {
      case (0xC2, 0x85), (0xD8, 0x9C), (0xE2, 0x80...0x81): return true
      default: previous = byte
      }
    }
    return false
  }
}

extension Diagnostic {
  fileprivate var isOfEncoding: Bool { if case .notUTF8 = fault { true } else { false } }
}

/// Why a text can't be used as a pack: every fault found, by position.
package struct Rejection: Error, Hashable, Sendable {
  package var diagnostics: [Diagnostic]

  package init(_ diagnostics: [Diagnostic]) {
    self.diagnostics = diagnostics
  }
}
