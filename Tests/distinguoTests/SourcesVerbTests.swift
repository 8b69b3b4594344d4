import Foundation
import Testing

/// `sources`, from the shell.
struct SourcesVerbTests {
  /// A home, and the words that have a run read two packs that share an article.
  private static func home() throws -> (home: TemporaryHome, packs: [String]) {
    let home = try TemporaryHome()
    let market = """
      version: 1
      id: marche
      title: "Le marché"
      language: fr
      sources:
        - {id: traite, author: "Un crémier", title: "Traité de la crème", published: "1912"}
        - {id: rien, author: "Personne", title: "Rien"}
      questions:
        - {id: prix, kind: truefalse, topic: a, prompt: "Le prix change.", answer: true, cite: [{source: traite}]}
      """
    return (
      home,
      [
        "--packs", try home.write(SamplePacks.cellar, to: "cave.yaml"), "--packs",
        try home.write(market, to: "marche.yaml"), "--no-bundled",
      ]
    )
  }

  private func run(_ words: String...) throws -> PipedRun {
    let (home, packs) = try Self.home()
    return try PipedRun(words + packs, environment: home.environment())
  }

  @Test func `every article is listed once, with its use in all packs`() throws {
    let run = try run("sources")
    #expect(run.status == 0)
    #expect(
      run.output == """
        guide · Une fromagère, « Le guide de la cave », 14 mai 2013
          Intérêt : vend une formation
          Cité par 2 questions (paquet : cave).
          https://exemple.test/guide

        traite · Un crémier, « Traité de la crème », 1912
          Cité par 2 questions (paquets : cave, marche).

        rien · Personne, « Rien »
          Cité par 0 question (paquet : marche).

        """)
  }

  @Test func `an article is shown with what it says of each role, each passage once`() throws {
    let run = try run("sources", "guide", "--lang", "en")
    #expect(run.status == 0)
    #expect(
      run.output == """
        guide · Une fromagère, “Le guide de la cave”, 14 May 2013
          Interest: vend une formation
          Cited by 2 questions (pack: cave).
          https://exemple.test/guide

        affineur
          Il fait mûrir ce que d’autres ont fait.
            § 2 « fait mûrir »
          Tâches: Retourner les meules.
            § 3 « retourne les meules »
          Décisions: Il le fixe seul.
            § 4 « fixe seul ce jour »
          Il reste à la cave.
            § 5 « ne quitte pas la cave »

        """)
    #expect(
      try self.run("sources", "rien").output == """
        rien · Personne, « Rien »
          Cité par 0 question (paquet : marche).

        Aucun paquet ne le cite à propos d’un rôle.

        """)
  }

  @Test func `programs get the same`() throws {
    #expect(
      try run("sources", "--json").output == """
        {"version":1,"sources":[\
        {"id":"guide","author":"Une fromagère","title":"Le guide de la cave","published":"2013-05-14",\
        "url":"https://exemple.test/guide","interest":"vend une formation","questions":2,"packs":["cave"]},\
        {"id":"traite","author":"Un crémier","title":"Traité de la crème","published":"1912","url":null,\
        "interest":null,"questions":2,"packs":["cave","marche"]},\
        {"id":"rien","author":"Personne","title":"Rien","published":null,"url":null,"interest":null,"questions":0,\
        "packs":["marche"]}]}

        """)
    #expect(
      try run("sources", "traite", "--json").output == """
        {"version":1,"sources":[{"id":"traite","author":"Un crémier","title":"Traité de la crème",\
        "published":"1912","url":null,"interest":null,"questions":2,"packs":["cave","marche"],"roles":[\
        {"role":"affineur","name":"affineur","statements":[{"aspect":"Décisions",\
        "text":"Il le fixe avec le crémier.","citations":[{"paragraph":1,"quote":"d’un commun accord"}]}]},\
        {"role":"cremier","name":"crémier","statements":[{"text":"Vendre est son affaire.",\
        "citations":[{"paragraph":7,"quote":"tient le comptoir"}]}]}]}]}

        """)
  }

  @Test(arguments: [
    (
      "gide", "fr",
      "distinguo : aucune source « gide ». Voulais-tu dire « guide » ? « distinguo sources » les donne toutes.\n"
    ),
    ("Guide", "en", "distinguo: no source \"Guide\". Did you mean \"guide\"? \"distinguo sources\" lists them all.\n"),
    ("zut", "en", "distinguo: no source \"zut\". \"distinguo sources\" lists them all.\n"),
  ])
  func `an unknown article is wrong usage, and the nearest one is suggested`(
    id: String, language: String, message: String
  ) throws {
    let run = try run("sources", id, "--lang", language)
    #expect(run.status == 64)
    #expect(run.output == "")
    #expect(run.errors == message)
  }

  @Test func `without packs there are no articles`() throws {
    let home = try TemporaryHome()
    let path = try home.write(SamplePacks.initials, to: "sigles.yaml")
    let run = try home.run("sources", "--no-bundled", "--packs", path, "--lang", "en")
    #expect(run.output == "The packs at hand don't name any article.\n")
    #expect(run.status == 0)
  }
}
