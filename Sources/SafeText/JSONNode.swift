/// A JSON value as it's put together, piece by piece.
final class JSONNode {
  enum Content {
    /// A number, or `true`, `false` or `null`.
    case literal(String)
    case text(String)
    case list
    case object
  }

  var content = Content.literal("null")
  /// The fields of an object, and the elements of a list, whose names are empty. They grow in place.
  private(set) var members: [(name: String, value: JSONNode)] = []

  init() {}

  /// The value as JSON.
  ///
  /// - Parameter path: Where the value is, for errors.
  convenience init(encoding value: some Encodable, at path: [any CodingKey]) throws {
    self.init()
    try encode(value, at: path)
  }

  /// Adds a field, or an element.
  func adding(_ name: String = "") -> JSONNode {
    let value = JSONNode()
    members.append((name, value))
    return value
  }

  func encode(_ value: some Encodable, at path: [any CodingKey]) throws {
    switch value {
    case let text as String: content = .text(text)
    case let flag as Bool: content = .literal("\(flag)")
    case let number as any BinaryInteger: content = .literal("\(number)")
    case let number as any BinaryFloatingPoint: content = .literal(try Self.literal(Double(number), at: path))
    case let fields as any FieldsByName: try encode(fields, at: path)
    default: try value.encode(to: JSONEncoding(node: self, codingPath: path))
    }
  }

  private func encode(_ fields: some FieldsByName, at path: [any CodingKey]) throws {
    content = .object
    try fields.encode(to: JSONEncoding(node: self, codingPath: path))
    members.sort { $0.name < $1.name }
  }

  private static func literal(_ number: Double, at path: [any CodingKey]) throws -> String {
    guard number.isFinite else {
      throw EncodingError.invalidValue(number, .init(codingPath: path, debugDescription: "JSON has no such number."))
    }
    let text = "\(number)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

/// A dictionary whose keys are names.
private protocol FieldsByName: Encodable {}

extension Dictionary: FieldsByName where Key == String, Value: Encodable {}

// MARK: - Text

extension JSONNode {
  func write(to text: inout String) {
    switch content {
    case .literal(let literal): text += literal
    case .text(let string): Self.write(string, to: &text)
    case .list:
      text += "["
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        member.value.write(to: &text)
      }
      text += "]"
    case .object:
      text += "{"
      for (index, member) in members.enumerated() {
        if index > 0 { text += "," }
        Self.write(member.name, to: &text)
        text += ":"
        member.value.write(to: &text)
      }
      text += "}"
    }
  }

  /// Writes an object with its fields, and the elements of its lists, on lines of their own.
  func writeDocument(to text: inout String) {
    text += "{"
    for (index, member) in members.enumerated() {
      text += index > 0 ? ",\n" : "\n"
      Self.write(member.name, to: &text)
      text += ":"
      guard case .list = member.value.content, !member.value.members.isEmpty else {
        member.value.write(to: &text)
        continue
      }
      for (place, element) in member.value.members.enumerated() {
        text += place > 0 ? ",\n" : "[\n"
        element.value.write(to: &text)
      }
      text += "\n]"
    }
    text += "\n}"
  }

  /// Writes a string in quotation marks, with characters that could drive a terminal escaped.
  private static func write(_ string: String, to text: inout String) {
    guard string.unicodeScalars.contains(where: isEscaped) else {
      text += "\""
      text += string
      text += "\""
      return
    }
    text += "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\u{8}": text += "\\b"
      case "\u{C}": text += "\\f"
      case _ where isUnsafe(scalar):
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    text += "\""
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar == "\"" || scalar == "\\" || isUnsafe(scalar)
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.isBidirectionalControl
      || scalar.isDisputedLineEnd
  }
}
