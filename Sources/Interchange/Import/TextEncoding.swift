/// How the characters of a text file are stored.
package enum TextEncoding: String, Sendable, CaseIterable {
  case utf8 = "utf-8"
  case utf16 = "utf-16"
  case windows1252 = "windows-1252"
  case latin1 = "iso-8859-1"

  /// The encoding that a name stands for, however it's spelled: `UTF8`, `cp1252`, `latin1`.
  package init?(named name: String) {
    let letters = name.lowercased().filter { $0.isLetter || $0.isNumber }
    switch letters {
    case "utf8": self = .utf8
    case "utf16", "utf16le", "utf16be", "unicode": self = .utf16
    case "windows1252", "cp1252", "1252", "ansi": self = .windows1252
    case "iso88591", "latin1", "iso885915", "latin9": self = .latin1
    default: return nil
    }
  }

  /// The encoding that bytes seem to have, and whether that's a guess; nil if they don't look like text.
  static func detect(in bytes: [UInt8]) -> (TextEncoding, isGuess: Bool)? {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { return (.utf16, false) }
    if bytes.contains(0) {
      guard bytes.count % 2 == 0, looksLikeUTF16(bytes.prefix(2_000)) else { return nil }
      return (.utf16, true)
    }
    if String(validating: bytes, as: UTF8.self) != nil { return (.utf8, false) }
    // Many unusual control characters mean a program or a picture rather than a text.
    let controls = bytes.prefix(10_000).count { $0 < 0x20 && !(0x08...0x0D).contains($0) && $0 != 0x1B }
    guard controls * 100 <= min(bytes.count, 10_000) else { return nil }
    // ISO-8859-1 has only controls where Windows-1252 has curly quotes, dashes and the euro.
    return (bytes.contains { (0x80...0x9F).contains($0) } ? .windows1252 : .latin1, true)
  }

  /// Whether every other byte is mostly 0, as in Western text.
  private static func looksLikeUTF16(_ bytes: ArraySlice<UInt8>) -> Bool {
    let zeros = bytes.indices.filter { bytes[$0] == 0 }
    let even = zeros.count { $0 % 2 == 0 }
    return zeros.count * 5 >= bytes.count * 2 && (even == 0 || even == zeros.count)
  }

  /// The text in UTF-8; nil if the bytes can't be read in this encoding.
  func utf8(_ bytes: [UInt8]) -> [UInt8]? {
    switch self {
    case .utf8: String(validating: bytes, as: UTF8.self) == nil ? nil : bytes
    case .utf16: Self.utf8(fromUTF16: bytes)
    case .windows1252: Self.utf8(fromBytes: bytes) { Self.windows[Int($0) - 0x80] }
    case .latin1: Self.utf8(fromBytes: bytes) { UInt32($0) }
    }
  }

  private static func utf8(fromUTF16 bytes: [UInt8]) -> [UInt8]? {
    guard bytes.count % 2 == 0 else { return nil }
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF]) || (bytes.first == 0 && bytes.count > 1 && bytes[1] != 0)
    let units = stride(from: 0, to: bytes.count, by: 2).map { index -> UInt16 in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
  }

  /// Each byte is one character: those below 0x80 ASCII, the others as `upper` says below 0xA0 and their own code above.
  private static func utf8(fromBytes bytes: [UInt8], upper: (UInt8) -> UInt32) -> [UInt8] {
    var utf8: [UInt8] = []
    utf8.reserveCapacity(bytes.count + bytes.count / 8)
    for byte in bytes {
      guard byte >= 0x80 else {
        utf8.append(byte)
        continue
      }
      let scalar = Unicode.Scalar(byte < 0xA0 ? upper(byte) : UInt32(byte)) ?? "\u{FFFD}"
      utf8 += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
    }
    return utf8
  }

  /// What Windows-1252 has from 0x80 to 0x9F (unicode.org, CP1252.TXT); U+FFFD where it has nothing.
  private static let windows: [UInt32] = [
    0x20AC, 0xFFFD, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0xFFFD,
    0x017D, 0xFFFD, 0xFFFD, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
    0x0153, 0xFFFD, 0x017E, 0x0178,
  ]
}
