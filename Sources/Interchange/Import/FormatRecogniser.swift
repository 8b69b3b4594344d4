/// Tells by its content what a file is.
package enum FormatRecogniser {
  /// What a file is.
  package enum Finding: Hashable, Sendable {
    case read(ImportFormat)
    case unread(UnreadFormat)
    /// A pack in the program's own format.
    case pack
  }

  /// What bytes are that aren't text; nil for text.
  static func binary(_ bytes: [UInt8]) -> UnreadFormat? {
    let start = bytes.prefix(16)
    if bytes.allSatisfy(\.isBlank) { return .empty }
    if start.starts(with: [0x50, 0x4B, 0x03, 0x04]) || start.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
      return zip(bytes)
    }
    if start.starts(with: Array("%PDF".utf8)) { return .pdf }
    if start.starts(with: Array("{\\rtf".utf8)) { return .rtf }
    if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { return oldOffice(bytes) }
    if start.starts(with: Array("SQLite format 3".utf8)) { return .sqlite }
    if start.starts(with: [0x1F, 0x8B]) { return .gzip }
    if start.starts(with: [0x89, 0x50, 0x4E, 0x47]) || start.starts(with: [0xFF, 0xD8, 0xFF])
      || start.starts(with: Array("GIF8".utf8)) || start.dropFirst(8).starts(with: Array("WEBP".utf8))
    {
      return .image
    }
    if start.starts(with: Array("OggS".utf8)) || start.starts(with: Array("ID3".utf8))
      || start.dropFirst(8).starts(with: Array("WAVE".utf8)) || start.starts(with: [0xFF, 0xFB])
    {
      return .sound
    }
    if start.dropFirst(4).starts(with: Array("ftyp".utf8)) || start.starts(with: [0x1A, 0x45, 0xDF, 0xA3]) {
      return .video
    }
    return nil
  }

  /// What an archive is, by the names of the files in it.
  private static func zip(_ bytes: [UInt8]) -> UnreadFormat {
    let all = bytes[...]
    if all.firstOffset(of: "collection.anki2") != nil || all.firstOffset(of: "collection.anki21") != nil {
      return .ankiPackage
    }
    if all.firstOffset(of: "imsmanifest.xml") != nil { return .qti }
    if all.firstOffset(of: "h5p.json") != nil { return .h5p }
    if all.firstOffset(of: "word/document.xml") != nil { return .word }
    if all.firstOffset(of: "xl/workbook.xml") != nil { return .excel }
    if all.firstOffset(of: "ppt/presentation.xml") != nil { return .powerPoint }
    if all.firstOffset(of: "opendocument.spreadsheet") != nil { return .calc }
    if all.firstOffset(of: "opendocument") != nil { return .openDocument }
    return .zip
  }

  /// Names in these files are in UTF-16.
  private static func oldOffice(_ bytes: [UInt8]) -> UnreadFormat {
    let all = bytes[...]
    if all.firstOffset(of: "W\0o\0r\0k\0b\0o\0o\0k\0") != nil || all.firstOffset(of: "B\0o\0o\0k\0") != nil {
      return .oldExcel
    }
    return .oldWord
  }

  /// What a text is.
  static func text(_ source: DeckText) -> Finding {
    let bytes = source.bytes[...]
    let text = bytes.drop(while: \.isBlank)
    guard let first = text.first else { return .unread(.empty) }
    if first == UInt8(ascii: "<") { return markup(text) }
    let lines = source.lines.prefix(2_000).map(\.trimmed).filter { !$0.isEmpty }
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "["), let finding = json(text) { return finding }
    if lines.prefix(20).contains(where: { $0.hasPrefix("questions:") || $0.hasPrefix("version:") }) || isPack(source) {
      return .pack
    }
    if AnkiReader.isHeader(lines[0]) { return .read(.anki) }
    if PackTable.beginning(bytes) != nil { return .read(.csv) }
    if isGIFT(lines) { return .read(.gift) }
    if AikenReader.occurs(in: lines) { return .read(.aiken) }
    if let format = cards(source, lines) { return .read(format) }
    if DelimitedText.separator(of: bytes) != nil { return .read(.csv) }
    let entries = lines.count(where: BSDQuizReader.isEntry)
    if entries * 10 >= lines.count * 8 { return .read(.bsdQuiz) }
    return .unread(.text)
  }

  /// Whether a text is a pack of ours: a mapping with its questions at the left margin.
  private static func isPack(_ source: DeckText) -> Bool {
    source.lines.contains { $0.hasPrefix("questions:") } && source.lines.contains { $0.hasPrefix("id:") }
  }

  private static func markup(_ text: ByteText) -> Finding {
    let head = text.prefix(4_000)
    if head.firstOffset(of: "<quiz") != nil || head.firstOffset(of: "<question type=") != nil {
      return .read(.moodleXML)
    }
    if head.firstOffset(of: "questestinterop") != nil || head.firstOffset(of: "assessmentItem") != nil {
      return .unread(.qti)
    }
    if head.firstOffset(of: "mnemosyne") != nil { return .unread(.mnemosyne) }
    if head.firstOffset(of: "SuperMemo") != nil { return .unread(.superMemo) }
    let lower = head.string.lowercased()
    if lower.contains("<html") || lower.hasPrefix("<!doctype html") { return .unread(.html) }
    // Cards with HTML may begin with a tag too.
    let isXML = head.hasPrefix("<?xml") || head.hasPrefix("<!DOCTYPE")
    if !isXML, DelimitedText.separator(of: text) == UInt8(ascii: "\t") { return .read(.csv) }
    return .unread(.xml)
  }

  private static func json(_ text: ByteText) -> Finding? {
    let head = text.prefix(100_000)
    let rest = head.dropFirst().drop(while: \.isBlank)
    guard let next = rest.first, "\"{[}]".utf8.contains(next) || next.isDigit else { return nil }
    guard text.trimmed.last == UInt8(ascii: "}") || text.trimmed.last == UInt8(ascii: "]"),
      rest.contains(UInt8(ascii: "\""))
    else { return nil }
    if head.firstOffset(of: "\"questions\"") != nil, head.firstOffset(of: "\"version\"") != nil,
      head.firstOffset(of: "\"kind\"") != nil || text.firstOffset(of: "\"kind\"") != nil
    {
      return .pack
    }
    return .unread(.json)
  }

  /// GIFT is known by a block of answers, a category, a name or a comment.
  private static func isGIFT(_ lines: [ByteText]) -> Bool {
    if lines.allSatisfy({ $0.hasPrefix("//") }) { return true }
    if lines.contains(where: { $0.hasPrefix("$CATEGORY:") || $0.hasPrefix("```gift") }) { return true }
    var isOpen = false
    for line in lines where !line.hasPrefix("//") {
      if line.hasPrefix("::"), line.dropFirst(2).firstOffset(of: "::") != nil { return true }
      if isOpen, let first = line.first { if "=~#}".utf8.contains(first) { return true } }
      isOpen = false
      if EmbeddedAnswers.occur(in: line) { return true }
      var previous: UInt8 = 0
      for index in line.indices {
        defer { previous = line[index] }
        guard line[index] == UInt8(ascii: "{"), previous != UInt8(ascii: "\\"), previous != UInt8(ascii: "{") else {
          continue
        }
        let inner = line[(index + 1)...].drop(while: \.isBlank)
        guard let next = inner.first else {
          isOpen = true
          continue
        }
        if "=~#}".utf8.contains(next) { return true }
        let word = inner.prefix(while: \.isLetter).string
        if ["T", "F", "TRUE", "FALSE"].contains(word), let close = inner.dropFirst(word.utf8.count).first,
          close == UInt8(ascii: "}") || close == UInt8(ascii: "#") || close.isBlank
        {
          return true
        }
      }
    }
    return false
  }

  /// Cards in Markdown or of hascard, or a table that nothing else looks like.
  private static func cards(_ source: DeckText, _ lines: [ByteText]) -> ImportFormat? {
    let isHashcards = lines.contains { $0.hasPrefix("Q:") } && lines.contains { $0.hasPrefix("A:") }
    if isHashcards || lines.contains(where: { $0.hasPrefix("C:") && $0.contains(UInt8(ascii: "[")) }) {
      return .markdown
    }
    if lines.contains(where: { $0.elementsEqual("?".utf8) || $0.elementsEqual("??".utf8) }) { return .markdown }
    if lines[0].hasPrefix("# "), lines.count > 1, isHascard(lines) { return .hascard }
    // In a table, such signs are part of a cell: a tag of Anki's may be `langues::anglais`.
    if TableColumns.isTable(source.bytes[...]) { return .csv }
    var isCode = false
    for line in lines {
      if MarkdownText.isFence(line.prefix(8).string) { isCode.toggle() }
      if !isCode, MarkdownReader.sides(of: line) != nil { return .markdown }
      if !isCode, let start = line.firstOffset(of: "=="), let end = line[(start + 2)...].firstOffset(of: "=="),
        end > start + 2,
        !line[start + 2].isBlank, !line[end - 1].isBlank
      {
        return .markdown
      }
    }
    return nil
  }

  /// Whether every part between two rules begins with a heading.
  private static func isHascard(_ lines: [ByteText]) -> Bool {
    var isStart = true
    var cards = 0
    for line in lines {
      if line.count >= 3, line.allSatisfy({ $0 == UInt8(ascii: "-") }) {
        isStart = true
      } else if isStart {
        guard line.hasPrefix("# ") else { return false }
        cards += 1
        isStart = false
      } else if line.hasPrefix("# ") {
        return false
      }
    }
    return cards > 0
  }
}
