import Foundation
import Testing

/// The progress verbs at a terminal of sixty columns: the exact screens, which say what to do next.
struct ProgressDialogueTests {
  /// A home where both questions were answered an hour ago, and another with other answers.
  private struct Practised {
    let home: TemporaryHome
    let other: TemporaryHome

    static let pack = """
      version: 1
      id: jardin
      title: "Le jardin"
      language: fr
      questions:
        - {id: rose, kind: short, topic: fleurs, prompt: "Quelle fleur pique ?", accept: ["la rose", "rose"]}
        - {id: lis, kind: short, topic: fleurs, prompt: "Quelle fleur est blanche ?", accept: ["le lis", "lis"]}
      """

    init() throws {
      (home, other) = (try TemporaryHome(), try TemporaryHome())
      for (home, answers) in [(home, "rose\nlis\n"), (other, "lis\nrose\n")] {
        let pack = try home.write(Self.pack, to: "jardin.yaml")
        let run = try home.run(
          "quiz", "--seed", "1", "--no-bundled", "--packs", pack, input: answers,
          changing: ["DISTINGUO_NOW": "2026-11-22T09:00:00Z"])
        try #require(run.status == 0)
      }
    }

    /// Everything a verb shows, with the home's path shortened.
    func screen(_ words: String..., language: String, typing: String? = nil, status: Int32 = 0) throws -> String {
      let pack = words.isEmpty || words[0] == "quiz" ? ["--no-bundled", "--packs", home.path + "/jardin.yaml"] : []
      let terminal = try PseudoTerminal(
        words + pack + ["--lang", language], environment: home.environment(["COLUMNS": nil]), columns: 60)
      if let typing {
        try terminal.expect(words.isEmpty ? "distinguo>" : words[0] == "quiz" ? "1/1 ›" : "/N]")
        terminal.type(typing)
      }
      #expect(try terminal.finish() == .exited(status))
      return shortened(terminal.transcript)
    }

    /// What is known, with the pack at hand.
    func show() throws -> PipedRun {
      try home.run("progress", "show", "--no-bundled", "--packs", home.path + "/jardin.yaml")
    }

    /// A screen with the home's path shortened and without invisible line ends.
    func shortened(_ screen: String) -> String {
      let lines = screen.replacing(home.path, with: "~").replacing(other.path, with: "~other").split(
        separator: "\n", omittingEmptySubsequences: false)
      return lines.map { $0.replacing(/[ ]+$/, with: "") }.joined(separator: "\n").trimmingCharacters(in: .newlines)
    }

    /// Changes the file as an editor or a failing disk would.
    func change(_ change: (inout String) -> Void) throws {
      var text = String(decoding: try #require(home.bytes("data/progress.json")), as: UTF8.self)
      change(&text)
      try home.write(text, to: "data/progress.json")
    }
  }

  @Test(arguments: [
    (
      "fr",
      """
      ~/data/progress.json :
      4 événements, 0 de plus dans le journal, 1 sauvegarde : tout
      est en bon état.
      """
    ),
    (
      "en",
      """
      ~/data/progress.json:
      4 events, 0 more in the journal, 1 backup: everything is
      intact.
      """
    ),
  ])
  func `verifying a sound file says it's intact`(language: String, screen: String) throws {
    #expect(try Practised().screen("progress", "verify", language: language) == screen)
  }

  @Test(arguments: [
    (
      "fr",
      """
      Rien n’est abîmé. Pour revenir à un état d’avant :
        distinguo progress restore ~/data/progress.backups/000001-2026-11-22T09-00-00.000Z.json
      """
    ),
    (
      "en",
      """
      Nothing is damaged. To go back to an earlier state:
        distinguo progress restore ~/data/progress.backups/000001-2026-11-22T09-00-00.000Z.json
      """
    ),
  ])
  func `if nothing is damaged, restore lists earlier states to go back to`(language: String, screen: String) throws {
    #expect(try Practised().screen("progress", "restore", language: language) == screen)
  }

