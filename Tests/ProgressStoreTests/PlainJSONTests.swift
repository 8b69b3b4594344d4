import Foundation
import Testing
import Training

@testable import ProgressStore

@Suite struct PlainJSONTests {
  private static func plain(_ json: String) -> ProgressFormat.Event? {
    Array(json.utf8).withUnsafeBytes { PlainJSON.value($0) }
  }

  private static func foundation(_ json: [UInt8]) -> ProgressFormat.Event? {
    try? JSONDecoder().decode(ProgressFormat.Event.self, from: Data(json))
  }

  private static func encodedByFoundation(_ value: some Encodable) -> [UInt8]? {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return (try? encoder.encode(value)).map { Array($0) }
  }

  @Test func `an event is read as it's written`() throws {
    let json =
      #"{"at":"2026-11-22T10:00:00.000Z","chosen":["Le SMM","é"],"credit":0.25,"id":"a-1","sure":false,"type":""}"#
    let event = try #require(Self.plain(json))
    #expect(event.at == "2026-11-22T10:00:00.000Z")
    #expect(event.chosen == .texts(["Le SMM", "é"]))
    #expect(event.credit == 0.25)
    #expect(event.id == "a-1")
    #expect(event.sure == false)
    #expect(event.given == nil)
    #expect(PlainJSON.bytes(of: event) == Array(json.utf8))
  }

  @Test(
    arguments: [
      #" {"at":"","id":"","type":""}"#, #"{"at": "","id":"","type":""}"#, #"{"at":"","id":"","type":""} "#,
      #"{"id":"","at":"","type":""}"#, #"{"at":"","id":"","id":"","type":""}"#, #"{"at":"","id":"","type":"","x":1}"#,
      #"{"at":"","type":""}"#, #"{"at":"","id":"","type":""#, #"{"at":"","given":"\u00e9","id":"","type":""}"#,
      "{\"at\":\"\",\"given\":\"\t\",\"id\":\"\",\"type\":\"\"}", #"{"at":"","given":null,"id":"","type":""}"#,
      #"{"at":"","hints":01,"id":"","type":""}"#, #"{"at":"","hints":-0,"id":"","type":""}"#,
      #"{"at":"","hints":1.0,"id":"","type":""}"#, #"{"at":"","hints":1e2,"id":"","type":""}"#,
      #"{"at":"","hints":9223372036854775808,"id":"","type":""}"#, #"{"at":"","hints":,"id":"","type":""}"#,
      #"{"at":"","credit":1.,"id":"","type":""}"#, #"{"at":"","credit":.5,"id":"","type":""}"#,
      #"{"at":"","credit":00.5,"id":"","type":""}"#, #"{"at":"","credit":1.2.3,"id":"","type":""}"#,
      #"{"at":"","credit":1e-05,"id":"","type":""}"#, #"{"at":"","chosen":["a",],"id":"","type":""}"#,
      #"{"at":"","chosen":["a" ,"b"],"id":"","type":""}"#, #"{"at":"","free":tru,"id":"","type":""}"#, "", "{", "[]",
    ]) func `what's written otherwise is left to Foundation`(json: String)
  {
    #expect(Self.plain(json) == nil)
  }

