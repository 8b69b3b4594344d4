import Testing

@testable import FSRS

@Suite struct StableHashTests {
  /// Published test vectors of 64-bit FNV-1a.
  @Test(arguments: [
    ("", 0xcbf2_9ce4_8422_2325 as UInt64),
    ("a", 0xaf63_dc4c_8601_ec8c),
    ("foobar", 0x8594_4171_f739_67e8),
  ])
  func `bytes accumulate as in 64-bit FNV-1a`(text: String, expected: UInt64) {
    var hash = StableHash()
    hash.combine(text.utf8)
    #expect(hash.accumulated == expected)
  }

  /// The first two results of SplitMix64 seeded with 0, whose state grows by 0x9e3779b97f4a7c15.
  @Test(arguments: [
    (0x9e37_79b9_7f4a_7c15 as UInt64, 0xe220_a839_7b1d_cdaf as UInt64),
    (0x3c6e_f372_fe94_f82a, 0x6e78_9e6a_a1b9_65f4),
  ])
  func `the finaliser is SplitMix64's`(bits: UInt64, expected: UInt64) {
    #expect(StableHash.mixed(bits) == expected)
  }

  @Test func `bytes hash alike whether or not they stand together in memory`() {
    var together = StableHash()
    together.combine(Array("foobar".utf8))
    var apart = StableHash()
    apart.combine("foobar".utf8.lazy.map { $0 })
    #expect(apart.value == together.value)
  }

  @Test func `bytes combined in parts hash like the whole`() {
    var parts = StableHash()
    parts.combine("foo".utf8)
    parts.combine("bar".utf8)
    var whole = StableHash()
    whole.combine("foobar".utf8)
    #expect(parts.value == whole.value)
  }
}
