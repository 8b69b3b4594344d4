import Editline
import Foundation
import Grading
import QuestionBank
import Testing
import Training

@testable import Localisation
@testable import Terminal
@testable import Usage
@testable import Views
@testable import distinguo

/// The content of help. Its appearance is in `Tests/Screens/help*.txt`.
struct HelpViewTests {
  private func lines(_ language: String, _ line: String) throws -> [String] {
    let home = try TemporaryHome()
    let words = line.split(separator: " ").map(String.init)
    let run = try PipedRun(words, environment: home.environment(["DISTINGUO_LANG": language]))
    #expect(run.status == 0)
    #expect(run.errors == "")
    return run.output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines below a heading, up to a blank one.
  private func section(_ heading: String, of help: [String]) throws -> [String] {
    let start = try #require(help.firstIndex(of: heading), "\(help)")
    return Array(help[(start + 1)...].prefix { !$0.isEmpty })
  }

  /// The names in a table: text indented by two columns, up to two spaces.
  private func names(_ heading: String, of help: [String]) throws -> [String] {
    try section(heading, of: help).filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }
      .compactMap { $0.components(separatedBy: "  ").first { !$0.isEmpty } }
  }

  /// The examples in a table, each on a line of its own below a meaning.
  private func examples(_ heading: String, of help: [String]) throws -> [String] {
    try section(heading, of: help).map { String($0.drop { $0 == " " }) }.filter { $0.hasPrefix("distinguo") }
  }

  @Test(arguments: [
    (
      "fr", "Options de tous les verbes",
      ["--home DOSSIER", "--progress FICHIER", "--packs CHEMIN"]
    ), ("en", "Options for every verb", ["--home DIR", "--progress FILE", "--packs PATH"]),
  ])
  func `every help page ends with the options for every verb`(
    language: String, heading: String, placed: [String]
  ) throws {
    let options =
      placed + ["--no-bundled", "--lang fr|en", "--color auto|always|never", "--ascii", "--no-input", "-h, --help"]
    #expect(try names(heading, of: lines(language, "help")) == options + ["--version"])
    for line in ["help quiz", "help packs", "help progress merge"] {
      #expect(try names(heading, of: lines(language, line)) == options)
    }
  }

