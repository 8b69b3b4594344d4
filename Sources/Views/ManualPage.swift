import Grading
import Localisation
import QuestionBank
import Training
import Usage

/// The manual page, generated from the table of verbs and options. It uses the macros of man(7), which every `man` reads.
package struct ManualPage {
  package let wording: Wording

  package init(wording: Wording) {
    self.wording = wording
  }

  private var language: Language { wording.language }

  /// The whole page. Characters beyond ASCII are escaped, so it doesn't depend on the locale.
  package var text: String {
    let sections: [(Sentence.Manual.Section, [String])] = [
      (.name, Roff.lines("distinguo - \(say(.summary))")),
      (.synopsis, synopsis), (.description, paragraphs(.description)), (.options, options),
      (.verbs, Verb.offered.flatMap(verb)), (.answering, answering), (.commands, commands), (.packs, packs),
      (.settings, settings),
      (.files, files), (.environment, variables), (.exitStatus, statuses), (.examples, examples),
      (.seeAlso, Roff.lines(say(.seeAlso))),
    ]
    let heading = [
      ".TH DISTINGUO 1", Version.date, Roff.quoted("Distinguo \(Version.number)"), Roff.quoted(say(.volume)),
    ].joined(separator: " ")
    // People copy options and commands from the page, so don't hyphenate.
    let settings = [".nh", ".ad l"]
    let body = sections.flatMap { [section($0.0)] + $0.1 }
    return ([heading, #".\" \#(Roff.comment(say(.comment)))"#] + settings + body).map { $0 + "\n" }.joined()
  }

  // MARK: - Sections

  private func section(_ section: Sentence.Manual.Section) -> String {
    #".SH "\#(Roff.text(say(.heading(section))))""#
  }

  private var synopsis: [String] {
    let program = Roff.bold("distinguo")
    let verb = Roff.slanted(wording(.placeholder(.verb)))
    let options = Roff.text("[\(wording(.placeholderOfOptions))]")
    return ["\(program) \(options)", ".br", "\(program) \(verb) \(options)"]
  }

  private var options: [String] {
    paragraphs(.options) + (OptionName.everywhere + [.version]).flatMap { option($0) }
      + [".SS " + Roff.quoted(say(.optionsOfAsking))] + OptionName.asking.flatMap { option($0) }
  }

  /// A verb with its subcommands and options.
  private func verb(_ verb: Verb) -> [String] {
    let heading = [".SS " + Roff.quoted(verb.names.all.joined(separator: ", "))]
    let summary = Roff.sentence(wording(.verbSummary(verb)))
    if verb.subcommands.isEmpty {
      return heading + form(.verb(verb)) + [".PP"] + summary + ownOptions(.verb(verb))
    }
    return heading + summary + verb.subcommands.flatMap(subcommand)
  }

  private func subcommand(_ subcommand: Subcommand) -> [String] {
    let summary = Roff.sentence(wording(.subcommandSummary(subcommand)) + otherName(subcommand))
    return [".PP"] + form(.subcommand(subcommand)) + [".RS 4"] + summary + ownOptions(.subcommand(subcommand)) + [".RE"]
  }

  private func otherName(_ subcommand: Subcommand) -> String {
    let others = subcommand.names.all.filter { $0 != subcommand.name(in: language) }
    return " (\(others.joined(separator: ", ")))"
  }

  /// The command line of a topic, with literal words in bold and placeholders in italics.
  private func form(_ topic: Topic) -> [String] {
    let options = topic.form.options.flatMap { option -> [String] in
      let flag = "[" + Roff.bold(option.flag)
      guard let value = option.value(of: topic).map({ self.value($0) + "]" }) else { return [flag + "]"] }
      return flag.utf8.count + value.utf8.count < Roff.longestLine ? ["\(flag) \(value)"] : [flag, value]
    }
    let arguments = Self.form(topic.form.operands) { Roff.slanted(wording(.placeholder($0))) }
    return [Roff.bold(topic.name(in: language))] + options + (arguments.isEmpty ? [] : [arguments])
  }

  private static func form(_ arguments: some Collection<Operand>, _ name: (Placeholder) -> String) -> String {
    guard let first = arguments.first else { return "" }
    let rest = form(arguments.dropFirst(), name)
    let whole = name(first.placeholder) + (first.isRepeated ? " ..." : "") + (rest.isEmpty ? "" : " \(rest)")
    return first.isRequired ? whole : "[\(whole)]"
  }

  /// The options of a topic, without those shared by every verb that asks questions, which have a list of their own.
  private func ownOptions(_ topic: Topic) -> [String] {
    let isAsking = topic.form.options.starts(with: OptionName.asking)
    return topic.form.options.dropFirst(isAsking ? OptionName.asking.count : 0).flatMap { option($0, of: topic) }
  }

  private func option(_ option: OptionName, of topic: Topic? = nil) -> [String] {
    let names = option.flags.map(Roff.bold).joined(separator: ", ")
    return entry(
      names + (option.value(of: topic).map { " \(value($0))" } ?? ""), wording(option.summary(of: topic)))
  }

  private func value(_ value: OptionName.Value) -> String {
    switch value {
    case .placeholder(let placeholder), .word(let placeholder, oneOf: _):
      Roff.slanted(wording(.placeholder(placeholder)))
    case .choice(let words): words.map(Roff.bold).joined(separator: "|")
    }
  }

  private var answering: [String] {
    paragraphs(.answering)
      + Kind.allCases.flatMap { entry(Roff.bold($0.rawValue), wording(.howToAnswerKind($0))) }
      + [".PP"] + Roff.sentence(wording(.answerMarks))
  }

  private var commands: [String] {
    paragraphs(.commands)
      + SessionCommand.allCases.flatMap { command in
        entry(
          command.names.all.map { Roff.bold(":" + $0) }.joined(separator: ", "),
          wording(.sessionCommandSummary(command, isExam: false))
            + (command.takesText ? ". " + wording(.exampleInText(wording(.sessionCommandExample(command)))) : ""))
      }
  }

  /// The manual for authors.
  private var packs: [String] {
    var lines: [String] = []
    for part in GuideView(wording: wording).parts {
      switch part {
      case .heading(let words): lines.append(".SS " + Roff.quoted(words))
      case .subheading(let words), .text(let words):
        // A heading begins a paragraph by itself.
        if lines.last?.hasPrefix(".SS") == false { lines.append(".PP") }
        lines += Roff.sentence(words)
      case .table(let rows):
        for row in rows {
          let name = row.isCommand ? "distinguo " + wording.example(row.name) : row.name
          lines += entry(Roff.bold(name), row.meaning)
        }
      }
    }
    return lines
  }

  private var settings: [String] {
    paragraphs(.settings)
      + SettingKey.allCases.flatMap { key in
        entry(
          Roff.bold(key.rawValue),
          wording(.setting(.meaning(key, usual: Settings().value(of: key), isGiven: true))))
      }
  }

  private var files: [String] {
    paragraphs(.files)
      + Sentence.Manual.File.allCases.flatMap { entry(Roff.slanted($0.rawValue), say(.file($0))) }
  }

  private var variables: [String] {
    Sentence.Manual.Variable.allCases.flatMap { entry(Roff.bold($0.names), say(.variable($0))) }
  }

  private var statuses: [String] {
    ExitStatus.allCases.flatMap { entry(Roff.bold(String($0.rawValue)), say(.exitStatus($0))) }
      + [".PP"] + Roff.sentence(say(.endedBySignal))
  }

  private var examples: [String] {
    let topics = Verb.offered.filter { $0 != .quit }.flatMap { verb in
      verb.subcommands.isEmpty ? [Topic.verb(verb)] : verb.subcommands.map(Topic.subcommand)
    }
    return topics.flatMap { topic in
      entry(
        Roff.bold("distinguo " + wording.example(topic.form.examples[0])),
        topic.summary.map { wording($0) } ?? "")
    }
  }

  // MARK: - Parts

  private func say(_ sentence: Sentence.Manual) -> String { wording(.manual(sentence)) }

  private func paragraphs(_ section: Sentence.Manual.Section) -> [String] {
    say(.text(section)).split(separator: "\n").enumerated()
      .flatMap { ($0.offset > 0 ? [".PP"] : []) + Roff.sentence(String($0.element)) }
  }

  /// A name, with its indented meaning.
  private func entry(_ name: String, _ meaning: String) -> [String] { [".TP", name] + Roff.sentence(meaning) }
}

/// Writes text for troff.
package enum Roff {
  /// The text with every character escaped that troff would interpret.
  package static func text(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\\": escaped += #"\e"#
      case "-": escaped += #"\-"#
      case "'": escaped += #"\(aq"#
      case "`": escaped += #"\(ga"#
      case "^": escaped += #"\(ha"#
      case "~": escaped += #"\(ti"#
      case "\"": escaped += #"\(dq"#
      case "\u{A0}", "\u{202F}": escaped += #"\ "#
      case "\n": escaped += " "
      case " "..."~": escaped.unicodeScalars.append(scalar)
      default: escaped += #"\[\#(glyphs[scalar] ?? "u" + hexadecimal(scalar))]"#
      }
    }
    return escaped
  }

  /// Lines of the source no longer than this are easy to read in a terminal.
  fileprivate static let longestLine = 78

  /// A sentence, capitalised, ended with a full stop if it lacks an ending, and broken into lines. A leading dot or
  /// apostrophe is escaped, because it would make the line a request.
  package static func sentence(_ sentence: String) -> [String] {
    guard let first = sentence.first else { return [] }
    let isEnded = sentence.last.map { ".!?…:".contains($0) } ?? true
    return lines(first.uppercased() + sentence.dropFirst() + (isEnded ? "" : "."))
  }

  package static func lines(_ words: String) -> [String] {
    var lines: [String] = []
    for word in words.split(separator: " ").map({ text(String($0)) }) {
      if let last = lines.last, last.utf8.count + 1 + word.utf8.count <= longestLine {
        lines[lines.count - 1] = "\(last) \(word)"
      } else {
        lines.append(word)
      }
    }
    return lines.map { $0.hasPrefix(".") ? #"\&"# + $0 : $0 }
  }

  package static func bold(_ word: String) -> String { #"\fB\#(text(word))\fR"# }

  package static func slanted(_ word: String) -> String { #"\fI\#(text(word))\fR"# }

  /// The words as one argument of a macro.
  package static func quoted(_ words: String) -> String { "\"\(text(words))\"" }

  /// The text of a comment, in ASCII.
  package static func comment(_ text: String) -> String { String(text.map { $0.isASCII && $0 != "\n" ? $0 : "?" }) }

  /// Escapes for French letters and marks that programs listing manual pages also understand.
  private static let glyphs: [Unicode.Scalar: String] = [
    "à": "`a", "â": "^a", "ç": ",c", "è": "`e", "é": "'e", "ê": "^e", "ë": ":e", "î": "^i", "ï": ":i", "ô": "^o",
    "ù": "`u", "û": "^u", "ü": ":u", "œ": "oe", "À": "`A", "Â": "^A", "Ç": ",C", "È": "`E", "É": "'E", "Ê": "^E",
    "Î": "^I", "Ô": "^O", "Ù": "`U", "Û": "^U", "Œ": "OE", "’": "cq", "«": "Fo", "»": "Fc", "§": "sc",
  ]

  private static func hexadecimal(_ scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
