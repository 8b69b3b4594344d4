/// An element of XML with everything in it.
struct XMLElement {
  let name: String
  let attributes: [String: String]
  /// Where it begins in the file.
  let offset: Int
  /// The text directly in it.
  var text: [UInt8] = []
  var children: [XMLElement] = []

  /// The first child of that name.
  func child(_ name: String) -> XMLElement? { children.first { $0.name == name } }

  func all(_ name: String) -> [XMLElement] { children.filter { $0.name == name } }

  /// The text of a child, or of the child's `text`.
  func value(_ name: String) -> String {
    guard let child = child(name) else { return "" }
    return (child.child("text") ?? child).text[...].trimmed.string
  }
}

/// Reads elements of XML: elements, attributes, CDATA, comments, the five entities and numeric ones. Foundation's
/// parser doesn't link into a static program.
struct XMLReader {
  private let bytes: [UInt8]
  private var index = 0
  /// Marks that no other closes: they aren't sought again.
  private var unclosed: Set<String> = []
  private static let deepest = 40

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// An element that can't be read, and where.
  struct Fault: Error {
    var problem: XMLProblem
    var offset: Int
  }

  /// The element that begins at an offset, and the offset after it.
  mutating func element(at offset: Int) throws(Fault) -> (element: XMLElement, end: Int) {
    index = offset
    return (try element(), index)
  }

  private mutating func element() throws(Fault) -> XMLElement {
    var open: [XMLElement] = []
    while index < bytes.count {
      guard bytes[index] == UInt8(ascii: "<") else {
        readText(into: &open)
        continue
      }
      let rest = bytes[index...]
      if rest.hasPrefix("<!--") {
        try skip("-->", from: 4, named: "<!--")
      } else if rest.hasPrefix("<![CDATA[") {
        let start = index + 9
        try skip("]]>", from: 9, named: "<![CDATA[")
        if !open.isEmpty { open[open.count - 1].text += bytes[start..<(index - 3)] }
      } else if rest.hasPrefix("<?") {
        try skip("?>", from: 2, named: "<?")
      } else if rest.hasPrefix("<!") {
        throw Fault(problem: .documentType, offset: index)
      } else if rest.hasPrefix("</") {
        if let whole = try end(&open) { return whole }
      } else {
        let (element, isEmpty) = try start()
        guard isEmpty else {
          guard open.count < Self.deepest else { throw Fault(problem: .tooDeep, offset: element.offset) }
          open.append(element)
          continue
        }
        guard !open.isEmpty else { return element }
        open[open.count - 1].children.append(element)
      }
    }
    throw Fault(problem: .unclosed(open.last?.name ?? ""), offset: open.first?.offset ?? index)
  }

  private mutating func readText(into open: inout [XMLElement]) {
    let end = bytes[index...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
    if !open.isEmpty { open[open.count - 1].text += Self.plain(bytes[index..<end]) }
    index = end
  }

  private mutating func skip(_ mark: StaticString, from offset: Int, named name: String) throws(Fault) {
    guard !unclosed.contains(name), let end = bytes[min(index + offset, bytes.count)...].firstOffset(of: mark) else {
      unclosed.insert(name)
      throw Fault(problem: .unclosed(name), offset: index)
    }
    index = end + mark.utf8CodeUnitCount
  }

  /// Reads a closing tag; gives the whole element if it was the outermost one's.
  private mutating func end(_ open: inout [XMLElement]) throws(Fault) -> XMLElement? {
    guard let close = bytes[index...].firstIndex(of: UInt8(ascii: ">")) else {
      throw Fault(problem: .invalidTag, offset: index)
    }
    let name = bytes[(index + 2)..<close].trimmed.string
    guard let element = open.popLast(), element.name == name else {
      let expected = open.last?.name ?? ""
      throw Fault(problem: .mismatched(expected: expected, found: String(name.prefix(40))), offset: index)
    }
    index = close + 1
    guard !open.isEmpty else { return element }
    open[open.count - 1].children.append(element)
    return nil
  }

  /// Reads an opening tag.
  private mutating func start() throws(Fault) -> (element: XMLElement, isEmpty: Bool) {
    let offset = index
    var attributes: [String: String] = [:]
    index += 1
    let name = word()
    guard !name.isEmpty else { throw Fault(problem: .invalidTag, offset: offset) }
    while index < bytes.count {
      skipBlanks()
      guard index < bytes.count else { break }
      switch bytes[index] {
      case UInt8(ascii: ">"):
        index += 1
        return (XMLElement(name: name, attributes: attributes, offset: offset), false)
      case UInt8(ascii: "/") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: ">"):
        index += 2
        return (XMLElement(name: name, attributes: attributes, offset: offset), true)
      default:
        let attribute = word()
        skipBlanks()
        guard !attribute.isEmpty, index < bytes.count, bytes[index] == UInt8(ascii: "=") else {
          throw Fault(problem: .invalidTag, offset: offset)
        }
        index += 1
        skipBlanks()
        guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'"),
          let end = bytes[(index + 1)...].firstIndex(of: bytes[index])
        else { throw Fault(problem: .invalidTag, offset: offset) }
        attributes[attribute] = String(decoding: Self.plain(bytes[(index + 1)..<end]), as: UTF8.self)
        index = end + 1
      }
    }
    throw Fault(problem: .invalidTag, offset: offset)
  }

  private mutating func skipBlanks() {
    while index < bytes.count, bytes[index].isBlank { index += 1 }
  }

  /// A name: everything up to a sign of structure.
  private mutating func word() -> String {
    let start = index
    while index < bytes.count, !bytes[index].isBlank, !"<>/=\"'".utf8.contains(bytes[index]) { index += 1 }
    return bytes[start..<index].string
  }

  /// A text with its entities replaced; those of HTML stay for whoever reads the text as HTML.
  private static func plain(_ text: ByteText) -> [UInt8] {
    guard text.contains(UInt8(ascii: "&")) else { return Array(text) }
    var output: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let rest = text[(index + 1)...].prefix(12)
      if text[index] == UInt8(ascii: "&"), let end = rest.firstIndex(of: UInt8(ascii: ";")),
        isEntity(text[(index + 1)..<end]), let replacement = HTMLEntity.text(of: text[(index + 1)..<end])
      {
        output += Array(replacement.utf8)
        index = end + 1
      } else {
        output.append(text[index])
        index += 1
      }
    }
    return output
  }

  private static func isEntity(_ name: ByteText) -> Bool {
    name.first == UInt8(ascii: "#") || ["amp", "lt", "gt", "quot", "apos"].contains(name.string)
  }
}