  @Test(arguments: [
    (
      "fr",
      """
      distinguo : la progression est abîmée :
        ~/data/progress.json,
        ligne 7 (Unexpected end of file during JSON parse). Le
        fichier n’a pas été touché.
        La dernière sauvegarde en bon état :
        ~/data/progress.backups/000001-2026-11-22T09-00-00.000Z.json
        Pour récupérer tout ce qui est intact :
        distinguo progress restore
      ─
      Abîmé :
        ~/data/progress.json,
        ligne 7 (Unexpected end of file during JSON parse).
      ~/data/progress.json :
      0 événement, 0 de plus dans le journal, 1 sauvegarde : il y
      a des dégâts.
      Pour récupérer tout ce qui est intact :
        distinguo progress restore
      ─
      Restauré : la progression compte maintenant 4 événements.
      ~/data/progress.backups :
        4 événements.
      L’ancien fichier est gardé :
      ~/data/progress.json.damaged-2026-11-22T10-00-00.000Z
      """
    ),
    (
      "en",
      """
      distinguo: the progress is damaged:
        ~/data/progress.json,
        line 7 (Unexpected end of file during JSON parse). The
        file was not touched.
        The newest good backup:
        ~/data/progress.backups/000001-2026-11-22T09-00-00.000Z.json
        To recover everything that's intact:
        distinguo progress restore
      ─
      Damaged:
        ~/data/progress.json,
        line 7 (Unexpected end of file during JSON parse).
      ~/data/progress.json:
      0 events, 0 more in the journal, 1 backup: damage found.
      To recover everything that's intact:
        distinguo progress restore
      ─
      Restored: the progress file now has 4 events.
      ~/data/progress.backups:
        4 events.
      The old file is kept:
      ~/data/progress.json.damaged-2026-11-22T10-00-00.000Z
      """
    ),
  ])
  func `a truncated file is refused, verified and restored`(language: String, screens: String) throws {
    let practised = try Practised()
    try practised.change { $0.removeLast($0.count / 2) }
    let refused = try practised.screen(language: language, status: 65)
    let verified = try practised.screen("progress", "verify", language: language, status: 1)
    let restored = try practised.screen("progress", "restore", language: language)
    #expect([refused, verified, restored].joined(separator: "\n─\n") == screens)
    #expect(try practised.show().output.contains("2 réponses"))
  }

