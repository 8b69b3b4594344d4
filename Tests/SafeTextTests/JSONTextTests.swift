import Testing

import class Foundation.JSONEncoder

@testable import SafeText

struct JSONTextTests {
  private struct Document: Encodable {
    let version = 1
    var zebra = "z"
    var apple: Int? = nil
    var nothing = Nullable<Int>(nil)
    var list = [Inner(text: "b", also: true), Inner(text: "a", also: false)]
    var byName = ["b": 2, "a": 1, "c": 3]
    var inOrder = OrderedFields([(name: "z", value: 0.5), (name: "y", value: 2)])
  }

  private struct Inner: Encodable {
    var text: String
    var also: Bool
  }

  @Test func `fields stand in the order of their declaration, and a dictionary's by name`() throws {
    #expect(
      try JSONText.line(Document()) == """
        {"version":1,"zebra":"z","nothing":null,"list":[{"text":"b","also":true},{"text":"a","also":false}],\
        "byName":{"a":1,"b":2,"c":3},"inOrder":{"z":0.5,"y":2}}

        """)
  }

  @Test func `a document has a line for each field, and for each element of its lists`() throws {
    #expect(
      try JSONText.document(Document()) == """
        {
        "version":1,
        "zebra":"z",
        "nothing":null,
        "list":[
        {"text":"b","also":true},
        {"text":"a","also":false}
        ],
        "byName":{"a":1,"b":2,"c":3},
        "inOrder":{"z":0.5,"y":2}
        }

        """)
  }

  @Test(arguments: [
    (1.0, "1"), (0, "0"), (0.1, "0.1"), (1.8, "1.8"), (-2.5, "-2.5"), (1e300, "1e+300"),
    (0.6666666666666666, "0.6666666666666666"),
  ])
  func `a number is the shortest that reads back as itself`(number: Double, text: String) throws {
    #expect(try JSONText.line([number]) == "[\(text)]\n")
  }

  @Test func `an object that writes its fields itself escapes and leaves out what an encoder would`() throws {
    struct Spoken: JSONObject {
      let words: String
      func write(_ fields: inout JSONFields) { fields.add("words", words) }
    }
    struct Written: JSONObject {
      func write(_ fields: inout JSONFields) throws {
        fields.add("text", "é\"\u{1B}")
        fields.add("gone", String?.none)
        fields.add("flag", false)
        fields.add("whole", Int64(-7))
        try fields.add("part", 1.50)
        try fields.add("one", 1.0)
        fields.add("texts", ["a", "\n"])
        fields.add("none", [Int]())
        fields.add("numbers", [1, -1])
        try fields.add("object", Spoken(words: "»"))
        try fields.add("kept", Repeated(["b": 2, "a": 1]))
      }
    }
    #expect(
      try JSONText.text(Written()) == #"""
        {"text":"é\"\u001b","flag":false,"whole":-7,"part":1.5,"one":1,"texts":["a","\n"],"none":[],"numbers":[1,-1],\#
        "object":{"words":"»"},"kept":{"a":1,"b":2}}
        """#)
  }

  @Test func `an object with a number that JSON doesn't have isn't written`() {
    struct Odd: JSONObject {
      func write(_ fields: inout JSONFields) throws { try fields.add("odd", Double.nan) }
    }
    #expect(throws: EncodingError.self) { try JSONText.text(Odd()) }
  }

  @Test func `a value whose JSON is made once is written as it would be each time, and by any encoder`() throws {
    let value = ["\u{1B}b": Inner(text: "é\"", also: true)]
    let twice = [Repeated(value), Repeated(value)]
    #expect(try JSONText.line(twice) == JSONText.line([value, value]))
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    #expect(try encoder.encode(twice) == encoder.encode([value, value]))
    #expect(throws: EncodingError.self) { try JSONText.line(Repeated([0, Double.nan])) }
  }

  @Test func `whole numbers of any size are written in full`() throws {
    #expect(try JSONText.line([UInt64.max]) == "[18446744073709551615]\n")
    #expect(try JSONText.line([Int64.min]) == "[-9223372036854775808]\n")
  }

  @Test func `a number that JSON doesn't have is refused`() {
    #expect(throws: EncodingError.self) { try JSONText.line([Double.nan]) }
    #expect(throws: EncodingError.self) { try JSONText.line([Double.infinity]) }
  }

  @Test(arguments: [
    ("é/« 🌹 »", "é/« 🌹 »"), ("\"\\", #"\"\\"#), ("a\nb\rc\td", #"a\nb\rc\td"#), ("\u{8}\u{C}", #"\b\f"#),
    ("\u{0}\u{1B}[31m", "\\u0000\\u001b[31m"), ("\u{7F}\u{9B}", "\\u007f\\u009b"), ("\u{202E}x", "\\u202ex"),
    ("a\u{2028}b\u{2029}\u{85}", "a\\u2028b\\u2029\\u0085"),
  ])
  func `text is escaped where it could end the string or drive a terminal`(text: String, json: String) throws {
    #expect(try JSONText.line([text]) == "[\"\(json)\"]\n")
  }

  @Test func `empty lists, objects and dictionaries are written as such`() throws {
    struct Empty: Encodable {
      var list: [Int] = []
      var fields: [String: Int] = [:]
      var ordered = OrderedFields<Int>([])
    }
    #expect(try JSONText.line(Empty()) == "{\"list\":[],\"fields\":{},\"ordered\":{}}\n")
  }

  /// A value that opens all there is to open within it, and closes nothing.
  private struct Nesting: Encodable {
    private enum Key: CodingKey { case first, second, third, last }

    func encode(to encoder: any Encoder) throws {
      var fields = encoder.container(keyedBy: Key.self)
      var inner = fields.nestedContainer(keyedBy: Key.self, forKey: .first)
      try inner.encode(1, forKey: .first)
      var list = inner.nestedUnkeyedContainer(forKey: .second)
      try list.encode("a")
      var deeper = list.nestedContainer(keyedBy: Key.self)
      try deeper.encodeNil(forKey: .first)
      _ = list.nestedUnkeyedContainer()
      _ = fields.superEncoder()
      var other = fields.superEncoder(forKey: .third).singleValueContainer()
      try other.encode(["b": true])
      var again = encoder.container(keyedBy: Key.self)
      try again.encode(Int8(-3), forKey: .last)
    }
  }

  @Test func `what was opened is closed once what's around it goes on`() throws {
    #expect(
      try JSONText.line([Nesting()])
        == #"[{"first":{"first":1,"second":["a",{"first":null},[]]},"super":null,"third":{"b":true},"last":-3}]"#
        + "\n")
  }
}
