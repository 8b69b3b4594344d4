/// A place in bytes that are read as plain JSON, from their beginning on.
struct PlainJSONReader {
  private let bytes: UnsafeRawBufferPointer
  private var place = 0

  init(_ bytes: UnsafeRawBufferPointer) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { place == bytes.count }

  /// The next byte; 0, which JSON never has, at the end.
  private var next: UInt8 { place < bytes.count ? bytes[place] : 0 }

  /// Goes past a sign if it comes next.
  mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// Goes past a text if it comes next.
  mutating func takes(text: StaticString) -> Bool {
    let count = text.utf8CodeUnitCount
    guard has(text, at: place) else { return false }
    place += count
    return true
  }

  /// Goes past a field's name and the signs around it, if they come next.
  mutating func takes(key: StaticString, isFirst: Bool) -> Bool {
    var start = place
    if !isFirst {
      guard next == UInt8(ascii: ",") else { return false }
      start += 1
    }
    let end = start + 1 + key.utf8CodeUnitCount
    guard end + 1 < bytes.count, bytes[start] == UInt8(ascii: "\""), bytes[end] == UInt8(ascii: "\""),
      bytes[end + 1] == UInt8(ascii: ":"), has(key, at: start + 1)
    else { return false }
    place = end + 2
    return true
  }

  /// Goes to the end of the line, before a comma there; nil if there's no end.
  mutating func restOfLine() -> Slice<UnsafeRawBufferPointer>? {
    guard let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")), end > place else { return nil }
    let line = bytes[place..<(bytes[end - 1] == UInt8(ascii: ",") ? end - 1 : end)]
    place = line.endIndex
    return line
  }

  private func has(_ text: StaticString, at start: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard start + count <= bytes.count else { return false }
    for index in 0..<count where bytes[start + index] != text.utf8Start[index] { return false }
    return true
  }

  /// A text between quotation marks; nil if it's not closed, has escapes or control characters, or isn't UTF-8.
  mutating func text() -> String? {
    guard next == UInt8(ascii: "\"") else { return nil }
    let start = place + 1
    var end = start
    var all: UInt8 = 0
    while end < bytes.count, bytes[end] != UInt8(ascii: "\"") {
      guard bytes[end] != UInt8(ascii: "\\"), bytes[end] >= 0x20 else { return nil }
      all |= bytes[end]
      end += 1
    }
    guard end < bytes.count else { return nil }
    let text = UnsafeRawBufferPointer(rebasing: bytes[start..<end])
    place = end + 1
    // ASCII is valid, and needn't be validated.
    return all < 0x80 ? String(decoding: text, as: UTF8.self) : String(validating: text, as: UTF8.self)
  }

  /// A whole number; nil if it's too large or written otherwise than a program would.
  mutating func integer<Number: FixedWidthInteger>() -> Number? {
    var end = place
    let isNegative = next == UInt8(ascii: "-")
    if isNegative { end += 1 }
    let start = end
    var number: Number = 0
    while end < bytes.count, let digit = Self.digit(bytes[end]) {
      let (ten, isTooLarge) = number.multipliedReportingOverflow(by: 10)
      let (sum, isOver) =
        isNegative
        ? ten.subtractingReportingOverflow(Number(digit)) : ten.addingReportingOverflow(Number(digit))
      guard !isTooLarge, !isOver else { return nil }
      number = sum
      end += 1
    }
    // No zero stands before other digits, and there's no -0.
    guard end > start, bytes[start] != UInt8(ascii: "0") || (end == start + 1 && !isNegative) else { return nil }
    // What goes on with a fraction or an exponent isn't a whole number as we write it.
    guard end == bytes.count || !".eE".utf8.contains(bytes[end]) else { return nil }
    place = end
    return number
  }

  /// A number; nil unless it's digits, perhaps with a fraction.
  mutating func number() -> Double? {
    var end = place
    while end < bytes.count, Self.digit(bytes[end]) != nil || bytes[end] == UInt8(ascii: ".") { end += 1 }
    let digits = bytes[place..<end]
    guard let first = digits.first, Self.digit(first) != nil, digits.last.flatMap(Self.digit) != nil,
      first != UInt8(ascii: "0") || digits.count == 1 || digits[place + 1] == UInt8(ascii: "."),
      end == bytes.count || !"eE".utf8.contains(bytes[end]),
      let number = Double(String(decoding: digits, as: UTF8.self))
    else { return nil }
    place = end
    return number
  }

  private static func digit(_ byte: UInt8) -> UInt8? {
    let digit = byte &- UInt8(ascii: "0")
    return digit < 10 ? digit : nil
  }
}

// MARK: - Values

extension String: PlainValue {
  init?(_ json: inout PlainJSONReader) {
    guard let text = json.text() else { return nil }
    self = text
  }

  func write(into bytes: inout [UInt8]) -> Bool {
    bytes.append(UInt8(ascii: "\""))
    bytes += utf8
    bytes.append(UInt8(ascii: "\""))
    return utf8.allSatisfy { $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
  }
}

extension PlainValue where Self: FixedWidthInteger {
  init?(_ json: inout PlainJSONReader) {
    guard let number: Self = json.integer() else { return nil }
    self = number
  }

  func write(into bytes: inout [UInt8]) -> Bool {
    bytes += String(self).utf8
    return true
  }
}

extension Int: PlainValue {}
extension Int64: PlainValue {}
extension UInt64: PlainValue {}

extension Double: PlainValue {
  init?(_ json: inout PlainJSONReader) {
    guard let number = json.number() else { return nil }
    self = number
  }

  func write(into bytes: inout [UInt8]) -> Bool {
    let text = description
    bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
    return isFinite
  }
}

extension Bool: PlainValue {
  init?(_ json: inout PlainJSONReader) {
    if json.takes(text: "true") { self = true } else if json.takes(text: "false") { self = false } else { return nil }
  }

  func write(into bytes: inout [UInt8]) -> Bool {
    bytes += (self ? "true" : "false").utf8
    return true
  }
}

extension Array: PlainValue where Element: PlainValue {
  init?(_ json: inout PlainJSONReader) {
    guard json.takes("[") else { return nil }
    self.init()
    guard !json.takes("]") else { return }
    repeat {
      guard let element = Element(&json) else { return nil }
      append(element)
    } while json.takes(",")
    guard json.takes("]") else { return nil }
  }

  func write(into bytes: inout [UInt8]) -> Bool {
    bytes.append(UInt8(ascii: "["))
    var isPlain = true
    for (index, element) in enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if !element.write(into: &bytes) { isPlain = false }
    }
    bytes.append(UInt8(ascii: "]"))
    return isPlain
  }
}
