import Foundation
import Testing

@testable import Usage

#if canImport(Glibc)
  import Glibc
#endif

/// Settings changed at the prompt apply from then on.
struct SettingsDialogueTests {
  private func prompt(
    _ home: TemporaryHome, _ arguments: String..., changing changes: [String: String?] = [:]
  ) throws -> PseudoTerminal {
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let french: [String: String?] = ["DISTINGUO_LANG": nil, "LC_ALL": "fr_FR.UTF-8"]
    return try PseudoTerminal(
      arguments + ["--no-bundled", "--packs", pack], environment: home.environment(french.merging(changes) { $1 }))
  }

  @Test func `the language changes from the next line on, even for earlier answers' explanations`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("Entrée : une séance de 4 questions, 2 minutes environ.")
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --question jardin/peche", expect: "1/1 ›")
    try terminal.enter("l’été", expect: "Juste.")
    try terminal.expect("distinguo>")
    try terminal.enter("set language en", expect: "\"language\" is now en.")
    try terminal.expect("distinguo>")
    try terminal.enter(":why", expect: "Question: jardin/peche")
    try terminal.expect("distinguo>")
    try terminal.enter("help", expect: "Enter: a session of 3 questions, about 1 minute.")
    try terminal.expect("distinguo>")
    try terminal.enter("régler langue fr", expect: "« langue » vaut maintenant français.")
    try terminal.expect("distinguo>")
    try terminal.enter("quit", expect: "1 réponse enregistrée depuis l’ouverture. À bientôt.")
  }

  @Test func `tone, length and colour change from the next line on`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    try terminal.enter("set questions 1", expect: "« questions » vaut maintenant 1.")
    try terminal.expect("distinguo>")
    try terminal.enter("set ton chaleureux", expect: "« ton » vaut maintenant chaleureux.")
    try terminal.expect("distinguo>")
    try terminal.enter("quiz --question jardin/peche", expect: "1/1 ›")
    try terminal.enter("l’été", expect: "Oui, c’est juste.")
    try terminal.expect("Voilà pour cette séance")
    try terminal.expect("distinguo>")
    #expect(terminal.raw.contains("\u{1B}[1;32mOui"))
    try terminal.enter("quiz --seed 1", expect: "1/1 ›")
    terminal.endOfInput()
    try terminal.expect("distinguo>")
    try terminal.enter("set couleur never", expect: "« couleur » vaut maintenant jamais.")
    try terminal.expect("distinguo>")
    let coloured = terminal.raw.utf8.count
    try terminal.enter("stats", expect: "Paquets : questions vues")
    try terminal.enter("quit", expect: "1 réponse gardée. Merci, et à bientôt.")
    #expect(!String(terminal.raw.utf8.dropFirst(coloured).map { Character(Unicode.Scalar($0)) }).contains("\u{1B}[1"))
  }

  @Test func `a value out of range is refused with its range`() throws {
    let home = try TemporaryHome()
    let terminal = try prompt(home)
    try terminal.expect("distinguo>")
    try terminal.enter(
      "set retention 2", expect: "distinguo : « 2 » ne convient pas à « rétention » : un nombre de 0,70 à 0,99.")
    try terminal.expect("distinguo>")
    try terminal.enter("set retention", expect: "rétention (retention) : 0,9 (par défaut)")
    #expect(home.bytes("data/config.json") == nil)
  }

  @Test func `faults in the file are reported once`() throws {
    let home = try TemporaryHome()
    try home.write(#"{"questions": true}"#, to: "data/config.json")
    let terminal = try prompt(home)
    try terminal.expect("config.json:1:15 : true ne convient pas à « questions »")
    try terminal.expect("distinguo>")
    try terminal.enter("packs", expect: "distinguo>")
    try terminal.enter("set questions 5", expect: "« questions » vaut maintenant 5.")
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(terminal.transcript.components(separatedBy: "ne convient pas").count == 2, "\(terminal.shown)")
  }

  @Test func `the editor gets the terminal in its original modes, and what it writes applies`() throws {
    let home = try TemporaryHome()
    let script = #"""
      stty -a | grep -qE ' icanon' && stty -a | grep -qE ' echo ' && echo CUIT
      printf 'Nombre : '; read -r number
      printf '{"questions": %s}\n' "$number" > "$1"
      """#
    let terminal = try prompt(
      home, changing: ["EDITOR": home.writeProgram(script, to: "editeur"), "PATH": "/usr/bin:/bin"])
    try terminal.expect("distinguo>")
    try terminal.enter("set --edit", expect: "CUIT")
    try terminal.expect("Nombre :")
    try terminal.enter("3", expect: "Réglages relus : \(home.data)/config.json")
    try terminal.expect("distinguo>")
    #expect(!terminal.modes.echoes && !terminal.modes.isCanonical)
    try terminal.enter("set questions", expect: "questions : 3")
    try terminal.expect("Par défaut : 15.")
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `faults in the edited file are reported with their position, and the prompt stays`() throws {
    let home = try TemporaryHome()
    let script = #"printf '{\n  "questions": 0,\n  "langage": "en"\n}\n' > "$1""#
    let terminal = try prompt(
      home, changing: ["EDITOR": home.writeProgram(script, to: "editeur"), "PATH": "/usr/bin:/bin"])
    try terminal.expect("distinguo>")
    terminal.enter("set --edit")
    try terminal.expect("config.json:2:16 : 0 ne convient pas à « questions » : un nombre entier de 1 à 9 999.")
    try terminal.expect("config.json:3:3 : réglage inconnu : « langage ». Voulais-tu dire « language » ?")
    try terminal.expect("« regler --edit » le rouvre.")
    try terminal.expect("distinguo>")
    try terminal.enter("set --edit --no-input", expect: "un éditeur a besoin d’un terminal")
  }

  @Test func `the editor setting takes precedence over VISUAL and EDITOR, and may have arguments`() throws {
    let home = try TemporaryHome()
    let path = try home.writeProgram(#"printf '%s|%s\n' "$1" "${2##*/}""#, to: "mon éditeur")
    try home.write(
      #"{"editor": "'\#(path)' 'à part'"}"#, to: "data/config.json")
    let terminal = try prompt(home, "set", "--edit", changing: ["VISUAL": "false", "PATH": "/usr/bin:/bin"])
    try terminal.expect("à part|config.json")
    try terminal.expect("Le fichier n’a pas changé.")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }

  @Test func `an editor that fails or is missing is reported`() throws {
    let home = try TemporaryHome()
    let failing = try prompt(home, "set", "--edit", changing: ["VISUAL": "false", "PATH": "/usr/bin:/bin"])
    try failing.expect("l’éditeur « false » a fini avec le code 1 : les réglages n’ont pas été relus.")
    #expect(try failing.finish() == .exited(74))
    let missing = try prompt(home, "set", "--edit", changing: ["EDITOR": "rien-de-tel", "PATH": "/usr/bin:/bin"])
    try missing.expect("l’éditeur n’a pas pu être lancé : rien-de-tel")
    #expect(try missing.finish() == .exited(66))
  }

  @Test func `Ctrl-C goes to the editor, and any modes it leaves changed are restored`() throws {
    let home = try TemporaryHome()
    let script = """
      trap 'echo INTERROMPU' INT
      stty -isig -echo; stty isig; echo PRÊT
      until read -r line; do :; done; stty -icanon
      kill -KILL $$
      """
    let terminal = try prompt(
      home, changing: ["EDITOR": home.writeProgram(script, to: "editeur"), "PATH": "/usr/bin:/bin"])
    try terminal.expect("distinguo>")
    try terminal.enter("set --edit", expect: "PRÊT")
    terminal.interrupt()
    try terminal.expect("INTERROMPU")
    // Whether its read was interrupted or hadn't started, the script is waiting for a line.
    terminal.enter()
    try terminal.expect("a été arrêté par le signal 9")
    try terminal.expect("distinguo>")
    try terminal.enter("quit", expect: "À bientôt.")
    #expect(!terminal.transcript.contains("Pour partir"), "\(terminal.shown)")
    #expect(try terminal.finish() == .exited(0))
    #expect(terminal.modes == terminal.modesBefore)
  }
}
