/// Breaks a paragraph into lines of the terminal.
package enum Wrapping {
  /// A line of the terminal: its indent in columns, and its text.
  package struct Line: Hashable, Sendable {
    package var indent: Int
    package var spans: [Span]

    package var text: String { spans.map(\.text).joined() }
  }

  /// Text that's only broken when it's longer than a line.
  private struct Word {
    var pieces: [Span]
    var width: Int
    /// Whether a space precedes it, except at the start of a line.
    var isSpaced: Bool

    var text: String { pieces.map(\.text).joined() }
    /// The style of its first piece.
    var style: Span.Style { pieces.first?.style ?? .plain }

    /// Whether it's an address, also in brackets or before a full stop.
    var isAddress: Bool {
      if pieces.contains(where: \.style.isLink) { return true }
      let bare = text.drop { "(<[\"'".contains($0) }
      return (bare.hasPrefix("http://") || bare.hasPrefix("https://"))
        && bare.unicodeScalars.allSatisfy { (0x21...0x7E).contains($0.value) }
    }

    /// Whether it's a full path of a file, which people copy.
    var isPath: Bool {
      let bare = text.drop { "(<[\"'".contains($0) }
      return bare.hasPrefix("/") || bare.hasPrefix("~/")
    }
  }

  /// What to do with an address longer than a line.
  package enum Addresses {
    /// Leave it whole: programs search for it, and people copy it from files.
    case whole
    /// Break it like any other word. Where the terminal supports hyperlinks, every piece opens the whole address.
    case inPieces
  }

  /// The lines of a block. Only file paths, and addresses left whole, can be wider than the terminal.
  package static func lines(_ block: Block, width: Int, addresses: Addresses = .inPieces) -> [Line] {
    // Even in a very narrow terminal, leave room for text after the indent.
    let deepest = max(0, width - narrowestText)
    let indents = (first: min(block.indent, deepest), rest: min(block.hanging, deepest))
    var lines: [Line] = []
    for paragraph in paragraphs(block.spans) {
      var filling = Filling(lines, first: indents.first, rest: indents.rest, width: width, addresses)
      for word in words(paragraph) { filling.add(word) }
      lines = filling.finished
    }
    return lines
  }

  /// Indents leave at least this many columns for text.
  private static let narrowestText = 10

  /// Fills lines word by word.
  private struct Filling {
    private var lines: [Line]
    private var line: Line
    private var used = 0
    private let rest: Int
    private let width: Int
    private let addresses: Addresses

    init(_ lines: [Line], first: Int, rest: Int, width: Int, _ addresses: Addresses) {
      self.lines = lines
      self.rest = rest
      self.width = width
      self.addresses = addresses
      line = Line(indent: lines.isEmpty ? first : rest, spans: [])
    }

    var finished: [Line] { lines + [line] }

    private var room: Int { max(1, width - line.indent) }

    mutating func add(_ word: Word) {
      let space = word.isSpaced && used > 0 ? 1 : 0
      if used > 0, used + space + word.width > room { begin() }
      guard word.width > room, !word.isPath, !word.isAddress || addresses == .inPieces else {
        if used > 0, space > 0 { append([Span(text: " ", style: styleOfSpace(before: word))], width: 1) }
        append(word.pieces, width: word.width)
        return
      }
      for piece in Breaking.pieces(of: word.pieces, first: room, rest: max(1, width - rest)) {
        if used > 0 { begin() }
        append(piece, width: piece.reduce(0) { $0 + DisplayWidth.columns($1.text) })
      }
    }

    private mutating func append(_ spans: [Span], width: Int) {
      for span in spans {
        if line.spans.last?.style == span.style {
          line.spans[line.spans.count - 1].text += span.text
        } else {
          line.spans.append(span)
        }
      }
      used += width
    }

    /// A space between two words of one style takes that style.
    private func styleOfSpace(before word: Word) -> Span.Style {
      line.spans.last?.style == word.style ? word.style : .plain
    }

    private mutating func begin() {
      lines.append(line)
      line = Line(indent: rest, spans: [])
      used = 0
    }
  }

  private static func paragraphs(_ spans: [Span]) -> [[Span]] {
    var paragraphs: [[Span]] = [[]]
    for span in spans {
      for (index, piece) in span.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { paragraphs.append([]) }
        paragraphs[paragraphs.count - 1].append(Span(text: String(piece), style: span.style))
      }
    }
    return paragraphs
  }

  /// Splits text into words at plain spaces, except where French forbids a break. No-break spaces don't split.
  private static func words(_ spans: [Span]) -> [Word] {
    var words: [Word] = []
    var current = Word(pieces: [], width: 0, isSpaced: false)
    for span in spans {
      for (index, piece) in span.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 {
          if !current.pieces.isEmpty { words.append(current) }
          current = Word(pieces: [], width: 0, isSpaced: true)
        }
        guard !piece.isEmpty else { continue }
        current.pieces.append(Span(text: String(piece), style: span.style))
        current.width += DisplayWidth.columns(piece)
      }
    }
    if !current.pieces.isEmpty { words.append(current) }
    return words.reduce(into: []) { joined, word in
      guard let last = joined.last, word.isSpaced, FrenchSpacing.keepsTogether(last.text, word.text) else {
        joined.append(word)
        return
      }
      let space = Span(text: " ", style: last.pieces.last?.style == word.pieces.first?.style ? word.style : .plain)
      joined[joined.count - 1].pieces += [space] + word.pieces
      joined[joined.count - 1].width += 1 + word.width
    }
  }
}

