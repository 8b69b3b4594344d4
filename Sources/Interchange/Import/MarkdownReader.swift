import QuestionBank

/// Reads cards in Markdown: those of hashcards and repeater (`Q:`, `A:`, `C:`), and Obsidian's (`front::back`, `?`
/// between lines, `==gap==`).
struct MarkdownReader {
  private let source: DeckText
  private var deck = ImportedDeck(.markdown)
  private var topic: String?
  private var losses = ImportLosses()
  /// The paragraph just read, which a `?` may turn into a front.
  private var paragraph: [ByteText] = []
  private var card: Open?
  private var isCode = false

  /// A card that's being read.
  private struct Open {
    enum Kind {
      case question, answer, cloze
      case below(isReversible: Bool)
    }

    var kind: Kind
    var front: [ByteText] = []
    var back: [ByteText] = []
    var offset: Int
  }

  static func deck(from source: DeckText) -> ImportedDeck {
    var reader = MarkdownReader(source: source)
    let lines = source.lines
    for line in lines.dropFirst(reader.readFrontMatter(lines)) { reader.read(line) }
    reader.end()
    return reader.deck
  }

  private init(source: DeckText) {
    self.source = source
  }

  /// Reads what's between two lines of `---` or `+++` at the top, and gives how many lines that are.
  private mutating func readFrontMatter(_ lines: DeckText.Lines) -> Int {
    guard let first = lines.first?.trimmed.string, first == "---" || first == "+++",
      let end = lines.dropFirst().prefix(50).firstIndex(where: { $0.trimmed.string == first })
    else { return 0 }
    for line in lines[1..<end] {
      guard let sign = line.firstIndex(where: { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: ":") }) else { continue }
      let value = line[(sign + 1)...].string.trimmed.trimmingQuotes
      switch line[..<sign].string.trimmed.lowercased() {
      case "name", "title", "deck": deck.title = value.nonEmpty
      case "lang", "language": deck.language = value.nonEmpty
      default: break
      }
    }
    return end + 1
  }

  private mutating func read(_ raw: ByteText) {
    let line = withoutSchedule(raw)
    let text = line.trimmed
    if MarkdownText.isFence(line.prefix(8).string) { isCode.toggle() }
    if isCode || text.hasPrefix("```") || text.hasPrefix("~~~") { return add(line) }
    if text.hasPrefix("Q:") && line.first == UInt8(ascii: "Q") { return begin(.question, line) }
    if line.hasPrefix("C:") { return begin(.cloze, line) }
    if line.hasPrefix("A:"), case .question = card?.kind {
      card?.kind = .answer
      card?.back = [line.dropFirst(2)]
      return
    }
    if text.string == "?" || text.string == "??", !paragraph.isEmpty, card == nil {
      card = Open(
        kind: .below(isReversible: text.count == 2), front: paragraph, offset: paragraph[0].startIndex)
      paragraph = []
      return
    }
    if isRule(text) || text.first == UInt8(ascii: "#") && isHeadingOrTag(text) { return end() }
    if text.isEmpty, case .below = card?.kind { return end() }
    if text.isEmpty, card == nil { return endParagraph() }
    add(line)
  }

  private func isRule(_ text: ByteText) -> Bool {
    text.count >= 3 && (text.allSatisfy { $0 == UInt8(ascii: "-") } || text.allSatisfy { $0 == UInt8(ascii: "*") })
  }

  /// Notes a tag such as `#flashcards/history`; headings are passed over.
  private mutating func isHeadingOrTag(_ text: ByteText) -> Bool {
    let rest = text.drop { $0 == UInt8(ascii: "#") }
    if rest.first?.isBlank ?? true { return true }
    guard text.count - rest.count == 1, !rest.contains(where: \.isBlank) else { return false }
    let names = rest.string.split(separator: "/")
    topic =
      names.count > 1 ? names.last.map(String.init) : names.first == "flashcards" ? nil : names.first.map(String.init)
    return true
  }

  private mutating func add(_ line: ByteText) {
    switch card?.kind {
    case .question, .cloze: card?.front.append(line)
    case .answer, .below: card?.back.append(line)
    case nil: paragraph.append(line)
    }
  }

  private mutating func begin(_ kind: Open.Kind, _ line: ByteText) {
    end()
    card = Open(kind: kind, front: [line.dropFirst(2)], offset: line.startIndex)
  }

  /// A line without Obsidian's notes on when a card is due.
  private mutating func withoutSchedule(_ line: ByteText) -> ByteText {
    guard line.firstOffset(of: "<!--SR:") != nil else { return line }
    var output: [UInt8] = []
    var rest = line
    while let start = rest.firstOffset(of: "<!--SR:"), let end = rest[start...].firstOffset(of: "-->") {
      losses.add(.schedule)
      output += rest[..<start]
      rest = rest[(end + 3)...]
    }
    // A stretch of the file says where it is; a copy doesn't, so one is made only where the note isn't the end.
    return rest.trimmed.isEmpty ? line.prefix(output.count) : (output + rest)[...]
  }
}

