import Terminal

/// An option, under the name that people type.
package enum OptionName: String, Sendable, CaseIterable {
  case number = "-n"
  case pack = "--pack"
  case topic = "--topic"
  case kind = "--kind"
  case role = "--role"
  case source = "--source"
  case question = "--question"
  case new = "--new"
  case free = "--free"
  case seed = "--seed"
  case json = "--json"
  case oldest = "--oldest"
  case minutes = "--minutes"
  case pass = "--pass"
  case articles = "--articles"
  case disputes = "--disputes"
  case edit = "--edit"
  case yes = "--yes"
  case output = "--output"
  case format = "--format"
  case actorName = "--actor-name"
  case actorMailbox = "--actor-mbox"
  case actorAccount = "--actor-account"
  case activityBase = "--activity-base"
  case manual = "--man"
  case completion = "--completion"
  case complete = "--complete"
  case home = "--home"
  case progress = "--progress"
  case packs = "--packs"
  case noBundled = "--no-bundled"
  case language = "--lang"
  case colour = "--color"
  case ascii = "--ascii"
  case noInput = "--no-input"
  case help = "--help"
  case version = "--version"

  /// Those of every verb that asks questions.
  package static let asking: [OptionName] = [
    .number, .pack, .topic, .kind, .role, .source, .question, .new, .free, .seed, .json,
  ]

  /// Those that every verb has.
  package static let everywhere: [OptionName] = [
    .home, .progress, .packs, .noBundled, .language, .colour, .ascii, .noInput, .help,
  ]

  /// The one that somebody typed, with or without its value behind `=`.
  package init?(typed word: String) {
    let name = word.prefix { $0 != "=" }
    guard let option = Self.allCases.first(where: { $0.flags.contains(String(name)) }) else { return nil }
    self = option
  }

  /// The option without its value: `--pack`.
  package var flag: String { rawValue }

  /// Every name of it.
  package var flags: [String] {
    switch self {
    case .number: [rawValue, "--number"]
    case .help: ["-h", rawValue]
    default: [rawValue]
    }
  }
}

extension OptionName {
  /// What follows an option.
  package enum Value: Hashable, Sendable {
    case placeholder(Placeholder)
    /// One of these.
    case choice([String])
  }

  /// What follows it; nil for those that stand alone.
  package var value: Value? {
    switch self {
    case .number, .new: .placeholder(.count)
    case .pack: .placeholder(.pack)
    case .topic: .placeholder(.topic)
    case .kind: .placeholder(.kind)
    case .role: .placeholder(.role)
    case .source: .placeholder(.source)
    case .question: .placeholder(.question)
    case .seed: .placeholder(.seed)
    case .minutes: .placeholder(.minutes)
    case .pass: .placeholder(.percent)
    case .articles, .home: .placeholder(.folder)
    case .output, .progress: .placeholder(.file)
    case .packs: .placeholder(.path)
    case .format: .choice(["csv", "jsonl", "xapi"])
    case .actorName: .placeholder(.personName)
    case .actorMailbox: .placeholder(.mailAddress)
    case .actorAccount: .placeholder(.account)
    case .activityBase: .placeholder(.iri)
    case .completion, .complete: .choice(Shell.allCases.map(\.rawValue))
    case .language: .choice(Language.allCases.map(\.rawValue))
    case .colour: .choice(ColourChoice.allCases.map(\.rawValue))
    case .free, .json, .oldest, .disputes, .edit, .yes, .manual, .noBundled, .ascii, .noInput, .help, .version: nil
    }
  }

  package var takesValue: Bool { value != nil }

  /// The option as it may be typed, with the bundled packs.
  package var example: String {
    switch self {
    case .number: "-n 5"
    case .pack: "--pack missions"
    case .topic: "--topic relation"
    case .kind: "--kind choice"
    case .role: "--role cm"
    case .source: "--source bour-2013"
    case .question: "--question missions/indicateurs-sigle"
    case .new: "--new 5"
    case .seed: "--seed 42"
    case .minutes: "--minutes 30"
    case .pass: "--pass 60"
    case .articles: "--articles articles"
    case .output: "--output tout.json"
    case .format: "--format csv"
    case .actorName: "--actor-name Ada"
    case .actorMailbox: "--actor-mbox ada@example.org"
    case .actorAccount: "--actor-account https://example.org,ada"
    case .activityBase: "--activity-base https://example.org/distinguo/"
    case .completion: "--completion bash"
    case .complete: "--complete bash"
    case .home: "--home cours"
    case .progress: "--progress progress.json"
    case .packs: "--packs fromages.yaml"
    case .language: "--lang fr"
    case .colour: "--color never"
    case .free, .json, .oldest, .disputes, .edit, .yes, .manual, .noBundled, .ascii, .noInput, .help, .version: flag
    }
  }
}

extension OptionName {
  /// Whether it may be given several times: those that filter questions, and packs to read.
  package func isRepeatable(in topic: Topic?) -> Bool {
    switch self {
    case .pack, .topic, .kind, .role, .source, .question: topic != .subverb(.progressReset)
    case .packs: true
    default: false
    }
  }
}
