import Editline

/// How many columns text takes on a terminal.
enum DisplayWidth {
  static func columns(_ text: some StringProtocol) -> Int {
    text.reduce(0) { $0 + columns($1) }
  }

  static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    guard let first = scalars.first else { return 0 }
    if first.isASCII { return 1 }
    // A picture, alone or joined from several, takes two columns; so does a flag.
    if scalars.contains("\u{FE0F}") || scalars.contains("\u{200D}") || first.properties.isEmojiPresentation { return 2 }
    return TerminalLocale.columns(of: first)
  }
}
