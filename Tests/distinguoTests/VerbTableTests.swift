import Foundation
import Testing

@testable import Localisation
@testable import Usage

/// The examples in the table of verbs and options work.
struct VerbTableTests {
  @Test func `every example works with the bundled packs`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "fromages.yaml")
    _ = try home.run("quiz", "-n", "2", input: "jsp\njsp\n")
    let copy = try #require(home.bytes("data/progress.json"))
    for name in ["un.json", "autre.json"] { try home.write(copy, to: name) }
    try home.write("chat;cat\nchien;dog", to: "cartes.csv")
    try home.write("Is it?{T}", to: "cours.gift")
    try home.write(SamplePacks.moon, to: "fromages-2.yaml")
    let topics =
      Verb.offered.filter(\.subcommands.isEmpty).map(Topic.verb) + Subcommand.allCases.map(Topic.subcommand)
    for topic in topics {
      for example in topic.form.examples.flatMap({ [$0, Wording(language: .french).example($0)] }) {
        try home.write(SamplePacks.moon.replacing("id: lune", with: "id: fromages"), to: "fromages.yaml")
        if topic == .subcommand(.progressReset) { _ = try home.run("quiz", "--pack", "missions", input: "jsp\n") }
        if [.subcommand(.packsRemove), .subcommand(.packsDiff)].contains(topic) {
          _ = try home.run("packs", "add", pack)
        }
        if topic == .subcommand(.packsNew) { try? FileManager.default.removeItem(atPath: home.path + "/cartes.yaml") }
        let words = example.split(separator: " ").map { word in
          let isFile = [".yaml", ".json", ".csv", ".md", ".gift"].contains { word.hasSuffix($0) }
          return isFile ? home.path + "/" + word : String(word)
        }
        let sure = topic == .subcommand(.progressReset) && !words.contains("--yes") ? ["--yes"] : []
        let run = try PipedRun(words + sure, environment: home.environment())
        // An exam without answers isn't passed, and the cards that were added have no sources.
        let isNegative = topic == .verb(.exam) || words.contains("--strict")
        #expect(run.status == (isNegative ? 1 : 0), "\(example): \(run.errors)")
        // What a format has no place for is told.
        if topic != .subcommand(.packsExport) { #expect(run.errors == "", "\(example)") }
      }
    }
  }

  @Test(arguments: OptionName.allCases.filter { $0 != .complete }) func `an option's example is valid`(
    option: OptionName
  ) throws {
    let words = option.example.split(separator: " ").map(String.init)
    #expect(option.flags.contains(words[0]))
    #expect(words.count == (option.takesValue ? 2 : 1))
    if case .choice(let allowed) = option.value { #expect(allowed.contains(words[1])) }
  }

  @Test func `filter examples find questions in the bundled packs`() throws {
    let home = try TemporaryHome()
    for option in [OptionName.pack, .topic, .kind, .role, .source, .question] {
      let words = option.example.split(separator: " ").map(String.init)
      let run = try PipedRun(["quiz", "-n", "1", "--json"] + words, environment: home.environment())
      #expect(run.lines.first?.contains("\"asked\":1") == true, "\(option.example): \(run.output)\(run.errors)")
    }
  }
}
