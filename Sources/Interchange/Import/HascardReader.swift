import QuestionBank

/// Reads hascard's cards, which lines of `---` part: a heading, and below it a definition, options, gaps or an order.
struct HascardReader {
  private let source: DeckText
  private var deck = ImportedDeck(.hascard)

  static func deck(from source: DeckText) -> ImportedDeck {
    var reader = HascardReader(source: source)
    var card: [ByteText] = []
    for line in source.lines {
      if line.trimmed.count >= 3, line.trimmed.allSatisfy({ $0 == UInt8(ascii: "-") }) {
        reader.read(card)
        card = []
      } else {
        card.append(line)
      }
    }
    reader.read(card)
    return reader.deck
  }

  private init(source: DeckText) {
    self.source = source
  }

  private mutating func read(_ lines: [ByteText]) {
    let lines = lines.map(\.trimmed)
    guard let head = lines.firstIndex(where: { !$0.isEmpty }) else { return }
    let position = source.position(at: lines[head].startIndex)
    guard lines[head].hasPrefix("# ") else { return deck.leaveOut(.emptyFront, at: position) }
    var losses = ImportLosses()
    let front = MarkdownText.plain(lines[head].dropFirst(2).string, losses: &losses)
    let body = lines[(head + 1)...].filter { !$0.isEmpty }
    do throws(ImportFault) {
      var item = try item(front, body, at: position, &losses)
      if item.prompt.isEmpty { item.prompt = front }
      deck.add(item, losing: losses)
    } catch {
      deck.leaveOut(error, at: position)
    }
  }

  private func item(_ front: String, _ lines: [ByteText], at position: Position, _ losses: inout ImportLosses)
    throws(ImportFault) -> ImportedItem
  {
    guard !front.isEmpty else { throw .emptyFront }
    // A picture stands on a line of its own and has no part in the kind of card.
    var texts: [ByteText] = []
    for line in lines {
      if line.hasPrefix("![") { losses.add(.picture) } else { texts.append(line) }
    }
    guard !texts.isEmpty else { throw .emptyBack }
    func plain(_ text: ByteText) -> String { MarkdownText.plain(text.string, losses: &losses) }
    func item(_ body: Question.Body) -> ImportedItem { ImportedItem(position: position, prompt: front, body: body) }
    if texts.allSatisfy({ $0.hasPrefix("- ") || $0.hasPrefix("* ") }), texts.contains(where: { $0.hasPrefix("* ") }) {
      let options = texts.map { Question.Option(text: plain($0.dropFirst(2).trimmed), isRight: $0.hasPrefix("* ")) }
      return item(options.count(where: \.isRight) == 1 ? .choice(options) : .multiple(options))
    }
    if texts.allSatisfy({ $0.hasPrefix("[*]") || $0.hasPrefix("[ ]") || $0.hasPrefix("[x]") }) {
      guard texts.contains(where: { !$0.hasPrefix("[ ]") }) else { throw .noRightAnswer }
      return item(
        .multiple(
          texts.map { Question.Option(text: plain($0.dropFirst(3).trimmed), isRight: !$0.hasPrefix("[ ]")) }))
    }
    let numbered = texts.compactMap(Self.numbered)
    if texts.count > 1, numbered.count == texts.count {
      return item(.order(numbered.sorted { $0.number < $1.number }.map { plain($0.text) }))
    }
    let whole = texts.map(\.string).joined(separator: "\n")
    if let marks = try Self.gaps(in: whole, losses: &losses) {
      return item(.cloze(text: marks.text, gaps: marks.gaps))
    }
    let back = MarkdownText.plain(whole, losses: &losses)
    let (body, explanation) = try CardBody.body(back: back)
    var card = item(body)
    card.explanation = explanation
    card.card = ImportedItem.Card(front: front, back: back)
    return card
  }

  /// `4. text`.
  private static func numbered(_ line: ByteText) -> (number: Int, text: ByteText)? {
    let rest = line.drop(while: \.isDigit)
    guard rest.startIndex > line.startIndex, rest.count < line.count, rest.hasPrefix(". "),
      let number = Int(line[..<rest.startIndex].string)
    else { return nil }
    return (number, rest.dropFirst(2).trimmed)
  }

  /// The text with `_gap|another form_`; nil if it has none. `\_` is an underscore.
  private static func gaps(in text: String, losses: inout ImportLosses) throws(ImportFault) -> ClozeMarks? {
    guard text.contains("_") else { return nil }
    var marks = ClozeMarks()
    let bytes = Array(text.utf8)[...]
    var plain: [UInt8] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "\\"), index + 1 < bytes.endIndex, bytes[index + 1] == UInt8(ascii: "_") {
        plain.append(bytes[index + 1])
        index += 2
      } else if bytes[index] == UInt8(ascii: "_"),
        let end = bytes[(index + 1)...].prefix(1_000).firstIndex(of: UInt8(ascii: "_")), end > index + 1
      {
        marks.add(plain[...].string)
        plain = []
        let answers = bytes[(index + 1)..<end].parts(UInt8(ascii: "|")).map { $0.string.trimmed }
        try marks.addGap(answers.filter { !$0.isEmpty })
        index = end + 1
      } else {
        plain.append(bytes[index])
        index += 1
      }
    }
    marks.add(plain[...].string)
    return marks.gaps.isEmpty ? nil : marks
  }
}
