import DurableFiles
import Testing

@Suite struct ChecksumTests {
  // 0xCBF43926 is the check value of CRC-32/ISO-HDLC in the catalogue of CRC algorithms; the others are zlib's.
  @Test(
    arguments: [
      ("", 0),
      ("123456789", 0xCBF4_3926),
      ("a", 0xE8B7_BE43),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func `checksums match zlib's`(text: String, checksum: UInt32) {
    #expect(Checksum.crc32(text.utf8) == checksum)
  }

  @Test(arguments: 0..<72)
  func `flipping any bit changes the checksum`(bit: Int) {
    var bytes = Array("123456789".utf8)
    bytes[bit / 8] ^= 1 << (bit % 8)
    #expect(Checksum.crc32(bytes) != 0xCBF4_3926)
  }
}
