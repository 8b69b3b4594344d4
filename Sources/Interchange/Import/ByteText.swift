/// A stretch of UTF-8 text. The signs that formats are made of are ASCII, so scanning bytes is exact and fast.
typealias ByteText = ArraySlice<UInt8>

extension UInt8 {
  static let lineFeed = UInt8(ascii: "\n")

  var isBlank: Bool { self == 0x20 || self == 0x09 || self == .lineFeed || self == 0x0D }
  var isDigit: Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(self) }
  var isUppercase: Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(self) }
  var uppercased: UInt8 { isLetter ? self & 0xDF : self }
  var isLetter: Bool { isUppercase || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(self) }
}

extension ArraySlice<UInt8> {
  var string: String { String(decoding: self, as: UTF8.self) }

  /// Without blanks at either end.
  var trimmed: ByteText {
    var slice = self
    while let first = slice.first, first.isBlank { slice.removeFirst() }
    while let last = slice.last, last.isBlank { slice.removeLast() }
    return slice
  }

  func hasPrefix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { starts(with: $0) }
  }

  func hasSuffix(_ text: StaticString) -> Bool {
    text.withUTF8Buffer { buffer in count >= buffer.count && suffix(buffer.count).elementsEqual(buffer) }
  }

  /// Where a text first occurs.
  func firstOffset(of text: StaticString) -> Int? {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first, count >= wanted.count else { return nil }
      var index = startIndex
      while index <= endIndex - wanted.count {
        if self[index] == first, self[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
        index += 1
      }
      return nil
    }
  }

  /// Where a text last occurs.
  func lastOffset(of text: StaticString) -> Int? {
    text.withUTF8Buffer { wanted in
      guard let first = wanted.first, count >= wanted.count else { return nil }
      var index = endIndex - wanted.count
      while index >= startIndex {
        if self[index] == first, self[index..<(index + wanted.count)].elementsEqual(wanted) { return index }
        index -= 1
      }
      return nil
    }
  }

  /// The parts between the occurrences of a byte, empty ones included.
  func parts(_ separator: UInt8, atMost limit: Int = .max) -> [ByteText] {
    split(separator: separator, maxSplits: limit - 1, omittingEmptySubsequences: false)
  }
}

extension StringProtocol {
  /// Without white space at either end.
  var trimmed: String {
    let scalars = unicodeScalars
    if let first = scalars.first, let last = scalars.last, first.isPlainLetter, last.isPlainLetter {
      return String(self)
    }
    guard let first = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let last = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(self[first...last])
  }
}

extension String {
  /// The text itself, or nil when there's nothing in it.
  var nonEmpty: String? { isEmpty ? nil : self }
}

extension Unicode.Scalar {
  /// Whether it's ASCII and no white space, which needs no look at Unicode's tables.
  fileprivate var isPlainLetter: Bool { value > 0x20 && value < 0x7F }
}
