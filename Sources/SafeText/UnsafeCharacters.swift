extension Unicode.Scalar {
  /// Whether the scalar changes the direction of the text around it, so that it can read differently from how it's
  /// stored (Unicode's Bidi_Control; CVE-2021-42574).
  package var isBidirectionalControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }
}
