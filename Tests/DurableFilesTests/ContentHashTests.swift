import DurableFiles
import Testing

@Suite struct ContentHashTests {
  // From the reference implementation (xxhash on PyPI), for bytes that go up by 7 modulo 251.
  @Test(
    arguments: [
      (0, 0xef46_db37_51d8_e999),
      (1, 0xe934_a84a_db05_2768),
      (3, 0x9ff7_0a63_5a62_09ab),
      (4, 0xae5a_cdc0_0a55_ac41),
      (8, 0x8711_6b33_65b9_24eb),
      (9, 0x3406_67a9_2c43_24ff),
      (31, 0x0f18_7c62_b1e7_22b7),
      (32, 0x91b0_cb09_31a8_c629),
      (33, 0x931b_043c_f8d6_5b94),
      (63, 0x5751_86c1_2dce_bcfd),
      (64, 0xab64_977b_5af9_d022),
      (100, 0xb7fe_1d84_b2f2_3a05),
      (1000, 0x023f_d2ed_1ff9_57d5),
    ] as [(Int, UInt64)])
  func `the hash matches the reference implementation's, in one piece and in many`(length: Int, expected: UInt64) {
    let bytes = (0..<length).map { UInt8($0 * 7 % 251) }
    #expect(ContentHash.of(bytes) == expected)
    for size in [1, 5, 32, 37] {
      var hash = ContentHash()
      for start in stride(from: 0, to: length, by: size) {
        hash.update(Array(bytes[start..<min(length, start + size)]))
      }
      #expect(hash.value == expected, "pieces of \(size)")
    }
  }
}
