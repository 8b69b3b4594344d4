extension SamplePacks {
  /// A pack that teaches: lessons, two roles of which one is described, two sources that differ.
  static let cellar = """
    version: 1
    id: cave
    title: "La cave"
    language: fr
    sources:
      - id: guide
        author: "Une fromagère"
        title: "Le guide de la cave"
        published: "2013-05-14"
        url: "https://exemple.test/guide"
        short: "Fromagère, 2013"
        interest: "vend une formation"
      - {id: traite, author: "Un crémier", title: "Traité de la crème"}
    roles:
      - id: affineur
        name: "affineur"
        accept: ["maître de cave"]
        definition: "Il fait mûrir ce que d’autres ont fait."
        cite: [{source: guide, paragraph: 2, quote: "fait mûrir"}]
        facts:
          - aspect: "Tâches"
            text: "Retourner les meules."
            cite: [{source: guide, paragraph: 3, quote: "retourne les meules"}]
          - aspect: "Décisions"
            text: "Le jour de la vente."
            views:
              - by: "La fromagère"
                says: "Il le fixe seul."
                cite: [{source: guide, paragraph: 4, quote: "fixe seul ce jour"}]
              - by: "Le crémier"
                says: "Il le fixe avec le crémier."
                cite: [{source: traite, paragraph: 1, quote: "d’un commun accord"}]
      - {id: cremier, name: "crémier"}
    lessons:
      - {id: cuve, title: "Avant la cave", text: "Le caillé se fait à la cuve."}
      - id: murir
        title: "Qui fait mûrir"
        requires: [cuve]
        text: |
          L’affineur prend le fromage
          quand il est fait.

          Il le rend quand il est bon.
        cite: [{source: guide, paragraph: 2, quote: "fait mûrir"}]
    questions:
      - id: qui
        kind: short
        topic: cave
        lesson: murir
        level: 1
        role: affineur
        prompt: "Qui fait mûrir le fromage ?"
        accept: ["(l’)affineur", "maître de cave"]
        not: ["affinage"]
        explanation: "Mûrir est son affaire."
        cite: [{source: guide, section: "Mûrir", paragraph: 2, quote: "fait mûrir"}]
        contrasts: comptoir
        formerly: [fromages/qui, cave/qui-murit]
      - id: comptoir
        kind: choice
        topic: vente
        role: cremier
        prompt: "Qui tient le comptoir ?"
        options:
          - {text: "Le crémier", right: true, role: cremier}
          - text: "L’affineur"
            role: affineur
            why: "Il reste à la cave."
            cite: [{source: guide, paragraph: 5, quote: "ne quitte pas la cave"}]
        explanation: "Vendre est son affaire."
        cite: [{source: traite, paragraph: 7, quote: "tient le comptoir"}]

    """
}
