/// UUIDs derived from a name, so that a name has the same UUID everywhere: version 5 of RFC 4122, section 4.3.
enum NameBasedUUID {
  /// The UUID of an IRI, in lower case.
  static func of(iri: String) -> String {
    var bytes = Array(SHA1.digest(of: namespaceOfURLs + Array(iri.utf8)).prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x50
    bytes[8] = bytes[8] & 0x3F | 0x80
    var text: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if [4, 6, 8, 10].contains(index) { text.append(UInt8(ascii: "-")) }
      text += [digits[Int(byte >> 4)], digits[Int(byte & 0xF)]]
    }
    return String(decoding: text, as: UTF8.self)
  }

  private static let digits = Array("0123456789abcdef".utf8)

  /// RFC 4122, appendix C: 6ba7b811-9dad-11d1-80b4-00c04fd430c8.
  private static let namespaceOfURLs: [UInt8] = [
    0x6B, 0xA7, 0xB8, 0x11, 0x9D, 0xAD, 0x11, 0xD1, 0x80, 0xB4, 0x00, 0xC0, 0x4F, 0xD4, 0x30, 0xC8,
  ]
}