/// The plain spaces at which French allows no line break.
private enum FrenchSpacing {
  /// Whether two words separated by a plain space stay on one line: a mark stays with the word before it, « with the word
  /// after it.
  static func keepsTogether(_ before: String, _ after: String) -> Bool {
    if let last = before.last, "«§".contains(last) { return true }
    guard let first = after.first else { return false }
    if "»:;?!".contains(first) { return after.allSatisfy { $0.isPunctuation || $0 == "+" } }
    return "%€".contains(first) && before.last?.isNumber == true
  }
}

/// Breaks words that are longer than a line.
private enum Breaking {
  private typealias Styled = (character: Character, style: Span.Style)

  /// The pieces of a word, each no wider than its line. French spacing rules are kept where possible.
  static func pieces(of spans: [Span], first: Int, rest: Int) -> [[Span]] {
    var characters: ArraySlice<Styled> = spans.flatMap { span in span.text.map { (character: $0, style: span.style) } }[
      ...]
    var pieces: [[Span]] = []
    while !characters.isEmpty {
      let end = end(of: characters, width: pieces.isEmpty ? first : rest)
      pieces.append(
        characters[..<end].reduce(into: []) { spans, next in
          if spans.last?.style == next.style {
            spans[spans.count - 1].text.append(next.character)
          } else {
            spans.append(Span(text: String(next.character), style: next.style))
          }
        })
      characters = characters[end...]
    }
    return pieces
  }

  /// The index after the characters that fit on one line.
  private static func end(of characters: ArraySlice<Styled>, width: Int) -> Int {
    var columns = 0
    let fitting = characters.prefix {
      columns += DisplayWidth.columns($0.character)
      return columns <= width
    }
    guard fitting.count < characters.count else { return characters.endIndex }
    // A single character may be wider than the terminal.
    guard fitting.count > 1 else { return characters.startIndex + 1 }
    let places = ((fitting.startIndex + fitting.count / 2 + 1)...fitting.endIndex).reversed()
    return places.first { isExpected(characters, at: $0) && mayBreak(characters, at: $0) }
      ?? places.first { mayBreak(characters, at: $0) } ?? fitting.endIndex
  }

  /// Whether this is a natural place to break: after a separator in a name or an address, or before a percent-encoded
  /// byte.
  private static func isExpected(_ characters: ArraySlice<Styled>, at place: Int) -> Bool {
    let before = characters[place - 1].character
    if "-/_ \u{A0}".contains(before) { return true }
    return before.isASCII && characters.indices.contains(place) && characters[place].character == "%"
  }

  /// Whether a break here keeps closing marks off the start of a line and opening quotation marks off the end.
  private static func mayBreak(_ characters: ArraySlice<Styled>, at place: Int) -> Bool {
    func character(_ index: Int, beyond: Int) -> Character? {
      guard characters.indices.contains(index) else { return nil }
      guard characters[index].character.isWhitespace else { return characters[index].character }
      return characters.indices.contains(beyond) ? characters[beyond].character : nil
    }
    let before = character(place - 1, beyond: place - 2)
    let after = character(place, beyond: place + 1)
    return before != "«" && !(after.map { ":;?!»".contains($0) } ?? false)
  }
}
