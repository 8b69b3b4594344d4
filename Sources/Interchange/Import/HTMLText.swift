/// HTML as plain text: paragraphs, lists, tables and preformatted code as lines, everything else as its characters.
///
/// Only names of HTML elements make a tag; `List<String>` and `a < b` stay.
struct HTMLText {
  /// What happens to white space: HTML collapses it, while a text with some HTML in it keeps its lines.
  enum Mode { case html, linesCount }

  private let bytes: ByteText
  private let mode: Mode
  private var index: Int
  private var output: [UInt8] = []
  private var losses: ImportLosses
  private var lists: [Int?] = []
  private var preformatted = 0
  /// Where the text of each open super- or subscript begins.
  private var scripts: [(name: String, start: Int)] = []
  private var hasMoreTags = true

  /// The text of a piece of HTML.
  static func plain(_ html: ByteText, _ mode: Mode = .html, losses: inout ImportLosses) -> String {
    if isPlain(html) { return FormulaText.readable(html.string.trimmed, losses: &losses) }
    var reader = HTMLText(html, mode, losses)
    reader.run()
    losses = reader.losses
    return FormulaText.readable(reader.lines(), losses: &losses)
  }

  static func plain(_ html: String, _ mode: Mode = .html, losses: inout ImportLosses) -> String {
    plain(Array(html.utf8)[...], mode, losses: &losses)
  }

  /// Whether a text has neither markup nor white space to collapse.
  private static func isPlain(_ text: ByteText) -> Bool {
    var previous = UInt8(ascii: "x")
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"), UInt8(ascii: "&"), .lineFeed, UInt8(ascii: "\t"): return false
      case UInt8(ascii: " ") where previous == byte: return false
      default: previous = byte
      }
    }
    return true
  }

  private init(_ bytes: ByteText, _ mode: Mode, _ losses: ImportLosses) {
    self.bytes = bytes
    self.mode = mode
    self.losses = losses
    index = bytes.startIndex
    output.reserveCapacity(bytes.count)
  }

  private mutating func run() {
    while index < bytes.endIndex {
      switch bytes[index] {
      case UInt8(ascii: "<"): readTag()
      case UInt8(ascii: "&"): readEntity()
      case let byte where preformatted > 0 && Self.kept(byte) != nil:
        output.append(Self.kept(byte) ?? byte)
        index += 1
      case let byte where byte.isBlank && mode == .html && preformatted == 0:
        index += 1
        if let last = output.last, !last.isBlank { output.append(UInt8(ascii: " ")) }
      case let byte:
        output.append(byte)
        index += 1
      }
    }
    while !scripts.isEmpty { endScript() }
  }

  /// The lines without blanks at their ends, and no more than one blank line in a row.
  private func lines() -> String {
    var lines: [String] = []
    for line in output.split(separator: .lineFeed, omittingEmptySubsequences: false) {
      let text: String
      if line.contains(where: { Self.shown($0) != nil }) {
        var kept = line
        while let last = kept.last, last.isBlank || Self.shown(last) != nil { kept.removeLast() }
        text = String(decoding: kept.map { Self.shown($0) ?? $0 }, as: UTF8.self)
      } else {
        // No-break spaces and their like are blank too.
        text = line.trimmed.string.trimmed
      }
      if text.isEmpty, lines.last?.isEmpty != false { continue }
      lines.append(text)
    }
    if lines.last == "" { lines.removeLast() }
    return lines.joined(separator: "\n")
  }

  /// What stands for a blank of preformatted text, which is kept at the beginning of a line.
  private static func kept(_ byte: UInt8) -> UInt8? {
    byte == UInt8(ascii: " ") ? 0x01 : byte == UInt8(ascii: "\t") ? 0x03 : nil
  }

  /// The blank that a byte stands for.
  private static func shown(_ byte: UInt8) -> UInt8? {
    byte == 0x01 ? UInt8(ascii: " ") : byte == 0x03 ? UInt8(ascii: "\t") : nil
  }
}

// MARK: - Tags

