import SafeText

/// A statement of the Experience API, version 1.0.3 (Data, 2.4), for a learning record store.
package struct XAPIStatement: Sendable {
  /// What its id is made of: the same in every export of an event, so that sending it twice does no harm.
  var name: String
  var actor: Repeated<Actor>
  var verb: Repeated<Verb>
  var object: Repeated<Activity>
  var result: Result
  var context: Repeated<Context>
  var timestamp: String
}

/// Words by language tag.
typealias LanguageMap = [String: String]

extension XAPIStatement {
  struct Actor: Encodable, Sendable {
    let objectType = "Agent"
    var name: String?
    var mbox: String?
    var account: Account?
  }

  struct Account: Encodable, Sendable {
    var homePage: String
    var name: String
  }

  /// What the learner did, in ADL's vocabulary.
  enum Verb: String, CaseIterable, Sendable {
    case answered, completed, mastered, terminated
  }

  struct Activity: Encodable, Sendable {
    let objectType = "Activity"
    var id: String
    var definition: Definition
  }

  struct Definition: Encodable, Sendable {
    var type: String
    var name: LanguageMap
    var description: LanguageMap?
    // An interaction; see `XAPIInteraction`.
    var interactionType: String?
    var correctResponsesPattern: [String]?
    var choices: [Component]?
    var source: [Component]?
    var target: [Component]?
  }

  /// One of the choices of an interaction.
  struct Component: Encodable, Sendable {
    var id: String
    var description: LanguageMap
  }

  struct Result: Sendable {
    var score: Score?
    var success: Bool?
    var completion: Bool?
    var response: String?
    var duration: String?
    var extensions: Extensions?
  }

  struct Score: Sendable {
    var scaled: Double
    var raw: Double
    var max: Int

    /// A sum of credits out of `count`.
    init(_ credit: Double, of count: Int) {
      raw = (credit * 1e9).rounded() / 1e9
      scaled = (credit / Double(count) * 1e9).rounded() / 1e9
      max = count
    }
  }

  struct Context: Encodable, Sendable {
    /// The session, as a UUID.
    var registration: String
    let platform = "Distinguo"
    var language: String?
    var contextActivities: ContextActivities
    var extensions: [String: Value]
  }

  struct ContextActivities: Encodable, Sendable {
    var parent: [Activity]?
    var grouping: [Activity]?
  }

  /// Extensions in the order of their names.
  struct Extensions: Sendable {
    var fields: [(name: String, value: Value)]
  }

  /// The value of an extension.
  enum Value: Encodable, Sendable {
    case text(String)
    case texts([String])
    case flag(Bool)
    case number(Int)
    case numbers([Int])

    func encode(to encoder: any Encoder) throws {
      var container = encoder.singleValueContainer()
      switch self {
      case .text(let text): try container.encode(text)
      case .texts(let texts): try container.encode(texts)
      case .flag(let flag): try container.encode(flag)
      case .number(let number): try container.encode(number)
      case .numbers(let numbers): try container.encode(numbers)
      }
    }
  }
}

extension XAPIStatement.Verb: Encodable {
  private enum Field: CodingKey {
    case id, display
  }

  private var display: LanguageMap {
    switch self {
    case .answered: ["en": "answered", "fr": "a répondu à"]
    case .completed: ["en": "completed", "fr": "a terminé"]
    case .mastered: ["en": "mastered", "fr": "a acquis"]
    case .terminated: ["en": "terminated", "fr": "a abandonné"]
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Field.self)
    try container.encode(XAPIName.verb(rawValue), forKey: .id)
    try container.encode(display, forKey: .display)
  }
}

// MARK: - In JSON

extension XAPIStatement: JSONObject {
  package func write(_ fields: inout JSONFields) throws {
    fields.add("id", NameBasedUUID.of(iri: name))
    try fields.add("actor", actor)
    try fields.add("verb", verb)
    try fields.add("object", object)
    try fields.add("result", result)
    try fields.add("context", context)
    fields.add("timestamp", timestamp)
  }
}

extension XAPIStatement.Result: JSONObject {
  func write(_ fields: inout JSONFields) throws {
    try fields.add("score", score)
    fields.add("success", success)
    fields.add("completion", completion)
    fields.add("response", response)
    fields.add("duration", duration)
    try fields.add("extensions", extensions)
  }
}

extension XAPIStatement.Score: JSONObject {
  func write(_ fields: inout JSONFields) throws {
    try fields.add("scaled", scaled)
    try fields.add("raw", raw)
    fields.add("min", 0)
    fields.add("max", max)
  }
}

extension XAPIStatement.Extensions: JSONObject {
  func write(_ fields: inout JSONFields) {
    for (name, value) in self.fields {
      switch value {
      case .text(let text): fields.add(name, text)
      case .texts(let texts): fields.add(name, texts)
      case .flag(let flag): fields.add(name, flag)
      case .number(let number): fields.add(name, number)
      case .numbers(let numbers): fields.add(name, numbers)
      }
    }
  }
}
