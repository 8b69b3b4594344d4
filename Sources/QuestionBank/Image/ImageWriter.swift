/// Writes numbers and texts one after the other.
///
/// No byte of a number uses its highest bit, so that the whole is UTF-8 if the texts are, and can stand in the program's
/// source.
struct ImageWriter {
  private(set) var bytes: [UInt8] = []

  /// How many bytes a number that can be found by its place takes.
  static let placeLength = 5

  /// A number of 35 bits in a fixed number of bytes.
  mutating func place(_ number: Int) { fixed(UInt64(number), length: Self.placeLength) }

  mutating func fixed(_ number: UInt64, length: Int) {
    for index in 0..<length { bytes.append(UInt8(truncatingIfNeeded: number >> (7 * UInt64(index))) & 0x7f) }
  }

  /// A number from 0 on, in as few bytes as it needs.
  mutating func number(_ number: Int) { digits(UInt64(number)) }

  /// Any number.
  mutating func integer(_ number: Int) {
    digits(UInt64(bitPattern: Int64(number)) &<< 1 ^ UInt64(bitPattern: Int64(number) >> 63))
  }

  private mutating func digits(_ number: UInt64) {
    var rest = number
    while rest >= 0x40 {
      bytes.append(UInt8(truncatingIfNeeded: rest & 0x3f | 0x40))
      rest >>= 6
    }
    bytes.append(UInt8(rest))
  }

  mutating func flag(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func fraction(_ number: Double) { fixed(number.bitPattern, length: 10) }

  mutating func text(_ text: String) {
    number(text.utf8.count)
    bytes += text.utf8
  }

  mutating func list<Elements: Collection>(_ elements: Elements, _ write: (inout Self, Elements.Element) -> Void) {
    number(elements.count)
    for element in elements { write(&self, element) }
  }

  mutating func texts(_ texts: [String]) { list(texts) { $0.text($1) } }

  mutating func optional<Value>(_ value: Value?, _ write: (inout Self, Value) -> Void) {
    flag(value != nil)
    if let value { write(&self, value) }
  }

  mutating func optionalText(_ text: String?) { optional(text) { $0.text($1) } }

  /// Adds what was written elsewhere.
  mutating func append(_ other: ImageWriter) { bytes += other.bytes }

  mutating func append(_ other: [UInt8]) { bytes += other }
}
