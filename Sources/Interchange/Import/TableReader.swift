import Grading
import QuestionBank

/// Reads tables: CSV, TSV and their kin, cards or questions with their options in columns.
struct TableReader {
  private let source: DeckText
  private var deck = ImportedDeck(.csv)
  private var columns: [ImportedTable.Column] = []
  /// Where each front already is.
  private var places: [String: Int] = [:]

  /// The cards of a table; nil if it isn't one.
  ///
  /// - Parameter forced: The columns, whatever they look like.
  static func deck(from source: DeckText, columns forced: [ImportedTable.Column]? = nil) -> ImportedDeck? {
    if forced == nil, let (table, separator) = PackTable.beginning(source.bytes[...]) {
      var reader = TableReader(source: source)
      reader.run(table, separator)
      return reader.deck
    }
    let onOneLine = DelimitedText.separatorOfCardsOnOneLine(source.bytes[...])
    let found = onOneLine ?? DelimitedText.separator(of: source.bytes[...])
    guard let separator = found ?? (forced == nil ? nil : UInt8(ascii: ",")) else { return nil }
    var reader = TableReader(source: source)
    reader.run(separator, rowEnd: onOneLine == nil ? .lineFeed : UInt8(ascii: ";"), forced)
    return reader.deck
  }

  private init(source: DeckText) {
    self.source = source
  }

  private mutating func run(_ separator: UInt8, rowEnd: UInt8, _ forced: [ImportedTable.Column]?) {
    var text = DelimitedText(source.bytes[...], separator: separator, rowEnd: rowEnd)
    // Some templates have instructions above their header.
    let first = text.rows(atMost: 15)
    let headerPlace = first.firstIndex { TableColumns.header(Self.cells($0)) != nil }
    let header = headerPlace.flatMap { TableColumns.header(Self.cells(first[$0])) }
    let body = first.dropFirst(headerPlace.map { $0 + 1 } ?? 0)
    columns = forced ?? header ?? TableColumns.guessed(body.map(Self.cells))
    deck.table = ImportedTable(
      delimiter: Character(Unicode.Scalar(separator)), hasHeader: header != nil, columns: columns,
      rows: body.prefix(3).map(Self.cells))
    for row in body { read(row) }
    while let row = text.next() { read(row) }
    if let quote = text.openQuote { deck.leaveOut(.openQuote, at: source.position(at: quote)) }
  }

  /// Reads the rows of a table that this program wrote. Their text has no markup.
  private mutating func run(_ table: PackTable, _ separator: UInt8) {
    var text = DelimitedText(source.bytes[...], separator: separator)
    _ = text.next()
    while let row = text.next() {
      let position = source.position(at: row.offset)
      var losses = ImportLosses()
      let cells = row.fields.map {
        FormulaText.readable(TableCell.disarmed($0[...].trimmed).string.trimmed, losses: &losses)
      }
      do throws(ImportFault) {
        deck.add(try table.item(cells, at: position), losing: losses)
      } catch {
        deck.leaveOut(error, at: position)
      }
    }
    if let quote = text.openQuote { deck.leaveOut(.openQuote, at: source.position(at: quote)) }
  }

  private static func cells(_ row: DelimitedText.Row) -> [String] { row.fields.map { $0[...].trimmed.string } }

