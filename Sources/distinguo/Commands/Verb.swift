import QuestionBank

/// What the program can do, under the names that people type.
enum Verb: String, Sendable, CaseIterable {
  case prompt, quiz, review, exam, drill, stats, packs, progress, set, help, quit

  /// Its names: English, French, and others that people try. The first one is the parser's.
  var names: [String] {
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

  /// The name to show in a language.
  func name(in language: Language) -> String {
    switch language {
    case .french: names.count > 1 ? names[1] : names[0]
    case .english: names[0]
    }
  }

  /// The verb of that name, or the only one of which that is a beginning.
  init(named typed: String) throws(Fault) {
    let name = typed.lowercased()
    if let exact = Self.allCases.first(where: { $0.names.contains(name) }) {
      self = exact
      return
    }
    // The prompt is opened by giving no verb; its name is nothing to guess at.
    let guessable = Self.allCases.filter { $0 != .prompt }
    let beginning = guessable.filter { $0.names.contains { !name.isEmpty && $0.hasPrefix(name) } }
    guard beginning.count == 1 else {
      throw .unknownVerb(
        typed, nearest: nearest(to: name, among: guessable.flatMap(\.names)) ?? beginning.first?.names[0])
    }
    self = beginning[0]
  }

  /// The options that the verb has besides those of every verb.
  var options: [OptionName] {
    switch self {
    case .quiz, .drill: OptionName.asking
    case .review: OptionName.asking + [.oldest]
    case .exam: OptionName.asking + [.minutes, .pass]
    case .packs: [.json, .articles, .disputes]
    case .stats: [.json]
    case .progress:
      [
        .json, .pack, .question, .yes, .output, .format, .actorName, .actorMailbox, .actorAccount, .activityBase,
      ]
    case .set: [.json, .edit]
    case .prompt, .help, .quit: []
    }
  }

  /// The verbs that may follow this one.
  var subverbs: [String] {
    switch self {
    case .packs: ["list", "lister", "show", "montrer", "add", "ajouter", "check", "verifier", "remove", "retirer"]
    case .progress:
      [
        "show", "montrer", "path", "chemin", "merge", "fusionner", "verify", "verifier", "restore", "restaurer", "undo",
        "annuler", "reset", "effacer", "export", "exporter",
      ]
    case .prompt, .quiz, .review, .exam, .drill, .stats, .set, .help, .quit: []
    }
  }

  /// The form of the verb's command line.
  var usage: [String] {
    switch self {
    case .prompt: ["distinguo"]
    case .quiz: ["distinguo quiz [-n N] [--pack ID] [--topic T] [--kind K]"]
    case .review: ["distinguo review [-n N] [--oldest]"]
    case .exam: ["distinguo exam [-n N] [--minutes M] [--pass PERCENT]"]
    case .stats: ["distinguo stats"]
    case .drill: ["distinguo drill [ROLE [ROLE]] [-n N]"]
    case .packs:
      [
        "distinguo packs list", "distinguo packs show PACK [--disputes]", "distinguo packs add FILE…",
        "distinguo packs check [FILE…] [--articles DIR]", "distinguo packs remove PACK",
      ]
    case .progress:
      [
        "distinguo progress show", "distinguo progress path", "distinguo progress merge FILE… [--output FILE]",
        "distinguo progress verify", "distinguo progress restore [BACKUP]", "distinguo progress undo",
        "distinguo progress export [--format csv|jsonl|xapi] [FILE]",
        "distinguo progress reset [--pack ID] [--question PACK/ID] [--yes]",
      ]
    case .set: ["distinguo set [KEY [VALUE]]", "distinguo set KEY default", "distinguo set --edit"]
    case .help: ["distinguo help [VERB]"]
    case .quit: ["quit"]
    }
  }
}

/// An option, under the name that people type.
enum OptionName: String, Sendable, CaseIterable {
  case number = "-n N"
  case pack = "--pack ID"
  case topic = "--topic T"
  case kind = "--kind K"
  case role = "--role R"
  case source = "--source ID"
  case question = "--question PACK/ID"
  case new = "--new N"
  case free = "--free"
  case seed = "--seed N"
  case json = "--json"
  case oldest = "--oldest"
  case minutes = "--minutes M"
  case pass = "--pass PERCENT"
  case articles = "--articles DIR"
  case disputes = "--disputes"
  case edit = "--edit"
  case yes = "--yes"
  case output = "--output FILE"
  case format = "--format csv|jsonl|xapi"
  case actorName = "--actor-name NAME"
  case actorMailbox = "--actor-mbox ADDRESS"
  case actorAccount = "--actor-account HOMEPAGE,NAME"
  case activityBase = "--activity-base IRI"
  case home = "--home DIR"
  case progress = "--progress FILE"
  case packs = "--packs PATH"
  case noBundled = "--no-bundled"
  case language = "--lang fr|en"
  case colour = "--color auto|always|never"
  case ascii = "--ascii"
  case noInput = "--no-input"
  case help = "--help"
  case version = "--version"

  /// Those of every verb that asks questions.
  static let asking: [OptionName] = [
    .number, .pack, .topic, .kind, .role, .source, .question, .new, .free, .seed, .json,
  ]

  /// Those that every verb has.
  static let everywhere: [OptionName] = [
    .home, .progress, .packs, .noBundled, .language, .colour, .ascii, .noInput, .help, .version,
  ]

  /// The option without its value: `--pack`.
  var flag: String { String(rawValue.prefix { $0 != " " }) }

  var takesValue: Bool { rawValue.contains(" ") }
}
