import Foundation
import Testing

/// Messages about unusable packs: all faults at once, each with its place, its line, a caret and a remedy.
struct PackFaultMessageTests {
  /// A pack with one question, for the tests to spoil.
  private func refusal(
    of text: String, _ language: String = "fr", in home: TemporaryHome
  ) throws -> (run: PipedRun, path: String) {
    let path = try home.write(text, to: "lune.yaml")
    let run = try home.run("packs", "add", path, "--lang", language)
    #expect(run.output == "")
    #expect(home.bytes("data/packs/lune.yaml") == nil, "nothing may be installed")
    return (run, path)
  }

  @Test func `an empty file`() throws {
    let home = try TemporaryHome()
    let french = try refusal(of: "", in: home)
    #expect(french.run.status == 65)
    #expect(
      french.run.errors
        == """
        \(french.path):1:1: error: le fichier est vide : un paquet commence par « version: 1 » [empty]
          
          ^
        distinguo : \(french.path) : 1 erreur à corriger.
        Rien n’a été installé.

        """)
    let english = try refusal(of: "", "en", in: home)
    #expect(
      english.run.errors
        == """
        \(english.path):1:1: error: the file is empty: a pack begins with "version: 1" [empty]
          
          ^
        distinguo: \(english.path): 1 error to fix.
        Nothing was installed.

        """)
  }

  @Test func `a binary file`() throws {
    let home = try TemporaryHome()
    let path = try home.write([0x7F, 0x45, 0x4C, 0x46, 0x02, 0x00, 0x00, 0x0A], to: "programme.yaml")
    let run = try home.run("packs", "add", path)
    #expect(run.status == 65)
    #expect(
      run.errors
        == """
        \(path):1:6: error: caractère nul : ce n’est pas un fichier texte ; enregistre-le en texte UTF-8 [nul]
          ^?ELF^B^@^@
                 ^
        distinguo : \(path) : 1 erreur à corriger.
        Rien n’a été installé.

        """)
    let english = try home.run("packs", "add", path, "--lang", "en")
    #expect(
      english.errors.contains(
        "\(path):1:6: error: NUL character: this isn't a text file; save it as UTF-8 text [nul]\n"))
  }

  @Test func `a file that isn't UTF-8`() throws {
    let home = try TemporaryHome()
    let latin1 = SamplePacks.moon.replacing("La lune", with: "L’été").unicodeScalars.map { scalar -> UInt8 in
      scalar.value < 256 ? UInt8(scalar.value) : UInt8(ascii: "'")
    }
    let path = try home.write(latin1, to: "latin1.yaml")
    let run = try home.run("packs", "add", path)
    #expect(run.status == 65)
    #expect(
      run.errors.hasPrefix(
        """
        \(path):3:11: error: le fichier n’est pas en UTF-8 (il semble en ISO-8859-1) : enregistre-le en UTF-8 [not-utf8]
          title: "L'\u{FFFD}t\u{FFFD}"
                    ^

        """), "\(run.errors)")
    #expect(run.errors.hasSuffix("1 erreur à corriger.\nRien n’a été installé.\n"), "\(run.errors)")
    let english = try home.run("packs", "add", path, "--lang", "en")
    #expect(
      english.errors.hasPrefix(
        "\(path):3:11: error: the file isn't UTF-8 (it looks like ISO-8859-1): save it as UTF-8 [not-utf8]\n"),
      "\(english.errors)")
  }

  @Test func `another system's line endings are fine`() throws {
    let home = try TemporaryHome()
    let path = try home.write(SamplePacks.moon.replacing("\n", with: "\r\n"), to: "windows.yaml")
    let run = try home.run("packs", "add", path)
    #expect(run.status == 0)
    #expect(run.errors == "")
    let asked = try home.run("quiz", "--pack", "lune", input: "v\n")
    #expect(asked.output.contains("La lune est ronde.\n"))
    #expect(!asked.output.contains("^M") && !asked.output.contains("\r"))
  }

  @Test func `all faults are reported at once, in order of position`() throws {
    let home = try TemporaryHome()
    let pack = """
      version: 1
      id: lune
      title: "La lune"
      language: fr
      sources:
        - {id: ciel, author: "A. Astre", title: "Le ciel"}
      questions:
        - id: ronde
          kind: chioce
          topic: ciel
          prompt: "La lune est…"
        - id: ronde
          kind: choice
          topic: ciel
          prompt: "Elle est…"
          options:
            - {text: "ronde"}
            - {text: "carrée"}
          cite:
            - {source: cil, paragraph: 1, quote: "la lune ronde"}

      """
    let french = try refusal(of: pack, in: home)
    #expect(french.run.status == 65)
    #expect(
      french.run.errors
        == """
        \(french.path):9:11: error: genre de question inconnu : « chioce » ; voulais-tu dire « choice » ? [unknown-kind]
              kind: chioce
                    ^
        \(french.path):12:9: error: « ronde » est déjà pris à la ligne 8 : choisis-en un autre [duplicate-id]
            - id: ronde
                  ^
        \(french.path):17:7: error: aucune option n’est juste : mets « right: true » à la bonne [no-right-option]
                - {text: "ronde"}
                ^
        \(french.path):20:18: error: source inconnue : « cil » ; voulais-tu dire « ciel » ? [unknown-source]
                - {source: cil, paragraph: 1, quote: "la lune ronde"}
                           ^
        distinguo : \(french.path) : 4 erreurs à corriger.
        Rien n’a été installé.

        """)
    let english = try refusal(of: pack, "en", in: home)
    #expect(english.run.status == 65)
    #expect(
      english.run.errors
        == """
        \(english.path):9:11: error: unknown kind of question: "chioce"; did you mean "choice"? [unknown-kind]
              kind: chioce
                    ^
        \(english.path):12:9: error: "ronde" is already used on line 8: choose another [duplicate-id]
            - id: ronde
                  ^
        \(english.path):17:7: error: no option is right: add "right: true" to the right one [no-right-option]
                - {text: "ronde"}
                ^
        \(english.path):20:18: error: unknown source: "cil"; did you mean "ciel"? [unknown-source]
                - {source: cil, paragraph: 1, quote: "la lune ronde"}
                           ^
        distinguo: \(english.path): 4 errors to fix.
        Nothing was installed.

        """)
    let check = try home.run("packs", "check", french.path)
    #expect(check.status == 1)
    #expect(check.output.hasSuffix(": 4 erreurs, 0 avertissement.\n"), "\(check.output)")
    #expect(check.errors == "")
  }

  @Test func `a folder without packs and a folder with some`() throws {
    let home = try TemporaryHome()
    try home.write("rien", to: "vide/lisez-moi.txt")
    let empty = try home.run("packs", "add", home.path + "/vide")
    #expect(empty.status == 66)
    #expect(
      empty.errors
        == "distinguo : attention : \(home.path)/vide/lisez-moi.txt est passé : c’est un texte où aucune question n’est reconnue, qui n’est pas lu.\n"
        + "distinguo : le dossier \(home.path)/vide ne contient aucun paquet (*.yaml). Donne un fichier ou un autre dossier.\n"
    )
    let english = try home.run("packs", "add", home.path + "/vide", "--lang", "en")
    #expect(
      english.errors
        == "distinguo: warning: \(home.path)/vide/lisez-moi.txt is passed over: text in which no questions are recognised, which isn't read.\n"
        + "distinguo: the folder \(home.path)/vide has no packs (*.yaml). Give a file or another folder.\n")

    try home.write(SamplePacks.moon, to: "deux/lune.yaml")
    try home.write(SamplePacks.garden, to: "deux/jardin.yml")
    let both = try home.run("packs", "add", home.path + "/deux")
    #expect(both.status == 0)
    #expect(both.output.contains("Paquet « jardin » ajouté") && both.output.contains("Paquet « lune » ajouté"))
  }

  @Test func `one bad pack keeps its whole folder from being installed`() throws {
    let home = try TemporaryHome()
    try home.write(SamplePacks.garden, to: "deux/jardin.yaml")
    try home.write("version: 1\n", to: "deux/lune.yaml")
    let run = try home.run("packs", "add", home.path + "/deux")
    #expect(run.status == 65)
    #expect(run.errors.hasSuffix("Rien n’a été installé.\n"))
    #expect(home.bytes("data/packs/jardin.yaml") == nil)
  }

  @Test func `a missing file`() throws {
    let home = try TemporaryHome()
    let path = home.path + "/nulle-part.yaml"
    for verb in [["packs", "check", path], ["quiz", "--packs", path]] {
      let french = try PipedRun(verb, environment: home.environment())
      #expect(french.status == 66)
      #expect(french.errors == "distinguo : fichier introuvable : \(path). Vérifie le chemin.\n")
      let english = try PipedRun(verb + ["--lang", "en"], environment: home.environment())
      #expect(english.errors == "distinguo: no such file: \(path). Check the path.\n")
    }
  }

  @Test func `every file that's missing is told, and that nothing was installed`() throws {
    let home = try TemporaryHome()
    let run = try home.run("packs", "add", "ici.yaml", "là.csv", "--lang", "en")
    #expect(run.status == 66)
    #expect(
      run.errors == """
        distinguo: no such file: ici.yaml. Check the path.
        distinguo: no such file: là.csv. Check the path.
        Nothing was installed.

        """)
  }

  @Test func `a bundled pack can't be replaced or removed`() throws {
    let home = try TemporaryHome()
    let path = try home.write(
      SamplePacks.moon.replacing("id: lune", with: "id: metiers"), to: "metiers.yaml")
    let replaced = try home.run("packs", "add", path)
    #expect(replaced.status == 64)
    let sentence =
      "distinguo : « metiers » est un paquet fourni : il ne peut être ni remplacé ni retiré. Donne un autre « id » au tien ; « --no-bundled » laisse les paquets fournis de côté.\n"
    #expect(replaced.errors.replacing("\n", with: " ").contains("est un paquet fourni"), "\(replaced.errors)")
    let removed = try home.run("packs", "remove", "metiers")
    #expect(removed.status == 64)
    #expect(removed.errors == sentence)
    let english = try home.run("packs", "remove", "metiers", "--lang", "en")
    #expect(
      english.errors
        == "distinguo: \"metiers\" is a bundled pack: it can't be replaced or removed. Give yours another \"id\"; \"--no-bundled\" leaves out the bundled packs.\n"
    )
  }
}
