import Interchange
import Terminal

/// A command-line option. Its row says everything about it except its meaning, which each language words.
package enum OptionName: Sendable, CaseIterable {
  // Those of every verb that asks questions.
  case number, pack, topic, kind, role, source, question, new, free, seed, json
  // Those of single verbs.
  case list, oldest, minutes, pass, articles, strict, disputes, edit, yes, keep, reset, erase, output, format
  case actorName, actorMailbox, actorAccount, activityBase
  case manual, completion, complete
  // Those of `packs add`.
  case packID, title, packLanguage, columns, encoding, reverse, dryRun, draft
  // Those of `packs export`.
  case key, shuffle
  // Those of `packs new`.
  case documentedExample, from
  // Those of every verb.
  case home, progress, packs, noBundled, language, colour, ascii, noInput, help, version

  /// Those of every verb that asks questions.
  package static let asking: [OptionName] = [
    .number, .pack, .topic, .kind, .role, .source, .question, .new, .free, .seed, .json,
  ]

  /// Those that every verb has.
  package static let everywhere: [OptionName] = [
    .home, .progress, .packs, .noBundled, .language, .colour, .ascii, .noInput, .help,
  ]

  /// What follows an option.
  package enum Value: Hashable, Sendable {
    case placeholder(Placeholder)
    /// One of these.
    case choice([String])
    /// One of these, too many to list wherever the option is shown.
    case word(Placeholder, oneOf: [String])
  }

  private struct Row {
    /// The first one is shown.
    var flags: [String]
    /// What follows it; nil for an option that stands alone.
    var value: Value?
    /// A value that works with the bundled packs.
    var example: String?

    init(_ flags: String...) {
      self.flags = flags
    }

    init(_ flags: String..., taking placeholder: Placeholder, as example: String) {
      self.flags = flags
      value = .placeholder(placeholder)
      self.example = example
    }

    init(_ flags: String..., oneOf words: [String], as example: String) {
      self.flags = flags
      value = .choice(words)
      self.example = example
    }
  }

  private var row: Row {
    switch self {
    case .number: Row("-n", "--number", taking: .count, as: "5")
    case .pack: Row("--pack", taking: .pack, as: "metiers")
    case .topic: Row("--topic", taking: .topic, as: "métiers")
    case .kind: Row("--kind", taking: .kind, as: "choice")
    case .role: Row("--role", taking: .role, as: "cm")
    case .source: Row("--source", taking: .source, as: "bour-2013")
    case .question: Row("--question", taking: .question, as: "metiers/sigle-kpi")
    case .new: Row("--new", taking: .count, as: "5")
    case .free: Row("--free")
    case .seed: Row("--seed", taking: .seed, as: "42")
    case .json: Row("--json")
    case .list: Row("--list")
    case .oldest: Row("--oldest")
    case .minutes: Row("--minutes", taking: .minutes, as: "30")
    case .pass: Row("--pass", taking: .percent, as: "60")
    case .articles: Row("--articles", taking: .folder, as: "articles")
    case .strict: Row("--strict")
    case .disputes: Row("--disputes")
    case .edit: Row("--edit")
    case .yes: Row("--yes")
    case .keep: Row("--keep")
    case .reset: Row("--reset")
    case .erase: Row("--erase")
    case .output: Row("--output", "-o", taking: .file, as: "tout.json")
    case .format: Row("--format", oneOf: ["csv", "jsonl", "xapi"], as: "csv")
    case .actorName: Row("--actor-name", taking: .personName, as: "Ada")
    case .actorMailbox: Row("--actor-mbox", taking: .mailAddress, as: "ada@example.org")
    case .actorAccount: Row("--actor-account", taking: .account, as: "https://example.org,ada")
    case .activityBase: Row("--activity-base", taking: .iri, as: "https://example.org/distinguo/")
    case .manual: Row("--man")
    case .completion: Row("--completion", oneOf: Shell.allCases.map(\.rawValue), as: "bash")
    case .complete: Row("--complete", oneOf: Shell.allCases.map(\.rawValue), as: "bash")
    case .packID: Row("--as", taking: .pack, as: "fromages")
    case .title: Row("--title", taking: .title, as: "Fromages")
    case .packLanguage: Row("--language", taking: .language, as: "fr")
    case .columns: Row("--columns", taking: .columns, as: "front,back,tags")
    case .encoding: Row("--encoding", oneOf: TextEncoding.allCases.map(\.rawValue), as: "windows-1252")
    case .reverse: Row("--reverse")
    case .dryRun: Row("--dry-run")
    case .key: Row("--key")
    case .shuffle: Row("--shuffle", taking: .seed, as: "42")
    case .draft: Row("--draft")
    case .documentedExample: Row("--example")
    case .from: Row("--from", taking: .file, as: "cartes.csv")
    case .home: Row("--home", taking: .folder, as: "cours")
    case .progress: Row("--progress", taking: .file, as: "progress.json")
    case .packs: Row("--packs", taking: .path, as: "fromages.yaml")
    case .noBundled: Row("--no-bundled")
    case .language: Row("--lang", oneOf: Language.allCases.map(\.rawValue), as: "fr")
    case .colour: Row("--color", oneOf: ColourChoice.allCases.map(\.rawValue), as: "never")
    case .ascii: Row("--ascii")
    case .noInput: Row("--no-input")
    case .help: Row("--help", "-h")
    case .version: Row("--version")
    }
  }

  /// The option without its value: `--pack`.
  package var flag: String { row.flags[0] }

  /// Its names, shortest first.
  package var flags: [String] { row.flags.sorted { $0.count < $1.count } }

  /// What follows it; nil for those that stand alone.
  package var value: Value? { row.value }

  /// What follows it in a topic.
  package func value(of topic: Topic?) -> Value? {
    guard self == .format, topic == .subcommand(.packsAdd) || topic == .subcommand(.packsExport) else { return value }
    return .word(.format, oneOf: DeckFormat.allCases.map(\.rawValue))
  }

  package var takesValue: Bool { value != nil }

  /// Whether its value names a file or a folder.
  var takesPath: Bool {
    switch value {
    case .placeholder(.file), .placeholder(.folder), .placeholder(.path), .placeholder(.backup): true
    case .placeholder, .choice, .word, nil: false
    }
  }

  /// An example of the option that works with the bundled packs.
  package var example: String { row.example.map { "\(flag) \($0)" } ?? flag }

  /// Whether it may be repeated: filters and packs to read.
  package func isRepeatable(in topic: Topic?) -> Bool {
    switch self {
    case .pack, .topic, .kind, .role, .source, .question: topic != .subcommand(.progressReset)
    case .packs: true
    default: false
    }
  }

  /// The option that a word names, ignoring any `=VALUE`; nil for other words.
  package init?(typed word: some StringProtocol) {
    guard let option = Self.byFlag[String(word.prefix { $0 != "=" })] else { return nil }
    self = option
  }

  private static let byFlag = Dictionary(
    uniqueKeysWithValues: allCases.flatMap { option in option.row.flags.map { ($0, option) } })
}
