import Foundation
import Testing

/// `packs new` at a terminal.
struct ComposingDialogueTests {
  @Test func `a pack is made line by line, with lines taken back, and then asked`() throws {
    let home = try TemporaryHome()
    let path = home.path + "/fromages.yaml"
    let terminal = try home.terminal("packs", "new", path)
    try terminal.expect("Un nouveau paquet, dans \(path).")
    try terminal.expect("Le titre du paquet ?")
    try terminal.expect("›")
    try terminal.enter("Fromages d'ici", expect: "La langue des questions")
    try terminal.enter("", expect: "Ton nom")
    try terminal.enter("Mme Dupont", expect: "Question 1 ?")
    try terminal.enter("?", expect: "« :annuler » retire la dernière ligne")
    try terminal.enter("Quel fromage est mou ?", expect: "La bonne réponse")
    try terminal.enter("brie", expect: "Genre : une réponse à taper (short).")
    try terminal.enter(":annuler", expect: "Retiré.")
    try terminal.expect("La bonne réponse")
    try terminal.enter("le brie", expect: "Genre")
    try terminal.enter("", expect: "Une autre réponse à accepter")
    try terminal.enter("", expect: "une seule forme est acceptée")
    try terminal.enter("brie de Meaux", expect: "Une autre réponse")
    try terminal.enter("", expect: "Pourquoi est-ce juste")
    try terminal.enter("C'est l'affinage.", expect: "Où est-ce écrit ? Entrée : Mme Dupont, Fromages d’ici.")
    try terminal.enter("", expect: "Le thème")
    try terminal.enter("pâtes", expect: "Question 1, telle qu’on la verra :")
    try terminal.expect("Quel fromage est mou ?")
    try terminal.expect("Accepté : le brie · brie de Meaux")
    try terminal.expect("C’est l’affinage.")
    try terminal.enter("", expect: "La question 1 est dans \(path).")
    try terminal.expect("Question 2 ?")
    try terminal.enter("", expect: "1 question, et un contrôle strict n’y trouve rien à redire.")
    try terminal.expect("Pour l’installer : distinguo paquets ajouter \(path)")
    #expect(try terminal.finish() == .exited(0))
    #expect(try home.run("packs", "add", path).errors == "")
    let quiz = try home.terminal("quiz", "--pack", "fromages")
    try quiz.expect("Quel fromage est mou ?")
    try quiz.expect("1/1 ›")
    try quiz.enter("brie", expect: "Juste.")
  }

  @Test func `what was kept is on disk, whatever comes next, and is gone on with`() throws {
    let home = try TemporaryHome()
    let path = home.path + "/x.yaml"
    let terminal = try home.terminal("packs", "new", path, "--lang", "en")
    try terminal.expect("The title of the pack?")
    for line in ["Cheese", "", "", "Is brie soft?", "t", "", "It runs.", "", ""] {
      try terminal.expect("›")
      terminal.enter(line)
    }
    try terminal.expect("Enter keeps it")
    try terminal.enter("", expect: "Question 1 is in \(path).")
    try terminal.enter("Is it", expect: "The right answer?")
    terminal.kill()
    let kept = try #require(home.bytes("x.yaml"))
    let again = try home.terminal("packs", "new", path, "--lang", "en")
    try again.expect("\(path) has 1 question: here's the next one.")
    try again.expect("Question 2?")
    try again.enter("Is it", expect: "The right answer?")
    try again.enter(":stop", expect: "The question you had begun isn't kept.")
    try again.expect("1 question, and a strict check has no complaint.")
    #expect(home.bytes("x.yaml") == kept)
  }

  @Test func `leaving before the first question writes nothing`() throws {
    let home = try TemporaryHome()
    let terminal = try home.terminal()
    try terminal.expect("distinguo>")
    try terminal.enter("paquets nouveau \(home.path)/x.yaml", expect: "Le titre du paquet")
    terminal.interrupt()
    try terminal.expect("Réponds, puis Entrée.")
    terminal.endOfInput()
    try terminal.expect("Rien n’a été écrit")
    try terminal.expect("distinguo>")
    #expect(home.bytes("x.yaml") == nil)
  }
}
