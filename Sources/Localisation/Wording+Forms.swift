import Training
import Usage

extension Wording {
  /// An example of the numbers that can be typed for that many key points.
  static func examplePoints(of count: Int) -> String { count < 2 ? "1" : count == 2 ? "1 2" : "1 3" }

  /// An option of a topic with its names and value: `-n N, --number N`.
  package func form(of option: OptionName, in topic: Topic?) -> String {
    let names = option.flags.joined(separator: ", ")
    return option.value(of: topic).map { "\(names) \(form(of: $0))" } ?? names
  }

  package func form(of value: OptionName.Value) -> String {
    switch value {
    case .placeholder(let placeholder), .word(let placeholder, oneOf: _): self(.placeholder(placeholder))
    case .choice(let words): words.joined(separator: "|")
    }
  }

  /// An option within a verb's form: its first name only.
  package func shortForm(of option: OptionName, in topic: Topic) -> String {
    // The no-break space keeps an option and its value on one line.
    option.value(of: topic).map { "\(option.flag)\u{A0}\(form(of: $0))" } ?? option.flag
  }

  /// A verb's operands: `FILE…`, `[ROLE [ROLE]]`.
  package func form(of arguments: some Collection<Operand>) -> String {
    guard let first = arguments.first else { return "" }
    let word = self(.placeholder(first.placeholder)) + (first.isRepeated ? "…" : "")
    let rest = form(of: arguments.dropFirst())
    let whole = rest.isEmpty ? word : "\(word) \(rest)"
    return first.isRequired ? whole : "[\(whole)]"
  }

  /// The parts of a topic's command line after its name; a long list of options is abbreviated.
  package func form(of topic: Topic) -> [String] {
    let longest = 5
    let options =
      topic.form.options.count > longest
      ? ["[\(self(.placeholderOfOptions))]"] : topic.form.options.map { "[\(shortForm(of: $0, in: topic))]" }
    let arguments = form(of: topic.form.operands)
    return (arguments.isEmpty ? [] : [arguments]) + options
  }

  /// The form of a topic's command line; for a verb with subcommands, one form for each.
  package func forms(of topic: Topic, isAtPrompt: Bool) -> [String] {
    if case .verb(let verb) = topic, !verb.subcommands.isEmpty {
      return verb.subcommands.flatMap { forms(of: .subcommand($0), isAtPrompt: isAtPrompt) }
    }
    let words = [topic.name(in: language)] + form(of: topic)
    return [typed(words.joined(separator: " "), isAtPrompt: isAtPrompt)]
  }

  /// A command line as typed here, at the prompt or in the shell.
  package func typed(_ line: String, isAtPrompt: Bool) -> String {
    isAtPrompt || line == Verb.quit.name(in: language) ? line : "distinguo \(line)"
  }

  /// An example from the table, with this language's names.
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
