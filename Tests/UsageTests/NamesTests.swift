import Testing
import Training

@testable import Usage

/// The lookup shared by verbs, subcommands, session commands and settings.
struct NamesTests {
  private let names = Names([.english: "set", .french: "regler"], alternatives: ["réglages"], whole: ["config"])

  @Test func `each language has its own name, or falls back to English`() {
    #expect(names[.french] == "regler")
    #expect(names.all == ["set", "regler", "réglages"])
    #expect(names.all(first: .french) == ["regler", "set", "réglages"])
    #expect(Names([.english: "questions"])[.french] == "questions")
  }

  @Test(arguments: ["set", "SET", "Régler", "reglages", "config"])
  func `case and accents don't matter`(word: String) {
    #expect(names.contains(word))
  }

  @Test func `some words match only in full`() {
    #expect(names.hasPrefix("reg"))
    #expect(!names.hasPrefix("conf"))
    #expect(!names.hasPrefix(""))
  }

  @Test func `a prefix shared by several matches none of them`() {
    guard case .unclear(let begun) = Subcommand.match("re", among: Verb.progress.subcommands) else {
      Issue.record("found one")
      return
    }
    #expect(begun == [.progressRestore, .progressReset])
  }

  @Test func `no two verbs share a name, nor two subcommands of a verb, session commands or settings`() {
    func shared<Subject: Named>(_ candidates: some Collection<Subject>) -> [String] {
      let names = candidates.flatMap { Set($0.names.all.map(Names.folded)) }
      return Dictionary(grouping: names, by: \.self).filter { $0.value.count > 1 }.keys.sorted()
    }
    #expect(shared(Verb.allCases) == [])
    for verb in Verb.allCases { #expect(shared(verb.subcommands) == []) }
    #expect(shared(SessionCommand.allCases) == [])
    #expect(shared(SettingKey.allCases) == [])
  }
}
