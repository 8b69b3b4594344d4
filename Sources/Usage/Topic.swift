import QuestionBank
import Training

/// What can be asked about: a verb, one that follows another, or a command of a session.
package enum Topic: Hashable, Sendable {
  case verb(Verb)
  case subverb(Subverb)
  case sessionCommand(SessionCommand)

  /// What somebody means by the words after `help`, or by a verb and the word that follows it.
  ///
  /// - Throws: `Fault.unknownVerb` with the nearest that there is.
  package init?(_ words: some Collection<String>) throws(Fault) {
    guard let first = words.first else { return nil }
    if first.hasPrefix(":") {
      let name = first.dropFirst().lowercased()
      guard let command = SessionCommand(named: name) else {
        throw .unknownVerb(first, nearest: SessionCommand.nearestName(to: name).map { ":" + $0 })
      }
      self = .sessionCommand(command)
      return
    }
    let verb = try Verb(named: first)
    guard let second = words.dropFirst().first, !verb.subverbs.isEmpty else {
      self = .verb(verb)
      return
    }
    self = .subverb(try verb.subverb(named: second))
  }
}

extension Verb {
  /// The verb of that name after this one.
  package func subverb(named name: String) throws(Fault) -> Subverb {
    if let subverb = Subverb(named: name, after: self) { return subverb }
    let nearest = Spelling.nearest(to: name.lowercased(), among: subverbs.flatMap(\.names))
    // Both words in one language.
    let isEnglish = nearest.map { word in subverbs.contains { $0.names[0] == word } } ?? true
    let verb = self.name(in: isEnglish ? .english : .french)
    throw .unknownVerb("\(verb) \(name)", nearest: nearest.map { "\(verb) \($0)" })
  }
}

extension Topic {
  /// What it is called on the command line, in a language.
  package func name(in language: Language) -> String {
    switch self {
    case .verb(let verb): verb.name(in: language)
    case .subverb(let subverb): "\(subverb.verb.name(in: language)) \(subverb.name(in: language))"
    case .sessionCommand(let command): ":" + command.name(in: language)
    }
  }

  /// The options that it has besides those of every verb.
  package var options: [OptionName] {
    switch self {
    case .verb(let verb): verb.options
    case .subverb(let subverb): subverb.options
    case .sessionCommand: []
    }
  }

  /// The words that it takes besides its options.
  package var operands: [Operand] {
    switch self {
    case .verb(let verb): verb.operands
    case .subverb(let subverb): subverb.operands
    case .sessionCommand: []
    }
  }

  package var examples: [String] {
    switch self {
    case .verb(let verb): verb.examples
    case .subverb(let subverb): subverb.examples
    case .sessionCommand: []
    }
  }
}

extension SessionCommand {
  /// Whether words of one's own may follow.
  package var takesText: Bool { self == .flag || self == .dispute }

  /// The name to show in a language, without its colon.
  package func name(in language: Language) -> String {
    switch language {
    case .french: names.count > 1 ? names[1] : names[0]
    case .english: names[0]
    }
  }
}
