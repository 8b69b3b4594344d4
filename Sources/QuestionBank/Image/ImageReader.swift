/// An image isn't as it was written.
struct DamagedImage: Error {}

/// Reads what ``ImageWriter`` wrote. Whatever the bytes are, nothing outside of them is read.
struct ImageReader {
  private let bytes: UnsafeRawBufferPointer
  private var position: Int
  private let end: Int

  /// Reads some of the bytes.
  init(_ bytes: UnsafeRawBufferPointer, _ range: Range<Int>) throws(DamagedImage) {
    guard range.lowerBound >= 0, range.upperBound <= bytes.count else { throw DamagedImage() }
    self.bytes = bytes
    position = range.lowerBound
    end = range.upperBound
  }

  var isAtEnd: Bool { position == end }

  private mutating func byte() throws(DamagedImage) -> UInt8 {
    guard position < end else { throw DamagedImage() }
    defer { position += 1 }
    return bytes[position]
  }

  mutating func place() throws(DamagedImage) -> Int { Int(try fixed(length: ImageWriter.placeLength)) }

  mutating func fixed(length: Int) throws(DamagedImage) -> UInt64 {
    var number: UInt64 = 0
    for index in 0..<length { number |= UInt64(try byte()) &<< (7 * UInt64(index)) }
    return number
  }

  private mutating func digits() throws(DamagedImage) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = try byte()
      guard shift < 64 else { throw DamagedImage() }
      number |= UInt64(byte & 0x3f) << shift
      if byte & 0x40 == 0 { return number }
      shift += 6
    }
  }

  /// A number from 0 on.
  mutating func number() throws(DamagedImage) -> Int {
    guard let number = Int(exactly: try digits()) else { throw DamagedImage() }
    return number
  }

  /// Any number.
  mutating func integer() throws(DamagedImage) -> Int {
    let digits = try digits()
    return Int(Int64(bitPattern: digits >> 1) ^ -Int64(digits & 1))
  }

  mutating func flag() throws(DamagedImage) -> Bool { try byte() != 0 }

  mutating func fraction() throws(DamagedImage) -> Double { Double(bitPattern: try fixed(length: 10)) }

  mutating func text() throws(DamagedImage) -> String {
    let length = try number()
    guard length <= end - position else { throw DamagedImage() }
    defer { position += length }
    return String(decoding: UnsafeRawBufferPointer(rebasing: bytes[position..<(position + length)]), as: UTF8.self)
  }

  mutating func list<Element>(
    _ read: (inout Self) throws(DamagedImage) -> Element
  ) throws(DamagedImage) -> [Element] {
    let count = try number()
    // Each element takes a byte at least.
    guard count <= end - position else { throw DamagedImage() }
    var elements: [Element] = []
    elements.reserveCapacity(count)
    for _ in 0..<count { elements.append(try read(&self)) }
    return elements
  }

  mutating func texts() throws(DamagedImage) -> [String] {
    try list { reader throws(DamagedImage) in try reader.text() }
  }

  mutating func optional<Value>(
    _ read: (inout Self) throws(DamagedImage) -> Value
  ) throws(DamagedImage) -> Value? {
    try flag() ? try read(&self) : nil
  }

  mutating func optionalText() throws(DamagedImage) -> String? {
    try optional { reader throws(DamagedImage) in try reader.text() }
  }

  mutating func identifier<Subject>(of subject: Subject.Type) throws(DamagedImage) -> Identifier<Subject> {
    guard let identifier = Identifier<Subject>(try text()) else { throw DamagedImage() }
    return identifier
  }

  mutating func optionalIdentifier<Subject>(
    of subject: Subject.Type
  ) throws(DamagedImage) -> Identifier<Subject>? {
    try optional { reader throws(DamagedImage) in try reader.identifier(of: subject) }
  }
}