  @Test(arguments: [
    (
      "fr",
      """
      Modifié à la main, ou abîmé :
        ~/data/progress.json
        ne correspond plus à sa somme de contrôle. Tous ses
        événements sont valables, mais l’un d’eux au moins n’est
        plus celui qui a été écrit.
      ~/data/progress.json :
      4 événements, 0 de plus dans le journal, 1 sauvegarde : il y
      a des dégâts.
      Pour récupérer tout ce qui est intact :
        distinguo progress restore
      ─
      distinguo : attention : la progression ne correspond plus à
        sa somme de contrôle : elle a été modifiée à la main, ou
        abîmée par le disque. Tout a été lu et réécrit, mais 1
        événement n’est pas celui de la dernière sauvegarde.
        Fichier d’origine :
        ~/data/progress.json.altered-2026-11-22T10-00-00.000Z
        Si tu n’as rien modifié, reviens à la dernière
        sauvegarde :
        distinguo progress restore ~/data/progress.backups/000002-2026-11-22T10-00-00.000Z-altered.json
      Distinguo · 2 questions · 2 à échéance, 0 à revoir
      Entrée : une séance de 2 questions, 1 minute environ.
      distinguo>
      À bientôt.
      """
    ),
    (
      "en",
      """
      Edited by hand, or damaged:
        ~/data/progress.json
        doesn't match its checksum. Every event in it is valid,
        but at least one isn't what was written.
      ~/data/progress.json:
      4 events, 0 more in the journal, 1 backup: damage found.
      To recover everything that's intact:
        distinguo progress restore
      ─
      distinguo: warning: the progress doesn't match its checksum:
        it was edited by hand, or damaged by the disk. It was all
        read and rewritten, but 1 event differs from the newest
        backup.
        Original:
        ~/data/progress.json.altered-2026-11-22T10-00-00.000Z
        If you didn't edit it, go back to the newest backup:
        distinguo progress restore ~/data/progress.backups/000002-2026-11-22T10-00-00.000Z-altered.json
      Distinguo · 2 questions · 2 due, 0 missed
      The questions are in French.
      Enter: a session of 2 questions, about 1 minute.
      distinguo>
      See you soon.
      """
    ),
  ])
  func `an altered file is reported as edited or damaged, and the way back works`(
    language: String, screens: String
  ) throws {
    let practised = try Practised()
    try practised.change { $0.replace("\"given\":\"lis\"", with: "\"given\":\"lit\"") }
    let verified = try practised.screen("progress", "verify", language: language, status: 1)
    let noticed = try practised.screen(language: language, typing: "\u{4}")
    #expect([verified, noticed].joined(separator: "\n─\n") == screens)
    let backup = practised.home.data + "/progress.backups/000002-2026-11-22T10-00-00.000Z-altered.json"
    #expect(try practised.home.run("progress", "restore", backup).status == 0)
    try practised.change { #expect($0.contains("\"given\":\"lis\"")) }
  }

  @Test(arguments: [
    (
      "fr",
      """
      distinguo : attention : 4 événements gardés dans les
        sauvegardes manquent à la progression. « progres restaurer
        --keep » y renonce. Pour les retrouver :
        distinguo progress restore
      Distinguo · 2 questions · 0 à échéance, 0 à revoir
      Entrée : une séance de 2 questions, 1 minute environ.
      Réponds « b » ou avec des mots ; « jsp » si tu ne sais pas.
      « ? » : aide.
      distinguo>
      À bientôt.
      ─
      Restauré : la progression compte maintenant 4 événements.
      ~/data/progress.backups :
        4 événements.
      """
    ),
    (
      "en",
      """
      distinguo: warning: 4 events in the backups are missing from
        the progress file. "progress restore --keep" leaves them
        there for good. To bring them back:
        distinguo progress restore
      Distinguo · 2 questions · 0 due, 0 missed
      The questions are in French.
      Enter: a session of 2 questions, about 1 minute.
      Answer "b" or in words; "idk" if you don't know. "?": help.
      distinguo>
      See you soon.
      ─
      Restored: the progress file now has 4 events.
      ~/data/progress.backups:
        4 events.
      """
    ),
  ])
  func `a missing file is reported and restored`(language: String, screens: String) throws {
    let practised = try Practised()
    try FileManager.default.removeItem(atPath: practised.home.progress)
    let missed = try practised.screen(language: language, typing: "\u{4}")
    let restored = try practised.screen("progress", "restore", language: language)
    #expect([missed, restored].joined(separator: "\n─\n") == screens)
  }

  @Test(arguments: [
    (
      "fr",
      """
      ~other/data/progress.json :
      4 événements, dont 0 déjà connu et 4 ajoutés.
      Progression : 4 → 8 événements ; à échéance : 0 → 0.
      ─
      La dernière fusion est annulée : 2 événements ne comptent
      plus.
      """
    ),
    (
      "en",
      """
      ~other/data/progress.json:
      4 events, 0 already known, 4 added.
      Progress: 4 → 8 events; due: 0 → 0.
      ─
      Last merge undone: 2 events no longer count.
      """
    ),
  ])
  func `another machine's answers are merged, and the merge is undone`(language: String, screens: String) throws {
    let practised = try Practised()
    let merged = try practised.screen("progress", "merge", practised.other.progress, language: language)
    let undone = try practised.screen("progress", "undo", language: language)
    #expect([merged, undone].joined(separator: "\n─\n") == screens)
  }

  @Test(arguments: [
    (
      "fr",
      """
      Annulé : la réponse à jardin/lis du 22 novembre 2026 à
      09:00 UTC.
      ─
      Annulé : la réponse à jardin/rose du 22 novembre 2026 à
      09:00 UTC.
      ─
      Il n’y a rien à annuler.
      """
    ),
    (
      "en",
      """
      Undone: the answer to jardin/lis on 22 November 2026,
      09:00 UTC.
      ─
      Undone: the answer to jardin/rose on 22 November 2026,
      09:00 UTC.
      ─
      Nothing to undo.
      """
    ),
  ])
  func `answers are undone one by one`(language: String, screens: String) throws {
    let practised = try Practised()
    let undone = try (0..<3).map { _ in try practised.screen("progress", "undo", language: language) }
    #expect(undone.joined(separator: "\n─\n") == screens)
  }

  @Test(arguments: [
    (
      "fr", "o\r",
      """
      Oublier toute la progression (2 réponses à 2 questions) ?
      [o/N] o
      Oublié : 2 réponses à 2 questions. Pour revenir en arrière,
      pendant 30 jours :
        distinguo progress undo --reset
      """
    ),
    (
      "en", "y\r",
      """
      Forget everything (2 answers to 2 questions)?
      [y/N] y
      Forgotten: 2 answers to 2 questions. To undo this within 30
      days:
        distinguo progress undo --reset
      """
    ),
  ])
  func `a reset asks for confirmation and says how to undo it`(language: String, yes: String, screen: String) throws {
    let practised = try Practised()
    #expect(try practised.screen("progress", "reset", language: language, typing: yes) == screen)
    #expect(try practised.home.run("progress", "undo").status == 0)
    #expect(try practised.show().output.contains("2 réponses"))
  }

  @Test(arguments: [
    (
      "fr",
      """
      2 réponses exportées :
        ~/reviews.csv
      """
    ),
    (
      "en",
      """
      2 answers exported:
        ~/reviews.csv
      """
    ),
  ])
  func `an export says how much it wrote and where`(language: String, screen: String) throws {
    let practised = try Practised()
    let file = practised.home.path + "/reviews.csv"
    #expect(try practised.screen("progress", "export", file, language: language) == screen)
  }

  @Test(arguments: [
    (
      "fr",
      """
      distinguo : attention : la synchronisation a mis de côté 1
        copie de la progression. Pour reprendre ce qui s’y
        trouve :
        distinguo progress merge ~/data/progress.sync-conflict-20261122-101500-ABCDEFG.json
      Distinguo · 2 questions · 2 à échéance, 0 à revoir
      Entrée : une séance de 2 questions, 1 minute environ.
      distinguo>
      """,
      """
      ~/data/progress.sync-conflict-20261122-101500-ABCDEFG.json :
      4 événements, dont 0 déjà connu et 4 ajoutés.
      Progression : 4 → 8 événements ; à échéance : 2 → 2.
      La copie est gardée parmi les sauvegardes :
      ~/data/progress.backups/merged-progress.sync-conflict-20261122-101500-ABCDEFG.json
      distinguo>
      """
    ),
    (
      "en",
      """
      distinguo: warning: a sync program left 1 conflicting copy
        of the progress. To merge it in:
        distinguo progress merge ~/data/progress.sync-conflict-20261122-101500-ABCDEFG.json
      Distinguo · 2 questions · 2 due, 0 missed
      The questions are in French.
      Enter: a session of 2 questions, about 1 minute.
      distinguo>
      """,
      """
      ~/data/progress.sync-conflict-20261122-101500-ABCDEFG.json:
      4 events, 0 already known, 4 added.
      Progress: 4 → 8 events; due: 2 → 2.
      The copy is kept among the backups:
      ~/data/progress.backups/merged-progress.sync-conflict-20261122-101500-ABCDEFG.json
      distinguo>
      """
    ),
  ])
  func `a conflict copy is offered, and merged by typing the command shown`(
    language: String, offer: String, merged: String
  ) throws {
    let practised = try Practised()
    let name = "/data/progress.sync-conflict-20261122-101500-ABCDEFG.json"
    try FileManager.default.copyItem(atPath: practised.other.progress, toPath: practised.home.path + name)
    let terminal = try practised.home.terminal(
      "--no-bundled", "--packs", practised.home.path + "/jardin.yaml", "--lang", language, columns: 60,
      changing: ["COLUMNS": nil])
    let shown = try practised.shortened(terminal.expect("distinguo>"))
    let command = try #require(shown.split(separator: "\n").first { $0.contains("distinguo progress merge") })
    #expect(shown == offer)
    terminal.enter(command.trimmingCharacters(in: .whitespaces).replacing("~", with: practised.home.path))
    try terminal.expect(".json")
    try terminal.expect("\n")
    #expect(try practised.shortened(terminal.expect("distinguo>")) == merged)
    terminal.endOfInput()
    #expect(try terminal.finish() == .exited(0))
    #expect(try practised.show().errors == "")
  }

  @Test(arguments: [
    (
      "fr",
      """
      distinguo : attention : la progression est enregistrée, mais
        sa sauvegarde a échoué :
        ~/data/progress.backups :
        ce chemin passe par un fichier qui n’est pas un dossier
        (ouverture). Fais de la place ou vérifie les droits
        d’accès ; la prochaine séance réessaiera.
      """,
      """
      distinguo : rien n’a été changé, car la sauvegarde préalable
        a échoué :
        ~/data/progress.backups :
        ce chemin passe par un fichier qui n’est pas un dossier
        (ouverture). Fais de la place ou vérifie les droits
        d’accès, puis recommence.
      """
    ),
    (
      "en",
      """
      distinguo: warning: the progress is saved, but could not be
        backed up:
        ~/data/progress.backups:
        part of the path isn't a folder (opening). Free some space
        or check the permissions; the next session will try again.
      """,
      """
      distinguo: nothing was changed, because no backup could be
        made first:
        ~/data/progress.backups:
        part of the path isn't a folder (opening). Free some space
        or check the permissions, then try again.
      """
    ),
  ])
  func `if no backup can be made, a warning says so and the answer is still saved`(
    language: String, warning: String, refusal: String
  ) throws {
    let practised = try Practised()
    try FileManager.default.removeItem(atPath: practised.home.data + "/progress.backups")
    try practised.home.write("", to: "data/progress.backups")
    let screen = try practised.screen("quiz", "-n", "1", language: language, typing: "rose\r")
    #expect(screen.hasPrefix(warning))
    #expect(screen.ranges(of: "progress.backups").count == 1)
    #expect(try practised.show().output.contains("3 réponses"))
    let reset = try practised.screen("progress", "reset", "--yes", language: language, status: 74)
    #expect(reset == warning + "\n" + refusal)
  }
}
