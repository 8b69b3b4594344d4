/// A stretch of GIFT with its escapes taken out of the way: each escaped sign has a byte of its own, so that what's
/// left of the signs is structure.
struct GIFTText {
  let bytes: [UInt8]
  /// Where each byte was in the file.
  let origins: [Int]

  /// Joins the lines of a question, without blanks at their ends, comments left out.
  init(lines: [ByteText]) {
    var bytes: [UInt8] = []
    var origins: [Int] = []
    for line in lines {
      if !bytes.isEmpty {
        bytes.append(.lineFeed)
        origins.append(line.startIndex)
      }
      var index = line.startIndex
      while index < line.endIndex {
        origins.append(index)
        if line[index] == UInt8(ascii: "\\"), index + 1 < line.endIndex, let sign = Self.signs[line[index + 1]],
          !Self.isFormula(line[(index + 1)...])
        {
          bytes.append(sign)
          index += 2
        } else {
          bytes.append(line[index])
          index += 1
        }
      }
    }
    self.bytes = bytes
    self.origins = origins
  }

  /// Whether what follows a backslash is a command of LaTeX rather than the `n` of a new line: Moodle exports `\neq` as
  /// it stands.
  static func isFormula(_ text: ByteText) -> Bool {
    guard text.first == UInt8(ascii: "n") else { return false }
    return commands.contains(text.prefix(10).prefix(while: \.isLetter).string)
  }

  private static let commands: Set<String> = [
    "ne", "neq", "neg", "nabla", "notin", "nu", "nmid", "nparallel", "nsubseteq",
  ]

  /// Where a stretch of the text begins in the file.
  func origin(of text: ByteText) -> Int {
    origins.indices.contains(text.startIndex) ? origins[text.startIndex] : origins.last ?? 0
  }

  /// A stretch as it's to be read, with the escaped signs themselves.
  static func unescaped(_ text: ByteText) -> [UInt8] {
    text.map { $0 < 0x09 ? plain[Int($0)] : $0 }
  }

  static func string(_ text: ByteText) -> String { String(decoding: unescaped(text), as: UTF8.self) }

  /// What stands for a sign of structure after a backslash; nil for other signs.
  static func sign(for byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: "n") || byte == UInt8(ascii: "\\") ? nil : signs[byte]
  }

  /// The bytes that stand for escaped signs; no text has control characters.
  private static let signs: [UInt8: UInt8] = [
    UInt8(ascii: ":"): 0x02, UInt8(ascii: "#"): 0x03, UInt8(ascii: "="): 0x04, UInt8(ascii: "{"): 0x05,
    UInt8(ascii: "}"): 0x06, UInt8(ascii: "~"): 0x07, UInt8(ascii: "n"): 0x08, UInt8(ascii: "\\"): UInt8(ascii: "\\"),
  ]

  private static let plain: [UInt8] = Array("  :#={}~\n".utf8)
}
