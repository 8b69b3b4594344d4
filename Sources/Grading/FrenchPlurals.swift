/// How French words form their plural. English words that take an s follow the same rules.
enum FrenchPlurals {
  /// Whether two words without accents are the singular and the plural of one word, in either order.
  static func arePair(_ word: String, _ other: String) -> Bool {
    isPlural(word, of: other) && !isInvariable(word) || isPlural(other, of: word) && !isInvariable(other)
  }

  /// Whether two words, accents included, differ as a plural differs from its singular. They needn't be words that have
  /// a plural.
  static func differInEnding(_ word: String, _ other: String) -> Bool {
    isPlural(word, of: other) || isPlural(other, of: word)
  }

  /// Whether a word ends as a plural does though it's a singular: `temps`, `prix`, `business`.
  static func isInvariable(_ word: String) -> Bool { word.hasSuffix("ss") || invariable.contains(word) }

  /// Whether a word ends as plurals do.
  static func endsAsPlural(_ word: String) -> Bool { word.hasSuffix("s") || word.hasSuffix("x") }

  private static func isPlural(_ plural: String, of singular: String) -> Bool {
    guard singular.count >= 3, endsAsPlural(plural), singular.allSatisfy(\.isLetter) else { return false }
    return pluralEndings(of: singular).contains { ending in
      plural == singular.dropLast(ending.dropped) + ending.added
    }
  }

  /// What the plural drops from the singular and adds to it. Some words have two plurals: `finals`, `finaux`.
  private static func pluralEndings(of singular: String) -> [(dropped: Int, added: String)] {
    guard let last = singular.last, !"sxz".contains(last) else { return [] }
    if singular.hasSuffix("al") {
      if takingBoth.contains(singular) { return [(0, "s"), (1, "ux")] }
      return alsWords.contains(singular) ? [(0, "s")] : [(1, "ux")]
    }
    if ailWords.contains(singular) { return [(2, "ux")] }
    if singular.hasSuffix("au") { return singular == "landau" ? [(0, "s")] : [(0, "x")] }
    if euWords.contains(where: singular.hasSuffix) || ouWords.contains(singular) { return [(0, "x")] }
    return [(0, "s")]
  }

  private static let alsWords: Set<String> = [
    "aval", "bal", "cal", "carnaval", "chacal", "choral", "fatal", "festival", "naval", "natal", "recital", "récital",
    "regal", "régal", "tonal",
  ]
  private static let takingBoth: Set<String> = ["banal", "final", "glacial", "ideal", "idéal"]
  private static let ailWords: Set<String> = ["bail", "corail", "travail", "vitrail"]
  /// Endings of the words in -eu that take an x. The adjectives in -eux have no singular without it.
  private static let euWords = ["jeu", "feu", "lieu", "neveu", "cheveu", "voeu", "vœu", "aveu", "dieu", "essieu"]
  private static let ouWords: Set<String> = ["bijou", "caillou", "chou", "genou", "hibou", "joujou", "pou"]

  /// Without accents.
  private static let invariable: Set<String> = [
    "abus", "acces", "ailleurs", "analysis", "apres", "avis", "bas", "bonus", "bras", "business", "campus", "cas",
    "chaux", "choix", "compromis", "concours", "congres", "consensus", "corps", "cours", "croix", "dans", "deux",
    "devis", "discours", "divers", "dos", "exces", "faux", "fils", "focus", "fois", "frais", "gros", "jamais", "mais",
    "maux", "mieux", "mois", "moins", "news", "paix", "palais", "parcours", "pas", "pays", "permis", "plusieurs",
    "poids", "prix", "proces", "processus", "progres", "propos", "puis", "recours", "refus", "relais", "repas",
    "repos", "revers", "sans", "secours", "sens", "sous", "succes", "surplus", "tas", "taux", "temps", "tiers",
    "toujours", "travers", "tres", "univers", "vers", "vieux", "virus", "voix",
  ]
}
