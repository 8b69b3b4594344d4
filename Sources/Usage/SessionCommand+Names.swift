import Training

extension SessionCommand: Named {
  /// What it's called after a colon.
  package var names: Names {
    switch self {
    case .hint: Names([.english: "hint", .french: "indice"])
    case .skip: Names([.english: "skip", .french: "passer"])
    case .why: Names([.english: "why", .french: "pourquoi"])
    case .source: Names([.english: "source", .french: "source"])
    case .undo: Names([.english: "undo", .french: "annuler"])
    case .flag: Names([.english: "flag", .french: "signaler"])
    case .dispute: Names([.english: "dispute", .french: "contester"])
    case .time: Names([.english: "time", .french: "temps"])
    case .stop: Names([.english: "stop", .french: "finir"])
    case .help: Names([.english: "help", .french: "aide"])
    case .quit: Names([.english: "quit", .french: "quitter"], alternatives: ["q", "exit"])
    }
  }

  /// Whether words of one's own may follow.
  package var takesText: Bool { self == .flag || self == .dispute }

  /// The command of that name, or the only one with that prefix.
  package init?(named typed: String) {
    guard let command = Self.match(typed, among: Self.allCases).subject else { return nil }
    self = command
  }

  /// The name that was probably meant.
  package static func nearestName(to typed: String) -> String? { nearestName(to: typed, among: allCases) }

  /// The command's name that an answer consists of, without its colon; letters alone are answers.
  static func bareName(_ answer: String) -> String? {
    let name = answer.lowercased()
    return name.count > 1 && allCases.contains { $0.names.contains(name) } ? name : nil
  }
}