// MARK: - Cards

extension MarkdownReader {
  private mutating func end() {
    endParagraph()
    guard let open = card else { return }
    card = nil
    let position = source.position(at: open.offset)
    do throws(ImportFault) {
      switch open.kind {
      case .question: throw .emptyBack
      case .answer:
        let (answer, note) = Self.parted(open.back)
        try addCard(text(open.front), text(answer), note: text(note), isReversible: false, at: position)
      case .below(let isReversible):
        try addCard(text(open.front), text(open.back), isReversible: isReversible, at: position)
      case .cloze:
        let (lines, note) = Self.parted(open.front)
        try addCloze(lines, .brackets, note: text(note), at: position)
      }
    } catch {
      deck.leaveOut(error, at: position)
    }
    losses = ImportLosses()
  }

  /// What stands above the quotation that ends a card, and the quoted lines: what's said after the answer. A card that
  /// is nothing but a quotation has no such thing.
  private static func parted(_ lines: [ByteText]) -> (card: [ByteText], note: [ByteText]) {
    let end = lines.lastIndex { !$0.trimmed.isEmpty }.map { $0 + 1 } ?? 0
    let start = lines[..<end].lastIndex { $0.first != UInt8(ascii: ">") }.map { $0 + 1 } ?? 0
    guard start < end, lines[..<start].contains(where: { !$0.trimmed.isEmpty }) else { return (lines, []) }
    return (Array(lines[..<start]), lines[start..<end].map { $0.dropFirst().trimmed })
  }

  /// Ends a paragraph outside cards: its lines may be cards of one line, or have gaps.
  private mutating func endParagraph() {
    let lines = paragraph
    paragraph = []
    var rest: [ByteText] = []
    var code = false
    for line in lines {
      if MarkdownText.isFence(line.prefix(8).string) { code.toggle() }
      guard !code, let (front, back, isReversible) = Self.sides(of: line) else {
        rest.append(line)
        continue
      }
      let position = source.position(at: line.startIndex)
      do throws(ImportFault) {
        try addCard(text([Self.withoutListMark(front)]), text([back]), isReversible: isReversible, at: position)
      } catch {
        deck.leaveOut(error, at: position)
      }
      losses = ImportLosses()
    }
    guard let first = rest.first, rest.contains(where: { $0.firstOffset(of: "==") != nil }) else { return }
    let position = source.position(at: first.startIndex)
    do throws(ImportFault) {
      try addCloze(rest, .highlights, at: position)
    } catch {
      // A comparison in running text isn't a card.
      if error != .noGap { deck.leaveOut(error, at: position) }
    }
    losses = ImportLosses()
  }

