import Grading
import QuestionBank
import Training

/// What the program can do, under the names that people type.
package enum Verb: String, Sendable, CaseIterable {
  case prompt, quiz, review, exam, drill, stats, packs, progress, set, help, quit

  /// Its names: English, French, and others that people try. The first one is the parser's.
  package var names: [String] {
    switch self {
    case .prompt: ["prompt", "invite"]
    case .quiz: ["quiz"]
    case .review: ["review", "revoir"]
    case .exam: ["exam", "examen"]
    case .drill: ["drill", "contraste"]
    case .stats: ["stats", "bilan"]
    case .packs: ["packs", "paquets"]
    case .progress: ["progress", "progres", "progrès"]
    case .set: ["set", "regler", "régler", "reglages", "réglages"]
    case .help: ["help", "aide"]
    case .quit: ["quit", "quitter", "exit"]
    }
  }

  /// What else people type who want this; a beginning of these means nothing.
  private var otherNames: [String] { self == .quit ? ["bye", "logout", "sortir", "partir"] : [] }

  /// The verb that a word names in full.
  package init?(exactly typed: some StringProtocol) {
    let name = typed.lowercased()
    guard let verb = Self.allCases.first(where: { ($0.names + $0.otherNames).contains(name) }) else { return nil }
    self = verb
  }

  /// The name to show in a language.
  package func name(in language: Language) -> String {
    switch language {
    case .french: names.count > 1 ? names[1] : names[0]
    case .english: names[0]
    }
  }

  /// The verb of that name, or the only one of which that is a beginning.
  package init(named typed: String) throws(Fault) {
    if let exact = Verb(exactly: typed) {
      self = exact
      return
    }
    let name = typed.lowercased()
    // The prompt is opened by giving no verb; its name is nothing to guess at.
    let guessable = Self.allCases.filter { $0 != .prompt }
    let beginning = guessable.filter { $0.names.contains { !name.isEmpty && $0.hasPrefix(name) } }
    guard beginning.count == 1 else {
      if let command = SessionCommand.allCases.first(where: { $0.names.contains(name) }) {
        throw .sessionCommand(command, name)
      }
      if TypedAnswer.isDontKnow(typed) { throw .answerAtPrompt(typed) }
      throw .unknownVerb(
        typed, nearest: Spelling.nearest(to: name, among: guessable.flatMap(\.names)) ?? beginning.first?.names[0])
    }
    self = beginning[0]
  }

  /// The verbs that may follow this one.
  package var subverbs: [Subverb] { Subverb.allCases.filter { $0.verb == self } }

  /// Those that somebody types.
  package static var offered: [Verb] { allCases.filter { $0 != .prompt } }
}

extension Verb {
  /// The options that the verb has besides those of every verb; where other verbs may follow, those of the one that is
  /// meant when none does.
  package var options: [OptionName] {
    switch self {
    case .quiz, .drill: OptionName.asking
    case .review: OptionName.asking + [.oldest]
    case .exam: OptionName.asking + [.minutes, .pass]
    case .stats: [.json]
    case .packs, .progress: subverbs.first?.options ?? []
    case .set: [.json, .edit]
    case .help: [.manual, .completion]
    case .prompt, .quit: []
    }
  }

  /// The words that the verb takes besides its options.
  package var operands: [Operand] {
    switch self {
    case .drill: [.optional(.role), .optional(.role)]
    case .set: [.optional(.settingKey), .optional(.settingValue)]
    case .help: [.optional(.verb), .optional(.subverb)]
    case .prompt, .quiz, .review, .exam, .stats, .packs, .progress, .quit: []
    }
  }

  /// What can be typed, word for word, with the bundled packs.
  package var examples: [String] {
    switch self {
    case .prompt: [""]
    case .quiz: ["quiz -n 5 --pack missions", "quiz --role cm --kind short", "quiz --free"]
    case .review: ["review --oldest", "review -n 5"]
    case .exam: ["exam -n 10 --minutes 15 --pass 60"]
    case .drill: ["drill cm smm", "drill"]
    case .stats: ["stats", "stats --json"]
    case .packs, .progress: subverbs.map { $0.examples[0] }
    case .set: ["set questions 15", "set questions default", "set"]
    case .help: ["help quiz", "help packs add", "help :hint"]
    case .quit: ["quit"]
    }
  }
}