  @Test func `a text that isn't UTF-8 is left to Foundation`() {
    let json = Array(#"{"at":"","given":""#.utf8) + [0xFF] + Array(#"","id":"","type":""}"#.utf8)
    let event: ProgressFormat.Event? = json.withUnsafeBytes { PlainJSON.value($0) }
    #expect(event == nil)
  }

  @Test(arguments: ["\"", "\\", "\n", "\u{0}", "\u{1F}"]) func `a text that needs escapes is left to Foundation`(
    _ text: String
  ) {
    var event = ProgressFormat.Event()
    event.given = text
    #expect(PlainJSON.bytes(of: event) == nil)
  }

  @Test func `numbers that JSON can't hold are left to Foundation`() {
    var event = ProgressFormat.Event()
    event.credit = .infinity
    #expect(PlainJSON.bytes(of: event) == nil)
  }

  @Test func `whatever an event holds, it's written as Foundation writes it, and read back`() throws {
    for seed in 0..<1_000 {
      var event = ProgressFormat.Event()
      var chance = RandomFields(seed: UInt64(seed))
      event.visit(&chance)
      let json = try #require(Self.encodedByFoundation(event), "seed \(seed)")
      #expect(try ProgressFormat.json(event, for: "") == json, "seed \(seed)")
      if let plain = PlainJSON.bytes(of: event) {
        let read: ProgressFormat.Event? = plain.withUnsafeBytes { PlainJSON.value($0) }
        #expect(read == nil || Self.encodedByFoundation(read) == json, "seed \(seed)")
      }
    }
  }

  @Test func `a question's record is written as Foundation writes it`() throws {
    for seed in 0..<500 {
      var record = ProgressFormat.Record()
      var chance = RandomFields(seed: UInt64(seed))
      record.visit(&chance)
      #expect(try ProgressFormat.json(record, for: "") == Self.encodedByFoundation(record), "seed \(seed)")
    }
  }

  @Test func `damaged JSON is read as Foundation reads it, or not at all`() throws {
    var read = 0
    for seed in 0..<4_000 {
      var event = ProgressFormat.Event()
      var chance = RandomFields(seed: UInt64(seed % 500))
      event.visit(&chance)
      var json = try ProgressFormat.json(event, for: "")
      var generator = SplitMix64(seed: UInt64(seed))
      for _ in 0..<Int.random(in: 1...2, using: &generator) {
        let place = Int.random(in: json.indices, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: json[place] = Array("0123456789.-+eE\"\\{}[]:, tfn\u{1}".utf8).randomElement(using: &generator) ?? 0
        case 1: json.remove(at: place)
        default: json.insert(json[Int.random(in: json.indices, using: &generator)], at: place)
        }
      }
      let plain: ProgressFormat.Event? = json.withUnsafeBytes { PlainJSON.value($0) }
      guard let plain else { continue }
      read += 1
      let other = try #require(Self.foundation(json), "seed \(seed): \(String(decoding: json, as: UTF8.self))")
      #expect(Self.encodedByFoundation(plain) == Self.encodedByFoundation(other), "seed \(seed)")
    }
    #expect(read > 100)
  }
}

/// Fills in fields at random.
private struct RandomFields: PlainFields {
  private var generator: SplitMix64

  init(seed: UInt64) {
    generator = SplitMix64(seed: seed)
  }

  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value) { value = random() ?? value }

  mutating func field<Value: PlainValue>(_ name: StaticString, _ value: inout Value?) {
    value = Bool.random(using: &generator) ? random() : nil
  }

  private mutating func random<Value: PlainValue>() -> Value? {
    let texts = ["", "a", "vrai", "é", "e\u{301}", "🎈", "a/b", "2026-11-22", "\u{7F}", "\u{2028}", "dit « oui »"]
    let special = ["\"", "\\", "\n", "\t", "\u{8}", "\u{C}", "\r", "\u{1}", "\u{1B}"]
    let value: Any =
      switch Value.self {
      case is String.Type:
        texts.randomElement(using: &generator).map {
          $0 + (chance(20) ? special.randomElement(using: &generator) ?? "" : "")
        } as Any
      case is Int.Type: Int.random(in: chance(5) ? Int.min...Int.max : 0...100, using: &generator)
      case is Int64.Type: Int64.random(in: chance(5) ? .min ... .max : 0...100_000, using: &generator)
      case is UInt64.Type: UInt64.random(in: 0 ... .max, using: &generator)
      case is Bool.Type: Bool.random(using: &generator)
      case is Double.Type:
        chance(3)
          ? Double(Int.random(in: 0...100, using: &generator))
          : Double.random(in: chance(10) ? -1e-9...1e-9 : 0...chanceSize(), using: &generator)
      case is [String].Type:
        (0..<Int.random(in: 0...3, using: &generator)).compactMap { _ in texts.randomElement(using: &generator) }
      case is [Int].Type:
        (0..<Int.random(in: 0...3, using: &generator)).map { _ in Int.random(in: -1...9, using: &generator) }
      case is ProgressFormat.Choices.Type:
        Bool.random(using: &generator) ? ProgressFormat.Choices.texts(["Le SMM", "b"]) : .indexes([1, -1])
      default: ""
      }
    return value as? Value
  }

  private mutating func chance(_ oneIn: Int) -> Bool { Int.random(in: 0..<oneIn, using: &generator) == 0 }

  private mutating func chanceSize() -> Double { [1, 100, 1e6, 1e17, 1e300].randomElement(using: &generator) ?? 1 }
}
