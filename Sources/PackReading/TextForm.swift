import SafeText

/// How a text of a pack is written.
enum TextForm {
  /// An id, a number or another word that nobody reads as a text.
  case word
  case line
  case paragraphs
}

extension String {
  /// The text without what nobody meant to be in it: a byte order mark, line ends at its end, and, in a text of one
  /// line, those within, each of which becomes a space. Every other line end is a line feed.
  func tidied(as form: TextForm) -> String {
    let hasMark = unicodeScalars.first == "\u{FEFF}"
    guard hasMark || unicodeScalars.contains(where: { $0.endsLine }) else { return self }
    let scalars = unicodeScalars.dropFirst(hasMark ? 1 : 0)
    var lines: [Substring.UnicodeScalarView] = []
    var start = scalars.startIndex
    for index in scalars.indices where scalars[index].endsLine {
      // A line feed after a carriage return doesn't end another line.
      let ended =
        scalars[index] == "\n" && index == start && index > scalars.startIndex && lines.last != nil
        && scalars[scalars.index(before: index)] == "\r"
      if !ended { lines.append(scalars[start..<index]) }
      start = scalars.index(after: index)
    }
    lines.append(scalars[start...])
    guard form == .paragraphs else {
      return lines.map { Self.trimmed($0) }.filter { !$0.isEmpty }.joined(separator: " ")
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.map(String.init).joined(separator: "\n")
  }

  private static func trimmed(_ line: Substring.UnicodeScalarView) -> String {
    let isSpace = { (scalar: Unicode.Scalar) in scalar == " " || scalar == "\t" }
    guard let last = line.lastIndex(where: { !isSpace($0) }) else { return "" }
    return String(line[...last].drop(while: isSpace))
  }
}

extension Unicode.Scalar {
  /// Whether a line of text ends here, for whatever program reads it.
  fileprivate var endsLine: Bool { self == "\n" || self == "\r" || isDisputedLineEnd }
}