  private mutating func read(_ row: DelimitedText.Row) {
    let position = source.position(at: row.offset)
    var losses = ImportLosses()
    var cells: [ImportedTable.Column: [String]] = [:]
    for (column, field) in zip(columns, row.fields) where column != .ignored {
      cells[column, default: []].append(
        HTMLText.plain(TableCell.disarmed(field[...].trimmed), .linesCount, losses: &losses))
    }
    let front = cells[.front]?.first ?? ""
    guard cells.values.contains(where: { $0.contains { !$0.isEmpty } }) else { return }
    guard !front.isEmpty else { return deck.leaveOut(.emptyFront, at: position) }
    guard !CardBody.isUnknownPicture(front) else { return deck.leaveOut(.onlyPicture, at: position) }
    var item: ImportedItem
    do throws(ImportFault) {
      if columns.contains(.option) {
        item = ImportedItem(position: position, prompt: front, body: try choice(cells))
      } else if let cloze = try AnkiCloze.marks(in: front) {
        // Older versions of Anki write notes without header lines.
        item = ImportedItem(position: position, prompt: "", body: .cloze(text: cloze.text, gaps: cloze.gaps))
        item.hints = cloze.hints
        item.explanation = cells[.back]?.first ?? ""
      } else {
        item = try card(front, cells[.back]?.first ?? "", at: position)
      }
    } catch {
      return deck.leaveOut(error, at: position)
    }
    item.guid = cells[.id]?.first?.nonEmpty
    item.tags = (cells[.tags] ?? []).flatMap { $0.split { $0 == "," || $0 == ";" || $0 == " " }.map(String.init) }
    item.topic = cells[.topic]?.first?.nonEmpty
    item.hints += (cells[.hint] ?? []).filter { !$0.isEmpty }
    let said = (cells[.explanation] ?? []).filter { !$0.isEmpty }.joined(separator: "\n")
    item.explanation = [item.explanation, said].filter { !$0.isEmpty }.joined(separator: "\n")
    add(item, losses)
  }

  /// Adds an item, or its answer to an earlier one with the same front.
  private mutating func add(_ item: ImportedItem, _ losses: ImportLosses) {
    let front = item.front.lowercased()
    if let place = places[front], case .short(var gap) = deck.items[place].body, case .short(let other) = item.body,
      gap.accepted.count + other.accepted.count <= ImportLimits.values
    {
      let known = Set(gap.accepted.map { $0.source.lowercased() })
      gap.accepted += other.accepted.filter { !known.contains($0.source.lowercased()) }
      deck.items[place].body = .short(gap)
      deck.items[place].tags += item.tags.filter { !deck.items[place].tags.contains($0) }
      return deck.warn(.merged(line: deck.items[place].position.line), at: item.position)
    }
    places[front] = deck.items.count
    deck.add(item, losing: losses)
  }

  private func card(_ front: String, _ back: String, at position: Position) throws(ImportFault) -> ImportedItem {
    guard !back.isEmpty else { throw .emptyBack }
    let (body, explanation) = try CardBody.body(back: back)
    var item = ImportedItem(position: position, prompt: front, body: body)
    item.explanation = explanation
    item.card = ImportedItem.Card(front: front, back: back)
    return item
  }

  /// Options in columns, and a column that says which are right: by number, letter or text.
  private func choice(_ cells: [ImportedTable.Column: [String]]) throws(ImportFault) -> Question.Body {
    let texts = cells[.option] ?? []
    let key = (cells[.right] ?? []).first { !$0.isEmpty } ?? ""
    guard !key.isEmpty else { throw .noRightAnswer }
    let filled = texts.indices.filter { !texts[$0].isEmpty }
    guard filled.count >= 2 else { throw .tooFewAnswers(filled.count, needed: 2) }
    let right: Set<Int>
    if let index = texts.firstIndex(where: { $0.lowercased() == key.lowercased() }), Int(key) == nil {
      right = [index]
    } else {
      var places: Set<Int> = []
      for part in key.split(whereSeparator: { ",;/& ".contains($0) }) {
        guard let place = Self.place(String(part), in: texts), filled.contains(place) else {
          throw .answerNotAnOption(String(part))
        }
        places.insert(place)
      }
      right = places
    }
    guard !right.isEmpty else { throw .noRightAnswer }
    let options = filled.map { Question.Option(text: texts[$0], isRight: right.contains($0)) }
    return right.count == 1 ? .choice(options) : .multiple(options)
  }

  private static func place(_ key: String, in texts: [String]) -> Int? {
    if let number = Int(key) { return texts.indices.contains(number - 1) ? number - 1 : nil }
    guard key.count == 1, let letter = key.lowercased().utf8.first, letter.isLetter else {
      return texts.firstIndex { $0.lowercased() == key.lowercased() }
    }
    let place = Int(letter - UInt8(ascii: "a"))
    return texts.indices.contains(place) ? place : nil
  }
}