  @Test func `the program's help shows every verb with an example`() throws {
    let french = try lines("fr", "help")
    #expect(
      french[0] == "distinguo [VERBE] [OPTIONS] : s’entraîner à distinguer. Sans verbe, ouvre l’invite de commande.")
    #expect(
      try names("Verbes", of: french) == [
        "apprendre", "quiz", "revoir", "examen", "contraste", "bilan", "fiche", "paquets", "sources", "progres",
        "regler", "diagnostic", "aide", "quitter",
      ])
    #expect(
      try examples("Verbes", of: french) == [
        "distinguo apprendre", "distinguo quiz -n 5 --pack metiers", "distinguo revoir --oldest",
        "distinguo examen -n 10 --minutes 15 --pass 60", "distinguo contraste cm smm", "distinguo bilan",
        "distinguo fiche cm",
        "distinguo paquets lister", "distinguo sources", "distinguo progres montrer",
        "distinguo regler questions 15", "distinguo diagnostic", "distinguo aide quiz",
      ])
    let english = try lines("en", "help")
    #expect(
      english[0] == "distinguo [VERB] [OPTIONS]: practise telling things apart. Without a verb, opens the prompt.")
    #expect(
      try names("Verbs", of: english) == [
        "learn", "quiz", "review", "exam", "drill", "stats", "sheet", "packs", "sources", "progress", "set",
        "diagnose", "help", "quit",
      ])
    #expect(
      try examples("Verbs", of: english) == [
        "distinguo learn", "distinguo quiz -n 5 --pack metiers", "distinguo review --oldest",
        "distinguo exam -n 10 --minutes 15 --pass 60", "distinguo drill cm smm", "distinguo stats",
        "distinguo sheet cm",
        "distinguo packs list", "distinguo sources", "distinguo progress show", "distinguo set questions 15",
        "distinguo diagnose", "distinguo help quiz",
      ])
  }

  @Test func `a verb's help shows its form, examples and options`() throws {
    let french = try lines("fr", "help quiz")
    #expect(french[1] == "  distinguo quiz [OPTIONS]")
    let examples = [
      "distinguo quiz -n 5 --pack metiers", "distinguo quiz --role cm --kind short", "distinguo quiz --free",
    ]
    #expect(try self.examples("Exemples", of: french) == examples)
    #expect(
      try names("Options", of: french) == [
        "-n, --number N", "--pack ID", "--topic T", "--kind G", "--role RÔLE", "--source ID", "--question PAQUET/ID",
        "--new N", "--free", "--seed N", "--json",
      ])
    let english = try lines("en", "help quiz")
    #expect(english[1] == "  distinguo quiz [OPTIONS]")
    #expect(try self.examples("Examples", of: english) == examples)
    #expect(
      try names("Options", of: english) == [
        "-n, --number N", "--pack ID", "--topic T", "--kind K", "--role ROLE", "--source ID", "--question PACK/ID",
        "--new N", "--free", "--seed N", "--json",
      ])
  }

  @Test func `the help of a verb with subcommands shows their forms`() throws {
    let french = try lines("fr", "help packs")
    #expect(french[0].hasPrefix("paquets, packs · "))
    #expect(
      french[1...10] == [
        "  distinguo paquets lister [--json]", "  distinguo paquets montrer PAQUET[/ID] [--json] [--disputes]",
        "  distinguo paquets ajouter CHEMIN… [OPTIONS]",
        "  distinguo paquets verifier [CHEMIN…] [--json] [--articles DOSSIER] [--strict]",
        "  distinguo paquets retirer ID",
        "  distinguo paquets exporter ID [--format FORMAT] [--output FICHIER] [--key] [--shuffle N]",
        "  distinguo paquets nouveau [FICHIER] [OPTIONS]",
        "  distinguo paquets composer CHEMIN…", "  distinguo paquets comparer ANCIEN NOUVEAU [--json]",
        "  distinguo paquets brouillons [ID] [--json] [--articles DOSSIER]",
      ])
    #expect(
      try names("Sous-commandes", of: french) == [
        "lister", "montrer", "ajouter", "verifier", "retirer", "exporter", "nouveau", "composer", "comparer",
        "brouillons",
      ])
    #expect(
      try examples("Sous-commandes", of: french) == [
        "distinguo paquets lister", "distinguo paquets montrer metiers", "distinguo paquets ajouter fromages.yaml",
        "distinguo paquets verifier fromages.yaml", "distinguo paquets retirer fromages",
        "distinguo paquets exporter metiers", "distinguo paquets nouveau", "distinguo paquets composer fromages.yaml",
        "distinguo paquets comparer fromages fromages.yaml", "distinguo paquets brouillons",
      ])
    #expect(
      try names("Options", of: french) == [
        "--json", "--disputes", "--as ID", "--title TITRE", "--language LANGUE", "--format FORMAT",
        "--columns COLONNES",
        "--encoding utf-8|utf-16|windows-1252|iso-8859-1", "--reverse", "--dry-run", "--draft",
        "--articles DOSSIER", "--strict", "-o, --output FICHIER", "--key", "--shuffle N", "--example", "--from FICHIER",
      ])
    let english = try lines("en", "help packs")
    #expect(english[0].hasPrefix("packs, paquets · "))
    #expect(
      english[1...10] == [
        "  distinguo packs list [--json]", "  distinguo packs show PACK[/ID] [--json] [--disputes]",
        "  distinguo packs add PATH… [OPTIONS]",
        "  distinguo packs check [PATH…] [--json] [--articles DIR] [--strict]",
        "  distinguo packs remove ID",
        "  distinguo packs export ID [--format FORMAT] [--output FILE] [--key] [--shuffle N]",
        "  distinguo packs new [FILE] [OPTIONS]",
        "  distinguo packs format PATH…", "  distinguo packs diff OLD NEW [--json]",
        "  distinguo packs drafts [ID] [--json] [--articles DIR]",
      ])
    #expect(
      try names("Subcommands", of: english) == [
        "list", "show", "add", "check", "remove", "export", "new", "format", "diff", "drafts",
      ])
    #expect(
      try examples("Subcommands", of: english) == [
        "distinguo packs list", "distinguo packs show metiers", "distinguo packs add fromages.yaml",
        "distinguo packs check fromages.yaml", "distinguo packs remove fromages",
        "distinguo packs export metiers", "distinguo packs new", "distinguo packs format fromages.yaml",
        "distinguo packs diff fromages fromages.yaml", "distinguo packs drafts",
      ])
    #expect(
      try names("Options", of: english) == [
        "--json", "--disputes", "--as ID", "--title TITLE", "--language LANGUAGE", "--format FORMAT",
        "--columns COLUMNS",
        "--encoding utf-8|utf-16|windows-1252|iso-8859-1", "--reverse", "--dry-run", "--draft",
        "--articles DIR", "--strict", "-o, --output FILE", "--key", "--shuffle N", "--example", "--from FILE",
      ])
  }

  @Test func `a subcommand's help shows only the options it takes`() throws {
    let french = try lines("fr", "help progress merge")
    #expect(french[0] == "progres fusionner, progress merge · fusionner avec la progression d’un autre appareil")
    #expect(french[1] == "  distinguo progres fusionner FICHIER… [--output FICHIER]")
    #expect(
      try examples("Exemples", of: french) == [
        "distinguo progres fusionner autre.json", "distinguo progres fusionner un.json autre.json --output tout.json",
      ])
    #expect(try names("Options", of: french) == ["-o, --output FICHIER"])
    let english = try lines("en", "help progress merge")
    #expect(english[0] == "progress merge, progres fusionner · merge in another device's progress")
    #expect(english[1] == "  distinguo progress merge FILE… [--output FILE]")
    #expect(
      try examples("Examples", of: english) == [
        "distinguo progress merge autre.json", "distinguo progress merge un.json autre.json --output tout.json",
      ])
    #expect(try names("Options", of: english) == ["-o, --output FILE"])
  }

  /// A screen of 60 columns, without colour; its no-break spaces read as plain ones.
  private func screen(_ blocks: [Block]) -> String {
    _ = TerminalLocale.useUTF8()
    let screen = Screen(
      width: { 60 }, hasColour: false, errorHasColour: false, drawsUnicode: true, hasHyperlinks: false,
      terminals: [])
    screen.collect()
    screen.show(blocks)
    return screen.takeCollected().replacing("\u{A0}", with: " ")
  }

  private func help(_ kind: Kind, _ language: Language, isExam: Bool = false, _ legal: SessionCommand...) -> String {
    screen(
      HelpView(wording: Wording(language: language), width: 60).session(
        SessionHelp(kind: kind, isExam: isExam, legal: legal)))
  }

  @Test(
    arguments: [
      (.choice, "  Réponds par une lettre (« b ») ou par le texte d’une\n  option.\n"),
      (.multiple, "  Plusieurs réponses sont justes : donne leurs lettres\n  (« a c »).\n"),
      (.truefalse, "  Réponds « v » (vrai) ou « f » (faux).\n"), (.short, "  Tape les mots de la réponse.\n"),
      (.cloze, "  Tape ce qui manque ; sépare plusieurs blancs par « ; ».\n"),
      (.number, "  Tape un nombre (« 68 », « 24 000 »).\n"),
      (.match, "  Associe chaque numéro à une lettre (« 1c 2a 3b »).\n"),
      (.sort, "  Range chaque numéro dans une catégorie (« 1a 2b 3a »).\n"),
      (.order, "  Donne les lettres dans l’ordre (« c a b »).\n"),
    ] as [(Kind, String)])
  func `at a question, help says how its kind is answered`(kind: Kind, howTo: String) {
    let help = help(kind, .french, .hint, .undo, .dispute)
    #expect(help.hasPrefix(howTo + "  « b! » : sûr. « b? » : pas sûr. « jsp » : je ne sais pas."), "\(help)")
    #expect(commands(in: help) == [":indice", ":annuler", ":contester"])
  }

  @Test(
    arguments: [
      (.choice, "  Answer with a letter (\"b\") or an option's text.\n"),
      (.multiple, "  Several answers are right: give their letters (\"a c\").\n"),
      (.truefalse, "  Answer \"t\" (true) or \"f\" (false).\n"), (.short, "  Type the words of the answer.\n"),
      (.cloze, "  Type what's missing; separate several gaps with \";\".\n"),
      (.number, "  Type a number (\"68\", \"24 000\").\n"),
      (.match, "  Pair each number with a letter (\"1c 2a 3b\").\n"),
      (.sort, "  Put each number into a category (\"1a 2b 3a\").\n"),
      (.order, "  Give the letters in order (\"c a b\").\n"),
    ] as [(Kind, String)])
  func `during an exam too, help says how the kind is answered, here in English`(kind: Kind, howTo: String) {
    let help = help(kind, .english, isExam: true, .time, .stop, .quit)
    #expect(help.hasPrefix(howTo + "  \"b!\": sure. \"b?\": unsure. \"idk\": I don't know."), "\(help)")
    #expect(commands(in: help) == [":time", ":stop", ":quit"])
    #expect(help.contains(":stop  hand in the exam\n"), "\(help)")
  }

  /// The commands that help lists, in order.
  private func commands(in help: String) -> [String] {
    help.split(separator: "\n").filter { $0.hasPrefix("  :") }.compactMap {
      $0.split(separator: " ").first.map(String.init)
    }
  }

  @Test func `a name too long for its column has its meaning on the next line`() {
    #expect(
      screen(
        HelpView(wording: Wording(language: .french), width: 60).table([
          HelpView.Row(name: "court", meaning: "un mot", example: "court 5"),
          HelpView.Row(name: "un nom de plus de vingt-quatre lettres", meaning: "des mots"),
          HelpView.Row(name: "seul", meaning: "sans exemple de plus", example: "seul"),
        ])) == """
            court  un mot
                   court 5
            un nom de plus de vingt-quatre lettres
                   des mots
            seul   sans exemple de plus

          """)
  }
}
