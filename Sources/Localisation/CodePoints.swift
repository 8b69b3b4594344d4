/// A character by its code point: `U+00A0`.
func codePoint(_ scalar: UInt32) -> String { "U+\(fourDigits(scalar).uppercased())" }

/// The escape that stands for a character in double quotation marks: `\u2028`.
func escape(_ scalar: UInt32) -> String { "\\u\(fourDigits(scalar))" }

/// Whether the character is a no-break space.
func isNoBreak(_ scalar: UInt32) -> Bool { [0xA0, 0x202F, 0x2007].contains(scalar) }

private func fourDigits(_ scalar: UInt32) -> String {
  let digits = String(scalar, radix: 16)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}
