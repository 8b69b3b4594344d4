/// What a text that isn't UTF-8 seems to be stored as.
enum ForeignEncoding: String {
  case utf16 = "UTF-16"
  case windows1252 = "Windows-1252"
  case latin1 = "ISO-8859-1"

  /// The encoding of bytes that aren't UTF-8; nil if they look like UTF-8 that was damaged.
  init?(ofBytes bytes: [UInt8]) {
    var index = 0
    var (valid, invalid) = (0, 0)
    while index < bytes.count {
      guard bytes[index] >= 0x80 else {
        index += 1
        continue
      }
      let length = bytes[index] >= 0xF0 ? 4 : bytes[index] >= 0xE0 ? 3 : 2
      let isCharacter =
        bytes[index] >= 0xC2 && index + length <= bytes.count
        && bytes[(index + 1)..<(index + length)].allSatisfy { (0x80...0xBF).contains($0) }
      if isCharacter { valid += 1 } else { invalid += 1 }
      index += isCharacter ? length : 1
    }
    guard invalid > valid else { return nil }
    // ISO-8859-1 has only controls where Windows-1252 has curly quotes, dashes and the euro.
    self = bytes.contains { (0x80...0x9F).contains($0) } ? .windows1252 : .latin1
  }

  /// UTF-16, if the bytes begin with one of its marks.
  static func ofWideText(_ bytes: [UInt8]) -> ForeignEncoding? {
    bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? .utf16 : nil
  }
}
