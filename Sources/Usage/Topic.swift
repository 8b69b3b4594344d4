import Training

/// What can be asked about: a verb, one that follows another, or a command of a session.
package enum Topic: Hashable, Sendable {
  case verb(Verb)
  case subcommand(Subcommand)
  case sessionCommand(SessionCommand)

  /// The topic named by the words after `help`, or by a verb and the word after it; nil without words.
  ///
  /// - Throws: `Fault.unknownVerb` with the nearest name.
  package init?(_ words: some Collection<String>) throws(Fault) {
    guard let first = words.first else { return nil }
    if first.hasPrefix(":") {
      let name = String(first.dropFirst())
      guard let command = SessionCommand(named: name) else {
        throw .unknownVerb(first, nearest: SessionCommand.nearestName(to: name).map { ":" + $0 })
      }
      self = .sessionCommand(command)
      return
    }
    let verb = try Verb(named: first)
    guard let second = words.dropFirst().first, !verb.subcommands.isEmpty else {
      self = .verb(verb)
      return
    }
    self = .subcommand(try verb.subcommand(named: second))
  }

  /// How it's typed.
  package var form: CommandForm {
    switch self {
    case .verb(let verb): verb.form
    case .subcommand(let subcommand): subcommand.form
    case .sessionCommand: CommandForm(examples: [])
    }
  }

  /// What it's called on the command line, in a language.
  package func name(in language: Language) -> String {
    switch self {
    case .verb(let verb): verb.names[language]
    case .subcommand(let subcommand): "\(subcommand.verb.names[language]) \(subcommand.names[language])"
    case .sessionCommand(let command): ":" + command.names[language]
    }
  }
}
