/// Packs small enough to read alongside the tests that use them.
enum SamplePacks {
  /// Four questions of four kinds, on a subject unlike the bank's.
  static let garden = """
    version: 1
    id: jardin
    title: "Le jardin d’Ève"
    language: fr
    license: CC0-1.0
    authors: ["Ève Noël"]
    sources:
      - id: herbier
        author: "Ève Noël"
        title: "L’herbier d’été"
        published: "2019-07-01"
        url: "https://exemple.test/herbier"
    roles:
      - {id: rosier, name: "la rose"}
      - {id: muguet, name: "le muguet"}
    questions:
      - id: epines
        kind: choice
        topic: fleurs
        prompt: "Quelle fleur pique ?"
        options:
          - {text: "La rose", right: true, role: rosier}
          - text: "Le muguet"
            role: muguet
            why: "Le muguet n’a que des clochettes."
            cite: [{source: herbier, section: "Les sous-bois", paragraph: 9, quote: "des clochettes sans défense"}]
          - {text: "La tulipe", why: "La tulipe a une tige lisse."}
        explanation: "Ses aiguillons la gardent."
        hints: ["On l’offre rouge.", "Le Petit Prince en a une."]
        cite:
          - {source: herbier, section: "Les haies", paragraph: 4, quote: "la rose pique, on l’aime"}
      - id: mai
        kind: truefalse
        topic: saisons
        prompt: "Le muguet fleurit en mai."
        answer: true
        explanation: "On l’offre le premier jour de mai."
        cite:
          - {source: herbier, section: "Les sous-bois", paragraph: 8, quote: "en mai, le muguet"}
      - id: peche
        kind: short
        topic: saisons
        prompt: "En quelle saison mûrit la pêche ?"
        accept: ["été", "en été", "l’été"]
        explanation: "Il lui faut du soleil."
        cite:
          - {source: herbier, section: "Le verger", paragraph: 12, quote: "la pêche de l’été"}
      - id: petales
        kind: number
        topic: fleurs
        prompt: "Combien de pétales a une rose sauvage ?"
        answer: 5
        explanation: "L’églantine en a cinq."
        cite:
          - {source: herbier, section: "Les haies", paragraph: 5, quote: "ses cinq pétales"}

    """

  /// Two statements with initials that stand for a role.
  static let initials = """
    version: 1
    id: sigles
    title: "Les sigles"
    language: fr
    roles:
      - {id: chef, name: "chef de musique", accept: ["CM"]}
    questions:
      - {id: baton, kind: truefalse, topic: orchestre, prompt: "Le CM a un bâton.", answer: true}
      - {id: dos, kind: truefalse, topic: orchestre, prompt: "Le CM tourne le dos.", answer: true}

    """

  /// A question on which sources disagree, two of them by one author.
  static let dispute = """
    version: 1
    id: dispute
    title: "La dispute"
    language: fr
    sources:
      - {id: ciel, author: "A. Astre", title: "Le ciel", published: "1969", url: "https://exemple.test/ciel"}
      - {id: retour, author: "A. Astre", title: "Retour au ciel", published: "1972"}
      - {id: nuits, author: "B. Comète", title: "Les nuits"}
    questions:
      - id: forme
        kind: truefalse
        topic: ciel
        prompt: "La lune est ronde."
        answer: true
        explanation: "Chacun son école."
        cite:
          - {source: ciel, section: "La lune", paragraph: 1, quote: "ronde comme une orange"}
          - {source: ciel, paragraph: 2, quote: "jamais carrée"}
        views:
          - by: "A. Astre"
            says: "La lune est ronde."
            cite: [{source: ciel, paragraph: 1, quote: "ronde comme une orange"}]
          - by: "A. Astre, plus tard"
            says: "Elle ne l’est pas tout à fait."
            cite: [{source: retour, paragraph: 9, quote: "un peu aplatie"}]
          - by: "B. Comète"
            says: "Cela dépend des nuits."
            cite: [{source: nuits, paragraph: 4, quote: "selon les nuits"}]

    """

  /// One true-or-false question, in a pack of its own.
  static let moon = """
    version: 1
    id: lune
    title: "La lune"
    language: fr
    sources:
      - {id: ciel, author: "A. Astre", title: "Le ciel", published: "1969"}
    questions:
      - id: ronde
        kind: truefalse
        topic: ciel
        prompt: "La lune est ronde."
        answer: true
        explanation: "Comme une orange."
        cite: [{source: ciel, paragraph: 1, quote: "la lune ronde"}]

    """

  /// The same, with the address of its source.
  static let moonWithAddress = moon.replacing(
    #"published: "1969"}"#, with: #"published: "1969", url: "https://exemple.test/ciel"}"#)

  /// Two lessons about birds, the second building on the first.
  static let lessons = """
    version: 1
    id: oiseaux
    title: "Les oiseaux du jardin"
    language: fr
    sources:
      - {id: carnet, author: "A. Guet", title: "Carnet", published: "2024", short: "Guet, 2024"}
    lessons:
      - id: chant
        title: "Qui chante"
        text: "Le rouge-gorge chante tout l’hiver.\\n\\nLe troglodyte se tait jusqu’en mars."
        cite: [{source: carnet, paragraph: 2, quote: "chante tout l’hiver"}]
      - {id: nid, title: "Qui bâtit", requires: [chant], text: "Le mâle bâtit plusieurs nids."}
    questions:
      - {id: hiver, kind: truefalse, topic: chant, lesson: chant, level: 1, prompt: "Il chante l’hiver.", answer: true}
      - {id: mars, kind: truefalse, topic: chant, lesson: chant, level: 2, prompt: "Il se tait en mai.", answer: false}
      - {id: doute, kind: truefalse, topic: chant, lesson: chant, level: 3, prompt: "Cela dépend.", answer: true}
      - {id: nids, kind: truefalse, topic: nid, lesson: nid, level: 1, prompt: "Il bâtit un seul nid.", answer: false}

    """
}
