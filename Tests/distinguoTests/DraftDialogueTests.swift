import Foundation
import Testing

/// `packs drafts` at a terminal: a person takes, mends, refuses or leaves what a program proposed.
struct DraftDialogueTests {
  private func question(_ id: String, _ prompt: String, quote: String) -> String {
    #"{"id":"\#(id)","kind":"truefalse","topic":"ciel","prompt":"\#(prompt)","answer":true,"explanation":"Oui.","cite":[{"source":"ciel","paragraph":2,"quote":"\#(quote)"}]}"#
  }

  /// A home with a pack, the text of its source, and four drafts.
  private func home() throws -> TemporaryHome {
    let home = try TemporaryHome()
    #expect(try home.run("packs", "add", home.write(SamplePacks.moon, to: "lune.yaml")).status == 0)
    try home.write("Le ciel\n\nOn voit la lune ronde et pâle, dit-il.\n", to: "textes/ciel.txt")
    let lines = [
      question("pale", "La lune est pâle.", quote: "ronde et pâle"),
      question("vue", "On la voit.", quote: "On voit la lune"),
      question("dite", "Il le dit.", quote: "pâle, dit-il"),
      question("rond", "Elle est ronde, dit-il.", quote: "lune ronde"),
    ]
    let run = try home.run(
      "packs", "add", "--draft", "--as", "lune", "--articles", home.path + "/textes",
      input: lines.joined(separator: "\n"))
    #expect(run.status == 0, "\(run.output)")
    return home
  }

  @Test func `drafts are taken, refused and left`() throws {
    let home = try home()
    let terminal = try home.terminal("packs", "drafts")
    try terminal.expect("4 brouillons attendent pour le paquet « lune ».")
    try terminal.expect("Brouillon 1/4 · lune/pale")
    try terminal.expect("Réponse : v) Vrai")
    try terminal.expect("« ronde et pâle »")
    try terminal.expect("o/e/n ›")
    try terminal.enter("o", expect: "lune/pale est reprise : elle est dans \(home.data)/packs/lune.yaml.")
    try terminal.expect("Brouillon 2/4 · lune/vue")
    try terminal.enter("peut-être", expect: "« o » la reprend dans le paquet")
    try terminal.enter("n", expect: "lune/vue est refusée.")
    try terminal.expect("Brouillon 3/4 · lune/dite")
    try terminal.enter("", expect: "Laissée pour plus tard.")
    try terminal.expect("Brouillon 4/4")
    try terminal.enter(":finir", expect: "Reprises : 1. Refusées : 1. Laissées : 2.")
    #expect(try terminal.finish() == .exited(0))
    let shown = try home.run("packs", "show", "lune", "--no-bundled").output
    #expect(shown.contains("lune/pale") && !shown.contains("lune/vue"))
    let rest = try home.run("packs", "drafts", "lune").output
    #expect(rest.contains("1/2 · lune/dite") && rest.contains("2/2 · lune/rond"))
    #expect(try home.run("quiz", "--question", "lune/pale", input: "v\n").output.contains("Juste"))
  }

  @Test func `taking a draft changes the installed copy, not the file that it came from`() throws {
    let home = try home()
    let cards = try home.write("chat;cat\nchien;dog\n", to: "mots.csv")
    #expect(try home.run("packs", "add", cards).status == 0)
    let line = #"{"id":"souris","kind":"short","topic":"mots","prompt":"souris","accept":["mouse"]}"#
    #expect(try home.run("packs", "add", "--draft", "--as", "mots", input: line).status == 0)
    for pack in ["lune", "mots"] {
      let terminal = try home.terminal("packs", "drafts", pack)
      try terminal.expect("o/e/n ›")
      try terminal.enter("o", expect: "est reprise : elle est dans \(home.data)/packs/\(pack).yaml.")
    }
    #expect(home.bytes("lune.yaml") == Array(SamplePacks.moon.utf8))
    #expect(home.bytes("mots.csv") == Array("chat;cat\nchien;dog\n".utf8))
    #expect(try home.run("quiz", "--question", "mots/souris", input: "mouse\n").output.contains("Juste."))
    #expect(try home.run("quiz", "--question", "mots/chat", input: "cat\n").output.contains("Juste."))
  }

