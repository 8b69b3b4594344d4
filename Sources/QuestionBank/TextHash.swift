/// A hash of texts that's the same in every run and on every machine: FNV-1a of 64 bits, over the texts' UTF-8, each
/// preceded by its length.
///
/// Source: Fowler, Noll, Vo, "The FNV Non-Cryptographic Hash Algorithm", RFC 9923.
package struct TextHash {
  package private(set) var value: UInt64 = 0xcbf2_9ce4_8422_2325

  package init() {}

  package mutating func add(_ texts: [String]) {
    add(String(texts.count))
    for text in texts { add(text) }
  }

  package mutating func add(_ text: String) {
    for byte in "\(text.utf8.count):".utf8 { add(byte) }
    for byte in text.utf8 { add(byte) }
  }

  private mutating func add(_ byte: UInt8) { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
}
