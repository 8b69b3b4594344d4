import Editline
import Foundation
import Testing
import Usage

/// `diagnose`, from the shell.
struct DiagnoseVerbTests {
  private let home: TemporaryHome

  init() throws {
    home = try TemporaryHome()
  }

  /// The lines of a self-check, without those about the build and the machine.
  private func check(_ words: String..., changing changes: [String: String?] = [:]) throws -> (Int32, [String]) {
    let run = try PipedRun(["diagnose", "--no-bundled"] + words, environment: home.environment(changes))
    #expect(run.errors == "")
    return (
      run.status,
      run.output.split(separator: "\n").map(String.init).filter { !$0.contains("syst") && !$0.contains("Distinguo") }
    )
  }

  @Test func `a new learner's machine has no fault, and nothing is written`() throws {
    let (status, lines) = try check("--lang", "en")
    #expect(status == 0)
    #expect(
      lines == [
        "terminal: none; TERM xterm; 500 × 24",
        "display: colours no, links no, drawings in Unicode",
        "locale: LANG=C.UTF-8; UTF-8",
        "language: en",
        "tools: libedit \(LineEditor.libraryVersion); pager none; editor vi (not found)",
        "variables: set: DISTINGUO_HOME DISTINGUO_LANG DISTINGUO_NOW DISTINGUO_PAGER COLUMNS",
        "progress file: $DISTINGUO_HOME/progress.json (not made yet)",
        "packs folder: $DISTINGUO_HOME/packs (not made yet)",
        "settings file: $DISTINGUO_HOME/config.json (not made yet)",
        "state folder: $DISTINGUO_HOME (not made yet)",
        "settings: defaults",
        "packs: 0 bundled, 0 added, 0 questions",
        "progress: 0 events, 0 in the journal, 0 backups; sound",
        "No fault found.",
      ])
    #expect(!FileManager.default.fileExists(atPath: home.data))
  }

  @Test func `each fault is marked, with what helps, and the status says that there are some`() throws {
    try home.write("not a pack", to: "data/packs/x.yaml")
    try home.write("{\"questions\": 0}", to: "data/config.json")
    try home.write("{", to: "data/progress.json")
    let (status, lines) = try check(changing: ["DISTINGUO_PAGER": "/usr/bin/absent -x"])
    #expect(status == 1)
    #expect(
      lines.filter { $0.contains("!") } == [
        "! outils : libedit \(LineEditor.libraryVersion) ; pagineur : absent (introuvable) ; éditeur : vi (introuvable)",
        "! réglages : valeurs par défaut ; 1 défaut : voir « distinguo regler »",
        "! paquets : 0 avec le programme, 0 ajouté, 0 question ; 1 écarté : voir « distinguo paquets verifier »",
        "! progression : 0 événement, 0 dans le journal, 0 sauvegarde ; endommagée : voir « distinguo progres verifier »",
        "4 défauts, signalés par « ! ».",
      ])
  }

  @Test(
    arguments: [
      (["DISTINGUO_HOME": nil], [], "~/.local/share/distinguo/progress.json", "~/.config/distinguo/config.json"),
      (
        ["DISTINGUO_HOME": nil, "XDG_DATA_HOME": "/data"], [], "$XDG_DATA_HOME/distinguo/progress.json",
        "~/.config/distinguo/config.json"
      ),
      ([:], ["--home", "/srv/ada"], "--home/progress.json", "--home/config.json"),
      ([:], ["--progress", "/srv/ada.json"], "--progress", "$DISTINGUO_HOME/config.json"),
    ] as [([String: String?], [String], String, String)])
  func `folders are named by what led to them`(
    variables: [String: String?], words: [String], progress: String, settings: String
  ) throws {
    let run = try PipedRun(["diagnose", "--lang", "en"] + words, environment: home.environment(variables))
    let places = run.lines.filter { $0.contains(" file: ") }.map { $0.split(separator: " ")[2] }
    #expect(places == [progress[...], settings[...]])
    #expect(!run.output.contains(home.path) && !run.output.contains("ada"))
  }

  @Test func `the version comes with how the program was built`() throws {
    let kinds: [Build.Kind: String] = [.debug: "version de développement", .release: "version optimisée"]
    let kind = try #require(kinds[Version.build.kind])
    #expect(try home.run("--version").output == "Distinguo \(Version.number) (\(kind))\n")
  }
}
