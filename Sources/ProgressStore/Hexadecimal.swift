/// Numbers as hexadecimal digits of a fixed length.
enum Hexadecimal {
  /// 16 digits.
  static func digits(_ number: UInt64) -> String { padded(number, to: 16) }

  /// 8 digits.
  static func digits(_ number: UInt32) -> String { padded(UInt64(number), to: 8) }

  private static func padded(_ number: UInt64, to length: Int) -> String {
    let digits = String(number, radix: 16)
    return String(repeating: "0", count: length - digits.count) + digits
  }
}
