import Grading
import Training

/// A verb: something the program does.
package enum Verb: String, Sendable, CaseIterable, Named {
  case prompt, learn, quiz, review, exam, drill, stats, sheet, packs, sources, progress, set, diagnose, help, quit

  /// Its names, without its subcommands'.
  package var names: Names {
    switch self {
    case .prompt: Names([.english: "prompt", .french: "invite"])
    case .learn: Names([.english: "learn", .french: "apprendre"])
    case .quiz: Names([.english: "quiz", .french: "quiz"])
    case .review: Names([.english: "review", .french: "revoir"])
    case .exam: Names([.english: "exam", .french: "examen"])
    case .drill: Names([.english: "drill", .french: "contraste"])
    case .stats: Names([.english: "stats", .french: "bilan"])
    case .sheet: Names([.english: "sheet", .french: "fiche"])
    case .packs: Names([.english: "packs", .french: "paquets"])
    case .sources: Names([.english: "sources", .french: "sources"])
    case .progress: Names([.english: "progress", .french: "progres"], alternatives: ["progrès"])
    case .set: Names([.english: "set", .french: "regler"], alternatives: ["régler", "reglages", "réglages"])
    case .diagnose: Names([.english: "diagnose", .french: "diagnostic"])
    case .help: Names([.english: "help", .french: "aide"])
    case .quit:
      Names(
        [.english: "quit", .french: "quitter"], alternatives: ["exit"], whole: ["bye", "logout", "sortir", "partir"])
    }
  }

  /// How it's typed; for a verb with subcommands, the form of the default one.
  package var form: CommandForm {
    switch self {
    case .prompt: CommandForm(examples: [""])
    case .learn:
      CommandForm(
        options: OptionName.asking + [.list], operands: [.optional(.lesson)],
        examples: ["learn", "learn --list", "learn preparer-executer"])
    case .quiz:
      CommandForm(
        options: OptionName.asking,
        examples: ["quiz -n 5 --pack metiers", "quiz --role cm --kind short", "quiz --free"])
    case .review: CommandForm(options: OptionName.asking + [.oldest], examples: ["review --oldest", "review -n 5"])
    case .exam:
      CommandForm(options: OptionName.asking + [.minutes, .pass], examples: ["exam -n 10 --minutes 15 --pass 60"])
    case .drill:
      CommandForm(
        options: OptionName.asking, operands: [.optional(.role), .optional(.role)], examples: ["drill cm smm", "drill"])
    case .stats: CommandForm(options: [.json], examples: ["stats", "stats --json"])
    case .sheet:
      CommandForm(
        options: [.pack, .output], operands: [.optional(.role, isPhrase: true), .optional(.role, isPhrase: true)],
        examples: ["sheet cm", "sheet cm smm", "sheet community manager", "sheet --output fiche.md"])
    case .packs, .progress:
      CommandForm(options: subcommands.first?.form.options ?? [], examples: subcommands.map { $0.form.examples[0] })
    case .sources:
      CommandForm(
        options: [.json], operands: [.optional(.source)], examples: ["sources", "sources bour-2013", "sources --json"])
    case .set:
      CommandForm(
        options: [.json, .edit], operands: [.optional(.settingKey), .optional(.settingValue)],
        examples: ["set questions 15", "set questions default", "set"])
    case .diagnose: CommandForm(examples: ["diagnose"])
    case .help:
      CommandForm(
        options: [.manual, .completion], hiddenOptions: [.complete],
        operands: [.optional(.verb), .optional(.subcommand)], examples: ["help quiz", "help packs add", "help :hint"])
    case .quit: CommandForm(examples: ["quit"])
    }
  }

  /// The verbs that may follow this one.
  package var subcommands: [Subcommand] { Subcommand.allCases.filter { $0.verb == self } }

  /// The verbs that people type. The prompt is opened by giving none.
  package static var offered: [Verb] { allCases.filter { $0 != .prompt } }
}

extension Verb {
  /// The verb that a word names in full.
  package init?(exactly typed: some StringProtocol) {
    guard let verb = Self.allCases.first(where: { $0.names.contains(typed) }) else { return nil }
    self = verb
  }

  /// The verb of that name, or the only one with that prefix.
  ///
  /// - Throws: What the word means instead, or `unknownVerb` with the nearest name.
  package init(named typed: String) throws(Fault) {
    if let exact = Verb(exactly: typed) {
      self = exact
      return
    }
    switch Self.match(typed, among: Self.offered) {
    case .found(let verb): self = verb
    case .unclear(let begun):
      if let command = SessionCommand.allCases.first(where: { $0.names.contains(typed) }) {
        throw .sessionCommand(command, typed.lowercased())
      }
      if TypedAnswer.isDontKnow(typed) { throw .answerAtPrompt(typed) }
      throw .unknownVerb(
        typed, nearest: Self.nearestName(to: typed, among: Self.offered) ?? begun.first?.names[.english])
    }
  }

  /// The subcommand of that name, or the only one with that prefix.
  ///
  /// - Throws: `unknownVerb` with both words, and the nearest two, in the language of the nearest.
  package func subcommand(named typed: String) throws(Fault) -> Subcommand {
    if let subcommand = Subcommand.match(typed, among: subcommands).subject { return subcommand }
    let nearest = Subcommand.nearestName(to: typed, among: subcommands)
    let language =
      nearest.flatMap { word in
        Language.allCases.first { language in subcommands.contains { $0.names[language] == word } }
      }
      ?? .english
    let verb = names[nearest == nil ? .english : language]
    throw .unknownVerb("\(verb) \(typed)", nearest: nearest.map { "\(verb) \($0)" })
  }
}
