/// Breaks a paragraph into lines of the terminal.
enum Wrapping {
  /// A word and its style; a line breaks only between words.
  private struct Word {
    var pieces: [Span]
    var width: Int
  }

  /// The lines of a block, each a row of spans, without their indents.
  static func lines(_ block: Block, width: Int) -> [[Span]] {
    var lines: [[Span]] = []
    for paragraph in paragraphs(block.spans) {
      var line: [Span] = []
      var used = 0
      func room() -> Int { max(10, width - (lines.isEmpty ? block.indent : block.hanging)) }
      for word in words(paragraph) {
        if used > 0 && used + 1 + word.width > room() {
          lines.append(line)
          line = []
          used = 0
        }
        if used > 0 {
          line.append(Span(text: " ", style: .plain))
          used += 1
        }
        line += word.pieces
        used += word.width
      }
      lines.append(line)
    }
    return lines
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

  /// Words are parted by plain spaces alone: a no-break space keeps its neighbours together.
  private static func words(_ spans: [Span]) -> [Word] {
    var words: [Word] = []
    var current = Word(pieces: [], width: 0)
    func finish() {
      if !current.pieces.isEmpty { words.append(current) }
      current = Word(pieces: [], width: 0)
    }
    for span in spans {
      for (index, piece) in span.text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        if index > 0 { finish() }
        guard !piece.isEmpty else { continue }
        current.pieces.append(Span(text: String(piece), style: span.style))
        current.width += DisplayWidth.columns(piece)
      }
    }
    finish()
    return words
  }
}
