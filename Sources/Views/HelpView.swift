import Localisation
import QuestionBank
import Terminal
import Training
import Usage

/// Help, made from the table of verbs and options.
package struct HelpView {
  package let wording: Wording
  package let width: Int
  /// Whether it's shown at the prompt, where commands go without the program's name.
  package var isAtPrompt = false

  package init(wording: Wording, width: Int, isAtPrompt: Bool = false) {
    self.wording = wording
    self.width = width
    self.isAtPrompt = isAtPrompt
  }

  private var language: Language { wording.language }

  /// Help on the whole program.
  package var program: [Block] {
    [Block(wording(.synopsis), hanging: 2), .gap, Block(wording(.verbsHeading), .strong)] + verbs
      + section(.everywhereHeading, OptionName.everywhere + [.version]) + [.gap] + hints
  }

  /// Help at the prompt.
  package func prompt(enter: Sentence, looksBack: [SessionCommand]) -> [Block] {
    [Block(wording(enter), hanging: 2), .gap, Block(wording(.verbsHeading), .strong)] + verbs
      + (looksBack.isEmpty
        ? [] : [.gap, Block(wording(.lookingBackHeading), .strong)] + commands(looksBack, isExam: false)) + [.gap]
      + hints
  }

  /// Help on one topic.
  package func topic(_ topic: Topic) -> [Block] {
    switch topic {
    case .verb(let verb):
      [heading(verb.names.all(first: language), .verbSummary(verb))] + forms(topic) + subcommands(of: verb)
        + rest(topic) + (verb == .packs ? guide : [])
    case .subcommand(let subcommand):
      [
        heading(
          ([language] + Language.allCases.filter { $0 != language }).map(topic.name),
          .subcommandSummary(subcommand))
      ]
        + forms(topic) + rest(topic)
    case .sessionCommand(let command):
      [
        Block(
          names(of: command) + " · " + wording(.sessionCommandSummary(command, isExam: false)), .strong, hanging: 2),
        Block(wording(.sessionCommandExample(command)), indent: 2, hanging: 4),
        Block(wording(.whenCommandIsLegal), indent: 2),
      ]
    }
  }

  // MARK: - Parts

  private var hints: [Block] {
    [Block(wording(.helpDuringQuestion), hanging: 2), Block(wording(.helpHint(isAtPrompt: isAtPrompt)), hanging: 2)]
  }

  private func heading(_ names: [String], _ summary: Sentence) -> Block {
    Block("\(names.joined(separator: ", ")) · \(wording(summary))", .strong, hanging: 2)
  }

  private var verbs: [Block] {
    table(
      Verb.offered.map { verb in
        let words = (verb.subcommands.first?.form ?? verb.form).examples[0]
        return Row(name: verb.name(in: language), meaning: wording(.verbSummary(verb)), example: typed(words))
      })
  }

  private func subcommands(of verb: Verb) -> [Block] {
    guard !verb.subcommands.isEmpty else { return [] }
    return [.gap, Block(wording(.subcommandsHeading), .strong)]
      + table(
        verb.subcommands.map {
          Row(
            name: $0.name(in: language), meaning: wording(.subcommandSummary($0)), example: typed($0.form.examples[0]))
        })
  }

  /// The manual for authors.
  private var guide: [Block] {
    let view = GuideView(wording: wording)
    return [.gap, Block(wording(.guide(.title)), .strong)]
      + view.parts.flatMap { part -> [Block] in
        switch part {
        case .heading(let words): [.gap, Block(words, .strong)]
        case .text(let words): [Block(words, indent: 2)]
        case .subheading(let words): [.gap, Block(words, indent: 2)]
        case .table(let rows):
          table(rows.map { Row(name: $0.isCommand ? typed($0.name) : $0.name, meaning: $0.meaning) })
        }
      }
  }

  /// Examples and options.
  private func rest(_ topic: Topic) -> [Block] {
    let everywhere = section(.everywhereHeading, OptionName.everywhere)
    if case .verb(let verb) = topic, !verb.subcommands.isEmpty {
      // The forms above show which subcommand takes which option, with an example of each.
      return options(verb.subcommands.map(Topic.subcommand)) + everywhere
    }
    let examples = topic.form.examples.map { Block(typed($0), indent: 2, hanging: 4) }
    return [.gap, Block(wording(.examplesHeading), .strong)] + examples + options([topic]) + everywhere
  }

  /// The options of several topics, each listed once.
  private func options(_ topics: [Topic]) -> [Block] {
    var seen: Set<OptionName> = []
    let rows = topics.flatMap { topic in
      topic.form.options.filter { seen.insert($0).inserted }.map { row($0, of: topic) }
    }
    return rows.isEmpty ? [] : [.gap, Block(wording(.optionsHeading), .strong)] + table(rows)
  }

  private func section(_ heading: Sentence, _ options: [OptionName]) -> [Block] {
    [.gap, Block(wording(heading), .strong)] + table(options.map { row($0, of: nil) })
  }

  private func row(_ option: OptionName, of topic: Topic?) -> Row {
    Row(name: wording.form(of: option, in: topic), meaning: wording(option.summary(of: topic)))
  }

  /// An example, as typed here.
  private func typed(_ example: String) -> String {
    wording.typed(wording.example(example), isAtPrompt: isAtPrompt)
  }

  private func forms(_ topic: Topic) -> [Block] {
    wording.forms(of: topic, isAtPrompt: isAtPrompt).map { Block($0, indent: 2, hanging: 4) }
  }
}

