import Training
import Usage

/// How the table of verbs and options is written in a language.
extension Wording {
  /// An option with what follows it: `-n N, --number N`.
  package func form(of option: OptionName) -> String {
    let names = option.flags.joined(separator: ", ")
    return option.value.map { "\(names) \(form(of: $0))" } ?? names
  }

  package func form(of value: OptionName.Value) -> String {
    switch value {
    case .placeholder(let placeholder): self(.placeholder(placeholder))
    case .choice(let words): words.joined(separator: "|")
    }
  }

  /// An option in the form of a verb: its first name alone.
  package func shortForm(of option: OptionName) -> String {
    // A line does not break between an option and its value.
    option.value.map { "\(option.flag)\u{A0}\(form(of: $0))" } ?? option.flag
  }

  /// The words that a verb takes: `FILE…`, `[ROLE [ROLE]]`.
  package func form(of arguments: some Collection<Operand>) -> String {
    guard let first = arguments.first else { return "" }
    let word = self(.placeholder(first.placeholder)) + (first.isRepeated ? "…" : "")
    let rest = form(of: arguments.dropFirst())
    let whole = rest.isEmpty ? word : "\(word) \(rest)"
    return first.isRequired ? whole : "[\(whole)]"
  }

  /// What a command line of a topic consists of, besides its name; many options are only hinted at.
  package func form(of topic: Topic) -> [String] {
    let longest = 5
    let options =
      topic.form.options.count > longest
      ? ["[\(self(.placeholderOfOptions))]"] : topic.form.options.map { "[\(shortForm(of: $0))]" }
    let arguments = form(of: topic.form.operands)
    return (arguments.isEmpty ? [] : [arguments]) + options
  }

  /// The form of a topic's command line; of a verb that others follow, the forms of all of them.
  package func forms(of topic: Topic, isAtPrompt: Bool) -> [String] {
    if case .verb(let verb) = topic, !verb.subcommands.isEmpty {
      return verb.subcommands.flatMap { forms(of: .subcommand($0), isAtPrompt: isAtPrompt) }
    }
    let words = [topic.name(in: language)] + form(of: topic)
    return [typed(words.joined(separator: " "), isAtPrompt: isAtPrompt)]
  }

  /// A command line as it is typed here.
  package func typed(_ line: String, isAtPrompt: Bool) -> String {
    isAtPrompt || line == Verb.quit.name(in: language) ? line : "distinguo \(line)"
  }

  /// An example of the table, with the names of this language.
  package func example(_ example: String) -> String {
    let words = example.split(separator: " ").map(String.init)
    return named(words).joined(separator: " ")
  }

  private func named(_ words: [String]) -> [String] {
    guard let first = words.first else { return words }
    let rest = Array(words.dropFirst())
    if first.hasPrefix(":"), let command = SessionCommand(named: String(first.dropFirst())) {
      return [":" + command.name(in: language)] + rest
    }
    guard let verb = Verb(rawValue: first) else { return words }
    if verb == .help { return [verb.name(in: language)] + named(rest) }
    guard let second = rest.first, let subcommand = Subcommand.match(second, among: verb.subcommands).subject else {
      return [verb.name(in: language)] + rest
    }
    return [verb.name(in: language), subcommand.name(in: language)] + rest.dropFirst()
  }
}
