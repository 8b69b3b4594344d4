/// A hash of a question's full name, by which it's found in an image. Two names hardly ever share one, so what's found is
/// compared by name.
package struct QuestionKey: Hashable, Sendable {
  package let bits: UInt64

  /// A key with these bits, of which no byte has its highest one set.
  init(bits: UInt64) {
    self.bits = bits
  }

  /// FNV-1a of 64 bits over the name's bytes, mixed, and without the highest bit of each byte: the keys of an image are
  /// text too.
  package init(_ id: QuestionID) {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    for byte in id.pack.text.utf8 { add(byte) }
    add(UInt8(ascii: "/"))
    for byte in id.question.text.utf8 { add(byte) }
    hash ^= hash >> 32
    bits = hash & Self.mask
  }

  static let mask: UInt64 = 0x7f7f_7f7f_7f7f_7f7f

  /// A number below a power of two, spread evenly.
  func slot(bits width: Int) -> Int { Int((bits &* 0x9e37_79b9_7f4a_7c15) >> UInt64(64 - width)) }
}
