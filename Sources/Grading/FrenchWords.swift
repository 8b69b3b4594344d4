/// Small closed classes of words and parts of words, without accents.
enum FrenchWords {
  /// Words that can be left out or changed without changing the meaning. None is a single letter: plan A isn't plan D. None
  /// has more than three, which is what ``isOfLittleWeight(_:)`` looks at.
  static let ofLittleWeight: Set<String> = [
    "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "et", "en",
  ]

  /// Whether some letters are such a word, found without making a text of them.
  static func isOfLittleWeight(_ letters: ArraySlice<Unicode.Scalar>) -> Bool {
    (2...3).contains(letters.count) && packedOfLittleWeight.contains(packed(letters))
  }

  private static let packedOfLittleWeight = Set(ofLittleWeight.map { packed($0.unicodeScalars) })

  /// At most three letters in one number.
  private static func packed(_ letters: some Sequence<Unicode.Scalar>) -> UInt64 {
    letters.reduce(0) { $0 << 21 | UInt64($1.value) }
  }

  /// Words that reverse the meaning.
  static let negations: Set<String> = ["ne", "n", "ni", "non", "pas", "sans", "no", "not", "without"]

  /// Words beside the negations without which a text says something else.
  static let reversals: Set<String> = [
    "anti", "aucun", "aucune", "contre", "ex", "fausse", "faux", "hors", "jamais", "moins", "peu", "plus", "rien",
    "sauf",
  ]

  /// Words for quantities, besides the small numbers in ``NumberWords``.
  static let quantities: Set<String> = [
    "cent", "cents", "cinquante", "demi", "demie", "deuxieme", "double", "milliard", "milliards", "mille", "million",
    "millions", "moitie", "premier", "premiere", "premieres", "premiers", "quarante", "quart", "quarts", "second",
    "seconde", "soixante", "tiers", "trente", "triple", "troisieme",
  ]

  /// Words after a number that make another number of it, or several: bounds, alternatives, signs and powers.
  static let bounds: Set<String> = [
    "a", "and", "et", "or", "ou", "puis", "then", "to", "entre", "between", "virgule", "comma", "point",
    "max", "maxi", "maximum", "mini", "minimum", "min", "least", "less", "more", "most", "moindre", "jusqu", "jusque",
    "until", "up", "upto", "over", "above", "below", "beyond", "under", "sous", "dessous", "dessus", "superieur",
    "superieure", "superieurs", "inferieur", "inferieure", "inferieurs", "environs", "presque", "almost", "nearly",
    "negatif", "negatifs", "negative", "av", "avant", "before", "bc", "bce", "billion", "billions", "trillion",
    "trillions", "couple", "couples", "pair", "pairs", "paire", "paires", "twice", "carre", "cube", "squared", "cubed",
    "exposant", "puissance", "power", "x", "e",
  ]

  /// Words that join others without being content themselves.
  static let prepositions: Set<String> = [
    "a", "avec", "chez", "d", "dans", "entre", "l", "par", "pour", "qu", "que", "qui", "s", "sous", "sur", "vers", "by",
    "for", "in", "of", "on", "the", "to", "with",
  ]

  /// Words between the letters of a list: `a et c`, `c puis a`.
  static let joiners: Set<String> = ["et", "puis", "and", "then"]
}
