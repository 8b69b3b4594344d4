/// The characters that make text look different from what it is. The terminal's sanitiser, JSON and the reading of
/// packs go by this table alone.
extension Unicode.Scalar {
  /// Whether the scalar changes the direction of the text around it, so that it can read differently from how it's
  /// stored (Unicode's Bidi_Control; CVE-2021-42574).
  package var isBidirectionalControl: Bool {
    switch value {
    case 0x061C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: true
    default: false
    }
  }

  /// Whether some programs end a line here and others don't: NEL, LS and PS.
  package var isDisputedLineEnd: Bool { value == 0x85 || value == 0x2028 || value == 0x2029 }

  /// Whether the scalar looks like a space without being the plain one, as a no-break space does.
  package var isOtherSpace: Bool { value >= 0xA0 && properties.generalCategory == .spaceSeparator }

  /// Whether nothing is drawn for the scalar itself: zero-width spaces and joiners, a byte order mark, variation
  /// selectors, tags.
  package var isInvisible: Bool { value >= 0xAD && properties.isDefaultIgnorableCodePoint }

  /// Whether the scalar is drawn on the one before it, or not at all, so that any number of them fit in one place.
  package var isDrawnOnOthers: Bool {
    guard value >= 0xAD else { return false }
    return switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: properties.isDefaultIgnorableCodePoint
    }
  }
}
