/// XXH64 with seed 0: checks, in little more time than reading takes, that a large file is what was written. It
/// detects damage, not malice.
///
/// Source: Yann Collet, xxHash fast digest algorithm, version 0.1.1, "XXH64 algorithm description". `xxhsum -H1` gives
/// the same number.
package struct ContentHash {
  private var lanes: (UInt64, UInt64, UInt64, UInt64) = (prime1 &+ prime2, prime2, 0, 0 &- prime1)
  /// The bytes that don't fill a stripe yet.
  private var rest: [UInt8] = []
  private var length: UInt64 = 0

  package init() {}

  /// The hash of bytes; with no bytes it's ef46db3751d8e999.
  package static func of(_ bytes: [UInt8]) -> UInt64 {
    var hash = ContentHash()
    hash.update(bytes)
    return hash.value
  }

  package mutating func update(_ bytes: [UInt8]) { bytes.withUnsafeBytes { update($0) } }

  /// Adds more of the content.
  package mutating func update(_ bytes: UnsafeRawBufferPointer) {
    length &+= UInt64(bytes.count)
    var bytes = UnsafeRawBufferPointer(rebasing: bytes[...])
    if !rest.isEmpty {
      let missing = min(Self.stripe - rest.count, bytes.count)
      rest += bytes.prefix(missing)
      bytes = UnsafeRawBufferPointer(rebasing: bytes.dropFirst(missing))
      guard rest.count == Self.stripe else { return }
      rest.withUnsafeBytes { consume($0) }
      rest.removeAll(keepingCapacity: true)
    }
    let whole = bytes.count / Self.stripe * Self.stripe
    consume(UnsafeRawBufferPointer(rebasing: bytes.prefix(whole)))
    rest += bytes.dropFirst(whole)
  }

  /// The hash of everything added so far.
  package var value: UInt64 {
    var hash: UInt64
    if length >= UInt64(Self.stripe) {
      hash =
        Self.turned(lanes.0, 1) &+ Self.turned(lanes.1, 7) &+ Self.turned(lanes.2, 12) &+ Self.turned(lanes.3, 18)
      for lane in [lanes.0, lanes.1, lanes.2, lanes.3] {
        hash = (hash ^ Self.round(0, lane)) &* Self.prime1 &+ Self.prime4
      }
    } else {
      hash = Self.prime5
    }
    hash &+= length
    var tail = rest[...]
    while tail.count >= 8 {
      hash = Self.turned(hash ^ Self.round(0, Self.number(tail.prefix(8))), 27) &* Self.prime1 &+ Self.prime4
      tail = tail.dropFirst(8)
    }
    if tail.count >= 4 {
      hash = Self.turned(hash ^ (Self.number(tail.prefix(4)) &* Self.prime1), 23) &* Self.prime2 &+ Self.prime3
      tail = tail.dropFirst(4)
    }
    for byte in tail { hash = Self.turned(hash ^ (UInt64(byte) &* Self.prime5), 11) &* Self.prime1 }
    hash = (hash ^ (hash >> 33)) &* Self.prime2
    hash = (hash ^ (hash >> 29)) &* Self.prime3
    return hash ^ (hash >> 32)
  }

  /// Adds whole stripes of 32 bytes.
  private mutating func consume(_ bytes: UnsafeRawBufferPointer) {
    var (first, second, third, fourth) = lanes
    for offset in stride(from: 0, to: bytes.count, by: Self.stripe) {
      first = Self.round(first, Self.number(bytes, offset))
      second = Self.round(second, Self.number(bytes, offset + 8))
      third = Self.round(third, Self.number(bytes, offset + 16))
      fourth = Self.round(fourth, Self.number(bytes, offset + 24))
    }
    lanes = (first, second, third, fourth)
  }

  private static func round(_ lane: UInt64, _ input: UInt64) -> UInt64 {
    turned(lane &+ input &* prime2, 31) &* prime1
  }

  private static func turned(_ number: UInt64, _ bits: UInt64) -> UInt64 {
    number &<< bits | number &>> (64 - bits)
  }

  private static func number(_ bytes: UnsafeRawBufferPointer, _ offset: Int) -> UInt64 {
    UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> UInt64 {
    bytes.reversed().reduce(0) { $0 << 8 | UInt64($1) }
  }

  private static let stripe = 32
  private static let prime1: UInt64 = 0x9E37_79B1_85EB_CA87
  private static let prime2: UInt64 = 0xC2B2_AE3D_27D4_EB4F
  private static let prime3: UInt64 = 0x1656_67B1_9E37_79F9
  private static let prime4: UInt64 = 0x85EB_CA77_C2B2_AE63
  private static let prime5: UInt64 = 0x27D4_EB2F_1656_67C5
}
