import class Foundation.JSONEncoder

/// JSON for programs: one object per line, with fields sorted by name so that every run prints the same.
package enum JSONText {
  /// The value as one line, including the line feed.
  package static func line(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return escaped(String(decoding: try encoder.encode(value), as: UTF8.self)) + "\n"
  }

  /// Escapes characters that could drive a terminal, the way JSON escapes control characters.
  private static func escaped(_ json: String) -> String {
    guard json.unicodeScalars.contains(where: { isUnsafe($0) }) else { return json }
    return json.unicodeScalars.map { scalar in
      guard isUnsafe(scalar) else { return String(scalar) }
      let digits = String(scalar.value, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func isUnsafe(_ scalar: Unicode.Scalar) -> Bool {
    (0x7F...0x9F).contains(scalar.value) || scalar.isBidirectionalControl || scalar.isDisputedLineEnd
  }
}

/// An optional value encoded as `null` when it's missing, rather than left out.
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