extension HTMLText {
  private mutating func readTag() {
    let rest = bytes[index...]
    if rest.hasPrefix("<!--") { return skip(past: rest.dropFirst(4), "-->") }
    if rest.hasPrefix("<![CDATA[") {
      index += 9
      return
    }
    guard hasMoreTags, let tag = HTMLTag(at: rest) else {
      output.append(bytes[index])
      index += 1
      return
    }
    guard let end = tag.end else {
      hasMoreTags = false
      return
    }
    index = end
    apply(tag)
  }

  private mutating func skip(past rest: ByteText, _ mark: StaticString) {
    index = rest.firstOffset(of: mark).map { $0 + mark.utf8CodeUnitCount } ?? bytes.endIndex
  }

  private mutating func apply(_ tag: HTMLTag) {
    switch tag.name {
    case "br": newLine()
    case "img":
      losses.add(.picture)
      output += Array("[\(tag.pictureName)]".utf8)
    case "audio" where !tag.isEnd: losses.add(.sound)
    case "video" where !tag.isEnd, "iframe" where !tag.isEnd, "object" where !tag.isEnd, "embed": losses.add(.video)
    case "svg" where !tag.isEnd:
      losses.add(.picture)
      skip(past: bytes[index...], "</svg>")
    case "script" where !tag.isEnd: skip(past: bytes[index...], "</script>")
    case "style" where !tag.isEnd: skip(past: bytes[index...], "</style>")
    case "ul", "ol":
      endLine()
      if tag.isEnd { _ = lists.popLast() } else if lists.count < 16 { lists.append(tag.name == "ol" ? 0 : nil) }
    case "li" where !tag.isEnd:
      endLine()
      output += Array(itemMark().utf8)
    case "td" where !tag.isEnd, "th" where !tag.isEnd:
      if let last = output.last, last != .lineFeed { output += Array(" | ".utf8) }
    case "sup", "sub":
      if tag.isEnd { endScript() } else if scripts.count < 16 { scripts.append((tag.name, output.count)) }
    case "pre":
      endLine()
      preformatted = max(0, preformatted + (tag.isEnd ? -1 : 1))
    case "code" where preformatted == 0: output.append(UInt8(ascii: "`"))
    case "p", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "table", "dl", "hr", "section", "article":
      endLine()
      if tag.name == "p" || tag.name.hasPrefix("h"), tag.isEnd { newLine() }
    case let name where HTMLTag.blocks.contains(name): endLine()
    default: break
    }
  }

  private mutating func itemMark() -> String {
    guard let number = lists.last ?? nil else { return "- " }
    lists[lists.count - 1] = number + 1
    return "\(number + 1). "
  }

  private mutating func newLine() {
    while let last = output.last, last == UInt8(ascii: " ") { output.removeLast() }
    output.append(.lineFeed)
  }

  private mutating func endLine() {
    if let last = output.last, last != .lineFeed { newLine() }
  }

  /// Raises or lowers the text since the script began, with Unicode's own characters where it has them all.
  private mutating func endScript() {
    guard let (name, start) = scripts.popLast(), start <= output.count else { return }
    let text = String(decoding: output[start...], as: UTF8.self)
    guard !text.isEmpty, text.utf8.count <= 200 else { return }
    let table = name == "sup" ? ScriptCharacters.raised : ScriptCharacters.lowered
    let converted = text.unicodeScalars.compactMap { table[$0] }
    output.removeSubrange(start...)
    if converted.count == text.unicodeScalars.count {
      for scalar in converted { output += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter }
    } else {
      let sign = name == "sup" ? "^" : "_"
      output += Array((text.unicodeScalars.count == 1 ? sign + text : "\(sign)(\(text))").utf8)
    }
  }
}

// MARK: - Entities

extension HTMLText {
  private mutating func readEntity() {
    // The longest names have about thirty letters.
    let rest = bytes[(index + 1)...].prefix(32)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")), let text = HTMLEntity.text(of: bytes[(index + 1)..<end])
    else {
      output.append(bytes[index])
      index += 1
      return
    }
    index = end + 1
    output += Array(text.utf8)
  }
}

/// Characters above and below the line.
enum ScriptCharacters {
  static let raised = table("0123456789+-=()ni", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿⁱ")
  static let lowered = table("0123456789+-=()aeox", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓ")

  private static func table(_ plain: String, _ script: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(uniqueKeysWithValues: zip(plain.unicodeScalars, script.unicodeScalars))
  }
}
