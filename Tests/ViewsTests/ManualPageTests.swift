import Testing

@testable import Localisation
@testable import Usage
@testable import Views

/// The manual page. `Tests/Peers/manual-page.sh` reads it with mandoc, groff and man.
struct ManualPageTests {
  @Test(
    arguments: [
      (#"a\b"#, #"a\eb"#), ("--home", #"\-\-home"#), ("l'été", #"l\(aq\['e]t\['e]"#),
      ("«\u{A0}b!\u{A0}»", #"\[Fo]\ b!\ \[Fc]"#), ("~`^\"", #"\(ti\(ga\(ha\(dq"#), ("…", #"\[u2026]"#),
    ])
  func `every character is escaped to stand for itself`(text: String, escaped: String) {
    #expect(Roff.text(text) == escaped)
  }

  @Test func `no line of text is taken for a request`() {
    let words = String(repeating: "mot ", count: 19)
    #expect(Roff.sentence(words + ".local .config") == ["Mot " + words.dropFirst(4).dropLast(), #"\&.local .config."#])
    #expect(Roff.lines(".fi") == [#"\&.fi"#])
    #expect(Roff.lines("'br") == [#"\(aqbr"#])
  }

  @Test(arguments: [
    (
      Language.french,
      ["NOM", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "VERBES", #"R\['E]PONDRE"#, "COMMANDES PENDANT UNE QUESTION"]
        + [
          #"\['E]CRIRE UN PAQUET"#, #"R\['E]GLAGES"#, "FICHIERS", "ENVIRONNEMENT", "CODE DE RETOUR", "EXEMPLES",
          "VOIR AUSSI",
        ]
    ),
    (
      .english,
      ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "VERBS", "ANSWERING", "COMMANDS DURING A QUESTION"]
        + ["WRITING A PACK", "SETTINGS", "FILES", "ENVIRONMENT", "EXIT STATUS", "EXAMPLES", "SEE ALSO"]
    ),
  ])
  func `the page has all its sections, and none is empty`(language: Language, names: [String]) {
    let lines = ManualPage(wording: Wording(language: language)).text.split(separator: "\n").map(String.init)
    #expect(lines.filter { $0.hasPrefix(".SH ") } == names.map { ".SH \"\($0)\"" })
    #expect(zip(lines, lines.dropFirst()).allSatisfy { !($0.hasPrefix(".SH ") && $1.hasPrefix(".SH ")) })
    #expect(lines.allSatisfy { $0.unicodeScalars.allSatisfy(\.isASCII) })
  }

  @Test func `verbs, options, commands and settings are all there`() {
    let text = ManualPage(wording: Wording(language: .english)).text
    for verb in Verb.offered { #expect(text.contains(".SS \"\(Roff.text(verb.names.all.joined(separator: ", ")))\"")) }
    for subcommand in Subcommand.allCases {
      #expect(text.contains(#"\fB\#(Topic.subcommand(subcommand).name(in: .english))\fR"#), "\(subcommand)")
    }
    for option in OptionName.allCases where option != .complete {
      #expect(text.contains(#"\fB\#(Roff.text(option.flag))\fR"#), "\(option)")
    }
    for key in SettingKey.allCases { #expect(text.contains(#"\fB\#(key.rawValue)\fR"#)) }
    #expect(!text.contains(Roff.text("--complete") + #"\fR"#))
  }
}
