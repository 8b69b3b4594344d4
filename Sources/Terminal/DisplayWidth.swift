import Editline

/// How many columns text takes on a terminal.
package enum DisplayWidth {
  package static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  package static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII && scalars.count == 1 { return 1 }
    if isPicture(scalars, first) { return 2 }
    // In some scripts several letters make up one character, and each takes columns of its own.
    return scalars.reduce(0) { $0 + (isJamoAfterTheFirst($1) ? 0 : columns($1)) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int { TerminalLocale.columns(of: scalar) }

  /// Whether the character is an emoji, which takes two columns even when joined from several. A flag counts, half a
  /// flag doesn't.
  private static func isPicture(_ scalars: String.UnicodeScalarView, _ first: Unicode.Scalar) -> Bool {
    guard first.properties.isEmoji else { return false }
    if (0x1F1E6...0x1F1FF).contains(first.value) { return scalars.count > 1 }
    return first.properties.isEmojiPresentation || scalars.contains("\u{FE0F}")
  }

  /// Hangul vowels and finals are drawn inside the columns of the syllable's first letter.
  private static func isJamoAfterTheFirst(_ scalar: Unicode.Scalar) -> Bool {
    (0x1160...0x11FF).contains(scalar.value) || (0xD7B0...0xD7FB).contains(scalar.value)
  }
}
