import QuestionBank

/// Checks the French typography of texts learners read: no-break spaces and typographic marks.
enum TypographyLint {
  /// The first fault of each kind in a text.
  static func faults(in text: String) -> [PackFault] {
    [spaceFault(in: text), quoteFault(in: text)].compactMap(\.self)
  }

  /// Signs that need a no-break space before them.
  private static let spacedBefore: Set<Unicode.Scalar> = [":", ";", "?", "!", "»", "%", "€"]
  private static let noBreakSpaces: Set<Unicode.Scalar> = ["\u{A0}", "\u{202F}"]

  private static func spaceFault(in text: String) -> PackFault? {
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let before = index > 0 ? scalars[index - 1] : nil
      let after = index + 1 < scalars.count ? scalars[index + 1] : nil
      if scalar == "«", let after, !noBreakSpaces.contains(after) {
        return .missingNoBreakSpace(around: "«")
      }
      guard spacedBefore.contains(scalar), let before, !noBreakSpaces.contains(before) else { continue }
      // Repeated marks and colons inside a word, as in an address or a time, need no space.
      if "?!…".unicodeScalars.contains(before) { continue }
      if scalar == ":", let after, !after.properties.isWhitespace, before != " " { continue }
      return .missingNoBreakSpace(around: Character(scalar))
    }
    return nil
  }

  private static func quoteFault(in text: String) -> PackFault? {
    let straight = text.unicodeScalars.first { $0 == "'" || $0 == "\"" }
    return straight.map { .straightQuote(Character($0)) }
  }
}
