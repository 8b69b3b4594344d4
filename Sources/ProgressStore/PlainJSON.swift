/// JSON as this program writes it: no space between its parts, an object's fields in the order of their names, and text
/// without escapes.
///
/// Nearly all of a learner's file is like that, and reading and writing it needs no more than a look at each byte. What
/// isn't like that is neither wrong nor right here: it's left to Foundation, whose answer is the same where both have one.
enum PlainJSON {
  /// A value read from bytes; nil if they aren't plain, or aren't all of the value.
  static func value<Value: PlainObject>(_ bytes: UnsafeRawBufferPointer) -> Value? {
    var reader = PlainJSONReader(bytes)
    guard let value = Value(&reader), reader.isAtEnd else { return nil }
    return value
  }

  /// The bytes of a value; nil if they wouldn't be plain.
  static func bytes(of value: some PlainObject) -> [UInt8]? {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(512)
    return value.write(into: &bytes) ? bytes : nil
  }
}

/// What can be read from plain JSON, and written as it.
protocol PlainValue {
  /// nil if what comes next isn't such a value in plain JSON.
  init?(_ json: inout PlainJSONReader)

  /// Adds the value's JSON to bytes; false if it wouldn't be plain.
  func write(into bytes: inout [UInt8]) -> Bool
}

/// A value that's an object with known fields.
protocol PlainObject: PlainValue {
  /// An object whose fields are yet to be read.
  init()

  /// Names every field, in the order of their names. It's the same list for reading and for writing.
  mutating func visit(_ fields: inout some PlainFields)
}

/// Whatever is done with each field of an object.
protocol PlainFields {
  /// Takes a field that's always there.
  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value)

  /// Takes a field that may be missing.
  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value?)
}

extension PlainObject {
  init?(_ json: inout PlainJSONReader) {
    guard json.takes("{") else { return nil }
    self.init()
    var fields = FieldsReader(json)
    visit(&fields)
    json = fields.json
    guard fields.isPlain, json.takes("}") else { return nil }
  }

  func write(into bytes: inout [UInt8]) -> Bool {
    var copy = self
    bytes.append(UInt8(ascii: "{"))
    var fields = FieldsWriter(bytes)
    bytes = []
    copy.visit(&fields)
    bytes = fields.bytes
    bytes.append(UInt8(ascii: "}"))
    return fields.isPlain
  }
}

private struct FieldsReader: PlainFields {
  var json: PlainJSONReader
  /// Whether each field so far was as it's written.
  private(set) var isPlain = true
  private var isFirst = true

  init(_ json: PlainJSONReader) {
    self.json = json
  }

  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value) {
    var read: Value?
    field(name, &read)
    guard let read else {
      isPlain = false
      return
    }
    value = read
  }

  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value?) {
    guard isPlain, json.takes(key: name, isFirst: isFirst) else { return }
    isFirst = false
    value = Value(&json)
    if value == nil { isPlain = false }
  }
}

private struct FieldsWriter: PlainFields {
  var bytes: [UInt8]
  private(set) var isPlain = true
  private var isFirst = true

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value) {
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    isFirst = false
    bytes.append(UInt8(ascii: "\""))
    bytes += UnsafeBufferPointer(start: name.utf8Start, count: name.utf8CodeUnitCount)
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if !value.write(into: &bytes) { isPlain = false }
  }

  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value?) {
    guard var present = value else { return }
    field(name, &present)
  }
}
