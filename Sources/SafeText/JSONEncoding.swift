/// Encodes a value into a node, with fields in the order in which they're encoded. (Foundation's encoder sorts them or
/// gives them any order.)
struct JSONEncoding: Encoder {
  let node: JSONNode
  let codingPath: [any CodingKey]
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    KeyedEncodingContainer(Fields(node, codingPath: codingPath))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer { Elements(node, codingPath: codingPath) }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(node: node, codingPath: codingPath) }
}

extension JSONEncoding {
  private struct Fields<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let node: JSONNode
    let codingPath: [any CodingKey]

    init(_ node: JSONNode, codingPath: [any CodingKey]) {
      self.node = node
      self.codingPath = codingPath
      node.content = .object
    }

    /// The encoding of a field.
    private func field(_ key: some CodingKey) -> JSONEncoding {
      JSONEncoding(node: node.adding(key.stringValue), codingPath: codingPath + [key])
    }

    func encodeNil(forKey key: Key) { _ = field(key) }

    func encode(_ value: some Encodable, forKey key: Key) throws {
      let field = field(key)
      try field.node.encode(value, at: field.codingPath)
    }

    func nestedContainer<Nested: CodingKey>(
      keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
      field(key).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer { field(key).unkeyedContainer() }

    func superEncoder() -> any Encoder { field(SuperKey()) }

    func superEncoder(forKey key: Key) -> any Encoder { field(key) }
  }

  private struct Elements: UnkeyedEncodingContainer {
    let node: JSONNode
    let codingPath: [any CodingKey]

    init(_ node: JSONNode, codingPath: [any CodingKey]) {
      self.node = node
      self.codingPath = codingPath
      node.content = .list
    }

    var count: Int { node.members.count }

    /// The encoding of the next element.
    private func element() -> JSONEncoding { JSONEncoding(node: node.adding(), codingPath: codingPath) }

    func encodeNil() { _ = element() }

    func encode(_ value: some Encodable) throws { try element().node.encode(value, at: codingPath) }

    func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
      element().container(keyedBy: type)
    }

    func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { element().unkeyedContainer() }

    func superEncoder() -> any Encoder { element() }
  }

  private struct Single: SingleValueEncodingContainer {
    let node: JSONNode
    let codingPath: [any CodingKey]

    func encodeNil() { node.content = .literal("null") }

    func encode(_ value: some Encodable) throws { try node.encode(value, at: codingPath) }
  }

  /// The name of what a class inherits.
  private struct SuperKey: CodingKey {
    let stringValue = "super"
    var intValue: Int? { nil }

    init() {}
    init?(stringValue: String) { nil }
    init?(intValue: Int) { nil }
  }
}
