/// A tag of HTML.
struct HTMLTag {
  /// In lower case.
  let name: String
  let isEnd: Bool
  /// Just after its `>`; nil if it's never closed.
  let end: Int?
  private let attributes: ByteText

  /// The tag that a text begins with; nil if it doesn't begin with the tag of an HTML element.
  init?(at text: ByteText) {
    var index = text.startIndex + 1
    isEnd = index < text.endIndex && text[index] == UInt8(ascii: "/")
    if isEnd { index += 1 }
    let nameStart = index
    while index < text.endIndex, index - nameStart < 12, text[index].isLetter || text[index].isDigit { index += 1 }
    guard index > nameStart, index < text.endIndex,
      text[index].isBlank || text[index] == UInt8(ascii: ">") || text[index] == UInt8(ascii: "/")
    else { return nil }
    name = text[nameStart..<index].string.lowercased()
    guard Self.known.contains(name) else { return nil }
    let close = Self.close(of: text[index...])
    attributes = text[index..<(close ?? index)]
    end = close.map { $0 + 1 }
  }

  /// Where the tag's `>` is; one between quotation marks doesn't count unless the marks are never closed.
  private static func close(of text: ByteText) -> Int? {
    var quote: UInt8?
    var first: Int?
    for (index, byte) in zip(text.indices, text) {
      if byte == UInt8(ascii: ">") {
        guard quote != nil else { return index }
        first = first ?? index
      } else if byte == quote {
        quote = nil
      } else if quote == nil, byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      // A mark that isn't closed nearby is a slip.
      if let first, index - first > 200 { return first }
    }
    return first
  }

  /// What a picture shows, or its file's name, or that it's a picture.
  var pictureName: String {
    let name = attribute("alt") ?? attribute("title") ?? attribute("src").flatMap(Self.fileName)
    return name.map { "image: \($0)" } ?? "image"
  }

  private static func fileName(_ address: String) -> String? {
    guard !address.hasPrefix("data:") else { return nil }
    return address.split(separator: "/").last.map(String.init)
  }

  /// The value of an attribute that isn't empty.
  private func attribute(_ name: StaticString) -> String? {
    var rest = attributes
    while let found = rest.firstOffset(of: name) {
      let isStart = found == attributes.startIndex || attributes[found - 1].isBlank
      rest = rest[(found + name.utf8CodeUnitCount)...]
      let value = rest.drop { $0.isBlank }
      guard isStart, value.first == UInt8(ascii: "=") else { continue }
      return Self.value(value.dropFirst().drop { $0.isBlank })
    }
    return nil
  }

  private static func value(_ text: ByteText) -> String? {
    guard let first = text.first else { return nil }
    let isQuoted = first == UInt8(ascii: "\"") || first == UInt8(ascii: "'")
    let value = isQuoted ? text.dropFirst().prefix { $0 != first } : text.prefix { !$0.isBlank }
    // An attribute may have entities too, and nothing in it may end the brackets it's put in.
    let plain = HTMLEntity.replaced(in: value.prefix(300)).replacing("[", with: "(").replacing("]", with: ")")
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ").nonEmpty
  }

  /// Elements that begin and end a line.
  static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt",
    "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr",
    "html", "legend", "li", "main", "nav", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead",
    "title", "tr", "ul", "ol",
  ]

  private static let known = blocks.union([
    "a", "abbr", "acronym", "audio", "b", "big", "br", "button", "canvas", "cite", "code", "col", "colgroup", "data",
    "del", "dfn", "em", "embed", "font", "i", "iframe", "img", "input", "ins", "kbd", "label", "link", "map", "mark",
    "meta", "meter", "nobr", "noscript", "object", "option", "param", "q", "rp", "rt", "ruby", "s", "samp", "script",
    "select", "small", "source", "span", "strike", "strong", "style", "sub", "sup", "svg", "td", "template", "textarea",
    "th", "time", "track", "tt", "u", "var", "video", "wbr",
  ])
}
