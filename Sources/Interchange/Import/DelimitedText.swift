/// Tables as text: RFC 4180 with any separator.
struct DelimitedText {
  /// A row and where it begins.
  struct Row {
    var fields: [[UInt8]]
    var offset: Int
    /// Where each field begins.
    var offsets: [Int]
  }

  private let bytes: ByteText
  private let separator: UInt8
  private let rowEnd: UInt8
  private var index: Int
  /// Whether a mark at the beginning of a field quotes it. After one that's never closed, none does any more.
  private var quotes = true
  /// The first quotation mark that's never closed.
  private(set) var openQuote: Int?

  init(_ bytes: ByteText, separator: UInt8, rowEnd: UInt8 = .lineFeed) {
    self.bytes = bytes
    self.separator = separator
    self.rowEnd = rowEnd
    index = bytes.startIndex
  }

  /// The next row that isn't blank; nil at the end.
  mutating func next() -> Row? {
    while index < bytes.endIndex {
      let row = row()
      if row.fields.count > 1 || !row.fields[0][...].trimmed.isEmpty { return row }
    }
    return nil
  }

  /// Every row, or the first ones.
  mutating func rows(atMost limit: Int = .max) -> [Row] {
    var rows: [Row] = []
    while rows.count < limit, let row = next() { rows.append(row) }
    return rows
  }

  private mutating func row() -> Row {
    var row = Row(fields: [], offset: index, offsets: [])
    while true {
      row.offsets.append(index)
      row.fields.append(field())
      guard index < bytes.endIndex else { return row }
      let end = bytes[index]
      index += 1
      if end == rowEnd { return row }
      // A separator at the very end begins one more, empty field.
      if index == bytes.endIndex {
        row.offsets.append(index)
        row.fields.append([])
        return row
      }
    }
  }

  private mutating func field() -> [UInt8] {
    let start = index
    // Spreadsheets don't put blanks before a mark, but people do.
    let first = bytes[index...].drop { $0 == UInt8(ascii: " ") }
    if quotes, first.first == UInt8(ascii: "\"") {
      if let field = quoted(from: first.startIndex + 1) { return field }
      openQuote = first.startIndex
      quotes = false
      index = start
    }
    while index < bytes.endIndex, bytes[index] != separator, bytes[index] != rowEnd { index += 1 }
    return Array(bytes[start..<index])
  }

  /// A quoted field; nil if its mark is never closed. A mark that no separator follows belongs to the text.
  private mutating func quoted(from start: Int) -> [UInt8]? {
    var field: [UInt8] = []
    var place = start
    while place < bytes.endIndex {
      guard bytes[place] == UInt8(ascii: "\"") else {
        field.append(bytes[place])
        place += 1
        continue
      }
      let after = place + 1
      if after < bytes.endIndex, bytes[after] == UInt8(ascii: "\"") {
        field.append(UInt8(ascii: "\""))
        place += 2
        continue
      }
      var end = after
      while end < bytes.endIndex, bytes[end] == UInt8(ascii: " ") { end += 1 }
      if end == bytes.endIndex || bytes[end] == separator || bytes[end] == rowEnd {
        index = end
        return field
      }
      field.append(bytes[place])
      place += 1
    }
    return nil
  }

  /// What parts the sides of cards that semicolons part from each other, as Quizlet can export them:
  /// `chat⇥cat;chien⇥dog`. nil for any other table.
  static func separatorOfCardsOnOneLine(_ bytes: ByteText) -> UInt8? {
    guard !bytes.contains(UInt8(ascii: "\"")) else { return nil }
    let cards = bytes.split(separator: UInt8(ascii: ";")).lazy.map(\.trimmed).filter { !$0.isEmpty }
    return [UInt8(ascii: "\t"), UInt8(ascii: ",")].first { separator in
      cards.dropFirst().first != nil && cards.allSatisfy { !$0.contains(.lineFeed) && $0.parts(separator).count == 2 }
    }
  }

  /// The separator that gives the most even table; nil if none gives one of two columns or more.
  static func separator(of bytes: ByteText) -> UInt8? {
    var best: (separator: UInt8, share: Double)?
    for separator in [UInt8(ascii: "\t"), UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ",")] {
      var table = DelimitedText(bytes, separator: separator)
      let counts = table.rows(atMost: 50).map(\.fields.count)
      guard !counts.isEmpty else { continue }
      let tally = Dictionary(grouping: counts, by: \.self).mapValues(\.count).filter { $0.key > 1 }
      guard let usual = tally.max(by: { ($0.value, $0.key) < ($1.value, $1.key) }) else { continue }
      let share = Double(usual.value) / Double(counts.count)
      if best.map({ share > $0.share + 0.1 }) ?? true { best = (separator, share) }
    }
    guard let best, best.share >= 0.6 else { return nil }
    return best.separator
  }
}
