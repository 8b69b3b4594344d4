/// Encodes a value into JSON, with fields in the order in which they're encoded. (Foundation's encoder sorts them or
/// gives them any order.)
struct JSONEncoding: Encoder {
  let writer: JSONWriter
  /// Where the value is among those that are open.
  let depth: Int
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    writer.begin(.object, at: depth)
    return KeyedEncodingContainer(Fields(writer: writer, depth: depth, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    writer.begin(.list, at: depth)
    return Elements(writer: writer, depth: depth, codingPath: codingPath)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer {
    Single(writer: writer, depth: depth, codingPath: codingPath)
  }

  /// An encoding of what comes next, which is closed once one of the values around it goes on.
  private static func nested(_ writer: JSONWriter, at path: [any CodingKey]) -> JSONEncoding {
    writer.openNested()
    return JSONEncoding(writer: writer, depth: writer.depth, codingPath: path)
  }
}

extension JSONEncoding {
  private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    let depth: Int
    let codingPath: [any CodingKey]

    func encodeNil(forKey key: Key) {
      writer.field(key.stringValue, at: depth)
      writer.add("null")
    }

    func encode(_ value: String, forKey key: Key) {
      writer.field(key.stringValue, at: depth)
      writer.add(text: value)
    }

    func encode(_ value: Bool, forKey key: Key) {
      writer.field(key.stringValue, at: depth)
      writer.add(value ? "true" : "false")
    }

    func encode(_ value: Int, forKey key: Key) {
      writer.field(key.stringValue, at: depth)
      writer.add(String(value))
    }

    func encode(_ value: Double, forKey key: Key) throws {
      writer.field(key.stringValue, at: depth)
      try writer.add(value, at: codingPath + [key])
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
      writer.field(key.stringValue, at: depth)
      try writer.encode(value, at: codingPath + [key])
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      encoding(of: key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
      encoding(of: key).unkeyedContainer()
    }

    func superEncoder() -> any Encoder { encoding(of: FieldName("super")) }

    func superEncoder(forKey key: Key) -> any Encoder { encoding(of: key) }

    private func encoding(of key: some CodingKey) -> JSONEncoding {
      writer.field(key.stringValue, at: depth)
      return JSONEncoding.nested(writer, at: codingPath + [key])
    }
  }

  private struct Elements: UnkeyedEncodingContainer {
    let writer: JSONWriter
    let depth: Int
    let codingPath: [any CodingKey]

    var count: Int { writer.count(at: depth) }

    func encodeNil() {
      writer.element(at: depth)
      writer.add("null")
    }

    func encode(_ value: some Encodable) throws {
      writer.element(at: depth)
      try writer.encode(value, at: codingPath)
    }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<
      Nested
    > {
      element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }

    func superEncoder() -> any Encoder { element() }

    private func element() -> JSONEncoding {
      writer.element(at: depth)
      return JSONEncoding.nested(writer, at: codingPath)
    }
  }

  private struct Single: SingleValueEncodingContainer {
    let writer: JSONWriter
    let depth: Int
    let codingPath: [any CodingKey]

    func encodeNil() { writer.single("null", at: depth) }

    func encode(_ value: some Encodable) throws {
      writer.single("", at: depth)
      try writer.encode(value, at: codingPath)
    }
  }
}
