/// Small closed classes of words and parts of words, without accents.
enum FrenchWords {
  /// Words that can be left out or changed without changing the meaning. None is a single letter: plan A isn't plan D.
  static let ofLittleWeight: Set<String> = [
    "le", "la", "les", "un", "une", "des", "du", "de", "au", "aux", "et", "en",
  ]

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

  /// Words that join others without being content themselves.
  static let prepositions: Set<String> = [
    "a", "avec", "chez", "d", "dans", "entre", "l", "par", "pour", "qu", "que", "qui", "s", "sous", "sur", "vers", "by",
    "for", "in", "of", "on", "the", "to", "with",
  ]

  /// Words between the letters of a list: `a et c`, `c puis a`.
  static let joiners: Set<String> = ["et", "puis", "and", "then"]

  /// Prefixes that tell words apart: `personnelle` and `impersonnelle`, `interne` and `externe`.
  static let tellingBeginnings: [(String, String)] = [
    ("in", "ex"), ("im", "ex"), ("inter", "intra"), ("inter", "extra"), ("intra", "extra"), ("intro", "extra"),
    ("macro", "micro"), ("maxi", "mini"), ("majo", "mino"), ("quanti", "quali"), ("as", "des"), ("hyper", "hypo"),
    ("", "in"), ("", "im"), ("", "il"), ("", "ir"), ("", "de"), ("", "des"), ("", "dis"), ("", "mal"), ("", "me"),
    ("", "non"), ("", "pre"), ("", "re"), ("", "un"),
  ]

  /// Suffixes that tell the words of a family apart: `influenceur` and `influence`, `analyste` and `analyse`.
  static let tellingEndings: [(String, String)] = [
    ("eur", "e"), ("eurs", "es"), ("ique", "ie"), ("iques", "ies"), ("ege", "egie"), ("eges", "egies"),
    ("ste", "se"), ("stes", "ses"),
  ]

  /// Whether two words differ only in a telling prefix or suffix.
  static func areToldApart(_ word: String, _ other: String) -> Bool {
    tellingBeginnings.contains { begin in
      rest(of: word, after: begin.0, isSharedBy: other, after: begin.1)
        || rest(of: word, after: begin.1, isSharedBy: other, after: begin.0)
    }
      || tellingEndings.contains { end in
        stem(of: word, before: end.0, isSharedBy: other, before: end.1)
          || stem(of: word, before: end.1, isSharedBy: other, before: end.0)
      }
  }

  private static func rest(
    of word: String, after beginning: String, isSharedBy other: String, after otherBeginning: String
  ) -> Bool {
    word.hasPrefix(beginning) && other.hasPrefix(otherBeginning)
      && word.dropFirst(beginning.count) == other.dropFirst(otherBeginning.count)
  }

  private static func stem(
    of word: String, before ending: String, isSharedBy other: String, before otherEnding: String
  ) -> Bool {
    word.hasSuffix(ending) && other.hasSuffix(otherEnding)
      && word.dropLast(ending.count) == other.dropLast(otherEnding.count)
  }
}
