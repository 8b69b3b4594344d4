import Foundation
import Testing

#if canImport(Glibc)
  import Glibc
#endif

/// Messages about an unusable progress file, which is left untouched.
struct ProgressFaultMessageTests {
  /// Runs a session and the prompt on an unreadable file; both must refuse and leave it alone.
  private func expectRefusal(
    of text: String, french: (String) -> String, english: (String) -> String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let home = try TemporaryHome()
    try home.write(text, to: "data/progress.json")
    for (language, message) in [("fr", french(home.progress)), ("en", english(home.progress))] {
      for verb in [["quiz"], ["review"], ["progress", "show"], []] {
        let run = try PipedRun(
          verb + ["--no-bundled", "--lang", language], input: "a\n", environment: home.environment())
        #expect(run.status == 65, "\(verb)", sourceLocation: sourceLocation)
        #expect(run.output == "", "\(verb)", sourceLocation: sourceLocation)
        #expect(run.errors == message + "\n", "\(verb)", sourceLocation: sourceLocation)
      }
    }
    #expect(home.bytes("data/progress.json") == Array(text.utf8), sourceLocation: sourceLocation)
  }

  @Test func `a truncated file is refused and left untouched`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, input: "v\n")
    let sound = String(decoding: try #require(home.bytes("data/progress.json")), as: UTF8.self)
    let cut = String(sound.prefix(sound.count / 2))
    let damaged = try TemporaryHome()
    try damaged.write(cut, to: "data/progress.json")
    let run = try damaged.run("quiz", "--no-bundled")
    #expect(run.status == 65)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix("distinguo : la progression est abîmée : \(damaged.progress), ligne "), "\(run.errors)")
    #expect(
      run.errors.hasSuffix(
        "Le fichier n’a pas été touché. Pour récupérer tout ce qui est intact :\n  distinguo progress restore\n"
      ), "\(run.errors)")
    #expect(damaged.bytes("data/progress.json") == Array(cut.utf8))
  }

  @Test func `the message names the backup from before the damage`() throws {
    let home = try TemporaryHome()
    try home.write("{", to: "data/progress.json")
    try home.write(#"{"version":1,"events":[]}"#, to: "data/progress.json.bak")
    let run = try home.run("quiz", "--no-bundled")
    #expect(run.status == 65)
    #expect(
      run.errors.hasSuffix(
        """
          La dernière sauvegarde en bon état : \(home.progress).bak
          Pour récupérer tout ce qui est intact :
          distinguo progress restore

        """
      ), "\(run.errors)")
  }

  @Test func `a file with an invalid field is refused and left untouched`() throws {
    try expectRefusal(
      of: #"{"version":1,"events":[{"id":"a-1","at":"2026-11-22T10:00:00Z","type":"danse"}],"questions":{}}"#,
      french: {
        "distinguo : la progression est abîmée : \($0) (events[0]). Le fichier n’a pas été touché. Pour récupérer tout ce qui est intact :\n  distinguo progress restore"
      },
      english: {
        "distinguo: the progress is damaged: \($0) (events[0]). The file was not touched. To recover everything that's intact:\n  distinguo progress restore"
      })
  }

  @Test func `a file from a newer version is left alone, and practice goes on without saving`() throws {
    let home = try TemporaryHome()
    let text = #"{"version":3,"memories":[]}"#
    try home.write(text, to: "data/progress.json")
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let french = try home.run("quiz", "--no-bundled", "--packs", pack, input: "v\n")
    #expect(french.status == 74)
    #expect(french.output.contains("Juste."))
    #expect(
      french.errors == """
        distinguo : attention : \(home.progress) vient d’une version plus récente de Distinguo (format 3) : tu peux t’entraîner, mais rien n’est enregistré. Mets Distinguo à jour, ou choisis un autre dossier avec « --home ».
        distinguo : attention : 1 réponse n’a pas pu être enregistrée et sera perdue avec cette séance.

        """)
    let english = try home.run("quiz", "--no-bundled", "--packs", pack, "--lang", "en", input: "t\n")
    #expect(
      english.errors == """
        distinguo: warning: \(home.progress) comes from a newer version of Distinguo (format 3): you can practise, but nothing is saved. Update Distinguo, or choose another folder with "--home".
        distinguo: warning: 1 answer could not be saved and will be lost with this session.

        """)
    #expect(home.bytes("data/progress.json") == Array(text.utf8))
    let merging = try home.run("progress", "undo")
    #expect(merging.status == 65)
    #expect(merging.errors.contains("(format 3). Le fichier n’a pas été touché"))
  }

  @Test func `a folder in the file's place is reported`() throws {
    let home = try TemporaryHome()
    try home.write("à garder", to: "data/progress.json/note.txt")
    let french = try home.run("quiz", "--no-bundled")
    #expect(french.status == 74)
    #expect(
      french.errors
        == "distinguo : la progression ne peut être ni lue ni enregistrée : \(home.progress) est un dossier, pas un fichier. Vérifie les droits d’accès, ou choisis un autre dossier avec « --home ».\n"
    )
    let english = try home.run("quiz", "--no-bundled", "--lang", "en")
    #expect(
      english.errors
        == "distinguo: the progress can't be read or saved: \(home.progress) is a folder, not a file. Check the permissions, or choose another folder with \"--home\".\n"
    )
    #expect(home.bytes("data/progress.json/note.txt") == Array("à garder".utf8))
  }

  @Test func `a home inside a file can't be created, and practice goes on without saving`() throws {
    let home = try TemporaryHome()
    let file = try home.write("à garder", to: "note.txt")
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    let french = try home.run("quiz", "--no-bundled", "--packs", pack, "--home", file + "/ici", input: "v\n")
    #expect(french.status == 74)
    #expect(french.output.contains("Juste."))
    #expect(
      french.errors == """
        distinguo : attention : tu peux t’entraîner, mais rien n’est enregistré pour l’instant : \(file)/ici : ce chemin passe par un fichier qui n’est pas un dossier (création du dossier). Vérifie les droits d’accès, ou choisis un autre dossier avec « --home ».
        distinguo : attention : 1 réponse n’a pas pu être enregistrée et sera perdue avec cette séance.

        """)
    #expect(home.bytes("note.txt") == Array("à garder".utf8))
    let undo = try home.run("progress", "undo", "--lang", "en", "--home", file + "/ici")
    #expect(undo.status == 73)
    #expect(
      undo.errors
        == "distinguo: the progress can't be read or saved: \(file)/ici: part of the path isn't a folder (creating the folder). Check the permissions, or choose another folder with \"--home\".\n"
    )
  }

  @Test func `if another process won't release the lock, the wait ends with advice`() throws {
    let home = try TemporaryHome()
    try home.write("4242\n", to: "data/progress.lock")
    let descriptor = open(home.data + "/progress.lock", O_RDWR | O_CLOEXEC)
    try #require(flock(descriptor, LOCK_EX | LOCK_NB) == 0)
    defer { close(descriptor) }
    for (language, message) in [
      (
        "fr",
        "distinguo : un autre Distinguo (processus 4242) bloque la progression depuis trop longtemps (\(home.data)/progress.lock). Ferme-le, ou arrête-le avec « kill 4242 », puis recommence.\n"
      ),
      (
        "en",
        "distinguo: another Distinguo (process 4242) has held the progress file for too long (\(home.data)/progress.lock). Close it, or end it with \"kill 4242\", then try again.\n"
      ),
    ] {
      let run = try home.run("quiz", "--lang", language)
      #expect(run.status == 75)
      #expect(run.errors == message)
    }
  }

  @Test func `an answer that doesn't fit on the disk is reported at once, and the files stay as they were`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    _ = try home.run("quiz", "--no-bundled", "--packs", pack, input: "v\n")
    let before = home.bytes("data/progress.json")
    // At this file size limit, the system also sends a signal that kills programs by default.
    let full = try PipedRun(
      [
        "-c", "ulimit -f 0; exec \"$0\" \"$@\"", BuiltProgram.path(), "quiz", "--no-bundled", "--packs", pack,
        "--question", "lune/ronde",
      ],
      input: "v\n", environment: home.environment(), program: "/bin/sh")
    #expect(full.status == 74)
    #expect(full.output.contains("Juste."))
    #expect(full.errors.contains("serait trop grand"), "\(full.errors)")
    #expect(home.bytes("data/progress.json") == before)
    #expect(home.bytes("data/progress.journal") == [])
    #expect(try home.run("progress", "verify").status == 0)
  }

  @Test func `a journal left by a crash is read, and its torn tail is reported`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.garden, to: "jardin.yaml")
    let terminal = try home.terminal("quiz", "--no-bundled", "--packs", pack)
    try terminal.expect("1/4 ›")
    try terminal.enter("La rose", expect: "2/4 ›")
    terminal.kill()
    _ = try terminal.finish()
    let journal = try #require(home.bytes("data/progress.journal"))
    #expect(!journal.isEmpty)
    try home.write(journal + Array("deadbeef {\"id\":".utf8), to: "data/progress.journal")
    // Only looking leaves the journal alone; practising takes it in.
    let show = ["progress", "show", "--no-bundled", "--packs", pack]
    for verb in [show, show, ["quiz", "--no-bundled", "--packs", pack]] {
      let run = try PipedRun(verb, environment: home.environment())
      #expect(run.status == 0)
      #expect(
        run.errors
          == "distinguo : attention : la dernière ligne du journal était incomplète (arrêt brutal) : elle a été écartée, toutes les réponses affichées sont là.\n"
      )
    }
    let run = try PipedRun(show, environment: home.environment())
    #expect(run.output.contains("1 réponse · 1 question vue"))
    #expect(run.errors == "")
  }
}
