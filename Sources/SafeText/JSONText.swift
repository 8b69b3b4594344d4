/// JSON for programs: one object per line, its fields in the order in which they're declared, so that every run prints the
/// same. A dictionary's are sorted by name.
package enum JSONText {
  /// The value as one line, including the line feed.
  package static func line(_ value: some Encodable) throws -> String { try text(value) + "\n" }

  /// The value on one line, without a line feed.
  package static func text(_ value: some Encodable) throws -> String {
    let writer = JSONWriter()
    try writer.encode(value, at: [])
    return writer.text
  }

  /// The object on one line, without a line feed.
  package static func text(_ object: some JSONObject) throws -> String {
    let writer = JSONWriter()
    try JSONFields.write(object, to: writer)
    return writer.text
  }

  /// An object as a file: a field a line, and each element of its lists on a line of its own.
  package static func document(_ value: some Encodable) throws -> String {
    let writer = JSONWriter(isDocument: true)
    try writer.encode(value, at: [])
    return writer.text + "\n"
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

/// A value that's written again and again. Its JSON is made once.
package struct Repeated<Value: Encodable & Sendable>: Encodable, Sendable {
  private let value: Value
  /// nil if there's no such JSON, which comes out when the value is written.
  private let json: String?

  package init(_ value: Value) {
    self.value = value
    json = try? JSONText.text(value)
  }

  /// Writes it as all that comes next.
  func write(to writer: JSONWriter) throws {
    if let json { writer.add(json) } else { try writer.encode(value, at: []) }
  }

  package func encode(to encoder: any Encoder) throws {
    if let json, let encoding = encoder as? JSONEncoding {
      encoding.writer.single(json, at: encoding.depth)
    } else {
      try value.encode(to: encoder)
    }
  }
}

/// An object whose fields keep their order, unlike a dictionary's.
package struct OrderedFields<Value: Encodable>: Encodable {
  private let fields: [(name: String, value: Value)]

  package init(_ fields: [(name: String, value: Value)]) {
    self.fields = fields
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: FieldName.self)
    for field in fields { try container.encode(field.value, forKey: FieldName(field.name)) }
  }
}

extension OrderedFields: Sendable where Value: Sendable {}

/// The name of a field that isn't known beforehand.
struct FieldName: CodingKey {
  let stringValue: String
  var intValue: Int? { nil }

  init(_ name: String) {
    stringValue = name
  }

  init(stringValue: String) { self.init(stringValue) }
  init?(intValue: Int) { nil }
}
