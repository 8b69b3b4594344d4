import ArgumentParser
import Localisation
import QuestionBank
import Terminal
import Usage
import Views

/// Understands a command line and does what it says.
struct Program {
  let environment: ProcessEnvironment

  /// Does what the words of the command line say.
  func run(_ words: [String]) -> ExitStatus {
    let (verbWord, rest) = Self.split(completionFlagRead(words))
    let desk = Desk(environment: environment, everywhere: Self.everywhere(in: rest))
    desk.launchWords = Self.everywhereWords(in: rest)
    do {
      let verb = try verbWord.map { word throws(Fault) in try Verb(named: word) } ?? .prompt
      let isVersionAsked = verbWord == nil && rest.contains("--version")
      let status = try isVersionAsked ? showVersion(at: desk) : run(verb: verb, asked: verbWord != nil, rest, at: desk)
      if let failure = desk.screen.failure { throw Fault.output(failure) }
      return status
    } catch {
      return desk.report(error)
    }
  }

  private func showVersion(at desk: Desk) -> ExitStatus {
    desk.show([Block(desk.wording(.version(Version.number)))])
    return .done
  }

  /// Does a verb, with the words that follow it.
  func run(verb: Verb, asked: Bool, _ rest: [String], at desk: Desk) throws -> ExitStatus {
    if Self.asksForHelp(rest) {
      let words = [verb.rawValue] + (Self.split(rest).verb.map { [$0] } ?? [])
      let help = HelpView(wording: desk.wording, width: desk.screen.width(), isAtPrompt: desk.isInsidePrompt)
      let blocks = asked && verb != .help ? try Topic(words).map(help.topic) ?? [] : help.program
      desk.paged { desk.show(blocks) }
      return .done
    }
    let subverb = try Self.subverb(of: verb, in: rest)
    let command: any Command
    do {
      guard
        let parsed = try CommandTree.parseAsRoot([verb.rawValue] + Self.verbWordsFirst(Self.named(subverb, in: rest)))
          as? any Command
      else {
        throw Fault.usage(detail: verb.rawValue)
      }
      command = parsed
    } catch let fault as Fault {
      throw fault
    } catch {
      throw UsageFault.fault(for: error, topic: subverb.map { .subverb($0) } ?? .verb(verb))
    }
    desk.isForPrograms = rest.contains(OptionName.json.flag)
    // Help is for those to whom something is amiss, too.
    if verb != .help { try desk.begin() }
    return try command.isPaged ? desk.paged { try command.perform(at: desk) } : command.perform(at: desk)
  }

  /// The first word that is neither an option nor its value, and all the others in order.
  static func split(_ words: [String]) -> (verb: String?, rest: [String]) {
    let valued = Set(OptionName.allCases.filter(\.takesValue).flatMap(\.flags))
    var index = 0
    while index < words.count {
      if !words[index].hasPrefix("-") || words[index] == "-" {
        return (words[index], Array(words[..<index] + words[(index + 1)...]))
      }
      index += valued.contains(words[index]) ? 2 : 1
    }
    return (nil, words)
  }

  /// The word after `packs` or `progress`, as one of their own verbs; refuses any other, and suggests the nearest.
  private static func subverb(of verb: Verb, in words: [String]) throws(Fault) -> Subverb? {
    guard !verb.subverbs.isEmpty else { return nil }
    return try split(words).verb.map { word throws(Fault) in try verb.subverb(named: word) } ?? verb.subverbs.first
  }

  /// The same words, with the verb that follows another under the name that the parser knows.
  private static func named(_ subverb: Subverb?, in words: [String]) -> [String] {
    guard let subverb, case (.some, let rest) = split(words) else { return words }
    return [subverb.names[0]] + rest
  }

  /// Whether help is asked for, in front of what `--` keeps from being read as options.
  private static func asksForHelp(_ words: [String]) -> Bool {
    words.prefix { $0 != "--" }.contains { OptionName.help.flags.contains($0) }
  }

  /// The options of every verb among the words, read leniently: they are needed to say what is wrong with the rest.
  static func everywhere(in words: [String]) -> EverywhereOptions {
    (try? EverywhereOptions.parse(everywhereWords(in: words))) ?? EverywhereOptions.usual
  }

  /// The same words, with the options of every verb at the end: before a verb's own verb (`packs --ascii list`) the
  /// parser would take that for an argument.
  private static func verbWordsFirst(_ words: [String]) -> [String] {
    let end = words.firstIndex(of: "--") ?? words.endIndex
    let (everywhere, own) = parted(Array(words[..<end]))
    return own + everywhere + words[end...]
  }

  /// The words that are options of every verb, with their values.
  private static func everywhereWords(in words: [String]) -> [String] { parted(words).everywhere }

  /// The words that are options of every verb, with their values, and all the others.
  private static func parted(_ words: [String]) -> (everywhere: [String], own: [String]) {
    var everywhere: [String] = []
    var own: [String] = []
    let end = words.firstIndex(of: "--") ?? words.endIndex
    var index = 0
    while index < end {
      if let option = OptionName(typed: words[index]), option != .help, OptionName.everywhere.contains(option) {
        let hasOwnValue = words[index].contains("=")
        if option.takesValue && !hasOwnValue {
          guard index + 1 < end else {
            own.append(words[index])
            break
          }
          everywhere += words[index...(index + 1)]
          index += 1
        } else {
          everywhere.append(words[index])
        }
      } else {
        own.append(words[index])
      }
      index += 1
    }
    return (everywhere, own + words[end...])
  }

  /// The words, with the flag by which programs built on the argument parser print their completion script read as
  /// `help --completion`; without a shell behind it, for the learner's own.
  private func completionFlagRead(_ words: [String]) -> [String] {
    let flag = "--generate-completion-script"
    guard let index = words.firstIndex(where: { $0 == flag || $0.hasPrefix(flag + "=") }) else { return words }
    let isJoined = words[index] != flag
    let named = isJoined ? String(words[index].dropFirst(flag.count + 1)) : words.dropFirst(index + 1).first
    let shell = named ?? environment["SHELL"].map { String($0.split(separator: "/").last ?? "") } ?? ""
    let rest = words[..<index] + words.dropFirst(index + (isJoined || named == nil ? 1 : 2))
    return rest + [Verb.help.rawValue, OptionName.completion.flag, shell]
  }
}

extension EverywhereOptions {
  /// The options when none is given.
  static var usual: EverywhereOptions { (try? EverywhereOptions.parse([])) ?? EverywhereOptions() }
}
