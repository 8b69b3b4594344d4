/// Text in JSON as it's put together, in the order in which values are encoded.
final class JSONWriter {
  /// A value that's being written. Only the innermost one grows.
  private struct Open {
    var kind = Kind.none
    /// How many fields or elements it has so far.
    var count = 0
  }

  enum Kind {
    /// Nothing of it was written yet.
    case none
    case single, list, object
  }

  private var bytes: [UInt8] = []
  private var open: [Open] = []
  /// Whether an object's fields, and the elements of their lists, stand on lines of their own.
  private let isDocument: Bool

  init(isDocument: Bool = false) {
    self.isDocument = isDocument
  }

  var text: String { String(decoding: bytes, as: UTF8.self) }

  /// How many values enclose what's written next.
  var depth: Int { open.count }

  // MARK: - Values

  /// Writes a value.
  ///
  /// - Parameter path: Where the value is, for errors.
  func encode(_ value: some Encodable, at path: [any CodingKey]) throws {
    switch value {
    case let text as String: add(text: text)
    case let flag as Bool: add(flag ? "true" : "false")
    case let number as any BinaryInteger: add("\(number)")
    case let number as any BinaryFloatingPoint: try add(Double(number), at: path)
    case let fields as any FieldsByName: try fields.encode(byNameInto: self, at: path)
    default:
      try enclose {
        try value.encode(to: JSONEncoding(writer: self, depth: depth, codingPath: path))
      }
    }
  }

  /// Opens a value, has it written, and closes it with whatever was left open within it.
  func enclose(_ write: () throws -> Void) throws {
    let outer = depth
    open.append(Open())
    try write()
    close(to: outer)
  }

  /// Opens a value that's closed once one of those around it goes on.
  func openNested() { open.append(Open()) }

  /// Makes the value at a depth a list or an object, unless it's one already.
  func begin(_ kind: Kind, at depth: Int) {
    close(to: depth)
    guard open[depth - 1].kind == .none else { return }
    open[depth - 1].kind = kind
    add(kind == .object ? "{" : "[")
  }

  /// Goes to the next element of a list.
  func element(at depth: Int) {
    close(to: depth)
    if open[depth - 1].count > 0 { add(",") }
    open[depth - 1].count += 1
    if hasLines(at: depth) { add("\n") }
  }

  /// Goes to the next field of an object.
  func field(_ name: String, at depth: Int) {
    element(at: depth)
    add(text: name)
    add(":")
  }

  /// Writes a number, or `true`, `false` or `null`, as all there is of the value at a depth.
  func single(_ literal: String, at depth: Int) {
    open[depth - 1].kind = .single
    add(literal)
  }

  /// How many elements the value at a depth has so far.
  func count(at depth: Int) -> Int { open[depth - 1].count }

  private func close(to depth: Int) {
    while open.count > depth {
      let last = open[open.count - 1]
      switch last.kind {
      case .none: add("null")
      case .single: break
      case .list:
        if hasLines(at: open.count), last.count > 0 { add("\n") }
        add("]")
      case .object:
        if hasLines(at: open.count) { add("\n") }
        add("}")
      }
      open.removeLast()
    }
  }

  private func hasLines(at depth: Int) -> Bool {
    isDocument && (depth == 1 && open[0].kind == .object || depth == 2 && open[1].kind == .list)
  }

  // MARK: - Text

  func add(_ literal: String) {
    var literal = literal
    literal.withUTF8 { bytes += $0 }
  }

  func add(_ number: Double, at path: [any CodingKey]) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: path, debugDescription: "JSON has no such number."))
    }
    let text = "\(number)"
    bytes += (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8
  }

  /// Adds a text in quotation marks, with characters that could drive a terminal escaped.
  func add(text: String) {
    bytes.append(UInt8(ascii: "\""))
    if Self.isPlain(text) {
      add(text)
    } else {
      for scalar in text.unicodeScalars { add(Self.escaped(scalar)) }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\"": return "\\\""
    case "\\": return "\\\\"
    case "\n": return "\\n"
    case "\r": return "\\r"
    case "\t": return "\\t"
    case "\u{8}": return "\\b"
    case "\u{C}": return "\\f"
    case _ where isUnsafe(scalar):
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    default: return String(scalar)
    }
  }

  /// Whether nothing in a text is escaped. ASCII takes no look at each character.
  private static func isPlain(_ text: String) -> Bool {
    var text = text
    let isPlainASCII = text.withUTF8 { bytes in
      bytes.allSatisfy { 0x20..<0x7F ~= $0 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }
    }
    return isPlainASCII || !text.unicodeScalars.contains(where: isEscaped)
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\\" || isUnsafe(scalar)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.isBidirectionalControl
      || scalar.isDisputedLineEnd
  }
}

/// A dictionary whose keys are names.
protocol FieldsByName: Encodable {
  /// Writes the fields in the order of their names.
  func encode(byNameInto writer: JSONWriter, at path: [any CodingKey]) throws
}

extension Dictionary: FieldsByName where Key == String, Value: Encodable {
  func encode(byNameInto writer: JSONWriter, at path: [any CodingKey]) throws {
    try writer.enclose {
      let depth = writer.depth
      writer.begin(.object, at: depth)
      for (name, value) in sorted(by: { $0.key < $1.key }) {
        writer.field(name, at: depth)
        try writer.encode(value, at: path + [FieldName(name)])
      }
    }
  }
}
