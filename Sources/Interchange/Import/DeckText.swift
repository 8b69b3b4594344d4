import QuestionBank

/// The text of another program's file, ready to be scanned.
struct DeckText: Sendable {
  /// UTF-8 without a byte order mark. Line ends are LF; control characters other than LF and tab are left out.
  let bytes: [UInt8]
  /// Where each line begins.
  let lineStarts: [Int]
  let encoding: TextEncoding
  /// Whether the encoding was concluded from the bytes rather than named by a mark, by the caller, or by being UTF-8.
  let isGuess: Bool

  /// Reads bytes as text; nil if they aren't text in that encoding.
  ///
  /// - Parameter forced: The encoding to use, whatever the bytes look like.
  init?(_ content: [UInt8], encoding forced: TextEncoding? = nil) {
    let found = forced.map { ($0, false) } ?? TextEncoding.detect(in: content)
    guard let (encoding, isGuess) = found, let utf8 = encoding.utf8(content) else { return nil }
    self.encoding = encoding
    self.isGuess = isGuess
    bytes = Self.cleaned(utf8)
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(index + 1) }
    lineStarts = starts
  }

  init(_ text: String) {
    bytes = Self.cleaned(Array(text.utf8))
    encoding = .utf8
    isGuess = false
    var starts = [0]
    for (index, byte) in bytes.enumerated() where byte == .lineFeed { starts.append(index + 1) }
    lineStarts = starts
  }

  /// The place of a byte.
  func position(at offset: Int) -> Position {
    var (low, high) = (0, lineStarts.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    let end = min(max(offset, lineStarts[low]), bytes.count)
    // In a line that nobody reads by its columns, counting scalars for every fault would only take time.
    guard end - lineStarts[low] <= Self.longestLine else {
      return Position(line: low + 1, column: end - lineStarts[low] + 1)
    }
    // Continuation bytes don't begin a scalar.
    let column = bytes[lineStarts[low]..<end].reduce(0) { $1 & 0xC0 == 0x80 ? $0 : $0 + 1 }
    return Position(line: low + 1, column: column + 1)
  }

  /// Beyond so many bytes, columns count bytes.
  private static let longestLine = 4_096

  /// The lines, without their ends.
  var lines: Lines { Lines(text: self) }

  /// The lines of a text, which it doesn't hold a second time.
  struct Lines: RandomAccessCollection {
    fileprivate let text: DeckText

    var startIndex: Int { 0 }
    var endIndex: Int { text.lineStarts.count }

    subscript(index: Int) -> ByteText {
      let end = index + 1 < text.lineStarts.count ? text.lineStarts[index + 1] - 1 : text.bytes.count
      return text.bytes[text.lineStarts[index]..<end]
    }
  }

  /// The text without marks of order and direction or control characters, with LF line ends.
  private static func cleaned(_ bytes: [UInt8]) -> [UInt8] {
    var clean: [UInt8] = []
    clean.reserveCapacity(bytes.count)
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if let (length, isSpace) = unseen(in: bytes, at: index) {
        if isSpace { clean.append(UInt8(ascii: " ")) }
        index += length
        continue
      }
      switch byte {
      case UInt8(ascii: "\r"):
        clean.append(.lineFeed)
        if index + 1 < bytes.count, bytes[index + 1] == .lineFeed { index += 1 }
      case .lineFeed, UInt8(ascii: "\t"): clean.append(byte)
      // A vertical tab or a form feed parts words.
      case 0x0B, 0x0C: clean.append(UInt8(ascii: " "))
      case 0..<0x20, 0x7F: break
      default: clean.append(byte)
      }
      index += 1
    }
    return clean
  }

  /// How many bytes a character takes that a pack can't have, and whether it parts words: a mark of byte order or of
  /// direction, a C1 control, a line end that not every program knows.
  private static func unseen(in bytes: [UInt8], at index: Int) -> (length: Int, isSpace: Bool)? {
    func next(_ offset: Int) -> UInt8 { index + offset < bytes.count ? bytes[index + offset] : 0 }
    switch bytes[index] {
    case 0xC2: return (0x80...0x9F).contains(next(1)) ? (2, next(1) == 0x85) : nil
    case 0xD8: return next(1) == 0x9C ? (2, false) : nil
    case 0xE2:
      let isSeparator = next(1) == 0x80 && [0xA8, 0xA9].contains(next(2))
      let isMark =
        next(1) == 0x80 && ([0x8E, 0x8F].contains(next(2)) || (0xAA...0xAE).contains(next(2)))
        || next(1) == 0x81 && (0xA6...0xA9).contains(next(2))
      return isSeparator || isMark ? (3, isSeparator) : nil
    case 0xEF: return next(1) == 0xBB && next(2) == 0xBF ? (3, false) : nil
    default: return nil
    }
  }
}
