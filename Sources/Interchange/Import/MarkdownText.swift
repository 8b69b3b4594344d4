/// Markdown as plain text: pictures and links by their words, without the signs of emphasis, code unchanged.
enum MarkdownText {
  static func plain(_ text: String, losses: inout ImportLosses) -> String {
    var output: [String] = []
    var isCode = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if isFence(line) {
        isCode.toggle()
      } else if isCode {
        output.append(String(line))
      } else {
        output.append(inline(Array(line.utf8)[...], &losses))
      }
    }
    return FormulaText.readable(joined(output), losses: &losses)
  }

  /// Whether a line begins or ends a block of code.
  static func isFence(_ line: some StringProtocol) -> Bool {
    let start = line.drop { $0 == " " }
    return start.hasPrefix("```") || start.hasPrefix("~~~")
  }

  /// The lines, without blank ones at the ends and no more than one in a row.
  private static func joined(_ lines: [String]) -> String {
    var kept: [String] = []
    for line in lines {
      if line.allSatisfy(\.isWhitespace), kept.last?.isEmpty != false { continue }
      kept.append(line.allSatisfy(\.isWhitespace) ? "" : line)
    }
    if kept.last == "" { kept.removeLast() }
    return kept.joined(separator: "\n")
  }

  private static func inline(_ line: ByteText, _ losses: inout ImportLosses) -> String {
    guard line.contains(where: { "[*_`<&".utf8.contains($0) }) else { return line.string.trimmed }
    var output: [UInt8] = []
    var index = line.startIndex
    var emphasisEnds: Set<Int> = []
    while index < line.endIndex {
      let byte = line[index]
      if emphasisEnds.contains(index) {
        index += 1
      } else if byte == UInt8(ascii: "`"), let end = line[(index + 1)...].firstIndex(of: byte) {
        output += line[index...end]
        index = end + 1
      } else if byte == UInt8(ascii: "!"), let link = link(at: line[(index + 1)...]) {
        losses.add(.picture)
        output += Array(link.label.isEmpty ? "[image]".utf8 : "[image: \(link.label)]".utf8)
        index = link.end
      } else if byte == UInt8(ascii: "!"), line[index...].hasPrefix("![["),
        let end = line[index...].firstOffset(of: "]]")
      {
        losses.add(.picture)
        output += Array("[image: \(line[(index + 3)..<end].string)]".utf8)
        index = end + 2
      } else if byte == UInt8(ascii: "["), let link = link(at: line[index...]) ?? note(at: line[index...]) {
        output += Array(link.label.utf8)
        index = link.end
      } else if line[index...].hasPrefix("**") || line[index...].hasPrefix("__") && !line[index...].hasPrefix("___") {
        // Three underscores and more are a blank to fill in.
        let isBlank = index > line.startIndex && line[index - 1] == UInt8(ascii: "_")
        if isBlank { output += line[index..<(index + 2)] }
        index += 2
      } else if byte == UInt8(ascii: "_"), line[index...].hasPrefix("___") {
        let run = line[index...].prefix { $0 == byte }
        output += run
        index = run.endIndex
      } else if let end = emphasisEnd(from: index, in: line) {
        emphasisEnds.insert(end)
        index += 1
      } else {
        output.append(byte)
        index += 1
      }
    }
    return HTMLText.plain(output[...], .linesCount, losses: &losses)
  }

  /// `[[note]]` or `[[note|label]]`, as Obsidian has links.
  private static func note(at text: ByteText) -> (label: String, end: Int)? {
    guard text.hasPrefix("[["), let end = text.prefix(500).firstOffset(of: "]]"), end > text.startIndex + 2 else {
      return nil
    }
    let inner = text[(text.startIndex + 2)..<end]
    return (inner.parts(UInt8(ascii: "|"), atMost: 2).last?.string ?? "", end + 2)
  }

  /// Where the `*` or `_` is that ends the emphasis beginning with one; nil if it begins none. Such a sign within a word
  /// or beside a blank is a sign of the text.
  private static func emphasisEnd(from start: Int, in line: ByteText) -> Int? {
    let sign = line[start]
    func isInWord(_ index: Int) -> Bool {
      line.indices.contains(index) && (line[index].isLetter || line[index].isDigit || line[index] >= 0x80)
    }
    guard sign == UInt8(ascii: "*") || sign == UInt8(ascii: "_"), !isInWord(start - 1), start + 2 < line.endIndex,
      !line[start + 1].isBlank, line[start + 1] != sign
    else { return nil }
    let end = line[(start + 2)...].prefix(500).indices.first {
      line[$0] == sign && !line[$0 - 1].isBlank && !isInWord($0 + 1)
    }
    // Formulas have such signs too.
    return end.flatMap { line[start..<$0].contains { "$\\{}".utf8.contains($0) } ? nil : $0 }
  }

  /// `[label](address)`.
  private static func link(at text: ByteText) -> (label: String, end: Int)? {
    guard text.first == UInt8(ascii: "["), let close = text.prefix(500).firstIndex(of: UInt8(ascii: "]")),
      close + 1 < text.endIndex, text[close + 1] == UInt8(ascii: "("),
      let end = text[close...].prefix(2_000).firstIndex(of: UInt8(ascii: ")"))
    else { return nil }
    return (text[(text.startIndex + 1)..<close].string, end + 1)
  }
}
