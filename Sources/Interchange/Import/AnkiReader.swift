import QuestionBank

/// Reads Anki's notes in plain text.
struct AnkiReader {
  private let source: DeckText
  private var deck = ImportedDeck(.anki)
  private var separator = UInt8(ascii: "\t")
  private var isHTML: Bool?
  private var deckName: String?
  private var tags: [String] = []
  /// What the columns hold besides the fields, from 0.
  private var special: [Int: ImportedTable.Column] = [:]

  static func deck(from source: DeckText) -> ImportedDeck {
    var reader = AnkiReader(source: source)
    let start = reader.readHeader()
    var rows = DelimitedText(source.bytes[start...], separator: reader.separator)
    while let row = rows.next() { reader.read(row) }
    if let quote = rows.openQuote { reader.deck.leaveOut(.openQuote, at: source.position(at: quote)) }
    return reader.deck
  }

  /// Whether a line is one of those that Anki writes at the top.
  static func isHeader(_ line: ByteText) -> Bool {
    let names = ["separator", "html", "tags", "columns", "notetype", "deck", "guid", "if matches"]
    guard line.first == UInt8(ascii: "#"), let colon = line.firstIndex(of: UInt8(ascii: ":")) else { return false }
    let name = line[(line.startIndex + 1)..<colon].prefix(40).string.lowercased()
    return names.contains { name == $0 || name == "\($0) column" }
  }

  private init(source: DeckText) {
    self.source = source
  }

  /// Reads the lines at the top that begin with `#`, and gives where the notes begin.
  private mutating func readHeader() -> Int {
    for line in source.lines {
      guard line.first == UInt8(ascii: "#") else { return line.startIndex }
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")) else { continue }
      let name = line[(line.startIndex + 1)..<colon].trimmed.string.lowercased()
      let value = line[(colon + 1)...].string.trimmed
      switch name {
      case "separator": separator = Self.separator(line[(colon + 1)...])
      case "html": isHTML = value.lowercased() == "true"
      case "tags": tags = value.split(separator: " ").map(String.init)
      case "deck": deckName = value
      case "notetype column": setColumn(value, .ignored)
      case "deck column": setColumn(value, .topic)
      case "tags column": setColumn(value, .tags)
      case "guid column": setColumn(value, .id)
      default: break
      }
    }
    return source.bytes.count
  }

  private mutating func setColumn(_ number: String, _ column: ImportedTable.Column) {
    if let number = Int(number), number > 0, number < 1_000 { special[number - 1] = column }
  }

  private static func separator(_ value: ByteText) -> UInt8 {
    switch value.string.trimmed.lowercased() {
    case "comma": UInt8(ascii: ",")
    case "semicolon": UInt8(ascii: ";")
    case "space": UInt8(ascii: " ")
    case "pipe": UInt8(ascii: "|")
    case "colon": UInt8(ascii: ":")
    case let name where name.utf8.count == 1: name.utf8.first ?? UInt8(ascii: "\t")
    default: UInt8(ascii: "\t")
    }
  }

  private mutating func read(_ row: DelimitedText.Row) {
    // To Anki too, a line that begins with this sign is a comment.
    guard row.offset == source.bytes.endIndex || source.bytes[row.offset] != UInt8(ascii: "#") else { return }
    let position = source.position(at: row.offset)
    var losses = ImportLosses()
    var fields: [String] = []
    var item = ImportedItem(position: position, prompt: "", body: .trueFalse(true))
    item.topic = Self.topic(deckName)
    item.tags = tags
    for (index, field) in row.fields.enumerated() {
      switch special[index] {
      case .topic: item.topic = Self.topic(field[...].string) ?? item.topic
      case .tags: item.tags += field[...].string.split(whereSeparator: \.isWhitespace).map(String.init)
      case .id: item.guid = Self.name(field[...].trimmed.string)
      case .ignored: break
      default: fields.append(text(field[...], &losses))
      }
    }
    guard let front = fields.first, fields.contains(where: { !$0.isEmpty }) else { return }
    do throws(ImportFault) {
      // Its gaps are parts of a picture.
      if front.contains("::image-occlusion:") { throw .onlyPicture }
      let rest = fields.dropFirst().filter { !$0.isEmpty }
      if let cloze = try AnkiCloze.marks(in: front) {
        item.body = .cloze(text: cloze.text, gaps: cloze.gaps)
        item.hints = cloze.hints
        item.explanation = rest.joined(separator: "\n")
      } else {
        try setCard(&item, front, rest)
      }
    } catch {
      return deck.leaveOut(error, at: position)
    }
    deck.add(item, losing: losses)
  }

