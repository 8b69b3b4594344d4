/// Reads a text of numbers that have a fixed count of digits, as dates and times do.
package struct FixedDigitsReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var place = 0

  package init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  package var isAtEnd: Bool { place == bytes.count }

  /// Goes past a sign if it comes next.
  package mutating func takes(_ sign: Unicode.Scalar) -> Bool {
    guard place < bytes.count, bytes[place] == UInt8(ascii: sign) else { return false }
    place += 1
    return true
  }

  /// The number that the next digits make; nil if there are fewer.
  package mutating func number(digits count: Int) -> Int64? {
    guard bytes.count - place >= count else { return nil }
    var number: Int64 = 0
    for byte in bytes[place..<(place + count)] {
      let digit = byte &- UInt8(ascii: "0")
      guard digit < 10 else { return nil }
      number = number * 10 + Int64(digit)
    }
    place += count
    return number
  }
}

/// Writes such a text.
package struct FixedDigitsWriter {
  private var bytes: [UInt8] = []

  package init() {
    bytes.reserveCapacity(24)
  }

  package var text: String { String(decoding: bytes, as: UTF8.self) }

  /// Adds a number, with zeros in front if it has fewer digits.
  package mutating func add(_ number: Int64, digits count: Int) {
    if number < 0 { add("-") }
    let number = number.magnitude
    var unit: UInt64 = 1
    for _ in 1..<count { unit *= 10 }
    while number / unit >= 10 { unit *= 10 }
    while unit > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(number / unit % 10))
      unit /= 10
    }
  }

  package mutating func add(_ sign: Unicode.Scalar) { bytes.append(UInt8(ascii: sign)) }
}
