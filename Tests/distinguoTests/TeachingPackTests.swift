import Foundation
import PackReading
import Testing

/// What a pack teaches, as `packs show` shows it and as a short citation names its sources.
struct TeachingPackTests {
  /// A home, and the words that have a run read the pack alone.
  private static func home() throws -> (home: TemporaryHome, pack: [String]) {
    let home = try TemporaryHome()
    return (home, ["--packs", try home.write(SamplePacks.cellar, to: "cave.yaml"), "--no-bundled"])
  }

  @Test func `lessons and roles are shown before the questions, which say where they belong`() throws {
    let (home, pack) = try Self.home()
    let run = try PipedRun(["packs", "show", "cave"] + pack, environment: home.environment())
    #expect(run.errors == "")
    #expect(
      run.output == """
        La cave · 2 questions · fr

        Leçon 1 · cuve · Avant la cave
          Le caillé se fait à la cuve.

        Leçon 2 · murir · Qui fait mûrir
          S’appuie sur : cuve
          L’affineur prend le fromage quand il est fait.
          Il le rend quand il est bon.
          Source : Fromagère, 2013, § 2 « fait mûrir »

        affineur · affineur
          Il fait mûrir ce que d’autres ont fait.
          Source : Fromagère, 2013, § 2 « fait mûrir »
          Tâches : Retourner les meules.
            Source : Fromagère, 2013, § 3 « retourne les meules »
          Décisions : Le jour de la vente.
            • La fromagère — Il le fixe seul.
              Source : Fromagère, 2013, § 4 « fixe seul ce jour »
            • Le crémier — Il le fixe avec le crémier.
              Source : Un crémier, § 1 « d’un commun accord »

        cave/qui · short · cave · murir · niveau 1
          Qui fait mûrir le fromage ?
            Accepté : (l’)affineur · maître de cave
            Refusé : affinage
            À opposer à : comptoir
            Autrefois : fromages/qui, cave/qui-murit
          Mûrir est son affaire.
          Source : Une fromagère, « Le guide de la cave », 14 mai 2013, « Mûrir », § 2
            « fait mûrir »
            https://exemple.test/guide#:~:text=fait%20m%C3%BBrir

        cave/comptoir · choice · vente
          Qui tient le comptoir ?
            • Le crémier (clé)
            • L’affineur
            À opposer à : qui
          Vendre est son affaire.
          Source : Un crémier, « Traité de la crème », § 7
            « tient le comptoir »

        """)
  }

  @Test func `one question is shown alone, with what contrasts it`() throws {
    let (home, pack) = try Self.home()
    let run = try PipedRun(
      ["packs", "show", "cave/comptoir", "--lang", "en"] + pack, environment: home.environment())
    #expect(
      run.output == """
        La cave · 1 question · fr

        cave/comptoir · choice · vente
          Qui tient le comptoir ?
            • Le crémier (key)
            • L’affineur
            Contrasts with: qui
          Vendre est son affaire.
          Source: Un crémier, “Traité de la crème”, § 7
            « tient le comptoir »

        """)
  }

  @Test func `what JSON says of a pack reads back as that pack`() throws {
    let (home, pack) = try Self.home()
    let run = try PipedRun(["packs", "show", "cave", "--json"] + pack, environment: home.environment())
    let shown = try PackReader.pack(from: run.outputBytes).pack
    #expect(shown == (try PackReader.pack(from: Array(SamplePacks.cellar.utf8)).pack))
  }

  @Test func `the forms that a question refuses are judged wrong`() throws {
    let (home, pack) = try Self.home()
    for (answer, verdict) in [("affineure", "near"), ("affinage", "wrong"), ("afinage", "wrong")] {
      let run = try PipedRun(
        ["quiz", "--question", "cave/qui", "--free", "--json"] + pack, input: "\(answer)\n",
        environment: home.environment())
      #expect(run.output.contains("\"verdict\":\"\(verdict)\""), "\(answer): \(run.output)")
    }
  }
}
