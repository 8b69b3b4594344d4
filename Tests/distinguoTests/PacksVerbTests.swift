import Foundation
import Testing

/// `packs`, from the shell.
struct PacksVerbTests {
  @Test func `a pack is added, listed, shown, checked and removed`() throws {
    let home = try TemporaryHome()
    let path = try home.write(SamplePacks.moon, to: "lune.yaml")
    let added = try home.run("packs", "add", path)
    #expect(added.status == 0)
    #expect(
      added.output
        == """
        Paquet « lune » ajouté : La lune, 1 question. Copie installée : \(home.data)/packs/lune.yaml
        Pour s’en servir : distinguo quiz --pack lune

        """)
    #expect(home.bytes("data/packs/lune.yaml") == Array(SamplePacks.moon.utf8))
    // The copy doesn't depend on the original.
    try FileManager.default.removeItem(atPath: path)
    #expect(
      try home.run("packs", "list", "--no-bundled").output == "lune : La lune · 1 question · ajouté\n")
    #expect(
      try home.run("packs", "show", "lune").output
        == """
        La lune · 1 question · fr

        lune/ronde · truefalse · ciel
          La lune est ronde.
            Réponse : Vrai
          Comme une orange.
          Source : A. Astre, « Le ciel », 1969, § 1
            « la lune ronde »

        """)
    let check = try home.run("packs", "check", "--no-bundled")
    #expect(check.status == 0)
    #expect(
      check.output
        == """
        Genres : truefalse 1.
        Thèmes : ciel 1.
        Sources : ciel 1.
        Avec points de vue : 0. Avec indices : 0.
        1 paquet, 1 question, 1 citation dont 0 vérifiée : 0 erreur, 0 avertissement.
        Les citations n’ont pas été cherchées dans les articles : « --articles DOSSIER » s’en charge.

        """)
    let removed = try home.run("packs", "remove", "lune")
    #expect(removed.status == 0)
    #expect(
      removed.output
        == "Paquet « lune » retiré. La progression est gardée, et une copie du paquet aussi : \(home.data)/packs/lune.yaml.removed\n"
    )
    #expect(try home.run("packs", "list", "--no-bundled").output == "")
    #expect(try home.run("packs", "remove", "lune").status == 66)
  }

  @Test func `an update keeps progress and says what changed`() throws {
    let home = try TemporaryHome()
    let first = try home.write(SamplePacks.garden, to: "jardin.yaml")
    #expect(try home.run("packs", "add", first).status == 0)
    _ = try home.run("quiz", "--pack", "jardin", input: "la tulipe\nv\n")
    let second = try home.write(
      SamplePacks.garden.replacing("Quelle fleur pique ?", with: "Laquelle de ces fleurs pique ?")
        .replacing("- id: petales", with: "- id: corolle"), to: "jardin2.yaml")
    let updated = try home.run("packs", "add", second)
    #expect(updated.status == 0)
    #expect(
      updated.output.hasPrefix(
        "Paquet « jardin » mis à jour : 1 nouvelle, 1 modifiée, 1 retirée. La progression est gardée. Copie installée : \(home.data)/packs/jardin.yaml\n"
      ), "\(updated.output)")
    let review = try home.run("review", "--no-bundled", input: "la rose\n")
    #expect(review.output.contains("Laquelle de ces fleurs pique ?"))
    #expect(try home.run("progress", "show").output.contains("3 réponses · 2 questions vues"))
  }

  @Test func `quotations are looked up in the articles' texts`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(SamplePacks.moon, to: "lune.yaml")
    try home.write("[1] On voit la lune ronde, dit-il.\n\n[2] Et le soleil.\n", to: "articles/ciel.txt")
    let run = try home.run("packs", "check", pack, "--articles", home.path + "/articles")
    #expect(run.errors == "")
    #expect(run.output.contains("1 citation dont "), "\(run.output)")
    let missing = try home.run("packs", "check", pack, "--articles", home.path + "/rien")
    #expect(missing.status == 66)
    #expect(missing.errors == "distinguo : fichier introuvable : \(home.path)/rien. Vérifie le chemin.\n")
    try home.write("", to: "vide/autre.txt")
    let empty = try home.run("packs", "check", pack, "--articles", home.path + "/vide")
    #expect(empty.output.contains("le texte « ciel.txt »"), "\(empty.output)")
  }

  @Test func `warnings are reported but don't keep a pack out`() throws {
    let home = try TemporaryHome()
    let pack = try home.write(
      SamplePacks.moon.replacing("    explanation: \"Comme une orange.\"\n", with: ""), to: "lune.yaml")
    let added = try home.run("packs", "add", pack)
    #expect(added.status == 0)
    #expect(
      added.errors
        == """
        \(pack):8:5: warning: question sans explication : écris-en une sous « explanation » [no-explanation]
            - id: ronde
              ^

        """)
    #expect(home.bytes("data/packs/lune.yaml") != nil)
  }

  @Test func `an installed pack that went bad is skipped with a warning`() throws {
    let home = try TemporaryHome()
    try home.write("version: 1\n", to: "data/packs/lune.yaml")
    let run = try home.run("packs", "list", "--no-bundled")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("distinguo : attention : paquet laissé de côté, "), "\(run.errors)")
    #expect(run.errors.hasSuffix("Pour les voir : distinguo paquets verifier \(home.data)/packs/lune.yaml\n"))
  }

  @Test func `a pack given for one run asks its questions but isn't installed`() throws {
    let home = try TemporaryHome()
    let folder = try home.write(SamplePacks.moon, to: "paquets/lune.yaml").replacing("/lune.yaml", with: "")
    let run = try home.run("quiz", "--no-bundled", "--packs", folder, input: "f\n")
    #expect(run.status == 0)
    #expect(run.output.contains("La lune est ronde.") && run.output.contains("Faux."))
    #expect(try home.run("packs", "list", "--no-bundled").output == "")
  }

  @Test func `files and folders are private to the learner`() throws {
    let home = try TemporaryHome()
    _ = try home.run("packs", "add", try home.write(SamplePacks.moon, to: "lune.yaml"))
    _ = try home.run("quiz", "--pack", "lune", input: "v\n")
    func rights(_ path: String) throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
    #expect(try rights(home.data) == 0o700)
    #expect(try rights(home.data + "/packs") == 0o700)
    #expect(try rights(home.progress) == 0o600)
    #expect(try rights(home.data + "/packs/lune.yaml") == 0o600)
  }
}