  @Test func `a draft is mended in the editor, and its quotation has to be found again`() throws {
    let home = try home()
    let wrong = try home.writeProgram("sed -i 's/ronde et pâle/blanche et pâle/' \"$1\"", to: "faux")
    let right = try home.writeProgram("sed -i 's/La lune est pâle./La lune est-elle pâle ?/' \"$1\"", to: "juste")
    let words = ["packs", "drafts", "lune", "--articles", home.path + "/textes"]
    let first = try PseudoTerminal(words, environment: home.environment(["EDITOR": wrong]))
    try first.expect("o/e/n ›")
    try first.enter("e", expect: "ces mots ne sont pas dans ciel § 2")
    try first.expect("Le brouillon reste comme il était.")
    try first.expect("o/e/n ›")
    first.endOfInput()
    try first.expect("Reprises : 0.")
    let second = try PseudoTerminal(words, environment: home.environment(["EDITOR": right]))
    try second.expect("o/e/n ›")
    try second.enter("e", expect: "lune/pale est corrigée.")
    try second.expect("La lune est-elle pâle ?")
    try second.expect("o/e/n ›")
    try second.enter("o", expect: "lune/pale est reprise")
    try second.enter(":quitter", expect: "Laissées : 3.")
    #expect(try home.run("packs", "show", "lune/pale").output.contains("La lune est-elle pâle ?"))
  }

  @Test func `two prompts at once don't take the same draft`() throws {
    let home = try home()
    let one = try home.terminal("packs", "drafts")
    let other = try home.terminal("packs", "drafts")
    for terminal in [one, other] { try terminal.expect("o/e/n ›") }
    try one.enter("o", expect: "lune/pale est reprise")
    try other.enter("o", expect: "lune/pale n’est plus un brouillon : elle a été reprise ou refusée ailleurs.")
    try other.expect("lune/vue")
    try other.enter("n", expect: "lune/vue est refusée.")
    try one.enter("n", expect: "lune/vue n’est plus un brouillon")
    #expect(try home.run("packs", "drafts", "--json").output.components(separatedBy: "\"pack\"").count == 3)
  }

  @Test func `a bundled pack takes no draft`() throws {
    let home = try TemporaryHome()
    let line = #"{"id":"x","kind":"truefalse","topic":"t","prompt":"Le CM anime-t-il ?","answer":true}"#
    #expect(try home.run("packs", "add", "--draft", "--as", "metiers", input: line).status == 0)
    let terminal = try home.terminal("packs", "drafts")
    try terminal.expect("o/e/n ›")
    try terminal.enter("o", expect: "metiers")
    try terminal.expect("o/e/n ›")
    try terminal.enter("", expect: "Laissées : 1.")
  }

  @Test func `broken lines are told with their place, and stay`() throws {
    let home = try home()
    let file = home.data + "/drafts/lune.jsonl"
    let half = "{\"id\":\"moitie\n"
    try home.write(try #require(home.bytes("data/drafts/lune.jsonl")) + Array(half.utf8), to: "data/drafts/lune.jsonl")
    let run = try home.run("packs", "drafts")
    #expect(run.errors.hasPrefix("\(file):5:"), "\(run.errors)")
    #expect(run.output.contains("4 brouillons attendent"))
    let terminal = try home.terminal("packs", "drafts")
    try terminal.expect("o/e/n ›")
    try terminal.enter("n", expect: "refusée")
    try terminal.expect("o/e/n ›")
    try terminal.enter(":finir", expect: "Laissées : 3.")
    #expect(home.bytes("data/drafts/lune.jsonl")?.suffix(half.utf8.count) == Array(half.utf8)[...])
  }
}
