/// A hash of bytes that is the same in every run and on every machine, unlike `Hasher`.
///
/// The bytes go through 64-bit FNV-1a, and its result through the finaliser of SplitMix64, since FNV-1a alone
/// hardly changes the high bits when only the last byte differs. Not cryptographic.
///
/// Sources: RFC 9923 for FNV-1a; Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators" (2014), and
/// Vigna's `splitmix64.c` for the finaliser.
struct StableHash {
  /// The FNV-1a hash of the bytes so far; at first the offset basis.
  private(set) var accumulated: UInt64 = 0xcbf2_9ce4_8422_2325

  /// Adds more bytes.
  mutating func combine(_ bytes: some Sequence<UInt8>) {
    // One byte after another out of an unknown sequence takes a call for each.
    let isContiguous: Void? = bytes.withContiguousStorageIfAvailable { for byte in $0 { combine(byte) } }
    if isContiguous == nil { for byte in bytes { combine(byte) } }
  }

  /// Adds one more byte.
  mutating func combine(_ byte: UInt8) {
    accumulated = (accumulated ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
  }

  /// The hash of all the bytes added.
  var value: UInt64 { Self.mixed(accumulated) }

  /// The finaliser of SplitMix64: every bit of the argument reaches every bit of the result.
  static func mixed(_ bits: UInt64) -> UInt64 {
    var mixed = bits
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
