/// Percent-encoding of bytes in addresses (RFC 3986).
enum PercentEncoding {
  static func encoded(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return "%" + (digits.count == 1 ? "0" : "") + digits
  }
}
