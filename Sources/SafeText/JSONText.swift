import class Foundation.JSONEncoder

/// JSON for programs: one object a line, its fields in the order of their names, so that it is the same in every run.
package enum JSONText {
  /// The line of a value, with its end.
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// Characters that could drive a terminal, written as JSON writes control characters.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { isUnsafe($0) }) else { return json }
    return json.unicodeScalars.map { scalar in
      guard isUnsafe(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    (0x7F...0x9F).contains(scalar.value) || scalar.isBidirectionalControl
  }
}

/// A value that is written as `null` when there is none, rather than left out.
package struct Nullable<Value: Encodable>: Encodable {
  package var value: Value?

  package init(_ value: Value?) {
    self.value = value
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    if let value { try container.encode(value) } else { try container.encodeNil() }
  }
}