  /// Both sides of `front::back` or `front:::back`; code and Anki's `{{c1::gaps}}` don't count.
  static func sides(of line: ByteText) -> (front: ByteText, back: ByteText, isReversible: Bool)? {
    var isCode = false
    var mayHaveGaps = true
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "`") { isCode.toggle() }
      if !isCode, mayHaveGaps, line[index...].hasPrefix("{{") {
        let end = line[index...].firstOffset(of: "}}")
        mayHaveGaps = end != nil
        index = end ?? index
      }
      if !isCode, line[index...].hasPrefix("::") {
        let isReversible = line[index...].hasPrefix(":::")
        let back = line[(index + (isReversible ? 3 : 2))...].trimmed
        let front = line[..<index].trimmed
        return front.isEmpty || back.isEmpty ? nil : (front, back, isReversible)
      }
      index += 1
    }
    return nil
  }

  /// A card of one line without the sign of the list or the quotation that it stands in.
  private static func withoutListMark(_ line: ByteText) -> ByteText {
    let rest = line.drop { ">-*+".utf8.contains($0) || $0.isBlank }
    let mark = line[..<rest.startIndex]
    // A word or a number may begin with such a sign, so a blank follows it.
    return mark.last == UInt8(ascii: " ") && !rest.isEmpty ? rest : line
  }

  private mutating func text(_ lines: [ByteText]) -> String {
    MarkdownText.plain(lines.map(\.string).joined(separator: "\n"), losses: &losses)
  }

  private mutating func addCard(
    _ front: String, _ back: String, note: String = "", isReversible: Bool, at position: Position
  ) throws(ImportFault) {
    guard !front.isEmpty else { throw .emptyFront }
    guard !back.isEmpty else { throw .emptyBack }
    guard !CardBody.isUnknownPicture(front) else { throw .onlyPicture }
    let (body, explanation) = try CardBody.body(back: back)
    var item = ImportedItem(position: position, prompt: front, body: body)
    item.topic = topic
    item.explanation = [explanation, note].filter { !$0.isEmpty }.joined(separator: "\n")
    item.card = ImportedItem.Card(front: front, back: back)
    deck.add(item, losing: losses)
    guard isReversible, let reversed = item.reversed else { return }
    deck.add(reversed)
    // Both directions are there already.
    for index in deck.items.indices.suffix(2) { deck.items[index].card = nil }
  }

  private enum Gaps { case brackets, highlights }

  private mutating func addCloze(
    _ lines: [ByteText], _ gaps: Gaps, note: String = "", at position: Position
  ) throws(ImportFault) {
    var marks = ClozeMarks()
    var answers: [String] = []
    // The gaps are marked with signs that no text has while the rest is read as Markdown.
    var output: [UInt8] = []
    for line in lines {
      output += gaps == .brackets ? Self.bracketed(line, &answers) : Self.highlighted(line, &answers)
      output.append(.lineFeed)
    }
    guard !answers.isEmpty else { throw .noGap }
    let plain = MarkdownText.plain(output[...].string.trimmed, losses: &losses)
    for (index, piece) in plain.split(separator: "\u{2}", omittingEmptySubsequences: false).enumerated() {
      if index > 0, index <= answers.count {
        let (answer, hint) = gaps == .highlights ? Self.hinted(answers[index - 1]) : (answers[index - 1], nil)
        try marks.addGap(
          [MarkdownText.plain(answer, losses: &losses)], hint: hint.map { MarkdownText.plain($0, losses: &losses) })
      }
      marks.add(piece)
    }
    var item = ImportedItem(position: position, prompt: "", body: .cloze(text: marks.text, gaps: marks.gaps))
    item.topic = topic
    item.hints = marks.hints
    item.explanation = note
    deck.add(item, losing: losses)
  }

  /// What's in a gap of Obsidian's: `answer`, `answer;;hint` or `1;;answer;;hint`.
  private static func hinted(_ gap: String) -> (answer: String, hint: String?) {
    var parts = gap.split(separator: ";;", omittingEmptySubsequences: false).map { String($0) }
    if parts.count > 1, let first = parts.first, !first.isEmpty, first.utf8.allSatisfy(\.isDigit) {
      parts.removeFirst()
    }
    return (parts[0], parts.count > 1 ? parts[1] : nil)
  }

  /// A line with the byte 2 for each `[gap]`; pictures, links and escaped brackets stay.
  private static func bracketed(_ line: ByteText, _ answers: inout [String]) -> [UInt8] {
    var output: [UInt8] = []
    var index = line.startIndex
    while index < line.endIndex {
      let byte = line[index]
      if byte == UInt8(ascii: "\\"), index + 1 < line.endIndex, "[]".utf8.contains(line[index + 1]) {
        output.append(line[index + 1])
        index += 2
      } else if byte == UInt8(ascii: "["), line[index...].dropFirst().first != UInt8(ascii: "["),
        let close = line[index...].prefix(1_000).firstIndex(of: UInt8(ascii: "]")), close > index + 1,
        index == line.startIndex || line[index - 1] != UInt8(ascii: "!"),
        close + 1 == line.endIndex || line[close + 1] != UInt8(ascii: "(")
      {
        answers.append(line[(index + 1)..<close].string)
        output.append(0x02)
        index = close + 1
      } else {
        output.append(byte)
        index += 1
      }
    }
    return output
  }

  /// A line with the byte 2 for each `==gap==`; code stays.
  private static func highlighted(_ line: ByteText, _ answers: inout [String]) -> [UInt8] {
    var output: [UInt8] = []
    var index = line.startIndex
    var isCode = false
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "`") { isCode.toggle() }
      let inner = line[index...].dropFirst(2)
      if !isCode, line[index...].hasPrefix("=="), let first = inner.first, !first.isBlank, first != UInt8(ascii: "="),
        let end = inner.prefix(1_000).firstOffset(of: "=="), !line[end - 1].isBlank
      {
        answers.append(inner[..<end].string)
        output.append(0x02)
        index = end + 2
      } else {
        output.append(line[index])
        index += 1
      }
    }
    return output
  }
}

extension String {
  fileprivate var trimmingQuotes: String {
    guard count >= 2, let first, first == "\"" || first == "'", last == first else { return self }
    let inner = String(dropFirst().dropLast())
    return first == "'" ? inner : inner.replacing("\\\"", with: "\"").replacing("\\\\", with: "\\")
  }
}
