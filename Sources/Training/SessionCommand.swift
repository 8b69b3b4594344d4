import QuestionBank

/// What can be asked of a session besides answering; typed after a colon.
package enum SessionCommand: String, Sendable, CaseIterable {
  case hint, skip, why, source, undo, flag, dispute, time, stop, help, quit

  /// Its names: English, French, and others that people try.
  package var names: [String] {
    switch self {
    case .hint: ["hint", "indice"]
    case .skip: ["skip", "passer"]
    case .why: ["why", "pourquoi"]
    case .source: ["source"]
    case .undo: ["undo", "annuler"]
    case .flag: ["flag", "signaler"]
    case .dispute: ["dispute", "contester"]
    case .time: ["time", "temps"]
    case .stop: ["stop", "finir"]
    case .help: ["help", "aide"]
    case .quit: ["quit", "quitter", "q", "exit"]
    }
  }

  /// Whether it speaks of the question judged last, and so means something after the last question too.
  package var looksBack: Bool {
    switch self {
    case .why, .source, .undo, .flag, .dispute: true
    case .hint, .skip, .time, .stop, .help, .quit: false
    }
  }

  /// The command of that name, or of which that is an unambiguous beginning.
  package init?(named name: String) {
    if let exact = Self.allCases.first(where: { $0.names.contains(name) }) {
      self = exact
      return
    }
    let beginning = Self.allCases.filter { $0.names.contains { !name.isEmpty && $0.hasPrefix(name) } }
    guard beginning.count == 1 else { return nil }
    self = beginning[0]
  }

  /// The command's name that an answer consists of, without its colon; letters alone are answers.
  static func bareName(_ answer: String) -> String? {
    let name = answer.lowercased()
    return name.count > 1 && allCases.contains { $0.names.contains(name) } ? name : nil
  }

  /// The name that was probably meant. Every letter is near to `q`, which is therefore never suggested.
  package static func nearestName(to name: String) -> String? {
    Spelling.nearest(to: name, among: allCases.flatMap(\.names).filter { $0.count > 1 })
  }
}
