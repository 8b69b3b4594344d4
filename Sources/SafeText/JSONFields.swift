/// A value that writes itself as a JSON object.
///
/// It takes a fraction of the time that `Encodable` does, and pays where there are hundreds of thousands.
package protocol JSONObject {
  /// Writes the fields, in their order.
  func write(_ fields: inout JSONFields) throws
}

/// The fields of a JSON object that's being written. One without a value is left out.
package struct JSONFields {
  private let writer: JSONWriter
  private var isFirst = true

  /// Writes an object, as all that comes next.
  static func write(_ object: some JSONObject, to writer: JSONWriter) throws {
    var fields = JSONFields(writer: writer)
    writer.add("{")
    try object.write(&fields)
    writer.add("}")
  }

  private init(writer: JSONWriter) {
    self.writer = writer
  }

  package mutating func add(_ name: String, _ text: String?) {
    guard let text else { return }
    begin(name)
    writer.add(text: text)
  }

  package mutating func add(_ name: String, _ flag: Bool?) {
    guard let flag else { return }
    begin(name)
    writer.add(flag ? "true" : "false")
  }

  package mutating func add(_ name: String, _ number: (some BinaryInteger)?) {
    guard let number else { return }
    begin(name)
    writer.add(String(number))
  }

  /// - Throws: `EncodingError` if it's infinite or not a number.
  package mutating func add(_ name: String, _ number: Double?) throws {
    guard let number else { return }
    begin(name)
    try writer.add(number, at: [])
  }

  package mutating func add(_ name: String, _ texts: [String]?) {
    guard let texts else { return }
    begin(name)
    addList(texts) { writer.add(text: $0) }
  }

  package mutating func add(_ name: String, _ numbers: [Int]?) {
    guard let numbers else { return }
    begin(name)
    addList(numbers) { writer.add(String($0)) }
  }

  package mutating func add(_ name: String, _ object: (some JSONObject)?) throws {
    guard let object else { return }
    begin(name)
    try Self.write(object, to: writer)
  }

  /// Adds a value whose JSON was made before.
  package mutating func add<Value>(_ name: String, _ value: Repeated<Value>) throws {
    begin(name)
    try value.write(to: writer)
  }

  private mutating func begin(_ name: String) {
    if !isFirst { writer.add(",") }
    isFirst = false
    writer.add(text: name)
    writer.add(":")
  }

  private func addList<Element>(_ elements: [Element], _ add: (Element) -> Void) {
    writer.add("[")
    for (place, element) in elements.enumerated() {
      if place > 0 { writer.add(",") }
      add(element)
    }
    writer.add("]")
  }
}
