import ArgumentParser
import QuestionBank

/// Understands a command line and does what it says.
struct Program {
  let environment: ProcessEnvironment
  static let version = "0.1"

  /// Does what the words of the command line say.
  func run(_ words: [String]) -> ExitStatus {
    let (verbWord, rest) = Self.split(words)
    let desk = Desk(environment: environment, everywhere: Self.everywhere(in: rest))
    desk.launchWords = Self.everywhereWords(in: rest)
    if verbWord == nil
      && rest.contains(where: { Self.completionFlags.contains($0) || $0.hasPrefix("--generate-completion-script=") })
    {
      return completionScript(rest)
    }
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
    desk.show([Block(desk.wording(.version(Self.version)))])
    return .done
  }

  /// Does a verb, with the words that follow it.
  func run(verb: Verb, asked: Bool, _ rest: [String], at desk: Desk) throws -> ExitStatus {
    if verb == .help || rest.contains("--help") || rest.contains("-h") {
      let words = Self.split(rest).verb.map { [$0] } ?? []
      let topic =
        verb == .help ? try words.first.map { word throws(Fault) in try Verb(named: word) } : asked ? verb : nil
      let help = HelpView(wording: desk.wording, width: desk.screen.width())
      desk.paged { desk.show(help.blocks(for: topic)) }
      return .done
    }
    if verb == .quit { return .done }
    try Self.checkSubverb(of: verb, in: rest)
    let command: any Command
    do {
      guard let parsed = try CommandTree.parseAsRoot([verb.rawValue] + Self.verbWordsFirst(rest)) as? any Command else {
        throw Fault.missingArgument(verb.rawValue)
      }
      command = parsed
    } catch let fault as Fault {
      throw fault
    } catch {
      throw UsageFault.fault(for: error, verb: verb)
    }
    desk.isForPrograms = rest.contains(OptionName.json.flag)
    try desk.begin()
    return try command.isPaged ? desk.paged { try command.perform(at: desk) } : command.perform(at: desk)
  }

  /// The first word that is neither an option nor its value, and all the others in order.
  static func split(_ words: [String]) -> (verb: String?, rest: [String]) {
    let valued = Set(OptionName.allCases.filter(\.takesValue).map(\.flag))
    var index = 0
    while index < words.count {
      if !words[index].hasPrefix("-") || words[index] == "-" {
        return (words[index], Array(words[..<index] + words[(index + 1)...]))
      }
      index += valued.contains(words[index]) ? 2 : 1
    }
    return (nil, words)
  }

  /// Refuses a word after `packs` or `progress` that is none of their own verbs, and suggests the nearest.
  private static func checkSubverb(of verb: Verb, in words: [String]) throws(Fault) {
    guard !verb.subverbs.isEmpty, let word = split(words).verb, !verb.subverbs.contains(word) else { return }
    throw .unknownVerb(
      "\(verb.rawValue) \(word)", nearest: nearest(to: word, among: verb.subverbs).map { "\(verb.rawValue) \($0)" })
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
    let flags = Dictionary(uniqueKeysWithValues: OptionName.everywhere.map { ($0.flag, $0.takesValue) })
    var index = 0
    while index < words.count {
      let name = String(words[index].prefix { $0 != "=" })
      if let takesValue = flags[name], name != "--help", name != "--version" {
        let hasOwnValue = words[index].contains("=")
        if takesValue && !hasOwnValue {
          guard index + 1 < words.count else {
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
    return (everywhere, own)
  }

  private static let completionFlags: Set<String> = ["--generate-completion-script", "--experimental-dump-help"]

  private func completionScript(_ words: [String]) -> ExitStatus {
    do {
      _ = try CommandTree.parseAsRoot(words)
    } catch {
      Screen(environment: environment, colour: .never, ascii: false).write(CommandTree.fullMessage(for: error) + "\n")
    }
    return .done
  }
}

extension EverywhereOptions {
  /// The options when none is given.
  static var usual: EverywhereOptions { (try? EverywhereOptions.parse([])) ?? EverywhereOptions() }
}