  private func setCard(_ item: inout ImportedItem, _ front: String, _ rest: [String]) throws(ImportFault) {
    guard !front.isEmpty else { throw .emptyFront }
    guard !CardBody.isUnknownPicture(front) else { throw .onlyPicture }
    guard let back = rest.first else { throw .emptyBack }
    let (answer, note) = Self.parted(back)
    let (body, explanation) = try CardBody.body(back: answer)
    item.prompt = front
    item.body = body
    item.explanation = ([explanation, note] + rest.dropFirst()).filter { !$0.isEmpty }.joined(separator: "\n")
    item.card = ImportedItem.Card(front: front, back: answer)
  }

  /// The line between an answer and what's said of it.
  static let rule = "---"

  /// The answer on the back of a card, and what's below the line.
  private static func parted(_ back: String) -> (answer: String, note: String) {
    let lines = back.split(separator: "\n", omittingEmptySubsequences: false)
    guard let place = lines.firstIndex(where: { $0.trimmed == rule }) else { return (back, "") }
    let answer = lines[..<place].joined(separator: "\n").trimmed
    // Without an answer above it, the line is one.
    return answer.isEmpty ? (back, "") : (answer, lines[(place + 1)...].joined(separator: "\n").trimmed)
  }

  /// What a guid calls a note: one that this program wrote has its pack in front.
  private static func name(_ guid: String) -> String? { QuestionID(guid)?.question.text ?? guid.nonEmpty }

  /// The last part of a deck's name: `Langues::Anglais` is about English.
  static func topic(_ name: String?) -> String? {
    name?.replacing("::", with: "\n").split(separator: "\n").last.map { $0.trimmed }?.nonEmpty
  }

  private func text(_ field: ByteText, _ losses: inout ImportLosses) -> String {
    let silent = Self.withoutSounds(field, &losses)
    if isHTML == false { return FormulaText.readable(silent.string.trimmed, losses: &losses) }
    return HTMLText.plain(silent, isHTML == true ? .html : .linesCount, losses: &losses)
  }

  /// A field without `[sound:…]`.
  private static func withoutSounds(_ field: ByteText, _ losses: inout ImportLosses) -> ByteText {
    guard field.firstOffset(of: "[sound:") != nil else { return field }
    var output: [UInt8] = []
    var rest = field
    while let start = rest.firstOffset(of: "[sound:"), let end = rest[start...].firstIndex(of: UInt8(ascii: "]")) {
      losses.add(.sound)
      output += rest[..<start]
      rest = rest[(end + 1)...]
    }
    return (output + rest)[...]
  }
}

/// Anki's gaps: `{{c1::text::hint}}`.
enum AnkiCloze {
  /// The text with its gaps; nil if it has none. Of gaps within gaps the outermost counts.
  static func marks(in text: String) throws(ImportFault) -> ClozeMarks? {
    guard text.contains("{{c") else { return nil }
    var marks = ClozeMarks()
    let bytes = Array(text.utf8)[...]
    var index = bytes.startIndex
    var plainStart = index
    var answer: [UInt8] = []
    var depth = 0
    while index < bytes.endIndex {
      if bytes[index] == UInt8(ascii: "{"), let start = contentStart(of: bytes[index...]) {
        if depth == 0 { marks.add(bytes[plainStart..<index].string) }
        depth += 1
        index = start
      } else if depth > 0, bytes[index] == UInt8(ascii: "}"), bytes[index...].hasPrefix("}}") {
        depth -= 1
        index += 2
        guard depth == 0 else { continue }
        let parts = answer[...].string.replacing("::", with: "\n\n").split(separator: "\n\n", maxSplits: 1)
        try marks.addGap([String(parts.first ?? "")], hint: parts.count > 1 ? String(parts[1]) : nil)
        answer = []
        plainStart = index
      } else {
        if depth > 0 { answer.append(bytes[index]) }
        index += 1
      }
    }
    if depth == 0 { marks.add(bytes[plainStart...].string) }
    guard depth == 0, !marks.gaps.isEmpty else {
      if marks.gaps.isEmpty, depth == 0 { return nil }
      throw .brace
    }
    return marks
  }

  /// Where the text of a gap that begins here starts.
  private static func contentStart(of text: ByteText) -> Int? {
    guard text.hasPrefix("{{c") else { return nil }
    let rest = text.dropFirst(3).drop(while: \.isDigit)
    guard rest.startIndex > text.startIndex + 3, rest.hasPrefix("::") else { return nil }
    return rest.startIndex + 2
  }
}
