import ArgumentParser
import Foundation
import Testing

@testable import Localisation
@testable import Usage
@testable import distinguo

/// The table of verbs and options says what the argument parser accepts: no more, and no less.
struct VerbTableTests {
  /// What the argument parser says of a command; the names are those of its own description.
  private struct ParsedCommand: Decodable {
    struct Argument: Decodable, Hashable {
      struct Name: Decodable, Hashable {
        let kind: String
        let name: String
        var typed: String { kind == "short" ? "-\(name)" : "--\(name)" }
      }
      let kind: String
      let isOptional: Bool
      let isRepeating: Bool
      let names: [Name]?
    }
    let commandName: String
    let aliases: [String]?
    let arguments: [Argument]?
    let subcommands: [ParsedCommand]?
    let defaultSubcommand: String?
  }

  private struct Description: Decodable {
    let command: ParsedCommand
  }

  private static func parserTree() throws -> ParsedCommand {
    try JSONDecoder().decode(Description.self, from: Data(CommandTree._dumpHelp().utf8)).command
  }

  /// One line for each option: its names, whether a value follows, whether it may be repeated.
  private static func lines(_ command: ParsedCommand) -> Set<String> {
    Set(
      (command.arguments ?? []).filter { $0.kind != "positional" }.map { argument in
        let names = (argument.names ?? []).map(\.typed).sorted().joined(separator: " ")
        return "\(names) \(argument.kind)\(argument.isRepeating ? " repeated" : "")"
      })
  }

  private static func lines(_ topic: Topic, hidden: [OptionName] = []) -> Set<String> {
    Set(
      // The program answers to `--help` itself.
      (topic.options + OptionName.everywhere + hidden).filter { $0 != .help }.map { option in
        "\(option.flags.sorted().joined(separator: " ")) \(option.takesValue ? "option" : "flag")"
          + (option.isRepeatable(in: topic) ? " repeated" : "")
      })
  }

  private static func operands(_ command: ParsedCommand) -> [String] {
    (command.arguments ?? []).filter { $0.kind == "positional" }
      .map { "\($0.isOptional ? "optional" : "required")\($0.isRepeating ? " repeated" : "")" }
  }

  private static func operands(_ topic: Topic) -> [String] {
    // The parser takes a list where the table limits the number of words, which the verb then does.
    if topic.operands.count > 1 { return ["optional repeated"] }
    return topic.operands.map { "\($0.isRequired ? "required" : "optional")\($0.isRepeated ? " repeated" : "")" }
  }

  @Test func `the parser knows the verbs of the table and no others`() throws {
    let tree = try Self.parserTree()
    #expect(Set((tree.subcommands ?? []).map(\.commandName)) == Set(Verb.allCases.map(\.rawValue)))
    for verb in Verb.allCases {
      let command = try #require(tree.subcommands?.first { $0.commandName == verb.rawValue })
      let subcommands = (command.subcommands ?? []).filter { $0.commandName != "help" }
      #expect(subcommands.map { [$0.commandName] + ($0.aliases ?? []) } == verb.subverbs.map(\.names))
      #expect(command.defaultSubcommand == verb.subverbs.first?.names[0])
    }
  }

  @Test(arguments: Verb.allCases.filter(\.subverbs.isEmpty)) func `a verb takes the options of the table`(
    verb: Verb
  ) throws {
    let command = try #require(try Self.parserTree().subcommands?.first { $0.commandName == verb.rawValue })
    let topic = Topic.verb(verb)
    #expect(Self.lines(command) == Self.lines(topic, hidden: verb == .help ? [.complete] : []))
    #expect(Self.operands(command) == Self.operands(topic))
  }

  @Test(arguments: Subverb.allCases) func `a verb that follows another takes the options of the table`(
    subverb: Subverb
  ) throws {
    let verb = try #require(try Self.parserTree().subcommands?.first { $0.commandName == subverb.verb.rawValue })
    let command = try #require(verb.subcommands?.first { $0.commandName == subverb.names[0] })
    #expect(Self.lines(command) == Self.lines(.subverb(subverb)))
    #expect(Self.operands(command) == Self.operands(.subverb(subverb)))
  }

  @Test func `every example works with the bundled packs`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "fromages.yaml")
    _ = try home.run("quiz", "-n", "2", input: "jsp\njsp\n")
    let copy = try #require(home.bytes("data/progress.json"))
    for name in ["un.json", "autre.json"] { try home.write(copy, to: name) }
    let topics =
      Verb.offered.filter(\.subverbs.isEmpty).map(Topic.verb) + Subverb.allCases.map(Topic.subverb)
    for topic in topics {
      for example in topic.examples.flatMap({ [$0, Wording(language: .french).example($0)] }) {
        try home.write(SamplePacks.moon.replacing("id: lune", with: "id: fromages"), to: "fromages.yaml")
        if topic == .subverb(.progressReset) { _ = try home.run("quiz", "--pack", "missions", input: "jsp\n") }
        if topic == .subverb(.packsRemove) { _ = try home.run("packs", "add", pack) }
        let words = example.split(separator: " ").map { word in
          let isFile = [".yaml", ".json", ".csv"].contains { word.hasSuffix($0) }
          return isFile ? home.path + "/" + word : String(word)
        }
        let sure = topic == .subverb(.progressReset) && !words.contains("--yes") ? ["--yes"] : []
        let run = try PipedRun(words + sure, environment: home.environment())
        // An exam that nobody answers is not passed.
        #expect(run.status == (topic == .verb(.exam) ? 1 : 0), "\(example): \(run.errors)")
        #expect(run.errors == "", "\(example)")
      }
    }
  }

  @Test(arguments: OptionName.allCases.filter { $0 != .complete }) func `the example of an option is one`(
    option: OptionName
  ) throws {
    let words = option.example.split(separator: " ").map(String.init)
    #expect(option.flags.contains(words[0]))
    #expect(words.count == (option.takesValue ? 2 : 1))
    if case .choice(let allowed) = option.value { #expect(allowed.contains(words[1])) }
  }

  @Test func `examples of filters find questions of the bundled packs`() throws {
    let home = try TemporaryHome()
    for option in [OptionName.pack, .topic, .kind, .role, .source, .question] {
      let words = option.example.split(separator: " ").map(String.init)
      let run = try PipedRun(["quiz", "-n", "1", "--json"] + words, environment: home.environment())
      #expect(run.lines.first?.contains("\"asked\":1") == true, "\(option.example): \(run.output)\(run.errors)")
    }
  }
}
