extension Unicode.Scalar {
  /// Whether it's invisible and meaningless: controls other than white space, zero-width and bidirectional
  /// characters, variation selectors.
  var isUnseen: Bool {
    if isASCII { return (value < 0x20 && !(0x9...0xD).contains(value)) || value == 0x7F }
    // Western letters and signs: all are seen but the soft hyphen.
    if (0xA0..<0x180).contains(value) { return value == 0xAD }
    if properties.isDefaultIgnorableCodePoint { return true }
    switch properties.generalCategory {
    case .format: return true
    case .control: return !properties.isWhitespace
    default: return false
    }
  }

  /// Whether it belongs to the emoji before it: a joiner (U+200D), the emoji variation selector (U+FE0F), or
  /// a flag's tag (U+E0020–U+E007F).
  func joins(after last: Unicode.Scalar?) -> Bool {
    guard let last, last.properties.isEmoji && !last.isASCII || last.joins else { return false }
    return joins
  }

  private var joins: Bool { value == 0x200D || value == 0xFE0F || (0xE0020...0xE007F).contains(value) }

  /// Whether it combines with the character before it.
  var isMark: Bool {
    guard value >= 0x300 else { return false }
    if value < 0x370 { return true }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: return true
    default: return false
    }
  }

  /// Whether it's a mark that people often leave out when they type: an accent of European languages (U+0300–U+036F), a
  /// Hebrew point (U+0591–U+05C7) or an Arabic vowel sign (U+064B–U+065F, U+0670).
  ///
  /// Marks of other scripts are letters of their own.
  var mayBeLeftOut: Bool {
    (0x300...0x36F).contains(value) || (0x591...0x5C7).contains(value) || (0x64B...0x65F).contains(value)
      || value == 0x670
  }

  /// The value of a decimal digit, in any script.
  var digit: Int? {
    if isASCII { return ("0"..."9").contains(self) ? Int(value) - 0x30 : nil }
    // Other scripts' digits come after these of ours.
    guard value >= 0x660, properties.numericType == .decimal, let number = properties.numericValue else { return nil }
    return Int(number)
  }

  /// Whether it is a letter, in any script and case.
  var isLetter: Bool {
    if isASCII { return ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
    return properties.isAlphabetic
  }

  /// The usual form of a full-width character (U+FF01–U+FF5E): `ｂ` is `b`.
  var halfWidth: Unicode.Scalar {
    guard (0xFF01...0xFF5E).contains(value) else { return self }
    return Unicode.Scalar(value - 0xFEE0) ?? self
  }
}
