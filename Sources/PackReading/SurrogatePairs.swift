import Yams

/// Reads the pairs of escapes that JSON writes for a character beyond U+FFFF, which libyaml doesn't take: `\ud83d\ude00`.
///
/// Before the text is parsed, each is replaced by an escape that libyaml takes, with `\0` behind it, so that it has as many
/// letters and every place stays the same. Afterwards the NUL is taken out, and what wasn't in double quotation marks,
/// where these letters are no escape, is as it was.
enum SurrogatePairs {
  /// The text with pairs that libyaml can read.
  static func readable(_ text: String) -> String {
    let bytes = Array(text.utf8)
    var result: [UInt8] = []
    var copied = 0
    var index = 0
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "\\")) {
      if let scalar = pair(at: start, in: bytes) {
        result += bytes[copied..<start] + "\\U\(padded(scalar.value, digits: 8))\\0".utf8
        copied = start + length
      }
      // What a backslash stands before, another one perhaps, begins no escape.
      index = min(max(copied, start + 2), bytes.count)
    }
    return copied == 0 ? text : String(decoding: result + bytes[copied...], as: UTF8.self)
  }

  /// The text of a scalar, with its pairs as they were written or meant.
  static func text(of scalar: Node.Scalar) -> String {
    let text = scalar.string
    if scalar.style == .doubleQuoted {
      guard text.utf8.contains(0) else { return text }
      var joined = String.UnicodeScalarView()
      for scalar in text.unicodeScalars where scalar != "\0" || (joined.last?.value ?? 0) <= 0xFFFF {
        joined.append(scalar)
      }
      return String(joined)
    }
    guard text.utf8.contains(UInt8(ascii: "\\")) else { return text }
    return text.replacing(/\\U([0-9a-f]{8})\\0/) { match in
      guard let scalar = UInt32(match.1, radix: 16).flatMap(Unicode.Scalar.init) else { return String(match.0) }
      return UTF16.encode(scalar)?.map { "\\u\(padded(UInt32($0), digits: 4))" }.joined() ?? String(match.0)
    }
  }

  /// How many letters a pair has.
  private static let length = 12

  private static func pair(at start: Int, in bytes: [UInt8]) -> Unicode.Scalar? {
    guard let high = unit(at: start, in: bytes), let low = unit(at: start + length / 2, in: bytes),
      (0xD800...0xDBFF).contains(high), (0xDC00...0xDFFF).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + low - 0xDC00)
  }

  /// The number in an escape of four digits.
  private static func unit(at start: Int, in bytes: [UInt8]) -> UInt32? {
    guard start + length / 2 <= bytes.count, bytes[start...].starts(with: "\\u".utf8) else { return nil }
    let digits = bytes[(start + 2)..<(start + 6)]
    guard digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }

  private static func padded(_ number: UInt32, digits: Int) -> String {
    let written = String(number, radix: 16)
    return String(repeating: "0", count: digits - written.count) + written
  }
}