// MARK: - During a session

extension HelpView {
  /// What can be typed while a question is open, or help on one command.
  package func session(_ help: SessionHelp) -> [Block] {
    if let command = help.about {
      let isLegal = help.legal.contains(command)
      return [
        Block(
          names(of: command) + " · " + wording(.sessionCommandSummary(command, isExam: help.isExam)), indent: 2,
          hanging: 4),
        Block(wording(.sessionCommandExample(command)), indent: 4),
      ] + (isLegal ? [] : [Block(wording(.commandHasNoUseNow), indent: 4)])
    }
    let howToAnswer: [Sentence] =
      help.points.map { [.howToSetPoints(of: $0)] } ?? [.howToAnswerKind(help.kind), help.kind.answerMarks]
    return howToAnswer.map { Block(wording($0), indent: 2) } + commands(help.legal, isExam: help.isExam)
  }

  /// The same as plain text, one line per paragraph.
  package func sessionText(_ help: SessionHelp) -> String {
    session(help).map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
  }

  /// The command's names, this language's first.
  private func names(of command: SessionCommand) -> String {
    command.names.all(first: language).map { ":" + $0 }.joined(separator: ", ")
  }

  private func commands(_ commands: [SessionCommand], isExam: Bool) -> [Block] {
    table(
      commands.map { command in
        Row(
          name: ":" + command.name(in: language), meaning: wording(.sessionCommandSummary(command, isExam: isExam)),
          example: command.takesText ? wording(.sessionCommandExample(command)) : nil)
      })
  }
}

/// What to include in the help shown while a question is open.
package struct SessionHelp {
  package var kind: Kind
  package var isExam: Bool
  /// How many key points are open; nil while an answer is expected.
  package var points: Int?
  /// The commands that work now.
  package var legal: [SessionCommand]
  /// The command asked about, if any.
  package var about: SessionCommand?

  package init(
    kind: Kind, isExam: Bool, points: Int? = nil, legal: [SessionCommand], about: SessionCommand? = nil
  ) {
    self.kind = kind
    self.isExam = isExam
    self.points = points
    self.legal = legal
    self.about = about
  }
}

// MARK: - Tables

extension HelpView {
  /// A name, its meaning and an example.
  package struct Row {
    package var name: String
    package var meaning: String
    package var example: String?

    package init(name: String, meaning: String, example: String? = nil) {
      self.name = name
      self.meaning = meaning
      self.example = example
    }
  }

  /// The meaning of a wider name goes on the next line.
  private static let widestName = 24

  /// With less room than this, meanings go below the names.
  private static let narrowestMeaning = 30

  /// Names and meanings in two columns, or one below the other in a narrow terminal. An example goes below its meaning.
  package func table(_ rows: [Row]) -> [Block] {
    let widths = rows.map { DisplayWidth.columns($0.name) }.filter { $0 <= Self.widestName }
    let column = (widths.max() ?? 0) + 2
    let isNarrow = width - 2 - column < Self.narrowestMeaning
    let indent = isNarrow ? 4 : 2 + column
    return rows.flatMap { row -> [Block] in
      let name = Span(text: row.name.onOneLine, style: .strong)
      let columns = DisplayWidth.columns(row.name)
      // Pad with no-break spaces: wrapping squeezes plain ones.
      let padding = String(repeating: "\u{A0}", count: max(1, column - columns))
      var blocks: [Block]
      if isNarrow || columns > Self.widestName {
        blocks = [Block([name], indent: 2)] + (row.meaning.isEmpty ? [] : [Block(row.meaning, indent: indent)])
      } else {
        blocks = [Block([name, Span(text: padding + row.meaning, style: .plain)], indent: 2, hanging: indent)]
      }
      if let example = row.example, example != row.name {
        blocks.append(Block(example, .source, indent: indent, hanging: indent + 2))
      }
      return blocks
    }
  }
}

extension String {
  /// The text with no-break spaces, so that it stays on one line.
  fileprivate var onOneLine: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}

extension Kind {
  /// What can be added to an answer, or typed instead of one.
  fileprivate var answerMarks: Sentence { self == .recall ? .answerMarksOfFreeText : .answerMarks }
}
