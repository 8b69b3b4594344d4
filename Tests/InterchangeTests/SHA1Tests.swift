import Testing

@testable import Interchange

struct SHA1Tests {
  // From RFC 3174, section 7.3, plus the lengths at which padding needs another block.
  @Test(arguments: [
    ("abc", "a9993e364706816aba3e25717850c26c9cd0d89d"),
    ("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq", "84983e441c3bd26ebaae4aa1f95129e5e54670f1"),
    ("", "da39a3ee5e6b4b0d3255bfef95601890afd80709"),
    (String(repeating: "a", count: 55), "c1c8bbdc22796e28c0e15163d20899b65621d65a"),
    (String(repeating: "a", count: 64), "0098ba824b5c16427bd7a1122a5a442a25ec644d"),
    (String(repeating: "a", count: 1_000_000), "34aa973cd4c4daa4f61eeb2bdbad27316534016f"),
  ])
  func `digests match the standard's`(message: String, digest: String) {
    let hex = SHA1.digest(of: Array(message.utf8)).map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }
    #expect(hex.joined() == digest)
  }
}
